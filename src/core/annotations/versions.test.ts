import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const TEXT = 'The ferry left at noon.\n\nThe ferry left at noon, said the harbour office, and came back with the ice.';

async function noteOn(words: string) {
  await opened.importing(opened.write('a.txt', TEXT));
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  const { text } = await opened.client['archive.getDocument']({ documentId });
  const start = text.indexOf(words);
  const { annotation } = await opened.client['annotations.create']({
    ...{ motivation: 'commenting', documentId, textSha256, body: 'first' },
    range: { start, end: start + words.length },
  });
  return { annotation, documentId, textSha256, text };
}

test('keeps every version and goes back to one by saving it anew', async () => {
  const { annotation } = await noteOn('harbour office');
  const { id } = annotation;
  await opened.client['annotations.update']({ id, revision: 1, body: 'second', tags: ['ice'] });
  const { annotation: back } = await opened.client['annotations.revert']({ id, revision: 2, to: 1 });
  expect(back).toMatchObject({ body: 'first', tags: [], revision: 3 });
  const { versions } = await opened.client['annotations.listVersions']({ id });
  expect(versions.map(({ revision, body, words }) => [revision, body, words])).toEqual([
    [3, 'first', 'harbour office'],
    [2, 'second', 'harbour office'],
    [1, 'first', 'harbour office'],
  ]);
  await expect(opened.client['annotations.revert']({ id, revision: 2, to: 1 })).rejects.toMatchObject({
    code: 'ANNOTATION_CHANGED',
  });
});

test('proposes places for a note whose words are gone, attaches it where it is told, and takes that back', async () => {
  const { annotation, textSha256, text } = await noteOn('harbour office');
  const { id } = annotation;
  await opened.reopen({
    between: () => {
      const database = new DatabaseSync(join(opened.library, 'library.db'));
      const target = { ...annotation.target, textSha256: '0'.repeat(64) };
      const [quote, position] = target.selectors;
      const other = { ...quote, exact: 'harbour office said it left at ten', prefix: '', suffix: '' };
      const lost = JSON.stringify({ ...target, selectors: [other, { ...position, start: 900, end: 914 }] });
      database.prepare('UPDATE annotation SET target = ? WHERE id = ?').run(lost, id);
      database.prepare('UPDATE annotation_version SET target = ? WHERE annotation_id = ?').run(lost, id);
      database.close();
    },
  });
  const [lost] = (await opened.client['annotations.list']({})).annotations;
  expect(lost?.anchor.range).toBeNull();
  const { places, textSha256: today } = await opened.client['annotations.places']({ id });
  expect(today).toBe(textSha256);
  expect(places[0]).toMatchObject({ kind: 'passage', passage: 2 });
  // Looking changes nothing.
  expect((await opened.client['annotations.list']({})).annotations[0]).toEqual(lost);
  const range = { start: text.indexOf('harbour'), end: text.indexOf('harbour') + 14 };
  const { annotation: attached } = await opened.client['annotations.reattach']({ id, revision: 1, textSha256, range });
  expect(attached).toMatchObject({ revision: 2, body: 'first', anchor: { state: 'exact', range } });
  const { annotation: back } = await opened.client['annotations.revert']({ id, revision: 2, to: 1 });
  expect(back).toMatchObject({ revision: 3, anchor: lost?.anchor, target: lost?.target });
});

test('lists the place that is certain, and only that', async () => {
  const { annotation } = await noteOn('ferry left at noon');
  const { places } = await opened.client['annotations.places']({ id: annotation.id });
  expect(places.map(({ kind }) => kind)).toEqual(['same']);
});

test('lists the tags in use, and what links to a document', async () => {
  const { annotation, documentId } = await noteOn('harbour office');
  const body = `See [the wire](document:${documentId}) and [there](document:${documentId}x).`;
  await opened.client['annotations.update']({ id: annotation.id, revision: 1, body, tags: ['ice', 'harbour'] });
  expect((await opened.client['annotations.listTags']({})).tags).toEqual([
    { tag: 'harbour', count: 1 },
    { tag: 'ice', count: 1 },
  ]);
  const linking = async (to: string) => (await opened.client['annotations.listLinking']({ to })).annotations.length;
  expect(await linking(`document:${documentId}`)).toBe(1);
  expect(await linking('document:elsewhere')).toBe(0);
});

test('tells which notes link to those on a document', async () => {
  const { annotation, documentId, textSha256 } = await noteOn('harbour office');
  const backlinks = async (to = documentId) =>
    (await opened.client['annotations.listBacklinks']({ documentId: to })).backlinks;
  expect(await backlinks()).toEqual({});
  const { annotation: linking } = await opened.client['annotations.create']({
    ...{ motivation: 'describing', documentId, textSha256, range: { start: 0, end: 9 } },
    body: `Against [the office](note:${annotation.id}), twice [the office](note:${annotation.id}), and [nothing](note:gone).`,
  });
  const found = await backlinks();
  expect(Object.entries(found).map(([id, notes]) => [id, notes.map((note) => note.id)])).toEqual([
    [annotation.id, [linking.id]],
  ]);
  expect(await backlinks('elsewhere')).toEqual({});
  await opened.client['annotations.remove']({ id: linking.id });
  expect(await backlinks()).toEqual({});
});

test('a note on a document is kept and exported as what it is', async () => {
  await noteOn('harbour office');
  const [document] = (await opened.client['archive.listDocuments']({})).documents;
  const { id: documentId, textSha256 } = document!;
  await opened.client['annotations.create']({
    ...{ motivation: 'describing', documentId, textSha256, body: 'An anonymous wire story.' },
    range: { start: 0, end: 9 },
  });
  const exported = await opened.exporting({ format: 'web-annotation', scope: { kind: 'everything' } });
  expect(exported.content).toContain('"motivation": "describing"');
});
