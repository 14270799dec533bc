import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEdition, verifyBag } from '../editions/editions.ts';
import { isKept } from '../../domain/is-kept.ts';
import { makePng } from '../formats/testing/make-pictures.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { makeEpub, makePdf, makeZip } from '../formats/testing/make-files.ts';
import { openTestCore } from '../testing/opened-core.ts';
import { bundle, merge, type Bundled, type BundleOptions } from './bundling.ts';
import { testWorkers } from '../test-workers.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'synoptic-bundle-'));
  const files: Record<string, string | Uint8Array> = {
    'edition.yaml': 'id: harbour\ntitle: The harbour papers\nissued: "2026-11-01"\nrights: Ours.\n',
    'descriptions.csv': 'file,title,publisher,issued\nnotes/Сбор.txt,The toll,Harbour Gazette,2022-09-21\n',
    'notes/Сбор.txt': 'Сбор за паром отменён.',
    'notes/a b.md': '# Memo\n\nThe ferry is closed.',
    'notes/a-b.html': '<title>Page</title><p>The pier is open.</p>',
    'report.pdf': makePdf([[{ text: 'The toll rises.', y: 700 }]]),
    'report.pdf.yaml': 'publisher: Harbour Office\nlanguage: en\n',
    'book.epub': makeEpub('Паром ушёл.', 'И вернулся.'),
    'mail.zip': makeZip({ 'one.txt': 'First letter.', 'two.txt': 'Second letter.' }),
    'broken.pdf': '%PDF-1.4 nothing',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, 'in', name)), { recursive: true });
    writeFileSync(join(place, 'in', name), content);
  }
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const build = (out: string, more: Partial<BundleOptions> = {}): Promise<Bundled> =>
  bundle({
    folder: join(place, 'in'),
    out: join(place, out),
    edition: {},
    readerUrl: testWorkers.reader,
    signal: new AbortController().signal,
    report: () => undefined,
    ...more,
  });

/** Every file below a folder with its bytes. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = files.map((each) => join(each.parentPath, each.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

test('a folder of originals in any format becomes a valid bag, with descriptions from beside them', async () => {
  const built = await build('bag');
  expect(built).toMatchObject({ documents: 7, rejected: [{ path: 'broken.pdf', code: 'DAMAGED' }] });
  expect(await verifyBag(join(place, 'bag'))).toMatchObject({ valid: true });
  const { status } = spawnSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: join(place, 'bag') });
  expect(status).toBe(0);
  const edition = await openEdition(join(place, 'bag'));
  const described = new Map(edition.documents.map((each) => [each.id, each.description]));
  expect([...described.keys()].sort()).toEqual([
    'harbour:book-epub',
    'harbour:mail-zip-one-txt-4bc812ba',
    'harbour:mail-zip-two-txt-a58e13b6',
    'harbour:notes-a-b-html',
    'harbour:notes-a-b-md',
    'harbour:notes-txt',
    'harbour:report-pdf',
  ]);
  expect(described.get('harbour:notes-txt')).toMatchObject({
    title: 'The toll',
    titleBasis: 'given',
    publisher: 'Harbour Gazette',
    issued: { edtf: '2022-09-21', basis: 'given' },
  });
  expect(described.get('harbour:report-pdf')).toMatchObject({ publisher: 'Harbour Office', language: 'en' });
  const zip = await edition.readOriginal('harbour:mail-zip-one-txt-4bc812ba');
  expect(Buffer.from(zip).equals(readFileSync(join(place, 'in', 'mail.zip')))).toBe(true);
});

test('built twice, or in shards and merged, it is the same to the byte', async () => {
  await build('bag');
  await build('again');
  expect(contents(join(place, 'again'))).toEqual(contents(join(place, 'bag')));
  const shards = [0, 1, 2].map((index) => `shard-${index}`);
  for (const [index, name] of shards.entries()) await build(name, { shard: { index, of: 3 } });
  const folders = shards.map((name) => join(place, name));
  const merged = await merge({ shards: folders, folder: join(place, 'in'), out: join(place, 'merged') });
  expect(merged.documents).toBe(7);
  expect(contents(join(place, 'merged'))).toEqual(contents(join(place, 'bag')));
  const lacking = merge({ shards: folders.slice(1), folder: join(place, 'in'), out: join(place, 'lacking') });
  await expect(lacking).rejects.toMatchObject({ code: 'EDITION_INVALID' });
});

test('the edition opens in the app, is searched, and gives its originals back', async () => {
  await build('bag');
  const opened = await openTestCore([join(place, 'bag')]);
  try {
    const { hits } = await opened.client['search.query']({ text: 'паром' });
    expect(hits.map(({ documentId }) => documentId).sort()).toEqual(['harbour:book-epub', 'harbour:notes-txt']);
    const { document } = await opened.client['archive.getDocument']({ documentId: 'harbour:report-pdf' });
    const original = await opened.core.readBlob(document.originalSha256);
    expect(Buffer.from(original!).equals(readFileSync(join(place, 'in', 'report.pdf')))).toBe(true);
  } finally {
    await opened.dispose();
  }
});

test('pictures beside pages are in it, whichever shard a page and they fall to, and are shown and checked', async () => {
  const quay = makePng(8, 6);
  const page = (words: string): string =>
    `<main><p>${words}</p><p>Here <img src="page_files/quay.png" alt="Quay"> it is.</p></main>`;
  const files: Record<string, string | Uint8Array> = {
    'web/one.html': page('The quay of Carrow.'),
    'web/two.html': page('The same quay, a year later.'),
    'web/page_files/quay.png': quay,
    'web/page_files/unused.png': makePng(4, 4),
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, 'in', name)), { recursive: true });
    writeFileSync(join(place, 'in', name), content);
  }
  const built = await build('bag');
  expect(built.rejected.map(({ path }) => path)).toEqual(['broken.pdf', 'web/page_files/unused.png']);
  expect(await verifyBag(join(place, 'bag'))).toMatchObject({ valid: true });
  const digest = sha256OfBytes(quay);
  expect(readdirSync(join(place, 'bag', 'data', 'pictures'))).toEqual([digest]);
  const shards = [0, 1, 2].map((index) => `shard-${index}`);
  for (const [index, name] of shards.entries()) await build(name, { shard: { index, of: 3 } });
  const folders = shards.map((name) => join(place, name));
  const merged = await merge({ shards: folders, folder: join(place, 'in'), out: join(place, 'merged') });
  expect(merged.rejected.map(({ path }) => path).toSorted()).toEqual(['broken.pdf', 'web/page_files/unused.png']);
  expect(contents(join(place, 'merged'))).toEqual(contents(join(place, 'bag')));

  const opened = await openTestCore([join(place, 'bag')]);
  try {
    for (const documentId of ['harbour:web-one-html', 'harbour:web-two-html']) {
      const { blocks } = await opened.client['archive.getDocument']({ documentId });
      const pictures = blocks.flatMap(({ pictures: all = [] }) => all.filter(isKept)).map(({ sha256 }) => sha256);
      expect(pictures).toEqual([digest]);
      expect(await opened.client['originals.openPictures']({ documentId })).toEqual({ pictures: [digest] });
    }
    expect(Buffer.from((await opened.core.readBlob(digest)) ?? [])).toEqual(Buffer.from(quay));
    const { objects } = await opened.client['archive.verify']({});
    expect(objects.filter(({ sha256 }) => sha256 === digest).map(({ outcome }) => outcome)).toEqual([
      ...['intact', 'intact'],
    ]);
    rmSync(join(place, 'bag', 'data', 'pictures', digest));
    expect((await opened.client['archive.verify']({})).intact).toBe(false);
    await opened.reopen();
    expect(await opened.client['originals.openPictures']({ documentId: 'harbour:web-one-html' })).toEqual({
      pictures: [],
    });
  } finally {
    await opened.dispose();
  }
});

test('what cannot be built changes nothing, and a folder that is none of ours is not replaced', async () => {
  writeFileSync(join(place, 'in', 'edition.yaml'), 'id: "not an id"\n');
  await expect(build('bag')).rejects.toMatchObject({ code: 'EDITION_INVALID' });
  expect(readdirSync(place)).toEqual(['in']);
  mkdirSync(join(place, 'mine'));
  await expect(build('mine')).rejects.toMatchObject({ code: 'BAG_EXISTS' });
});
