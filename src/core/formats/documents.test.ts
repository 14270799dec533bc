import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { expect, test } from 'vitest';
import { Failure } from '../../rpc/failure.ts';
import { readParts, type FormatResult, type ReadContext, type ReadPart } from './formats.ts';
import { makeEpub, makePdf, makeWarc, makeZip } from './testing/make-files.ts';

async function read(bytes: Uint8Array, fileName: string, context?: ReadContext): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  for await (const part of readParts({ bytes, fileName }, context)) parts.push(part);
  return parts;
}

async function readOne(bytes: Uint8Array, fileName: string): Promise<FormatResult> {
  const [part] = await read(bytes, fileName);
  if (part === undefined || part.outcome instanceof Failure) throw part?.outcome ?? new Error('nothing was read');
  return part.outcome;
}

const wordsOf = ({ canonical: { blocks, text } }: FormatResult): string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const codesOf = (parts: readonly ReadPart[]): Record<string, string> =>
  Object.fromEntries(
    parts.map(({ part, outcome }) => [part ?? '', outcome instanceof Failure ? outcome.code : outcome.mediaType]),
  );

test('a PDF keeps its pages, joins broken words and lines, and leaves running heads out', async () => {
  const page = (number: number, lines: string[]): { text: string; y: number }[] => [
    { text: `The Harbour Gazette, page ${number}`, y: 800 },
    ...lines.map((text, index) => ({ text, y: 700 - index * 14 })),
  ];
  const pdf = makePdf(
    [
      [
        { text: 'Ferry toll', y: 740, size: 20 },
        ...page(1, ['The council said the toll would', 'rise to 12 crowns for every pas-', 'senger.']),
      ],
      page(2, ['Nobody asked the crews,']),
      page(3, ['who carry it.']),
    ],
    { Title: 'Toll report', Author: 'A. Reporter', CreationDate: 'D:20220921120000' },
  );
  const result = await readOne(pdf, 'toll.pdf');
  expect(wordsOf(result)).toEqual([
    'heading: Ferry toll',
    'paragraph: The council said the toll would rise to 12 crowns for every passenger.',
    'paragraph: Nobody asked the crews, who carry it.',
  ]);
  expect(result.canonical.blocks.map(({ page: number }) => number)).toEqual([1, 1, 2]);
  expect(result.hints).toMatchObject({
    title: 'Toll report',
    creator: ['A. Reporter'],
    issued: { edtf: '2022-09-21', basis: 'inferred' },
  });
  expect(result.warnings).toEqual(['Lines that every page repeats at its edge were left out of the text.']);
});

test('two columns that were drawn line by line are read one after the other', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => [
    { text: `left line ${index + 1} of the running text here`, x: 50, y: 700 - index * 14 },
    { text: `right line ${index + 1} of the running text there`, x: 320, y: 700 - index * 14 },
  ]);
  const { text } = (await readOne(makePdf([rows.flat()]), 'columns.pdf')).canonical;
  expect(text.indexOf('left line 12')).toBeLessThan(text.indexOf('right line 1 '));
});

test('a PDF of pictures is kept with a warning of its own; a damaged one is refused', async () => {
  const pictures = await readOne(makePdf([[]]), 'scan.pdf');
  expect(pictures).toMatchObject({ canonical: { text: '' }, warnings: [expect.stringMatching(/^No text layer/)] });
  expect(codesOf(await read(Buffer.from('%PDF-1.7\nnothing'), 'cut.pdf'))).toEqual({ '': 'DAMAGED' });
});

test('a Word file gives headings, paragraphs, lists, table cells and its notes', async () => {
  const document = new Document({
    title: 'О пароме',
    creator: 'И. Петров',
    footnotes: { 1: { children: [new Paragraph('См. приказ от 21 сентября.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Паром', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun('Сбор отменён.'), new FootnoteReferenceRun(1)] }),
          new Paragraph({ text: 'первое', bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: ['День', 'Сбор'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
              }),
            ],
          }),
        ],
      },
    ],
  });
  const result = await readOne(await Packer.toBuffer(document), 'паром.docx');
  expect(wordsOf(result)).toEqual([
    'heading: Паром',
    'paragraph: Сбор отменён.[1]',
    'listItem: первое',
    'tableRow: День | Сбор',
    'footnote: См. приказ от 21 сентября.',
  ]);
  expect(result.canonical.blocks.at(-1)?.label).toBe('1');
  expect(result.hints).toMatchObject({ title: 'О пароме', creator: ['И. Петров'] });
});

test('an e-book is read in the order of its spine, without its scripts', async () => {
  const result = await readOne(makeEpub('Паром отменён.', 'Сбор остался.'), 'book.epub');
  expect(wordsOf(result)).toEqual(['heading: Первая', 'paragraph: Паром отменён.', 'paragraph: Сбор остался.']);
  expect(result.hints).toMatchObject({
    title: 'Паром',
    creator: ['А. К. Иванова'],
    publisher: 'Гавань',
    issued: { edtf: '2022-09-21', basis: 'stated' },
  });
});

const MESSAGE = [
  'From: =?windows-1251?B?yOLg7e7i?= <ivanov@harbour.example>',
  'To: desk@news.example',
  'Subject: =?UTF-8?B?0J/QsNGA0L7QvA==?=',
  'Date: Wed, 21 Sep 2022 12:00:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=koi8-r',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from([0xf0, 0xc1, 0xd2, 0xcf, 0xcd]).toString('base64'),
  '--b',
  'Content-Type: text/markdown; name="note.md"',
  'Content-Disposition: attachment; filename="note.md"',
  '',
  '# Attached',
  '',
  'The toll rises.',
  '--b--',
  '',
].join('\r\n');

test('a message is a document with its head, and each attachment one of its own', async () => {
  const parts = await read(Buffer.from(MESSAGE), 'letter.eml');
  expect(codesOf(parts)).toEqual({ '': 'message/rfc822', 'attachments/note.md': 'text/markdown' });
  const letter = parts[0]?.outcome as FormatResult;
  expect(letter.canonical.text).toContain('From: Иванов <ivanov@harbour.example>');
  expect(letter.canonical.text).toMatch(/\n\nПаром$/);
  expect(letter.hints).toMatchObject({ title: 'Паром', issued: { edtf: '2022-09-21', basis: 'stated' } });
});

test('a mailbox is split at its From lines, and quoted ones are restored', async () => {
  const box = `From a Mon Sep 19 2022\nSubject: One\n\nFirst.\n>From here on.\n\nFrom b Tue Sep 20 2022\nSubject: Two\n\nSecond.\n`;
  const parts = await read(Buffer.from(box), 'mail.mbox');
  expect(parts.map(({ part }) => part)).toEqual(['1', '2']);
  expect((parts[0]?.outcome as FormatResult).canonical.text).toContain('From here on.');
});

test('a table becomes a document a row; columns are found by name, by length, or as the person says', async () => {
  const table =
    '\ufeffid;Дата;Заголовок;Текст;Город\r\n7;2022-09-21;Паром;"Сбор; отменён";Гавань\r\n8;2022-09-22;Мост;Мост закрыт;Порт\r\n';
  const rows = await read(Buffer.from(table), 'rows.csv');
  const [first] = rows.map(({ outcome }) => outcome as FormatResult);
  expect(first?.hints).toMatchObject({ identifier: '7', title: 'Паром', issued: { edtf: '2022-09-21' } });
  expect(first?.canonical.text).toBe('Сбор; отменён\n\nГород: Гавань');
  const chosen = await read(Buffer.from('a,b\nshort,a much longer field\n'), 'x.csv', { columns: { text: 'a' } });
  expect((chosen[0]?.outcome as FormatResult).canonical.text).toBe('short\n\nb: a much longer field');
  expect(codesOf(await read(Buffer.from('a,b\n1,2\n'), 'x.csv', { columns: { text: 'c' } }))).toEqual({
    '': 'MALFORMED',
  });
});

test('a web capture gives its pages with address and time, and nothing else', async () => {
  const parts = await read(makeWarc('<title>Ferry</title><p>The toll rises.</p>'), 'site.warc');
  expect(parts).toHaveLength(1);
  expect(parts[0]).toMatchObject({
    part: 'http://news.example/ferry',
    capturedAt: '2022-10-31T09:30:00Z',
    outcome: { hints: { title: 'Ferry', source: 'http://news.example/ferry' }, canonical: { text: 'The toll rises.' } },
  });
  const wacz = makeZip({ 'datapackage.json': '{}', 'archive/data.warc': makeWarc('<p>Again.</p>') });
  expect(codesOf(await read(wacz, 'site.wacz'))).toEqual({
    'archive/data.warc/http://news.example/ferry': 'text/html',
  });
});

test('a web capture that was cut off is damaged wherever it ends, and keeps the pages before', async () => {
  const whole = makeWarc('<title>Ferry</title><p>The toll rises.</p>');
  // In the head of the first answer, and in the picture behind the page.
  for (const [length, pages] of [
    [290, []],
    [whole.length - 6, ['The toll rises.']],
  ] as const) {
    const parts = await read(whole.subarray(0, length), 'cut.warc');
    expect(parts.at(-1)?.outcome).toMatchObject({ code: 'DAMAGED' });
    expect(parts.slice(0, -1).map(({ outcome }) => (outcome as FormatResult).canonical.text)).toEqual(pages);
  }
});

test('a zip gives what is in it, by its own formats, archives inside archives included', async () => {
  const zip = makeZip({
    'b/inner.zip': makeZip({ 'note.txt': 'Inside.' }),
    'a.md': '# Memo',
    'picture.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
    '__MACOSX/a.md': 'litter',
    'empty.txt': '',
  });
  expect(codesOf(await read(zip, 'all.zip'))).toEqual({
    'a.md': 'text/markdown',
    'b/inner.zip/note.txt': 'text/plain',
    'empty.txt': 'EMPTY_FILE',
    'picture.png': 'UNSUPPORTED_FORMAT',
  });
  expect((await read(zip, 'all.zip', { skip: 2 })).map(({ part }) => part)).toEqual(['empty.txt', 'picture.png']);
});

test('a name that is too long is refused by its beginning, and what stands beside it is read', async () => {
  const address = `http://news.example/${'x'.repeat(9000)}`;
  const capture = Buffer.from(makeWarc('<p>The toll rises.</p>'))
    .toString()
    .replace('http://news.example/ferry', address);
  const codes = codesOf(await read(makeZip({ 'a.warc': capture, 'b.txt': 'Words.' }), 'all.zip'));
  expect(codes).toEqual({ [`a.warc/${address}`.slice(0, 8192)]: 'UNSAFE_NAME', 'b.txt': 'text/plain' });
});

test('names that lead out, bombs and archives too deep are refused, and nothing else is', async () => {
  expect(codesOf(await read(makeZip({ '../out.txt': 'x', 'in.txt': 'Good.' }), 'slip.zip'))).toEqual({
    '../out.txt': 'UNSAFE_NAME',
    'in.txt': 'text/plain',
  });
  const bomb = makeZip({ 'zeros.txt': new Uint8Array(40 * 1024 * 1024) });
  expect(codesOf(await read(bomb, 'bomb.zip'))).toEqual({ 'zeros.txt': 'EXPANDS_TOO_FAR' });
  let nested = makeZip({ 'a.txt': 'Deep.' });
  for (let depth = 0; depth < 8; depth += 1) nested = makeZip({ [`${depth}.zip`]: nested });
  expect(Object.values(codesOf(await read(nested, 'deep.zip')))).toEqual(['EXPANDS_TOO_FAR']);
});

test('the first bytes decide before the name does', async () => {
  expect(codesOf(await read(makePdf([[{ text: 'Words', y: 700 }]]), 'named.txt'))).toEqual({ '': 'application/pdf' });
  expect(codesOf(await read(makeEpub('a', 'b'), 'book.zip'))).toEqual({ '': 'application/epub+zip' });
});

test('the entries of a zip are counted once, whatever kind of file it is', async () => {
  const crowd = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`__MACOSX/${index}`, '']));
  expect(codesOf(await read(makeZip({ ...crowd, 'a.txt': 'Words.' }), 'many.zip'))).toEqual({ 'a.txt': 'text/plain' });
  const capture = { 'datapackage.json': '{}', 'archive/data.warc': makeWarc('<p>Again.</p>') };
  expect(codesOf(await read(makeZip({ ...crowd, ...capture }), 'many.wacz'))).toEqual({
    'archive/data.warc/http://news.example/ferry': 'text/html',
  });
  const inside = makeZip({ ...crowd, 'a.txt': 'Words.' });
  const twice = Object.values(codesOf(await read(makeZip({ '1.zip': inside, '2.zip': inside }), 'both.zip')));
  expect(twice).toEqual(['text/plain', 'EXPANDS_TOO_FAR']);
});
