import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { synopticContract } from '../contract/operations.ts';
import type { ImportProgress } from '../domain/import-report.ts';
import { createClient } from '../rpc/client.ts';
import { createDispatch } from '../rpc/dispatch.ts';
import { createInProcessInvoke } from '../rpc/in-process.ts';
import type { Client } from '../rpc/operation.ts';
import { createCore, type Core } from './core.ts';
import { sourceWorkers } from './source-workers.ts';

const BUNDLED = 'corpus/mobilisation-2022';

let place: string;
let library: string;
let core: Core;
let client: Client<typeof synopticContract>;

async function open(editions: readonly string[] = []): Promise<void> {
  core = await createCore({ library, editions, workers: sourceWorkers });
  const unexpected = (error: unknown): never => {
    throw error;
  };
  client = createClient<typeof synopticContract>(
    createInProcessInvoke(createDispatch(synopticContract, core.handlers, { onUnexpected: unexpected })),
  );
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(place, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const importing = (...paths: string[]) => client['archive.importFiles']({ selection: core.addSelection(paths) });

/** Every file of the library that holds work or originals; index and write-ahead files come and go. */
function contents(): string[] {
  return readdirSync(library, { recursive: true })
    .map(String)
    .filter((name) => !/^(?:index|tmp)\b|library\.db-/.test(name))
    .sort();
}

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-core-'));
  library = join(place, 'library');
});
afterEach(async () => {
  await core.close();
  rmSync(place, { recursive: true, force: true });
});

describe('import', () => {
  test('a folder with a broken, an empty and a 50 MB file takes in the rest and names each failure', async () => {
    await open();
    write('in/good.txt', 'The ferry toll rises to 12 crowns.');
    write('in/page.html', '<p>The council met.</p>');
    write('in/deep/note.md', '# Memo\n\nNo decree is needed.');
    write(
      'in/broken.txt',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 167) % 256),
    );
    write('in/scan.pdf', '%PDF-1.7 not read yet');
    write('in/empty.txt', '');
    write('in/blank.txt', ' \n\n ');
    truncateSync(write('in/large.txt', ''), 50 * 1024 * 1024);
    symlinkSync(join(place, 'in/good.txt'), join(place, 'in/link.txt'));
    const report = await importing(join(place, 'in'));
    const codes = Object.fromEntries(report.files.map(({ path, outcome, code }) => [path, code ?? outcome]));
    expect(codes).toEqual({
      'in/good.txt': 'imported',
      'in/page.html': 'imported',
      'in/deep/note.md': 'imported',
      'in/broken.txt': 'NOT_TEXT',
      'in/scan.pdf': 'UNSUPPORTED_FORMAT',
      'in/empty.txt': 'EMPTY_FILE',
      'in/blank.txt': 'NO_TEXT',
      'in/large.txt': 'TOO_LARGE',
      'in/link.txt': 'UNREADABLE',
    });
    expect(report.files.filter(({ outcome }) => outcome === 'rejected').every(({ message }) => message)).toBe(true);
    const { hits } = await client['search.query']({ text: 'decree ferry council' });
    expect(hits.map(({ identifier }) => identifier).sort()).toEqual(['good.txt', 'note.md', 'page.html']);
  });

  test('the same bytes are not taken in twice, under any name', async () => {
    await open();
    const first = await importing(write('a.txt', 'Same words.'), write('b.txt', 'Same words.'));
    expect(first.files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
    const again = await importing(write('c.txt', 'Same words.'));
    expect(again).toMatchObject({ imported: 0, duplicates: 1 });
    expect(again.files[0]?.documentId).toBe(first.files[0]?.documentId);
  });

  test('an original comes back byte for byte, and its events say where it came from', async () => {
    await open();
    const bytes = Buffer.from('\ufeffПаром\r\nотменён', 'utf16le');
    const { files } = await importing(write('old.txt', bytes));
    const { document, text, events } = await client['archive.getDocument']({ documentId: files[0]!.documentId! });
    expect(Buffer.from((await core.readBlob(document.originalSha256))!)).toEqual(bytes);
    expect(text).toBe('Паром\n\nотменён');
    expect(document.description).toMatchObject({ identifier: 'old.txt', language: 'ru', titleBasis: 'inferred' });
    expect(events.map(({ type }) => type)).toEqual(['ingestion', 'character-conversion', 'extraction']);
  });

  test('a cancelled import leaves the library as it was, and a second one takes everything in', async () => {
    await open();
    await importing(write('before.txt', 'Here before.'));
    const folder = join(place, 'many');
    for (let index = 0; index < 40; index += 1) write(`many/${index}.txt`, `Document number ${index}.`);
    const before = contents();
    const stop = new AbortController();
    const onProgress = ({ stage, done }: ImportProgress): void => {
      if (stage === 'reading' && done === 20) stop.abort();
    };
    const selection = core.addSelection([folder]);
    await expect(
      client['archive.importFiles']({ selection }, { signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    await core.close();
    await open();
    expect(contents()).toEqual(before);
    expect(readdirSync(join(library, 'tmp'))).toEqual([]);
    expect((await client['archive.listDocuments']({})).documents).toHaveLength(1);
    expect(await importing(folder)).toMatchObject({ imported: 40, duplicates: 0 });
  });

  test('a file of records becomes a document for each line, and a bad line is named', async () => {
    await open();
    const lines = ['{"id":"r1","title":"One","text":"First record."}', 'not json', '{"id":7,"text":"Seventh record."}'];
    const { files } = await importing(write('docs.jsonl', `${lines.join('\n')}\n`));
    expect(files.map(({ path, identifier, code }) => [path, identifier ?? code])).toEqual([
      ['docs.jsonl:1', 'r1'],
      ['docs.jsonl:2', 'MALFORMED'],
      ['docs.jsonl:3', '7'],
    ]);
  });

  test('a token is good for one import', async () => {
    await open();
    const selection = core.addSelection([write('a.txt', 'Words.')]);
    await client['archive.importFiles']({ selection });
    await expect(client['archive.importFiles']({ selection })).rejects.toMatchObject({ code: 'SELECTION_NOT_FOUND' });
  });
});

describe('search', () => {
  test('300,000 finds the right passages of at least four of the five bundled documents', async () => {
    await open([BUNDLED]);
    const { hits, searched } = await client['search.query']({ text: '300,000' });
    expect(searched).toBe(5);
    expect(hits.length).toBeGreaterThanOrEqual(4);
    for (const hit of hits) {
      const { text } = await client['archive.getDocument']({ documentId: hit.documentId });
      expect(hit.ranges.length).toBeGreaterThan(0);
      for (const { start, end } of hit.ranges) expect(hit.snippet.slice(start, end)).toMatch(/^300[, ]000$/);
      for (const { start, end } of hit.matches) expect(text.slice(start, end)).toMatch(/^300[, ]000$/);
    }
  });

  test('the index is read again after a restart, and a damaged or missing one is built anew', async () => {
    await open();
    await importing(write('a.txt', 'The toll of the ferry.'));
    const indexFile = join(library, 'index', 'lunr-1.json');
    const damage = [
      () => writeFileSync(indexFile, readFileSync(indexFile, 'utf8').replace('ferri', 'herri')),
      () => writeFileSync(indexFile, 'no index at all'),
      () => truncateSync(indexFile, 100),
      () => rmSync(indexFile),
    ];
    for (const spoil of damage) {
      await core.close();
      spoil();
      await open();
      expect((await client['search.query']({ text: 'ferry' })).hits).toHaveLength(1);
      expect(existsSync(indexFile)).toBe(true);
      expect((await client['archive.getStatus']({})).index.state).toBe('ready');
    }
    rmSync(`${indexFile}.damaged`);
    await core.close();
    await open();
    expect((await client['search.query']({ text: 'ferry' })).hits).toHaveLength(1);
    expect(existsSync(`${indexFile}.damaged`)).toBe(false);
  });

  test('a change by another process is found', async () => {
    await open();
    expect((await client['search.query']({ text: 'ferry' })).hits).toEqual([]);
    const other = await createCore({ library, editions: [], workers: sourceWorkers });
    const chosen = [{ path: write('a.txt', 'The ferry.'), shownAs: 'a.txt' }];
    await other.importPaths(chosen, { signal: new AbortController().signal, report: () => undefined });
    await other.close();
    expect((await client['search.query']({ text: 'ferry' })).hits).toHaveLength(1);
  });
});

describe('work', () => {
  const firstDocument = async () => (await client['archive.listDocuments']({})).documents[0]!;

  test('an annotation is kept over a restart, with its versions, and can be taken out of the bin', async () => {
    await open([BUNDLED]);
    const { id: documentId, textSha256 } = await firstDocument();
    const { text } = await client['archive.getDocument']({ documentId });
    const range = { start: 10, end: 30 };
    const { annotation } = await client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range,
      body: 'First.',
      tags: ['decree'],
    });
    expect(annotation.anchor).toMatchObject({ state: 'exact', range });
    expect(annotation.target.selectors[0].exact).toBe(text.slice(10, 30));
    const { annotation: second } = await client['annotations.update']({
      id: annotation.id,
      revision: 1,
      body: 'Second.',
    });
    expect(second.revision).toBe(2);
    await expect(client['annotations.update']({ id: annotation.id, revision: 1, body: 'Late.' })).rejects.toMatchObject(
      { code: 'ANNOTATION_CHANGED' },
    );
    await client['annotations.remove']({ id: annotation.id });
    expect((await client['annotations.list']({})).annotations).toEqual([]);
    await client['annotations.restore']({ id: annotation.id });
    await client['reading.setPosition']({ documentId, offset: 40 });
    await client['settings.update']({ theme: 'dark' });
    await core.close();
    await open([BUNDLED]);
    expect((await client['annotations.list']({ documentId })).annotations).toMatchObject([
      { body: 'Second.', tags: ['decree'] },
    ]);
    expect((await client['reading.getPosition']({ documentId })).position).toMatchObject({ offset: 40 });
    expect((await client['settings.get']({})).settings).toMatchObject({ theme: 'dark', textSize: 18 });
  });

  test('a range outside the text, or in another text, saves nothing', async () => {
    await open([BUNDLED]);
    const { id: documentId, textSha256 } = await firstDocument();
    const wanted = { motivation: 'highlighting', documentId, textSha256 } as const;
    await expect(
      client['annotations.create']({ ...wanted, range: { start: 5, end: 9_999_999 } }),
    ).rejects.toMatchObject({ code: 'RANGE_OUTSIDE_TEXT' });
    await expect(
      client['annotations.create']({ ...wanted, textSha256: '0'.repeat(64), range: { start: 0, end: 4 } }),
    ).rejects.toMatchObject({
      code: 'TEXT_CHANGED',
    });
    expect((await client['annotations.list']({})).annotations).toEqual([]);
  });

  test('the question on how many were called up has at least four positions, each with its words in place', async () => {
    await open([BUNDLED]);
    const { questions } = await client['questions.list']({});
    const wanted = questions.find(({ text }) => text === 'How many were called up?')!;
    const { positions, statements, silent } = await client['questions.get']({ questionId: wanted.id });
    expect(positions.length).toBeGreaterThanOrEqual(4);
    for (const { passageText, quoteInPassage, quote } of statements) {
      expect(passageText.slice(quoteInPassage.start, quoteInPassage.end)).toBe(quote);
    }
    const speaking = new Set(statements.map(({ documentId }) => documentId));
    expect(speaking.size + silent.length).toBe(5);
  });

  test('exports hold the words, both selectors and the same bytes each time', async () => {
    await open([BUNDLED]);
    await expect(client['export.create']({ format: 'markdown', scope: { kind: 'everything' } })).rejects.toMatchObject({
      code: 'NOTHING_TO_EXPORT',
    });
    const { id: documentId, textSha256 } = await firstDocument();
    const { annotation } = await client['annotations.create']({
      motivation: 'commenting',
      documentId,
      textSha256,
      range: { start: 0, end: 12 },
      body: 'A *note*.',
    });
    const scope = { kind: 'document', documentId } as const;
    const markdown = await client['export.create']({ format: 'markdown', scope });
    expect(markdown.content).toMatch(/^---\ntitle: /);
    expect(markdown.content).toContain('A *note*.');
    expect(await client['export.create']({ format: 'markdown', scope })).toEqual(markdown);
    const { content } = await client['export.create']({ format: 'web-annotation', scope });
    const { total, first } = JSON.parse(content) as {
      total: number;
      first: { items: { target: { selector: unknown } }[] };
    };
    expect(total).toBe(1);
    expect(first.items[0]?.target.selector).toEqual(annotation.target.selectors);
    const question = await client['export.create']({
      format: 'markdown',
      scope: { kind: 'question', questionId: 'how-many-called-up' },
    });
    expect(question.statements).toBeGreaterThan(5);
    expect(question.content).toContain('# How many were called up?');
  });
});

describe('damage', () => {
  test('a host with a page has everything checked once a day, in the background', async () => {
    library = join(place, 'checked');
    core = await createCore({ library, editions: [BUNDLED], workers: sourceWorkers, checkFixity: true });
    const told = new AbortController();
    await core.handlers['archive.watch'](
      {},
      { signal: told.signal, report: ({ area }) => area === 'fixity' && told.abort() },
    );
    const { fixity } = await core.handlers['archive.getStatus']({}, { signal: told.signal, report: () => undefined });
    expect(fixity).toMatchObject({ intact: 5, total: 5 });
    expect(Date.now() - Date.parse(fixity.checkedAt!)).toBeLessThan(60_000);
  });

  test('verify names the damaged original, and nothing damaged is shown', async () => {
    const edition = join(place, 'edition');
    cpSync(BUNDLED, edition, { recursive: true });
    await open([edition]);
    expect((await client['archive.verify']({})).intact).toBe(true);
    const { files } = await importing(write('a.txt', 'Mine.'));
    const { document } = await client['archive.getDocument']({ documentId: files[0]!.documentId! });
    writeFileSync(join(library, 'objects', document.originalSha256.slice(0, 2), document.originalSha256), 'Yours');
    const { objects, intact } = await client['archive.verify']({});
    expect(intact).toBe(false);
    expect(objects.filter(({ outcome }) => outcome !== 'intact')).toMatchObject([
      { documentId: document.id, what: 'original', outcome: 'damaged' },
    ]);
    await expect(core.readBlob(document.originalSha256)).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    expect((await client['archive.getStatus']({})).fixity).toMatchObject({ intact: 5, total: 6 });
  });
});
