import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { makeEpub, makePdf, makeWarc, makeZip } from '../../../src/core/formats/testing/make-files.ts';
import { mutate } from './mutate.ts';
import { pick } from './target.ts';

/** A valid small file, and how it is changed so that a change reaches past its packing. */
export interface Seed {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly change: (random: () => number) => Uint8Array;
}

const plain = (fileName: string, content: string | Uint8Array): Seed => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { fileName, bytes, change: (random) => mutate(bytes, random) };
};

/** Half of the changes are made to a packed file, half to one of those in it. */
function packed(fileName: string, bytes: Uint8Array): Seed {
  const inner = unzipSync(bytes);
  const names = Object.keys(inner).sort();
  const repack = (random: () => number): Uint8Array => {
    const name = pick(random, names);
    return zipSync({ ...inner, [name]: mutate(inner[name] ?? new Uint8Array(), random) }, { mtime: '2024-01-01' });
  };
  return { fileName, bytes, change: (random) => (random() < 0.5 ? mutate(bytes, random) : repack(random)) };
}

const zipped = (fileName: string, bytes: Uint8Array): Seed => ({
  fileName,
  bytes,
  change: (random) => (random() < 0.3 ? mutate(bytes, random) : gzipSync(mutate(gunzipSync(bytes), random))),
});

const MAIL = [
  'From: =?windows-1251?B?yOLg7e7i?= <ivanov@harbour.example>',
  'Subject: =?UTF-8?Q?=D0=9F=D0=B0=D1=80=D0=BE=D0=BC?=',
  'Date: Wed, 21 Sep 2022 12:00:00 +0300',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=koi8-r',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>=F0=C1=D2=CF=CD</p>',
  '--b',
  'Content-Type: text/markdown; name="note.md"',
  'Content-Disposition: attachment; filename="note.md"',
  '',
  '# Attached',
  '--b--',
  '',
].join('\r\n');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>
<meta name="author" content="A. Reporter"><meta property="article:published_time" content="2022-09-21T12:00:00Z"></head>
<body><nav>Menu</nav><article><h1>Toll</h1><p>The toll <b>rises</b>.<sup><a href="#n1">1</a></sup></p>
<ul><li>one</li><li>two</li></ul><table><tr><th>Day</th><td>12</td></tr></table><pre>a
 b</pre><blockquote>said</blockquote><p id="n1">1. Note.</p></article></body></html>`;

const TABLE = 'id;Дата;Заголовок;Текст\r\n7;2022-09-21;Паром;"Сбор; ""отменён"""\r\n8;;Мост;Мост закрыт\r\n';
const BOX = 'From a Mon Sep 19 2022\nSubject: One\n\nFirst.\n>From here.\n\nFrom b Tue Sep 20 2022\n\nSecond.\n';

async function makeDocx(): Promise<Uint8Array> {
  const cells = ['Day', 'Toll'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const children = [new Paragraph({ text: 'Паром', bullet: { level: 0 } }), new Table({ rows: [new TableRow({ children: cells })] })]; // prettier-ignore
  const footers = { default: new Footer({ children: [new Paragraph('1')] }) };
  const notes = { 1: { children: [new Paragraph('Note.')] } };
  return Packer.toBuffer(new Document({ title: 'T', footnotes: notes, sections: [{ footers, children }] }));
}

/** A small valid file of every format that is read. */
export async function readerSeeds(): Promise<readonly Seed[]> {
  const lines = [{ text: 'The toll would rise to 12 crowns for every pas-', y: 700 }, { text: 'senger.', y: 686 }]; // prettier-ignore
  const warc = makeWarc('<title>Ferry</title><p>The toll rises.</p>');
  const cases = 'corpus/cases';
  const texts = readdirSync(cases)
    .sort()
    .flatMap((name) =>
      readdirSync(join(cases, name))
        .filter((file) => file.startsWith('source.'))
        .map((file) => plain(file, readFileSync(join(cases, name, file)))),
    );
  return [
    ...texts,
    plain('page.html', PAGE),
    plain('letter.eml', MAIL),
    plain('saved.mhtml', MAIL.replace('multipart/mixed', 'multipart/related')),
    plain('box.mbox', BOX),
    plain('rows.csv', TABLE),
    plain('rows.tsv', TABLE.replaceAll(';', '\t')),
    plain('toll.pdf', makePdf([lines, lines], { Title: 'Toll', Author: 'A', CreationDate: 'D:20220921120000' })),
    plain('site.warc', warc),
    zipped('site.warc.gz', gzipSync(warc)),
    packed('word.docx', await makeDocx()),
    packed('book.epub', makeEpub('Паром отменён.', 'Сбор остался.')),
    packed('site.wacz', makeZip({ 'datapackage.json': '{}', 'archive/data.warc': warc })),
    packed(
      'all.zip',
      makeZip({ 'a.md': '# Memo', 'in/inner.zip': makeZip({ 'note.txt': 'Inside.' }), 'b.html': PAGE }),
    ),
  ];
}
