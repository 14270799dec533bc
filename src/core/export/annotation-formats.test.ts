import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { exportFormat } from '../../contract/export.ts';
import { codePointLength } from '../../domain/code-points.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import type { ExportFormat } from './export.ts';

const TEXT = '🌊 Переправа закрыта. «Мы берегли её», — сказала председатель.\n\n=1+1 <b>stays</b> words, & שלום too.';
const NOTE = '  A *note*,\n\nwith <img src=x onerror=alert(1)> and `=2+2`.  ';
const everything = { kind: 'everything' } as const;
let opened: OpenedCore;

beforeAll(async () => {
  opened = await openTestCore();
  await opened.importing(opened.write('home/ada/переправа.txt', TEXT));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { text } = await opened.client['archive.getDocument']({ documentId: document?.id ?? '' });
  const about = { documentId: document?.id ?? '', textSha256: document?.textSha256 ?? '' };
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const create = opened.client['annotations.create'];
  await create({
    motivation: 'highlighting',
    ...about,
    range: at('«Мы берегли её»'),
    colour: 'violet',
    tags: ['речь'],
  });
  await create({ motivation: 'commenting', ...about, range: at('=1+1 <b>stays</b> words'), body: NOTE, tags: ['a b'] });
  await create({ motivation: 'bookmarking', ...about, range: at('שלום') });
});
afterAll(() => opened.dispose());

const options = { author: 'Ada Лавлейс', anonymous: false, originals: true };
const write = (format: ExportFormat, given = options) =>
  opened.exporting({ format, scope: everything, options: given });
const bytesOf = async (format: ExportFormat) => (await write(format)).file;
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test.each(exportFormat.options.filter((format) => format !== 'svg'))(
  'as %s: the same library gives the same bytes',
  async (format) => {
    expect(await write(format)).toEqual(await write(format));
  },
);

test.each(exportFormat.options.filter((format) => format !== 'svg'))(
  'as %s: an anonymous export names nobody and no folder',
  async (format) => {
    const { file } = await write(format, { ...options, anonymous: true });
    const bytes = file;
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const texts = isZip ? Object.values(unzipSync(bytes)).map((part) => decode(part)) : [decode(bytes)];
    for (const text of texts) expect(text).not.toMatch(/Лавлейс|home\/ada|synoptic-core-/);
  },
);

test('as a web page every quotation and note stands as words', async () => {
  const { content } = await write('html');
  expect(content).toContain('«Мы берегли её»');
  expect(content).not.toMatch(/<img|<script|https?:|<b>/);
});

test('as CSV there is one quotation a row and no formula', async () => {
  const { content } = await write('csv');
  expect(content.startsWith('\uFEFFquotation,note,kind')).toBe(true);
  expect(content).toContain("\r\n'=1+1 <b>stays</b> words,");
});

test('as a workbook every text is a text cell, whatever it begins with', async () => {
  const files = unzipSync(await bytesOf('xlsx'));
  const sheet = decode(files['xl/worksheets/sheet1.xml']);
  expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1 &#60;b&#62;stays');
  expect(sheet).toContain('«Мы берегли её»');
  expect(sheet).not.toContain('<f>');
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
});

test('as Word there are headings, quotations in their style, and a footnote for each', async () => {
  const files = unzipSync(await bytesOf('docx'));
  const words = decode(files['word/document.xml']);
  expect(words).toContain('<w:pStyle w:val="Heading1"/>');
  expect(words.match(/<w:pStyle w:val="Quote"\/>/g)).toHaveLength(3);
  expect(words.match(/<w:footnoteReference /g)).toHaveLength(3);
  expect(decode(files['word/footnotes.xml'])).toContain('archive://library/');
});

test('as PDF the fonts are embedded and nothing is fetched or run', async () => {
  const file = Buffer.from((await write('pdf')).file).toString('latin1');
  expect(file.startsWith('%PDF-1.')).toBe(true);
  expect(file).toContain('DejaVuSerif');
  expect(file).toMatch(/\/ToUnicode/);
  expect(file).not.toMatch(/\/JavaScript|\/URI|\/Launch/);
});

describe('as REFI-QDA', () => {
  test('the project fits the schema, and every selection holds its words in code points', async () => {
    const files = unzipSync(await bytesOf('qdpx'));
    const project = decode(files['project.qde']);
    const schema = readFileSync('src/core/export/testing/refi-qda-project.xsd', 'utf8');
    const verdict = await validateXML({ xml: [{ fileName: 'project.qde', contents: project }], schema: [schema] });
    expect(verdict.errors).toEqual([]);
    const [path] = Object.keys(files).filter((name) => name.startsWith('sources/'));
    const points = [...decode(files[path ?? ''])];
    const words = [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, start, end]) =>
      points.slice(Number(start), Number(end)).join(''),
    );
    expect(words).toEqual(['«Мы берегли её»', '=1+1 <b>stays</b> words', 'שלום']);
    expect(project).toContain('name="violet" isCodable="true" color="#B79CE0"');
  });

  test('a project that does not fit is found out by the same check', async () => {
    const schema = readFileSync('src/core/export/testing/refi-qda-project.xsd', 'utf8');
    const wrong = '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><Code/></Sources></Project>';
    const verdict = await validateXML({ xml: [{ fileName: 'project.qde', contents: wrong }], schema: [schema] });
    expect(verdict.valid).toBe(false);
  });
});

test('as Web Annotation every annotation keeps the rules of the model', async () => {
  interface Item {
    '@context': unknown;
    id: string;
    type: string;
    motivation: string;
    created: string;
    creator: { name: string };
    body: { type: string; value: string; purpose: string }[];
    target: { source: { id: string }; selector: { type: string; exact: string; start: number; end: number }[] };
  }
  const collection = JSON.parse((await write('web-annotation')).content) as {
    '@context': [string];
    type: string;
    total: number;
    first: { type: string; partOf: string; startIndex: number; items: Item[] };
    id: string;
  };
  expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
  expect([collection.type, collection.first.type]).toEqual(['AnnotationCollection', 'AnnotationPage']);
  expect(collection.first.partOf).toBe(collection.id);
  expect(collection.total).toBe(collection.first.items.length);
  for (const { id, type, created, creator, target } of collection.first.items) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(type).toBe('Annotation');
    expect(new Date(created).toISOString()).toBe(created);
    expect(creator.name).toBe('Ada Лавлейс');
    expect(target.source.id).toMatch(/^archive:\/\/[0-9a-f]{64}$/);
    const [quote, position] = target.selector;
    expect([quote?.type, position?.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
    expect((position?.end ?? 0) - (position?.start ?? 0)).toBe(codePointLength(quote?.exact ?? ''));
  }
});

test('as EPUB Annotations there is one set with one body and one target each, colours by their names', async () => {
  const set = JSON.parse((await write('epub-annotations')).content) as {
    type: string;
    about: Record<string, unknown>;
    items: { body?: { type: string; color?: string; tags?: string[] }; target: { selector: { type: string }[] } }[];
  };
  expect(set.type).toBe('AnnotationSet');
  expect(set.about).toMatchObject({ 'dc:title': expect.any(String) as string, 'dc:format': 'text/plain' });
  expect(set.items.map(({ body }) => body?.color)).toEqual(['purple', undefined, undefined]);
  expect(set.items[0]?.body).toMatchObject({ type: 'TextualBody', tags: ['речь'] });
  expect(set.items[0]?.target.selector.map(({ type }) => type)).toEqual([
    'TextQuoteSelector',
    'TextPositionSelector',
    'FragmentSelector',
  ]);
});

test('as a research package every digest is that of its file, as sha256sum reads the manifest', async () => {
  const files = unzipSync(await bytesOf('bagit'));
  const inside = (name: string): string => `research-package/${name}`;
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    for (const line of decode(files[inside(manifest)]).trimEnd().split('\n')) {
      const [digest, name] = line.split('  ');
      const bytes = files[inside(name ?? '')] ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    }
  }
  const original = Object.keys(files).find((name) => name.startsWith(inside('data/originals/')));
  expect(decode(files[original ?? ''])).toBe(TEXT);
});

test('as Markdown, written again, it leaves every word outside its blocks alone', async () => {
  const { content } = await write('markdown');
  const mine = content
    .replace('title: ', 'rating: 5 # mine\ntitle: ')
    .replace('<!-- synoptic:end -->', '<!-- synoptic:end -->\n\nMy own paragraph — with a [[link]].')
    .concat('\nMy last words.\n');
  const again = await opened.exporting({
    format: 'markdown',
    scope: everything,
    options,
    previous: mine,
  });
  expect(again.content).toBe(mine);
  const [annotation] = (await opened.client['annotations.list']({})).annotations;
  await opened.client['annotations.update']({ id: annotation?.id ?? '', revision: 1, body: 'Changed since.' });
  const third = await opened.exporting({
    format: 'markdown',
    scope: everything,
    options,
    previous: mine,
  });
  for (const own of ['rating: 5 # mine', 'My own paragraph — with a [[link]].', 'My last words.', 'Changed since.']) {
    expect(third.content).toContain(own);
  }
  await expect(
    opened.exporting({ format: 'markdown', scope: everything, options, previous: '# Not ours' }),
  ).rejects.toMatchObject({ code: 'NOT_OUR_MARKDOWN' });
});
