import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../bundling/bundling.ts';
import { makeEpub, makePdf, makeZip } from '../formats/testing/make-files.ts';
import { makePng } from '../formats/testing/make-pictures.ts';
import { sha256OfBytes, sha256OfText } from '../storage/storage.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { testWorkers } from '../test-workers.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const PDF = makePdf([[{ text: 'The ferry toll rises on Monday.', y: 720 }]]);
const HTML = '<!doctype html><title>Toll</title><p onclick="x()">The <a href="//a.example">toll</a> rises.</p>';

/** Takes a file in; gives the ids of its documents by their media types. */
async function takeIn(name: string, content: string | Uint8Array): Promise<ReadonlyMap<string, string>> {
  await opened.importing(opened.write(name, content));
  const { documents } = await opened.client['archive.listDocuments']({});
  return new Map(documents.map(({ id, description }) => [description.format, id]));
}

async function pageOf(documentId: string): Promise<string> {
  const made = await opened.client['originals.open']({ documentId });
  if (made.shows !== 'page') throw new Error('no page');
  return opened.core.takePage(made.ticket) ?? '';
}

describe('a page', () => {
  it('is written anew and given once for its ticket', async () => {
    const id = (await takeIn('toll.html', HTML)).get('text/html')!;
    const made = await opened.client['originals.open']({ documentId: id });
    expect(made).toEqual({ shows: 'page', ticket: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    if (made.shows !== 'page') return;
    expect(opened.core.takePage('0'.repeat(64))).toBeNull();
    expect(opened.core.takePage(made.ticket)).toContain('<p>The <a title="//a.example">toll</a> rises.</p>');
    expect(opened.core.takePage(made.ticket)).toBeNull();
  });

  it('is decoded as its text was', async () => {
    const bytes = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]), Buffer.from('</p>')]);
    await opened.importing(opened.write('x.html', bytes));
    const { documents } = await opened.client['archive.listDocuments']({});
    await opened.client['texts.readAgain']({ documentIds: [documents[0]!.id], encoding: 'windows-1251' });
    expect(await pageOf(documents[0]!.id)).toContain('<p>Паром</p>');
  });

  it('of a web capture, a message and an e-book is found in what holds it', async () => {
    const captured = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${HTML}`;
    const record =
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/toll\r\nWARC-Date: 2031-03-05T00:00:00Z\r\n` +
      `WARC-Record-ID: <urn:uuid:11111111-1111-4111-8111-111111111111>\r\nContent-Type: application/http; msgtype=response\r\n` +
      `Content-Length: ${Buffer.byteLength(captured)}\r\n\r\n${captured}\r\n\r\n`;
    expect(await pageOf((await takeIn('capture.warc', record)).get('text/html')!)).toContain('toll</a> rises');
    const mail = `From: A <a@b.example>\r\nSubject: Toll\r\nContent-Type: text/html\r\n\r\n<p>It <b>rises</b>.</p>`;
    const letter = await pageOf((await takeIn('letter.eml', mail)).get('message/rfc822')!);
    expect(letter).toContain('<p>Subject: Toll</p>');
    expect(letter).toContain('<p>It <b>rises</b>.</p>');
    const book = await pageOf((await takeIn('book.epub', makeEpub('one', 'two'))).get('application/epub+zip')!);
    expect(book.indexOf('one')).toBeLessThan(book.indexOf('two'));
    expect(book).not.toContain('steal');
  });
});

describe('a PDF', () => {
  it('is the original itself', async () => {
    const id = (await takeIn('toll.pdf', PDF)).get('application/pdf')!;
    const sha256 = sha256OfBytes(PDF);
    expect(await opened.client['originals.open']({ documentId: id })).toEqual({ shows: 'pages', sha256 });
    expect(Buffer.from((await opened.core.readBlob(sha256))!).equals(Buffer.from(PDF))).toBe(true);
  });

  it('in a zip can be had by its own digest once it was opened, and not before', async () => {
    const id = (await takeIn('papers.zip', makeZip({ 'a/toll.pdf': PDF }))).get('application/pdf')!;
    const sha256 = sha256OfBytes(PDF);
    expect(await opened.core.readBlob(sha256)).toBeNull();
    expect(await opened.client['originals.open']({ documentId: id })).toEqual({ shows: 'pages', sha256 });
    expect(Buffer.from((await opened.core.readBlob(sha256))!).equals(Buffer.from(PDF))).toBe(true);
  });
});

/** Makes an edition of the folder `papers` and opens the library with it. */
async function openAsEdition(): Promise<void> {
  opened.write('papers/edition.yaml', 'id: harbour\ntitle: Papers\nissued: "2026-11-01"\nrights: Ours.\n');
  const out = join(opened.place, 'bag');
  await bundle({
    folder: join(opened.place, 'papers'),
    out,
    edition: {},
    readerUrl: testWorkers.reader,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  await opened.reopen({ editions: [out] });
}

it('a document of an edition is shown like one of the person’s own, a part of its original too', async () => {
  opened.write('papers/toll.html', HTML);
  opened.write('papers/report.pdf', makePdf([[{ text: 'The pier is open.', y: 700 }]]));
  opened.write('papers/box.zip', makeZip({ 'a/toll.pdf': PDF, 'a/memo.html': '<p>A <b>memo</b>.</p>' }));
  await openAsEdition();
  const { documents } = await opened.client['archive.listDocuments']({});
  const idOf = (part: RegExp): string => documents.find(({ id }) => part.test(id))?.id ?? '';
  expect(await pageOf(idOf(/^harbour:toll-html/))).toContain('toll</a> rises');
  expect(await pageOf(idOf(/memo/))).toContain('<p>A <b>memo</b>.</p>');
  const whole = await opened.client['originals.open']({ documentId: idOf(/report/) });
  expect(whole).toEqual({ shows: 'pages', sha256: documents.find(({ id }) => /report/.test(id))?.originalSha256 });
  const made = await opened.client['originals.open']({ documentId: idOf(/box.*toll/) });
  expect(made).toEqual({ shows: 'pages', sha256: sha256OfBytes(PDF) });
});

it('what has no such view says so, and so does what is not there', async () => {
  const id = (await takeIn('toll.txt', 'The toll rises.')).get('text/plain')!;
  await expect(opened.client['originals.open']({ documentId: id })).rejects.toMatchObject({
    code: 'ORIGINAL_NOT_SHOWN',
  });
  await expect(opened.client['originals.open']({ documentId: 'nothing' })).rejects.toMatchObject({
    code: 'DOCUMENT_NOT_FOUND',
  });
});

describe('pictures in a text', () => {
  const PNG = makePng(8, 6);
  const PAGE = `<p>The quay:</p><p><img alt="Quay" src="data:image/png;base64,${Buffer.from(PNG).toString('base64')}"></p>`;
  const digest = sha256OfBytes(PNG);
  const bytesOf = async (): Promise<string | null> => {
    const bytes = await opened.core.readBlob(digest);
    return bytes && Buffer.from(bytes).toString('base64');
  };

  it('can be had by their digests once they were made ready, and not before', async () => {
    const id = (await takeIn('quay.html', PAGE)).get('text/html')!;
    const { blocks } = await opened.client['archive.getDocument']({ documentId: id });
    expect(blocks[1]?.pictures).toEqual([
      { place: 'before', alt: 'Quay', sha256: digest, mediaType: 'image/png', width: 8, height: 6 },
    ]);
    expect(await bytesOf()).toBeNull();
    expect(await opened.client['originals.openPictures']({ documentId: id })).toEqual({ pictures: [digest] });
    expect(await bytesOf()).toBe(Buffer.from(PNG).toString('base64'));
  });

  it('are found in a zip, and in an edition that was made of one', async () => {
    const box = makeZip({ 'a/page.html': '<p>The quay <img src="quay.png"></p>', 'a/quay.png': PNG });
    opened.write('papers/box.zip', box);
    await openAsEdition();
    const { documents } = await opened.client['archive.listDocuments']({});
    const { id: documentId } = documents.find(({ description }) => description.format === 'text/html')!;
    expect(await opened.client['originals.openPictures']({ documentId })).toEqual({ pictures: [digest] });
    expect(await bytesOf()).not.toBeNull();
    expect((await opened.client['archive.verify']({})).objects.every(({ outcome }) => outcome === 'intact')).toBe(true);
  });

  it('come to a text of an older reader when it is read again: the same version, with what was marked in it', async () => {
    const id = (await takeIn('quay.html', PAGE)).get('text/html')!;
    const { text, blocks } = await opened.client['archive.getDocument']({ documentId: id });
    await opened.reopen({
      between: () => {
        const before = new DatabaseSync(join(opened.library, 'library.db'));
        const written = JSON.stringify(blocks.map(({ pictures: _, ...block }) => block));
        before.prepare('UPDATE document_text SET blocks = ?, blocks_sha256 = ?').run(written, sha256OfText(written));
        before.close();
      },
    });
    const pictured = async (): Promise<number> =>
      (await opened.client['archive.getDocument']({ documentId: id })).blocks.flatMap((each) => each.pictures ?? [])
        .length;
    expect(await pictured()).toBe(0);
    const { documents } = await opened.client['texts.readAgain']({ documentIds: [id] });
    expect(documents).toMatchObject([{ outcome: 'unchanged', version: 1 }]);
    expect(await pictured()).toBe(1);
    expect(await opened.client['archive.getDocument']({ documentId: id })).toMatchObject({ text });
  });

  it('are none of what the text does not name, whatever the reader says', async () => {
    const id = (await takeIn('quay.html', PAGE)).get('text/html')!;
    await opened.reopen({ reader: new URL('testing/lying-reader.process.ts', import.meta.url) });
    expect(await opened.client['originals.openPictures']({ documentId: id })).toEqual({ pictures: [] });
  });

  it('of a document whose original is gone are told of as such', async () => {
    const id = (await takeIn('quay.html', PAGE)).get('text/html')!;
    const sha256 = sha256OfText(PAGE);
    rmSync(join(opened.library, 'objects', sha256.slice(0, 2), sha256));
    await expect(opened.client['originals.openPictures']({ documentId: id })).rejects.toMatchObject({
      code: 'ORIGINAL_NOT_SHOWN',
    });
  });
});
