import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isKept } from '../../domain/is-kept.ts';
import { makeZip } from '../formats/testing/make-files.ts';
import { JPEG, makePng } from '../formats/testing/make-pictures.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

const PNG = makePng(8, 6);
const digest = sha256OfBytes(PNG);
let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const idOf = async (format: string): Promise<string> =>
  (await opened.client['archive.listDocuments']({})).documents.find(({ description }) => description.format === format)
    ?.id ?? '';
/** What became of the pictures of a document, in their order. */
async function pictures(documentId: string): Promise<string[]> {
  const { blocks } = await opened.client['archive.getDocument']({ documentId });
  return blocks.flatMap(({ pictures: all = [] }) => all.map((each) => (isKept(each) ? each.sha256 : each.refused)));
}
const page = (...sources: string[]): string =>
  `<nav><img src="page_files/logo.png"></nav><main><p>The quay of Carrow, seen from the ferry.</p>${sources
    .map((source) => `<p>Here <img src="${source}" alt="Quay"> it is.</p>`)
    .join('')}</main>`;

test('a page saved with its folder has its pictures, in its text and as it looks', async () => {
  opened.write('in/page.html', page('page_files/quay.png', 'page_files/none.png', 'https://a.example/x.png'));
  opened.write('in/page_files/quay.png', PNG);
  opened.write('in/page_files/logo.png', JPEG);
  await opened.importing(join(opened.place, 'in'));
  const documentId = await idOf('text/html');
  expect(await pictures(documentId)).toEqual([digest, 'missing', 'outside']);
  expect(await opened.client['originals.openPictures']({ documentId })).toEqual({ pictures: [digest] });
  expect(Buffer.from((await opened.core.readBlob(digest)) ?? [])).toEqual(Buffer.from(PNG));
  const view = await opened.client['originals.open']({ documentId });
  const html = view.shows === 'page' ? opened.core.takePage(view.ticket) : null;
  for (const bytes of [PNG, JPEG]) expect(html).toContain(Buffer.from(bytes).toString('base64').slice(0, 40));
});

test('its pictures are checked, kept through reading again and a restored backup, and told of when they are gone', async () => {
  opened.write('in/page.html', page('page_files/quay.png'));
  opened.write('in/page_files/quay.png', PNG);
  await opened.importing(join(opened.place, 'in'));
  const documentId = await idOf('text/html');
  rmSync(join(opened.place, 'in'), { recursive: true });
  const { documents } = await opened.client['texts.readAgain']({ documentIds: [documentId] });
  expect(documents).toMatchObject([{ outcome: 'unchanged' }]);
  expect(await pictures(documentId)).toEqual([digest]);
  const { objects, intact } = await opened.client['archive.verify']({});
  expect(intact).toBe(true);
  expect(objects.map(({ sha256 }) => sha256)).toContain(digest);
  const { backup } = await opened.client['backups.make']({});
  const { to, missing } = await opened.client['backups.restore']({ name: backup.name });
  expect(missing).toEqual([]);
  expect(readdirSync(join(to, 'objects', digest.slice(0, 2)))).toContain(digest);
  rmSync(join(opened.library, 'objects', digest.slice(0, 2), digest));
  expect((await opened.client['archive.verify']({})).intact).toBe(false);
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  expect(document?.fixity.outcome).toBe('missing');
});

test('Markdown with pictures beside it has them, by address and by reference', async () => {
  opened.write(
    'in/note.md',
    '# Quay\n\n![Quay](pics/quay.png) Seen from the ferry.\n\nAgain ![it][one].\n\n[one]: <pics/a b.jpg>\n',
  );
  opened.write('in/pics/quay.png', PNG);
  opened.write('in/pics/a b.jpg', JPEG);
  await opened.importing(join(opened.place, 'in'));
  const documentId = await idOf('text/markdown');
  expect(await pictures(documentId)).toEqual([digest, sha256OfBytes(JPEG)]);
  const { text, blocks } = await opened.client['archive.getDocument']({ documentId });
  expect(text).toBe('Quay\n\nQuay Seen from the ferry.\n\nAgain it.');
  expect(blocks.flatMap(({ pictures: all = [] }) => all.map(({ place }) => place))).toEqual(['before', 'after']);
});

test('nothing outside the folder is read, whatever a page names and wherever links lead', async () => {
  opened.write('secret.png', PNG);
  const named = ['../secret.png', '..%2Fsecret.png', '..\\secret.png', 'link.png', 'folder/secret.png'];
  opened.write('in/page.html', page(...named, join(opened.place, 'secret.png')));
  symlinkSync(join(opened.place, 'secret.png'), join(opened.place, 'in', 'link.png'));
  symlinkSync(opened.place, join(opened.place, 'in', 'folder'));
  await opened.importing(join(opened.place, 'in'));
  expect((await pictures(await idOf('text/html'))).filter((each) => each === digest)).toEqual([]);
  expect(await opened.core.readBlob(digest)).toBeNull();
});

test('what is no picture, or too many of them, is not kept', async () => {
  opened.write('in/page.html', page('page_files/a.svg', 'page_files/cut.png'));
  opened.write('in/page_files/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  opened.write('in/page_files/cut.png', PNG.subarray(0, 30));
  await opened.importing(join(opened.place, 'in'));
  const documentId = await idOf('text/html');
  expect(await pictures(documentId)).toEqual(['not-raster', 'damaged']);
  expect(await opened.core.readBlob(sha256OfBytes(PNG.subarray(0, 30)))).toBeNull();
});

test('in a zip pictures are found by names that are decomposed, encoded or have a query, and Markdown has them, too', async () => {
  const decomposed = 'файлы й/причал.png'.normalize('NFD');
  const zip = makeZip({
    'page.html': page(`${encodeURIComponent('файлы й'.normalize('NFC'))}/причал.png?x=1`),
    'note.md': '# Quay\n\n![Quay](b.png)\n\nSeen from the ferry.\n',
    [decomposed]: PNG,
    'b.png': PNG,
  });
  await opened.importing(opened.write('box.zip', zip));
  for (const format of ['text/html', 'text/markdown']) expect(await pictures(await idOf(format))).toEqual([digest]);
});

test('an import of a page with pictures that is cancelled leaves nothing of them', async () => {
  opened.write('in/page.html', page('page_files/quay.png'));
  opened.write('in/page_files/quay.png', PNG);
  const cancel = new AbortController();
  const run = opened.core.importPaths([{ path: join(opened.place, 'in'), shownAs: 'in' }], {
    signal: cancel.signal,
    report: ({ done }) => done === 1 && cancel.abort(),
  });
  await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await opened.core.readBlob(digest)).toBeNull();
});

test('a page that is here already gets the pictures it comes with again, and its notes stay where they are', async () => {
  opened.write('alone/page.html', page('page_files/quay.png', 'page_files/other.jpg'));
  await opened.importing(join(opened.place, 'alone'));
  const documentId = await idOf('text/html');
  expect(await pictures(documentId)).toEqual(['outside', 'outside']);
  expect(await opened.client['originals.openPictures']({ documentId })).toEqual({ pictures: [] });
  const { textSha256 } = (await opened.client['archive.getDocument']({ documentId })).document;
  const range = { start: 0, end: 8 };
  await opened.client['annotations.create']({ motivation: 'bookmarking', documentId, textSha256, range });

  opened.write('alone/page_files/quay.png', PNG);
  const { files } = await opened.importing(join(opened.place, 'alone'));
  expect(files.find(({ path }) => path.endsWith('page.html'))).toMatchObject({
    outcome: 'duplicate',
    message: 'The same page is already in the archive; the pictures beside it were added to it.',
  });
  expect(await pictures(documentId)).toEqual([digest, 'missing']);
  expect(await opened.client['originals.openPictures']({ documentId })).toEqual({ pictures: [digest] });
  const { documents } = await opened.client['archive.listDocuments']({});
  expect(documents).toMatchObject([{ id: documentId, textSha256 }]);
  const { annotations } = await opened.client['annotations.list']({});
  expect(annotations.map(({ anchor }) => anchor.state)).toEqual(['exact']);

  // Another time more of them lie beside it, and what it has stays.
  rmSync(join(opened.place, 'alone', 'page_files', 'quay.png'));
  opened.write('alone/page_files/other.jpg', JPEG);
  await opened.importing(join(opened.place, 'alone'));
  expect(await pictures(documentId)).toEqual([digest, sha256OfBytes(JPEG)]);
  expect((await opened.client['texts.readAgain']({ documentIds: [documentId] })).documents).toMatchObject([
    { outcome: 'unchanged' },
  ]);
  expect(await pictures(documentId)).toEqual([digest, sha256OfBytes(JPEG)]);
  const again = await opened.importing(join(opened.place, 'alone'));
  expect(again.files.find(({ path }) => path.endsWith('page.html'))?.message).toMatch(/nothing was added/);
  await opened.reopen();
  expect(await pictures(documentId)).toEqual([digest, sha256OfBytes(JPEG)]);
  expect((await opened.client['archive.verify']({})).intact).toBe(true);
});
