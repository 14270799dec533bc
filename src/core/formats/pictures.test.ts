import { Document, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it, test } from 'vitest';
import { isKept } from '../../domain/is-kept.ts';
import { pictureLimits, type Picture } from '../../domain/picture.ts';
import { Failure } from '../../rpc/failure.ts';
import { sha256OfBytes } from '../storage/storage.ts';
import { readParts, readPictures, type FormatResult } from './formats.ts';
import { makeEpub, makeZip } from './testing/make-files.ts';
import { JPEG, makeGif, makePng, WEBP } from './testing/make-pictures.ts';

async function read(
  content: string | Uint8Array,
  fileName: string,
  wanted: string | null = null,
): Promise<FormatResult> {
  for await (const { part, outcome } of readParts({ bytes: Buffer.from(content), fileName })) {
    if (part !== wanted) continue;
    if (outcome instanceof Failure) throw outcome;
    return outcome;
  }
  throw new Error('nothing was read');
}

const toAddress = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
const PNG = makePng(8, 6);

/** Each passage with its pictures around it: `[8x6]` for one that is kept, `[why]` for another. */
function drawn({ canonical: { text, blocks } }: FormatResult): string[] {
  const mark = (each: Picture): string => `[${isKept(each) ? `${each.width}x${each.height}` : each.refused}]`;
  return blocks.map(({ start, end, pictures = [] }) =>
    [
      ...pictures.filter(({ place }) => place === 'before').map(mark),
      text.slice(start, end),
      ...pictures.filter(({ place }) => place === 'after').map(mark),
    ].join(' '),
  );
}

const picturesOf = ({ canonical }: FormatResult): readonly Picture[] =>
  canonical.blocks.flatMap(({ pictures = [] }) => pictures);

describe('a page', () => {
  const img = (alt = '', bytes = PNG): string => `<img src="${toAddress(bytes)}" alt="${alt}">`;

  it('has its pictures where they stand, and the text it has without them', async () => {
    const page = (picture: string): string =>
      `<h1>Toll</h1><p>${picture}</p><p>Before ${picture} and after.<br><br>Second. ${picture}</p>` +
      `<figure>${picture}<figcaption>The quay.</figcaption></figure><table><tr><td>a</td><td>${picture}b</td></tr></table>${picture}`;
    const withPictures = await read(page(img()), 'a.html');
    expect(drawn(withPictures)).toEqual([
      'Toll',
      '[8x6] Before and after. [8x6]',
      'Second. [8x6]',
      '[8x6] The quay.',
      'a | b [8x6] [8x6]',
    ]);
    const without = await read(page('<img src="">'), 'a.html');
    expect(withPictures.canonical.sha256).toBe(without.canonical.sha256);
  });

  it('shows a picture before the words that stand for it', async () => {
    const found = await read(`<p>${img('A ferry')} ${img('at sea')}</p>`, 'a.html');
    expect(drawn(found)).toEqual(['[8x6] [8x6] A ferry at sea']);
    expect(picturesOf(found).map(({ alt }) => alt)).toEqual(['A ferry', 'at sea']);
  });

  it('keeps every format that is made of dots, each once', async () => {
    const all = [PNG, JPEG, makeGif(), WEBP, PNG];
    const found = await read(`<p>Words ${all.map((bytes) => img('', bytes)).join('')}</p>`, 'a.html');
    expect(picturesOf(found).map((each) => isKept(each) && each.mediaType)).toEqual([
      ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/png'],
    ]);
    expect([...found.pictures.keys()]).toEqual([PNG, JPEG, makeGif(), WEBP].map(sha256OfBytes));
  });

  it('leaves out what only spaces a layout or counts readers', async () => {
    const pixel = `<img src="${toAddress(makePng(1, 1))}"><img src="https://a.example/x.gif" width="1" height="1"><img>`;
    expect(drawn(await read(`<p>Words ${pixel}</p>`, 'a.html'))).toEqual(['Words']);
  });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const hostile: [what: string, source: string, becomes: string][] = [
  ['another host', 'https://a.example/x.png', '[outside]'],
  ['a file of this machine', 'file:///etc/passwd', '[outside]'],
  ['a place beside a page that came alone', '../x.png', '[outside]'],
  ['an SVG with a script', toAddress(Buffer.from(SVG), 'image/svg+xml'), '[not-raster]'],
  ['an SVG that says it is a PNG', toAddress(Buffer.from(SVG)), '[not-raster]'],
  ['an SVG as words', `data:image/svg+xml,${encodeURIComponent(SVG)}`, '[not-raster]'],
  ['a page', toAddress(Buffer.from('<script>alert(1)</script>'), 'text/html'), '[not-raster]'],
  ['a bomb of 65,535 by 65,535', toAddress(makePng(8, 6, { say: { width: 65_535, height: 65_535 } })), '[too-large]'],
  ['a bomb in one line', toAddress(makePng(8, 6, { say: { width: 2_000_000_000, height: 4 } })), '[too-large]'],
  ['a bomb in a frame of a GIF', toAddress(makeGif({ width: 60_000, height: 60_000 })), '[too-large]'],
  ['a picture that is cut off', toAddress(PNG.subarray(0, PNG.length - 20)), '[damaged]'],
  ['a signature alone', toAddress(PNG.subarray(0, 8)), '[damaged]'],
  ['nothing', 'data:image/png;base64,', '[not-raster]'],
];
test.each(hostile)('%s is refused, and the words stay', async (_, source, becomes) => {
  const found = await read(`<p>Words <img src="${source}" alt="of it">.</p>`, 'a.html');
  expect(drawn(found)).toEqual([`Words of it. ${becomes}`]);
  expect(found.pictures.size).toBe(0);
});

test('a picture that is something else too is kept without that', async () => {
  const both = Buffer.concat([PNG, Buffer.from(`PK\u0003\u0004<script>alert(1)</script>`)]);
  const found = await read(`<p>Words <img src="${toAddress(both)}">.</p>`, 'a.html');
  expect([...found.pictures.values()].map((bytes) => Buffer.from(bytes).equals(Buffer.from(PNG)))).toEqual([true]);
});

test('a page with more pictures than are kept says so once', async () => {
  const address = toAddress(PNG);
  const found = await read(`<p>Words ${`<img src="${address}">`.repeat(pictureLimits.count + 50)}</p>`, 'a.html');
  expect(picturesOf(found)).toHaveLength(pictureLimits.count);
  expect(picturesOf(found).filter((each) => !isKept(each))).toEqual([{ place: 'after', alt: '', refused: 'too-many' }]);
});

test('a Word file has the pictures that are in it', async () => {
  const picture = (data: Uint8Array): ImageRun =>
    new ImageRun({ type: 'png', data, transformation: { width: 8, height: 6 } });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun('The quay.')] }),
          new Paragraph({ children: [picture(PNG)] }),
          new Paragraph({ children: [new TextRun('The toll. '), picture(Buffer.from(SVG))] }),
        ],
      },
    ],
  });
  const found = await read(await Packer.toBuffer(document), 'a.docx');
  expect(drawn(found)).toEqual(['The quay.', '[8x6] The toll. [not-raster]']);
  expect([...found.pictures.keys()]).toEqual([sha256OfBytes(PNG)]);
});

test('an e-book has its own pictures, by their places in it', async () => {
  const book = makeEpub(
    'One <img src="images/a%20quay.png"/><img src="none.png"/>',
    'Two <img src="https://a.example/x.png"/><img src="../outside.png"/>',
    { 'OEBPS/images/a quay.png': PNG, 'outside.png': JPEG },
  );
  expect(drawn(await read(book, 'a.epub'))).toEqual(['Первая', 'One [8x6] [missing]', 'Two [outside] [8x6]']);
});

test('a page in a zip has the files beside it', async () => {
  const zip = makeZip({
    'saved/page.html': '<p>Words <img src="page_files/a.png"><img src="../../../x.png"><img src="none.png"></p>',
    'saved/page_files/a.png': PNG,
    'x.png': JPEG,
  });
  const found = await read(zip, 'a.zip', 'saved/page.html');
  expect(drawn(found)).toEqual(['Words [8x6] [missing] [missing]']);
  const wanted = { part: 'saved/page.html', contentSha256: null, encoding: undefined };
  const pictures = await readPictures({ bytes: zip, fileName: 'a.zip' }, wanted);
  expect([...pictures.keys()]).toEqual([sha256OfBytes(PNG)]);
});

describe('a message', () => {
  const part = (type: string, head: string, content: string): string =>
    `--b\r\nContent-Type: ${type}\r\n${head}\r\n${content}\r\n`;
  const inline = part(
    'image/png',
    'Content-ID: <quay@a>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n',
    Buffer.from(PNG).toString('base64'),
  );
  const HTML = '<p>The quay:</p><p><img src="cid:quay@a"></p><p>Regards<img src="cid:none@a"></p>';
  const message = (...parts: string[]): string =>
    `From: A <a@b.example>\r\nSubject: Quay\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`;
  const bodyOf = (found: FormatResult): string[] => drawn(found).slice(2);

  it('has the pictures its page names', async () => {
    const found = await read(message(part('text/html', '', HTML), inline), 'a.eml');
    expect(bodyOf(found)).toEqual(['The quay:', '[8x6] Regards [missing]']);
  });

  it('has them in its plain words too, behind what stands before them in the page', async () => {
    const both =
      '--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n' +
      `--c\r\nContent-Type: text/plain\r\n\r\nThe quay:\r\n\r\nRegards\r\n--c\r\nContent-Type: text/html\r\n\r\n${HTML}\r\n--c--\r\n`;
    expect(bodyOf(await read(message(both, inline), 'a.eml'))).toEqual(['The quay: [8x6]', 'Regards [missing]']);
  });
});
