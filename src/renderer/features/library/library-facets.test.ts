import { expect, test } from 'vitest';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import { countFacet, narrowDocuments, toFaceted } from './library-facets.ts';

const sha256 = '0'.repeat(64);
function made(id: string, change: Partial<ArchiveDocument['description']>, warnings: string[] = []): ArchiveDocument {
  return {
    ...{ id, editionId: null, form: 'original', originalSha256: sha256, originalBytes: 1, textSha256: sha256 },
    ...{ characters: 1, passages: 1, addedAt: null, fixity: { outcome: 'intact', checkedAt: null }, warnings },
    description: {
      ...{ identifier: id, title: `Title ${id}`, titleBasis: 'stated', creator: [], publisher: null, issued: null },
      ...{ language: 'en', type: null, format: 'text/plain', source: null, rights: null, abstract: null },
      ...change,
    },
  };
}

const ALL = toFaceted(
  [
    made('a', { publisher: 'TASS', language: 'ru', issued: { edtf: '2022-10', basis: 'stated' } }),
    made('b', { publisher: 'TASS', format: 'text/html', issued: { edtf: '2022-11-01~', basis: 'stated' } }, ['Odd.']),
    made('c', { publisher: 'Meduza', language: 'ru', issued: { edtf: '2023', basis: 'stated' } }),
    made('d', {}),
  ],
  [{ id: 'a', documentIds: ['a', 'b'], links: [] }],
);
const counts = (facet: Parameters<typeof countFacet>[1], chosen = {}, text = ''): string[] =>
  countFacet(ALL, facet, { chosen, text }).map(({ label, count }) => `${label} ${count}`);

test('every facet counts its values, and says what is missing', () => {
  expect(counts('source')).toEqual(['TASS 2', 'Meduza 1', 'Source not known 1']);
  expect(counts('year')).toEqual(['2023 1', '2022 2', 'Not dated 1']);
  expect(counts('format')).toEqual(['Plain text 3', 'Web page 1']);
  expect(counts('origin')).toEqual(['An origin of its own 2', 'Origin of “Title a” 2']);
  expect(counts('warnings')).toEqual(['Without warnings 3', 'With warnings 1']);
});

test('a choice narrows the other facets and the documents, not its own counts', () => {
  const chosen = { source: new Set(['TASS']) };
  expect(narrowDocuments(ALL, chosen, '').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(counts('source', chosen)).toEqual(['TASS 2', 'Meduza 1', 'Source not known 1']);
  expect(counts('language', chosen)).toEqual(['English 1', 'Russian 1']);
  const both = { source: new Set(['TASS', 'Meduza']), language: new Set(['ru']) };
  expect(narrowDocuments(ALL, both, '').map(({ id }) => id)).toEqual(['a', 'c']);
  expect(narrowDocuments(ALL, both, 'MEDUZA title').map(({ id }) => id)).toEqual(['c']);
  expect(counts('source', both, 'nowhere')).toEqual(['Meduza 0', 'TASS 0']);
});
