import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveDocument } from '../../domain/archive-document.ts';
import { repairLibrary } from '../repair/repair.ts';
import { BUNDLED, openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { testWorkers } from '../test-workers.ts';

const OLDER_READER = new URL('../import/testing/older-reader.process.ts', import.meta.url);

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const KOI8: readonly string[] = [...'юабцдефгхийклмнопярстужвьызшэщчъ'];
/** Russian in KOI8-R, as an old file has it. */
const koi8 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (character) => {
    const at = KOI8.indexOf(character.toLowerCase());
    if (at === -1) return character.charCodeAt(0);
    return (character === character.toLowerCase() ? 0xc0 : 0xe0) + at;
  });

const TEXT = 'Паром Novik ушёл\n\nПаром Novik вышел в полдень. На борту было 212 человек.\n\nКапитан молчал.\n'.replace(
  'ё',
  'е',
);

async function only(): Promise<ArchiveDocument> {
  const { documents } = await opened.client['archive.listDocuments']({});
  return documents[0] as ArchiveDocument;
}

/** Marks the `time`th place where the words stand in today's text. */
async function highlight(words: string, body = ''): Promise<string> {
  const { id, textSha256 } = await only();
  const { text } = await opened.client['archive.getDocument']({ documentId: id });
  const start = text.lastIndexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = { start, end: start + words.length };
  const motivation = body === '' ? ('highlighting' as const) : ('commenting' as const);
  const wanted = { documentId: id, textSha256, motivation, range, body, colour: null, tags: [] };
  return (await opened.client['annotations.create'](wanted)).annotation.id;
}

async function importAs(encoding: string): Promise<ArchiveDocument> {
  const selection = opened.core.addSelection([opened.write('in/parom.txt', koi8(TEXT))]);
  const report = await opened.client['archive.importFiles']({ selection, options: { encoding } });
  expect(report).toMatchObject({ imported: 1 });
  return only();
}

const garbled = (words: string): string => new TextDecoder('windows-1251').decode(koi8(words));

test('another encoding gives a new text; highlights keep their words, and search, title and events follow', async () => {
  const before = await importAs('windows-1251');
  expect(before.description.title).toBe(garbled('Паром Novik ушел'));
  const marked = await highlight(garbled('212 человек'));
  const noted = await highlight(garbled('Капитан молчал'), 'Почему?');
  const latin = await highlight('Novik');
  const removed = await highlight(garbled('полдень'));
  await opened.client['annotations.remove']({ id: removed });
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [before.id], encoding: 'koi8-r' });
  const [read] = documents;
  expect(read).toMatchObject({ outcome: 'new-version', encoding: 'koi8-r', version: 2, before: before.textSha256 });
  expect(read?.annotations).toMatchObject({ ambiguous: 0, orphan: 0, changed: 0 });
  const after = await only();
  expect(after).toMatchObject({ id: before.id, originalSha256: before.originalSha256, textSha256: read?.after });
  expect(after.description).toMatchObject({ title: 'Паром Novik ушел', language: 'ru', identifier: 'parom.txt' });
  const { annotations } = await opened.client['annotations.list']({});
  const { text, events } = await opened.client['archive.getDocument']({ documentId: before.id });
  const wordsOf = (id: string): string => {
    const range = annotations.find((each) => each.id === id)?.anchor.range;
    return text.slice(range?.start, range?.end);
  };
  expect([marked, noted, latin].map(wordsOf)).toEqual(['212 человек', 'Капитан молчал', 'Novik']);
  expect(annotations.map(({ anchor }) => anchor.state)).toEqual(['exact', 'exact', 'exact']);
  const restored = await opened.client['annotations.restore']({ id: removed });
  expect(restored.annotation.anchor.state).toBe('exact');
  expect(annotations.find(({ id }) => id === noted)).toMatchObject({ body: 'Почему?', revision: 2 });
  expect((await opened.client['search.query']({ text: 'капитан' })).total).toBe(1);
  expect((await opened.client['search.query']({ text: garbled('капитан') })).total).toBe(0);
  expect(events.map(({ type }) => type)).toEqual([
    ...['ingestion', 'character-conversion', 'extraction'],
    ...['character-conversion', 'extraction'],
  ]);
  expect(events.at(-1)?.detail).toContain(before.textSha256);
});

test('the text before stays, each version with its digest, and going back is a version, too', async () => {
  const { id, textSha256 } = await importAs('windows-1251');
  const words = await highlight(garbled('Капитан молчал'));
  const speaker = { name: garbled('Капитан'), role: null };
  const added = await opened.client['statements.add']({ documentId: id, range: { start: 0, end: 5 }, speaker });
  const first = await opened.client['texts.readAgain']({ documentIds: [id], encoding: null });
  expect(first.documents).toMatchObject([{ outcome: 'new-version', statements: { exact: 1, orphan: 0 } }]);
  const { versions } = await opened.client['texts.listVersions']({ documentId: id });
  expect(versions).toMatchObject([
    { number: 2, encoding: 'koi8-u', reason: 'encoding', isReadable: true },
    { number: 1, encoding: 'windows-1251', reason: 'import', isReadable: true, textSha256 },
  ]);
  const old = await opened.client['texts.getVersion']({ documentId: id, number: 1 });
  expect(old).toMatchObject({ sha256: textSha256, text: expect.stringContaining(garbled('Капитан молчал')) as string });
  const { text } = await opened.client['texts.getVersion']({ documentId: id, number: 2 });
  expect(text).toContain('Капитан молчал');
  const { statements } = await opened.client['statements.proposed']({ documentId: id });
  expect(statements.find((each) => each.id === added.statements[0]?.id)?.quote).toBe('Паром');
  const missing = opened.client['texts.getVersion']({ documentId: id, number: 7 });
  await expect(missing).rejects.toMatchObject({ code: 'TEXT_VERSION_NOT_FOUND' });
  const back = await opened.client['texts.readAgain']({ documentIds: [id], encoding: 'windows-1251' });
  expect(back.documents).toMatchObject([{ outcome: 'new-version', version: 3, after: textSha256 }]);
  const { annotations } = await opened.client['annotations.list']({});
  expect(annotations).toMatchObject([{ id: words, anchor: { state: 'exact' } }]);
  expect((await opened.client['archive.verify']({})).work).toEqual({
    isJournalAnew: false,
    isFileChanged: false,
    changed: 0,
    unknown: 0,
  });
});

test('a place that turned in an earlier text is told, and the text of today is read', async () => {
  const { id } = await importAs('windows-1251');
  await opened.client['texts.readAgain']({ documentIds: [id], encoding: null });
  const flip = (): void => {
    const database = new DatabaseSync(join(opened.library, 'library.db'));
    const { blocks } = database.prepare('SELECT blocks FROM text_version_text').get() as { blocks: string };
    const flipped = blocks.replace(
      /("end":\d*)(\d)/,
      (_, begun: string, last: string) => `${begun}${Number(last) ^ 1}`,
    );
    expect(flipped).not.toBe(blocks);
    database.prepare('UPDATE text_version_text SET blocks = ?').run(flipped);
    database.close();
  };
  await opened.client['texts.getVersion']({ documentId: id, number: 1 });
  await opened.reopen({ between: flip });
  const earlier = opened.client['texts.getVersion']({ documentId: id, number: 1 });
  await expect(earlier).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
  expect((await opened.client['texts.getVersion']({ documentId: id, number: 2 })).text).toContain('Капитан');
});

test('a preview changes nothing, and the same text is no new version', async () => {
  const { id, textSha256 } = await importAs('windows-1251');
  await highlight(garbled('Капитан молчал'));
  const shown = await opened.client['texts.preview']({ documentId: id, encoding: 'koi8-r' });
  expect(shown).toMatchObject({ encoding: 'koi8-r', isSame: false, annotations: { exact: 1, orphan: 0 } });
  expect(shown.words).toMatch(/^Паром Novik/);
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [id] });
  expect(documents).toMatchObject([{ outcome: 'unchanged', version: 1, encoding: 'windows-1251' }]);
  expect((await only()).textSha256).toBe(textSha256);
  expect((await opened.client['texts.listVersions']({ documentId: id })).versions).toHaveLength(1);
});

const SUNK =
  'The ferry sank off the harbour of Carrow on Monday evening, and fishing boats took those on board to the quay.';

test('what a better reader gives is a new version; annotations say how they stand, corrections stay', async () => {
  await opened.reopen({ reader: OLDER_READER });
  await opened.importing(opened.write('a.txt', `${SUNK}\n\nNobody asked the crew.\n`));
  const { id, textSha256, description } = await only();
  await opened.client['archive.describe']({ documentIds: [id], change: { publisher: 'Harbour Gazette' } });
  const moved = await highlight('Nobody asked the crew');
  const orphan = await highlight('the old press');
  const found = await opened.client['statements.proposed']({ documentId: id });
  await opened.reopen({});
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [id] });
  expect(documents).toMatchObject([
    { outcome: 'new-version', annotations: { exact: 0, moved: 1, changed: 0, ambiguous: 0, orphan: 1 } },
  ]);
  const { annotations } = await opened.client['annotations.list']({});
  expect(annotations).toMatchObject([
    { id: moved, revision: 1, target: { textSha256 }, anchor: { state: 'moved', passage: 2 } },
    { id: orphan, revision: 1, target: { textSha256 }, anchor: { state: 'orphan', range: null } },
  ]);
  const after = await only();
  expect(after.description).toEqual({ ...description, publisher: 'Harbour Gazette', title: after.description.title });
  expect((await opened.client['search.query']({ text: 'printed' })).total).toBe(0);
  expect((await opened.client['search.query']({ text: 'crew' })).total).toBe(1);
  const now = await opened.client['statements.proposed']({ documentId: id });
  expect(now.statements.map(({ range }) => range)).not.toEqual(found.statements.map(({ range }) => range));
});

test('a text that became another is compared anew while the app runs', async () => {
  await opened.reopen({ reader: OLDER_READER });
  await opened.importing(opened.write('a.txt', 'The ferry sank.\n\nNobody asked the crew.\n'));
  const { id } = await only();
  await opened.reopen({});
  const before = await opened.client['statements.proposed']({ documentId: id });
  await opened.client['texts.readAgain']({ documentIds: [id] });
  const after = await opened.client['statements.proposed']({ documentId: id });
  const { text } = await opened.client['archive.getDocument']({ documentId: id });
  expect(after.statements).not.toEqual(before.statements);
  for (const { range } of after.statements) expect(range.end).toBeLessThanOrEqual(text.length);
});

test('rows of one table are read together in another encoding', async () => {
  const rows = `id;text\n1;${'Паром вышел. '.repeat(3)}\n2;${'Капитан молчал. '.repeat(3)}\n`;
  const selection = opened.core.addSelection([opened.write('rows.csv', koi8(rows))]);
  await opened.client['archive.importFiles']({ selection, options: { encoding: 'windows-1251' } });
  const ids = (await opened.client['archive.listDocuments']({})).documents.map((each) => each.id);
  const { documents } = await opened.client['texts.readAgain']({ documentIds: ids, encoding: 'koi8-r' });
  expect(documents.map(({ outcome }) => outcome)).toEqual(['new-version', 'new-version']);
  expect((await opened.client['search.query']({ text: 'капитан' })).hits).toHaveLength(1);
});

test('what cannot be read again says why and stays as it was', async () => {
  await opened.reopen({ editions: [BUNDLED] });
  const record = JSON.stringify({ id: 'r', text: 'A record.' });
  const { files } = await opened.importing(opened.write('a.txt', 'Words.'), opened.write('b.jsonl', `${record}\n`));
  const [own = '', line = ''] = files.map(({ documentId }) => documentId ?? '');
  const again = (documentIds: string[], encoding: string) =>
    opened.client['texts.readAgain']({ documentIds, encoding });
  await expect(again([own], 'klingon-8')).rejects.toMatchObject({ code: 'ENCODING_UNKNOWN' });
  await expect(again([own, 'd-nowhere'], 'koi8-r')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  const [edition] = (await opened.client['archive.listDocuments']({})).documents;
  await expect(again([edition?.id ?? ''], 'koi8-r')).rejects.toMatchObject({ code: 'DOCUMENT_OF_EDITION' });
  expect((await again([line], 'koi8-r')).documents).toMatchObject([{ outcome: 'failed', version: 1 }]);
  const sha256 = files[0]?.sha256 ?? '';
  rmSync(join(opened.library, 'objects', sha256.slice(0, 2), sha256));
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [own, line] });
  expect(documents).toMatchObject([
    { outcome: 'failed', message: expect.stringContaining('Import the same file again') as string },
    { outcome: 'unchanged' },
  ]);
});

test('a database made anew from the journal has the chosen encoding, and tells of the texts before', async () => {
  const { id } = await importAs('windows-1251');
  await opened.client['texts.readAgain']({ documentIds: [id], encoding: 'koi8-r' });
  const { textSha256 } = await only();
  await opened.reopen({
    between: async () => {
      for (const ending of ['', '-wal', '-shm']) rmSync(join(opened.library, `library.db${ending}`), { force: true });
      const readerUrl = testWorkers.reader;
      const { signal } = new AbortController();
      expect(await repairLibrary({ library: opened.library, readerUrl, signal })).toMatchObject({
        textsRead: 1,
        lost: [],
      });
    },
  });
  expect(await only()).toMatchObject({ id, textSha256 });
  expect((await opened.client['archive.getDocument']({ documentId: id })).text).toContain('Капитан');
  const { versions } = await opened.client['texts.listVersions']({ documentId: id });
  expect(versions).toMatchObject([
    { number: 2, isReadable: true },
    { number: 1, isReadable: false },
  ]);
});
