import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeZip } from '../formats/testing/make-files.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { repairLibrary, type Repaired } from './repair.ts';
import { testWorkers } from '../test-workers.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const repair = (): Promise<Repaired> =>
  repairLibrary({
    library: opened.library,
    readerUrl: testWorkers.reader,
    signal: new AbortController().signal,
  });

/** Documents of several kinds, and a note on each. */
async function fill(): Promise<{ texts: Record<string, string>; notes: string[] }> {
  const { files } = await opened.importing(
    opened.write('a.txt', 'The ferry toll rises.'),
    opened.write('b.md', '---\nidentifier: memo\n---\n\n# Memo\n\nNo decree.'),
    opened.write('c.zip', makeZip({ 'in/one.txt': 'First letter.', 'two.html': '<p>Second letter.</p>' })),
    opened.write('d.jsonl', '{"id":"r1","text":"First record."}\n{"id":"r2","text":"Second record."}\n'),
    opened.write('e.csv', 'id,text\n1,First row\n2,Second row\n'),
  );
  const texts: Record<string, string> = {};
  for (const { documentId } of files) {
    const { document, text } = await opened.client['archive.getDocument']({ documentId: documentId! });
    texts[document.id] = text;
    await opened.client['annotations.create']({
      motivation: 'commenting',
      documentId: document.id,
      textSha256: document.textSha256,
      range: { start: 0, end: 5 },
      body: `On ${document.description.identifier}`,
    });
  }
  return { texts, notes: (await opened.client['annotations.list']({})).annotations.map(({ body }) => body).sort() };
}

async function expectAll({ texts, notes }: Awaited<ReturnType<typeof fill>>): Promise<void> {
  for (const [documentId, text] of Object.entries(texts))
    expect((await opened.client['archive.getDocument']({ documentId })).text).toBe(text);
  expect((await opened.client['annotations.list']({})).annotations.map(({ body }) => body).sort()).toEqual(notes);
  expect((await opened.client['search.query']({ text: 'letter' })).hits).toHaveLength(2);
}

const database = (): string[] => readdirSync(opened.library).filter((name) => /^library\.db/.test(name));

test('a database that is gone comes back: work from the journal, texts from the originals', async () => {
  const before = await fill();
  await opened.core.close();
  for (const name of database()) rmSync(join(opened.library, name));
  const repaired = await repair();
  expect(repaired).toMatchObject({ setAside: null, documents: 8, annotations: 8, textsRead: 8, lost: [] });
  await opened.reopen();
  await expectAll(before);
});

test('a damaged database is set aside, and what can be read of it is used', async () => {
  const before = await fill();
  await opened.core.close();
  const path = join(opened.library, 'library.db');
  const bytes = readFileSync(path);
  // The page behind the first, and one near the end: what lies between can be read.
  bytes.fill(0xff, 4096 * 3, 4096 * 3 + 200);
  writeFileSync(path, bytes.fill(0, 0, 16));
  const repaired = await repair();
  expect(repaired.setAside).toMatch(/library\.db\.damaged-/);
  expect(existsSync(repaired.setAside!)).toBe(true);
  expect(repaired).toMatchObject({ documents: 8, annotations: 8, lost: [] });
  expect(repaired.textsSaved + repaired.textsRead).toBe(8);
  await opened.reopen();
  await expectAll(before);
});

test('a library that is whole is left as it is', async () => {
  await fill();
  await opened.core.close();
  expect(await repair()).toMatchObject({ setAside: null, textsSaved: 0, textsRead: 0, lost: [] });
  await opened.reopen();
});

test('a text that is no longer what it was is read from its original again', async () => {
  const before = await fill();
  await opened.core.close();
  const damage = new DatabaseSync(join(opened.library, 'library.db'));
  damage.exec("UPDATE document_text SET text = 'Another text.' WHERE text LIKE '%ferry%'");
  damage.close();
  expect(await repair()).toMatchObject({ setAside: null, textsRead: 1, lost: [] });
  await opened.reopen();
  await expectAll(before);
});

test('an import that ended between the journal and the database has its texts when the library is next opened', async () => {
  const path = join(opened.library, 'library.db');
  await opened.reopen();
  let before = Buffer.alloc(0);
  await opened.reopen({ between: () => void (before = readFileSync(path)) });
  const { texts } = await fillWithoutNotes();
  await opened.reopen({
    between: () => {
      // As where the process was killed before the database took what the journal has.
      for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
      writeFileSync(path, before);
    },
  });
  for (const [id, text] of Object.entries(texts))
    expect((await opened.client['archive.getDocument']({ documentId: id })).text).toBe(text);
  expect((await opened.client['search.query']({ text: 'letter' })).total).toBe(2);
  expect((await opened.client['archive.verify']({})).intact).toBe(true);
});

async function fillWithoutNotes(): Promise<{ texts: Record<string, string> }> {
  const { files } = await opened.importing(
    opened.write('a.txt', 'The ferry toll rises.'),
    opened.write('c.zip', makeZip({ 'in/one.txt': 'First letter.', 'two.html': '<p>Second letter.</p>' })),
  );
  const texts: Record<string, string> = {};
  for (const { documentId } of files)
    texts[documentId ?? ''] = (await opened.client['archive.getDocument']({ documentId: documentId! })).text;
  return { texts };
}
