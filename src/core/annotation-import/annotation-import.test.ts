import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ExportFormat } from '../export/export.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

const TEXT =
  '🌊 Переправа закрыта. «Мы берегли её», — сказала председатель.\n\nThe second passage says more words than the first.';
const everything = { kind: 'everything' } as const;
let mine: OpenedCore;
let theirs: OpenedCore;

beforeEach(async () => {
  mine = await openTestCore();
  theirs = await openTestCore();
  for (const each of [mine, theirs]) await each.importing(each.write('ferry.txt', TEXT));
});
afterEach(async () => {
  await mine.dispose();
  await theirs.dispose();
});

const listed = async ({ client }: OpenedCore) => (await client['annotations.list']({})).annotations;
const plain = (annotations: readonly AnchoredAnnotation[]) => annotations.toSorted((a, b) => a.id.localeCompare(b.id));

async function annotate({ client }: OpenedCore): Promise<void> {
  const [document] = (await client['archive.listDocuments']({})).documents;
  const { text } = await client['archive.getDocument']({ documentId: document?.id ?? '' });
  const about = { documentId: document?.id ?? '', textSha256: document?.textSha256 ?? '' };
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  await client['annotations.create']({
    motivation: 'highlighting',
    ...about,
    range: at('Переправа'),
    colour: 'violet',
    tags: ['a b', 'ё'],
  });
  const body = '  A *note* --> with <!-- synoptic:end --> and\n\n\ttabs.  \n';
  const { annotation } = await client['annotations.create']({
    motivation: 'commenting',
    ...about,
    range: at('«Мы берегли её»'),
    body,
  });
  await client['annotations.update']({ id: annotation.id, revision: 1, tags: ['later'] });
  await client['annotations.create']({ motivation: 'bookmarking', ...about, range: at('second passage') });
}

async function carry(format: ExportFormat, name: string): Promise<string> {
  const { file } = await mine.exporting({ format, scope: everything });
  return theirs.write(name, file);
}

const preview = ({ core, client }: OpenedCore, path: string, documentId: string | null = null) =>
  client['annotations.previewImport']({ selection: core.addSelection([path]), documentId });

describe('round trips', () => {
  test.each([
    ['web-annotation', 'notes.jsonld'],
    ['epub-annotations', 'notes.annotation'],
    ['markdown', 'notes.md'],
    ['bagit', 'package.zip'],
  ] as const)('%s: an empty library holds the same annotations afterwards', async (format, name) => {
    await annotate(mine);
    const path = await carry(format, name);
    const { preview: id, counts } = await preview(theirs, path);
    expect(counts).toMatchObject({ new: 3, same: format === 'bagit' ? 1 : 0, conflicting: 0, kept: 0 });
    expect(await theirs.client['annotations.applyImport']({ preview: id })).toMatchObject({ imported: 3, kept: 0 });
    expect(plain(await listed(theirs))).toEqual(plain(await listed(mine)));
    const again = await preview(theirs, path);
    expect(again.counts).toMatchObject({ new: 0, conflicting: 0 });
    const { content } = await theirs.exporting({ format: 'web-annotation', scope: everything });
    const first = await mine.exporting({ format: 'web-annotation', scope: everything });
    expect(content).toBe(first.content);
  });

  test('csl-json, ris and biblatex bring descriptions back', async () => {
    const description = {
      title: 'A title with {braces}, & “marks” of 50 %',
      author: [{ family: 'Иванов', given: 'Пётр' }, { literal: 'The News Agency' }],
      publisher: 'Газета & Co',
      issued: { 'date-parts': [[2022, 10, 31]] },
      language: 'ru',
      URL: 'https://example.org/a_b%20c?d=1',
      abstract: 'Short words.',
    };
    const [document] = (await mine.client['archive.listDocuments']({})).documents;
    const custom = { id: 'x', type: 'article', ...description };
    const named = mine.write('one.json', JSON.stringify([{ ...custom, title: document?.description.title }]));
    const first = await preview(mine, named);
    expect(first.counts).toMatchObject({ new: 1 });
    await mine.client['annotations.applyImport']({ preview: first.preview });
    const [described] = (await mine.client['archive.listDocuments']({})).documents;
    expect(described?.description).toMatchObject({
      publisher: 'Газета & Co',
      creator: ['Иванов, Пётр', 'The News Agency'],
    });
    for (const [format, name] of [
      ['csl-json', 'a.json'],
      ['ris', 'a.ris'],
      ['biblatex', 'a.bib'],
    ] as const) {
      const other = await openTestCore();
      await other.importing(other.write('ferry.txt', TEXT));
      const { content } = await mine.exporting({ format, scope: everything });
      const found = await preview(other, other.write(name, content));
      expect(found.counts).toMatchObject({ conflicting: 0, unknown: 0, new: 1 });
      expect(await other.client['annotations.applyImport']({ preview: found.preview })).toMatchObject({ described: 1 });
      const [back] = (await other.client['archive.listDocuments']({})).documents;
      expect(back?.description).toMatchObject({
        publisher: described?.description.publisher,
        creator: described?.description.creator,
        issued: { edtf: '2022-10-31' },
        source: described?.description.source,
        abstract: 'Short words.',
        title: described?.description.title,
      });
      if (format === 'csl-json') expect(back?.description).toEqual(described?.description);
      await other.dispose();
    }
  });
});

describe('a foreign annotation', () => {
  const FOREIGN = `{ "@context": "http://www.w3.org/ns/anno.jsonld",
  "id": "http://example.org/anno/1", "type": "Annotation", "motivation": "assessing",
  "creator": {"name":  "Zoë", "nickname": "z\\u00ebe"},
  "x:rating": 4.50, "x:big": 12345678901234567890123,
  "body": [{"type": "TextualBody", "value": "Well said."}, {"type": "Image", "id": "urn:x:1"}],
  "target": { "source": "urn:somewhere", "x:page":  7.0, "selector": [
     {"type": "CssSelector",  "value": "p > em" },
     {"type": "TextQuoteSelector", "exact": "second passage"} ] } }`;

  test('keeps unknown selectors and properties byte for byte when it is exported again', async () => {
    const [document] = (await theirs.client['archive.listDocuments']({})).documents;
    const found = await preview(theirs, theirs.write('a.jsonld', FOREIGN), document?.id ?? null);
    expect(found.counts).toMatchObject({ new: 1, kept: 0 });
    await theirs.client['annotations.applyImport']({ preview: found.preview });
    const [annotation] = await listed(theirs);
    expect(annotation).toMatchObject({ motivation: 'commenting', body: 'Well said.', anchor: { state: 'exact' } });
    const { content } = await theirs.exporting({ format: 'web-annotation', scope: everything });
    for (const source of [
      '"id": "http://example.org/anno/1"',
      '"motivation": "assessing"',
      '"creator": {"name":  "Zoë", "nickname": "z\\u00ebe"}',
      '"x:rating": 4.50',
      '"x:big": 12345678901234567890123',
      '"x:page":  7.0',
      '"source": "urn:somewhere"',
      '{"type": "CssSelector",  "value": "p > em" }',
      '{"type": "Image", "id": "urn:x:1"}',
    ]) {
      expect(content).toContain(source);
    }
    const again = await preview(mine, mine.write('b.jsonld', content));
    expect(again.counts).toMatchObject({ new: 1 });
    await mine.client['annotations.applyImport']({ preview: again.preview });
    expect((await mine.exporting({ format: 'web-annotation', scope: everything })).content).toBe(content);
  });

  test('that has no place here is kept whole, said so, and leaves again as it came', async () => {
    const found = await preview(
      theirs,
      theirs.write('a.jsonld', FOREIGN.replace('"TextQuoteSelector"', '"XPathSelector"')),
    );
    expect(found.entries).toMatchObject([{ state: 'kept', reason: expect.stringContaining('document') as string }]);
    expect(await theirs.client['annotations.applyImport']({ preview: found.preview })).toMatchObject({
      imported: 0,
      kept: 1,
    });
    const { content, leftOut } = await theirs.exporting({ format: 'web-annotation', scope: everything });
    expect(content).toContain(FOREIGN.replace('"TextQuoteSelector"', '"XPathSelector"'));
    expect(leftOut).toEqual([]);
    const other = await theirs.exporting({ format: 'csv', scope: everything });
    expect(other.leftOut).toHaveLength(1);
  });
});

describe('a conflict', () => {
  test('overwrites nothing unasked, and mine stays in the history when theirs is taken', async () => {
    await annotate(mine);
    const path = await carry('web-annotation', 'notes.jsonld');
    await theirs.client['annotations.applyImport']({ preview: (await preview(theirs, path)).preview });
    const note = (await listed(theirs)).find(({ motivation }) => motivation === 'commenting');
    await theirs.client['annotations.update']({ id: note?.id ?? '', revision: 2, body: 'My own words.' });
    const found = await preview(theirs, path);
    expect(found.counts).toMatchObject({ same: 2, conflicting: 1 });
    expect(found.entries.find(({ state }) => state === 'conflicting')?.differences).toMatchObject([
      { field: 'note', mine: 'My own words.' },
    ]);
    await theirs.client['annotations.applyImport']({ preview: found.preview });
    expect((await listed(theirs)).find(({ id }) => id === note?.id)?.body).toBe('My own words.');
    const both = await preview(theirs, path);
    await theirs.client['annotations.applyImport']({ preview: both.preview, onConflict: 'keep-both' });
    expect(await listed(theirs)).toHaveLength(4);
    const taken = await preview(theirs, path);
    expect(
      await theirs.client['annotations.applyImport']({ preview: taken.preview, onConflict: 'take-theirs' }),
    ).toMatchObject({ updated: 1 });
    expect((await listed(theirs)).find(({ id }) => id === note?.id)).toMatchObject({ revision: 4, body: note?.body });
  });

  test('what lies in the bin is not taken out by an import', async () => {
    await annotate(mine);
    const path = await carry('web-annotation', 'notes.jsonld');
    await theirs.client['annotations.applyImport']({ preview: (await preview(theirs, path)).preview });
    const [first] = await listed(theirs);
    await theirs.client['annotations.remove']({ id: first?.id ?? '' });
    const found = await preview(theirs, path);
    expect(found.counts).toMatchObject({ same: 2, conflicting: 1 });
    await theirs.client['annotations.applyImport']({ preview: found.preview });
    expect(await listed(theirs)).toHaveLength(2);
  });
});

describe('bad files', () => {
  test.each([
    ['a.jsonld', '{"type": "Annotation", "target": '],
    ['a.json', '{"hello": 1}'],
    ['a.md', '# Some Markdown of mine'],
    ['a.txt', 'words'],
    ['a.jsonld', `${'['.repeat(5000)}`],
  ])('%s with %j is refused by its code', async (name, content) => {
    await expect(preview(theirs, theirs.write(name, content))).rejects.toMatchObject({
      code: 'ANNOTATIONS_UNREADABLE',
    });
  });

  test('a package with a changed byte is refused whole', async () => {
    await annotate(mine);
    const path = await carry('bagit', 'package.zip');
    const bytes = readFileSync(path);
    // Inside the first entry's name or data: the zip still opens, or does not; either way nothing is taken in.
    bytes[200] = (bytes[200] ?? 0) ^ 0xff;
    writeFileSync(join(theirs.place, 'changed.zip'), bytes);
    await expect(preview(theirs, join(theirs.place, 'changed.zip'))).rejects.toMatchObject({ code: 'PACKAGE_INVALID' });
    expect(await listed(theirs)).toEqual([]);
  });
});
