import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isKept } from '../../domain/is-kept.ts';
import { JPEG, makePng } from '../formats/testing/make-pictures.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

const PNG = makePng(8, 6);
const PAGE = `<main><p>The quay of Carrow, seen from the ferry.</p>
  <p>Here <img src="page_files/quay%20one.png" alt="Quay"> and <img src="page_files/pier.jpg"> it is.</p></main>`;
let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const options = { anonymous: false, author: null, originals: true };

async function packageOf(): Promise<Uint8Array> {
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  const range = { start: 0, end: 8 };
  await opened.client['annotations.create']({ motivation: 'bookmarking', documentId, textSha256, range });
  const { file } = await opened.exporting({ format: 'bagit', scope: { kind: 'everything' }, options, previous: null });
  return file;
}

test('a research package has the pictures beside a page, and an import of it shows them again', async () => {
  opened.write('in/saved.html', PAGE);
  opened.write('in/page_files/quay one.png', PNG);
  opened.write('in/page_files/pier.jpg', JPEG);
  await opened.importing(join(opened.place, 'in'));
  const file = await packageOf();
  const folder = `research-package/data/originals/${sha256OfBytes(Buffer.from(PAGE))}`;
  const names = Object.keys(unzipSync(file)).filter((name) => name.includes('/originals/'));
  expect(names.toSorted()).toEqual([
    ...[`${folder}/page.html`, `${folder}/page_files/pier.jpg`, `${folder}/page_files/quay one.png`],
  ]);
  const zip = opened.write('package.zip', file);
  await opened.reopen({ between: () => rmSync(opened.library, { recursive: true }) });
  await opened.importing(zip);
  const { documents } = await opened.client['archive.listDocuments']({});
  const page = documents.find(({ description }) => description.format === 'text/html');
  const { blocks } = await opened.client['archive.getDocument']({ documentId: page!.id });
  const pictures = blocks.flatMap(({ pictures: all = [] }) => all.filter(isKept)).map(({ sha256 }) => sha256);
  expect(pictures).toEqual([sha256OfBytes(PNG), sha256OfBytes(JPEG)]);
  expect((await opened.client['originals.openPictures']({ documentId: page!.id })).pictures).toEqual(pictures);
});

test('a page without pictures beside it keeps its place in a package', async () => {
  opened.write('in/saved.html', PAGE);
  await opened.importing(join(opened.place, 'in'));
  const names = Object.keys(unzipSync(await packageOf())).filter((name) => name.includes('/originals/'));
  expect(names).toEqual([`research-package/data/originals/${sha256OfBytes(Buffer.from(PAGE))}.html`]);
});
