import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';
import { findOpenAttributions, isSameName } from './open-attributions.ts';
import { overlapOf, sketchText } from './text-sketch.ts';

const FIXTURE = 'src/core/origins/fixture';
const LABELLED = [
  ['attributed-excerpt.md', 'original-wire.md', 'reprint-1.md', 'reprint-2.md', 'reprint-3.md', 'reprint-4.md', 'rewrite-1.md'],
  ['original-ru.md', 'reprint-5.md', 'rewrite-2.md'],
]; // prettier-ignore

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

const fixture = (): string[] => readdirSync(FIXTURE).map((name) => join(FIXTURE, name));

async function namesOf(): Promise<{ groups: string[][]; idOf: (name: string) => string }> {
  const { documents } = await opened.client['archive.listDocuments']({});
  const { groups } = await opened.client['origins.list']({});
  const names = new Map(documents.map(({ id, description }) => [id, description.identifier]));
  return {
    groups: groups.map(({ documentIds }) => documentIds.map((id) => names.get(id) ?? '').sort()).sort(),
    idOf: (name) => documents.find(({ description }) => description.identifier === name)?.id ?? '',
  };
}

test('reprints, rewrites and an attributed excerpt group as labelled: 3 origins in 11 documents', async () => {
  const report = await opened.importing(...fixture());
  const found = await opened.client['origins.list']({});
  expect([found.origins, found.documents]).toEqual([3, 11]);
  const { groups, idOf } = await namesOf();
  expect(groups).toEqual(LABELLED);
  const excerpt = found.groups.flatMap(({ links }) => links).filter((link) => link.documentId === idOf('attributed-excerpt.md') || link.otherId === idOf('attributed-excerpt.md')); // prettier-ignore
  expect(excerpt.map(({ attribution }) => attribution)).toContainEqual({
    name: 'Northern Wire',
    words: 'According to Northern Wire',
  });
  const origin = Object.fromEntries(report.files.map(({ path, originId }) => [path, originId]));
  expect(origin['reprint-1.md']).toBe(origin['original-wire.md']);
  expect(origin['reprint-5.md']).toBe(origin['rewrite-2.md']);
  expect(origin['original-diary.md']).toBeUndefined();
});

test('what comes one by one groups as what comes at once', async () => {
  for (const path of fixture().reverse()) await opened.importing(path);
  expect((await namesOf()).groups).toEqual(LABELLED);
});

test('groups are split and joined by the person, with history, and stay so when more comes and after a reopening', async () => {
  const later = join(FIXTURE, 'reprint-4.md');
  await opened.importing(...fixture().filter((path) => path !== later));
  const { idOf } = await namesOf();
  const excerpt = idOf('attributed-excerpt.md');
  await opened.client['origins.split']({ documentIds: [excerpt] });
  await opened.importing(later);
  await opened.reopen();
  const [english, russian] = LABELLED as [string[], string[]];
  expect((await namesOf()).groups).toEqual([russian, english.slice(1)].sort());
  await opened.client['origins.join']({ documentIds: [excerpt, idOf('original-wire.md')] });
  await opened.client['origins.join']({ documentIds: [idOf('original-wire.md'), idOf('original-ru.md')] });
  const { origins, changes } = await opened.client['origins.list']({});
  expect(origins).toBe(2);
  expect(changes.map(({ kind }) => kind)).toEqual(['split', 'join', 'join']);
  await expect(opened.client['origins.split']({ documentIds: ['d-none'] })).rejects.toMatchObject({
    code: 'DOCUMENT_NOT_FOUND',
  });
});

test('open attributions are read in the words of the text', () => {
  const read = (text: string): string[] => findOpenAttributions(text).map(({ name }) => name);
  expect(read('Ferry stopped, according to TASS.')).toEqual(['TASS']);
  expect(read('Паром остановлен, по данным ТАСС, до среды.')).toEqual(['ТАСС']);
  expect(read('Паром остановлен, сообщает «Интерфакс».')).toEqual(['Интерфакс']);
  expect(read('Пором зупинено, повідомляє Укрінформ.')).toEqual(['Укрінформ']);
  expect(read('CARROW, March 5 (Northern Wire) - The ferry sank.')).toEqual(['Northern Wire']);
  expect(read('It rose according to plan.')).toEqual([]);
  expect(isSameName('Интерфакс', 'Интерфакса')).toBe(true);
  expect(isSameName('TASS', 'Tasman Post')).toBe(false);
});

test('an excerpt is contained in a book that was thinned', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `w${(at * 7919) % 60_013}`);
  const book = sketchText(words.join(' '));
  const excerpt = sketchText(words.slice(20_000, 20_900).join(' '));
  const { ofShorter, ofLonger } = overlapOf(excerpt, book);
  expect(book.modulus).toBeGreaterThan(1);
  expect(ofShorter).toBeGreaterThan(0.95);
  expect(ofLonger).toBeLessThan(0.05);
  expect(excerpt.keys.some((key) => new Set(book.keys).has(key))).toBe(true);
});
