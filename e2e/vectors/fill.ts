import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synopticContract } from '../../src/contract/operations.ts';
import { createCore } from '../../src/core/core.ts';
import { makePdf, makeZip } from '../../src/core/formats/testing/make-files.ts';
import { sourceWorkers } from '../../src/core/source-workers.ts';
import { createClient } from '../../src/rpc/client.ts';
import { createDispatch } from '../../src/rpc/dispatch.ts';
import { createInProcessInvoke } from '../../src/rpc/in-process.ts';

/** What closes whatever a vector left open, so that the next one in the same document is read too. */
const CLOSERS = '--></script></style></textarea></title></noscript></template></select></svg></math>';
/** Vectors in one document. */
const BATCH = 40;

interface Given {
  readonly bodies: readonly string[];
  readonly live: readonly string[];
}

const PAGES = new Set(['text/html', 'message/rfc822', 'application/epub+zip']);

const oneLine = (text: string): string => text.replace(/[\r\n\t\0]+/g, ' ');

function batches(vectors: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(vectors.length / BATCH) }, (_, index) =>
    vectors.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** An e-book whose package names vectors. */
function makeBook(live: readonly string[]): Uint8Array {
  const escaped = live.slice(0, 40).map((vector) => oneLine(vector).replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const fields = ['title', 'creator', 'publisher', 'description'].map(
    (name) => `<dc:${name}>${escaped.join(' ')}</dc:${name}>`,
  );
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'b.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">b</dc:identifier>${fields.join('')}</metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    'c.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>C</title></head><body><p>vectorbody</p>${live.slice(0, 20).join(CLOSERS)}</body></html>`,
  });
}

/** Files that carry vectors in every place a document has. */
function writeFiles(place: string, { bodies, live }: Given): void {
  mkdirSync(place, { recursive: true });
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(place, name), content);
  for (const [number, batch] of batches(bodies).entries()) {
    const words = batch.map((vector) => `<section><p>vectorbody ${number}</p>${vector}${CLOSERS}</section>`).join('\n');
    put(`body-${number}.html`, `<!doctype html><title>Body ${number}</title>${words}`);
    put(`body-${number}.md`, `# Body ${number}\n\n${batch.map((vector) => `vectorbody ${vector}`).join('\n\n')}`);
    put(`body-${number}.txt`, batch.map((vector) => `vectorbody ${vector}`).join('\n\n'));
  }
  const records = live.map((vector, index) => ({
    id: `record-${index}`,
    title: vector,
    text: `vectorbody ${index} ${vector}`,
  }));
  put('records.jsonl', records.map((record) => JSON.stringify(record)).join('\n'));
  const all = oneLine(live.join(' '));
  const info = all.slice(0, 4000).replace(/[()\\]/g, '\\$&');
  put('info.pdf', makePdf([[{ text: 'vectorbody of a PDF', y: 720 }]], { Title: info, Author: info, Subject: info }));
  put('book.epub', makeBook(live));
  const header = `From: ${oneLine(live[0] ?? '')} <a@b.example>\r\nSubject: ${all.slice(0, 900)}`;
  const body = live.slice(0, 40).join(CLOSERS);
  put('letter.eml', `${header}\r\nContent-Type: text/html\r\n\r\n<p>vectorbody</p>${body}`);
  for (const [index, vector] of live.slice(0, 60).entries()) {
    const said = JSON.stringify(oneLine(vector));
    put(`front-${index}.md`, `---\ntitle: ${said}\ncreator: ${said}\npublisher: ${said}\n---\n\nvectorbody`);
  }
  for (const [index, vector] of live.slice(0, 60).entries()) {
    const name = oneLine(vector).replaceAll('/', '∕').slice(0, 60);
    put(`${index} ${name}.txt`, `vectorbody in the file ${index}`);
  }
}

/** Makes a library full of vectors: `fill.ts <library> <folder> <vectors.json>`; prints the ids of its documents. */
async function main([library = '', folder = '', given = '']: readonly string[]): Promise<void> {
  const vectors = JSON.parse(readFileSync(given, 'utf8')) as Given;
  const place = join(folder, 'vectors');
  writeFiles(place, vectors);
  const core = await createCore({ library, editions: [], workers: sourceWorkers });
  const client = createClient<typeof synopticContract>(
    createInProcessInvoke(createDispatch(synopticContract, core.handlers)),
  );
  const { files } = await client['archive.importFiles']({ selection: core.addSelection([place]) });
  const { documents } = await client['archive.listDocuments']({});
  const [first] = documents;
  if (first === undefined) throw new Error(JSON.stringify(files.slice(0, 3)));
  for (const vector of vectors.live) {
    await client['annotations.create']({
      motivation: 'commenting',
      documentId: first.id,
      textSha256: first.textSha256,
      range: { start: 0, end: 4 },
      body: vector,
      tags: [oneLine(vector).trim().slice(0, 60) || 'x'],
    });
  }
  for (const vector of vectors.live.slice(0, 20))
    await client['searches.save']({ name: oneLine(vector).slice(0, 100), text: 'vectorbody' } as never).catch(
      () => undefined,
    );
  await core.close();
  const count = (outcome: string): number => files.filter((file) => file.outcome === outcome).length;
  process.stdout.write(
    JSON.stringify({
      ids: documents.map(({ id }) => id),
      // Those whose original is shown as a page.
      pages: documents.filter(({ description }) => PAGES.has(description.format)).map(({ id }) => id),
      pdf: documents.find(({ description }) => description.format === 'application/pdf')?.id,
      imported: count('imported'),
      rejected: count('rejected'),
    }),
  );
}

await main(process.argv.slice(2));
