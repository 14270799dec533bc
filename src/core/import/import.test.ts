import { readdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportProgress } from '../../domain/import-report.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

/** Every file of the library that holds work or originals; index, write-ahead files and the digest of the closed database come and go. */
function contents(): string[] {
  return readdirSync(opened.library, { recursive: true })
    .map(String)
    .filter((name) => !/^(?:index|tmp)\b|library\.db[-.]/.test(name))
    .sort();
}

test('a folder with a broken, an empty and a 50 MB file takes in the rest and names each failure', async () => {
  opened.write('in/good.txt', 'The ferry toll rises to 12 crowns.');
  opened.write('in/page.html', '<p>The council met.</p>');
  opened.write('in/deep/note.md', '# Memo\n\nNo decree is needed.');
  opened.write(
    'in/broken.txt',
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 167) % 256),
  );
  opened.write('in/scan.pdf', '%PDF-1.7 and nothing more');
  opened.write('in/empty.txt', '');
  opened.write('in/blank.txt', ' \n\n ');
  truncateSync(opened.write('in/large.txt', ''), 50 * 1024 * 1024);
  symlinkSync(join(opened.place, 'in/good.txt'), join(opened.place, 'in/link.txt'));
  const report = await opened.importing(join(opened.place, 'in'));
  const codes = Object.fromEntries(report.files.map(({ path, outcome, code }) => [path, code ?? outcome]));
  expect(codes).toEqual({
    'in/good.txt': 'imported',
    'in/page.html': 'imported',
    'in/deep/note.md': 'imported',
    'in/broken.txt': 'NOT_TEXT',
    'in/scan.pdf': 'DAMAGED',
    'in/empty.txt': 'EMPTY_FILE',
    'in/blank.txt': 'NO_TEXT',
    'in/large.txt': 'TOO_LARGE',
    'in/link.txt': 'UNREADABLE',
  });
  expect(report.files.filter(({ outcome }) => outcome === 'rejected').every(({ message }) => message)).toBe(true);
  const { hits } = await opened.client['search.query']({ text: 'decree ferry council' });
  expect(hits.map(({ identifier }) => identifier).sort()).toEqual(['good.txt', 'note.md', 'page.html']);
});

test('the same bytes are not taken in twice, under any name', async () => {
  const first = await opened.importing(opened.write('a.txt', 'Same words.'), opened.write('b.txt', 'Same words.'));
  expect(first.files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
  const again = await opened.importing(opened.write('c.txt', 'Same words.'));
  expect(again).toMatchObject({ imported: 0, duplicates: 1 });
  expect(again.files[0]?.documentId).toBe(first.files[0]?.documentId);
});

test('an original comes back byte for byte, and its events say where it came from', async () => {
  const bytes = Buffer.from('\ufeffПаром\r\nотменён', 'utf16le');
  const { files } = await opened.importing(opened.write('old.txt', bytes));
  const { document, text, events } = await opened.client['archive.getDocument']({ documentId: files[0]!.documentId! });
  expect(Buffer.from((await opened.core.readBlob(document.originalSha256))!)).toEqual(bytes);
  expect(text).toBe('Паром\n\nотменён');
  expect(document.description).toMatchObject({ identifier: 'old.txt', language: 'ru', titleBasis: 'inferred' });
  expect(events.map(({ type }) => type)).toEqual(['ingestion', 'character-conversion', 'extraction']);
});

test('a cancelled import leaves the library as it was, and a second one takes everything in', async () => {
  await opened.importing(opened.write('before.txt', 'Here before.'));
  const folder = join(opened.place, 'many');
  for (let index = 0; index < 40; index += 1) opened.write(`many/${index}.txt`, `Document number ${index}.`);
  const before = contents();
  const stop = new AbortController();
  const onProgress = ({ stage, done }: ImportProgress): void => {
    if (stage === 'reading' && done === 20) stop.abort();
  };
  const selection = opened.core.addSelection([folder]);
  await expect(
    opened.client['archive.importFiles']({ selection }, { signal: stop.signal, onProgress }),
  ).rejects.toMatchObject({ code: 'CANCELLED' });
  await opened.reopen();
  expect(contents()).toEqual(before);
  expect(readdirSync(join(opened.library, 'tmp'))).toEqual([]);
  expect((await opened.client['archive.listDocuments']({})).documents).toHaveLength(1);
  expect(await opened.importing(folder)).toMatchObject({ imported: 40, duplicates: 0 });
});

test('a file of records becomes a document for each line, and a bad line is named', async () => {
  const lines = ['{"id":"r1","title":"One","text":"First record."}', 'not json', '{"id":7,"text":"Seventh record."}'];
  const { files } = await opened.importing(opened.write('docs.jsonl', `${lines.join('\n')}\n`));
  expect(files.map(({ path, identifier, code }) => [path, identifier ?? code])).toEqual([
    ['docs.jsonl:1', 'r1'],
    ['docs.jsonl:2', 'MALFORMED'],
    ['docs.jsonl:3', '7'],
  ]);
});

test('a token is good for one import', async () => {
  const selection = opened.core.addSelection([opened.write('a.txt', 'Words.')]);
  await opened.client['archive.importFiles']({ selection });
  await expect(opened.client['archive.importFiles']({ selection })).rejects.toMatchObject({
    code: 'SELECTION_NOT_FOUND',
  });
});
