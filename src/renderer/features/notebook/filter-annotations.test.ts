import { describe, expect, it } from 'vitest';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { filterAnnotations, groupByDocument, NO_FILTER } from './filter-annotations.ts';

const note = (id: string, part: Partial<AnchoredAnnotation> = {}): AnchoredAnnotation => ({
  id,
  motivation: 'commenting',
  target: {
    documentId: 'a',
    textSha256: '0'.repeat(64),
    selectors: [
      { type: 'TextQuoteSelector', exact: 'Пошлина за паром', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 16 },
    ],
  },
  body: '',
  colour: null,
  tags: [],
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  revision: 1,
  anchor: { state: 'exact', range: { start: 0, end: 16 }, passage: 1 },
  documentTitle: 'A',
  ...part,
});

describe('filterAnnotations', () => {
  const all = [
    note('1', { body: 'Compare', tags: ['toll'] }),
    note('2', { motivation: 'highlighting', colour: 'green' }),
    note('3', { motivation: 'bookmarking' }),
  ];
  const ids = (part: Partial<typeof NO_FILTER>): readonly string[] =>
    filterAnnotations(all, { ...NO_FILTER, ...part }).map(({ id }) => id);

  it('narrows by kind, colour, tag and words together', () => {
    expect(ids({})).toEqual(['1', '2', '3']);
    expect(ids({ kind: 'bookmarking' })).toEqual(['3']);
    expect(ids({ colour: 'green' })).toEqual(['2']);
    expect(ids({ tag: 'toll' })).toEqual(['1']);
    expect(ids({ words: 'ПАРОМ' })).toEqual(['1', '2', '3']);
    expect(ids({ words: 'compare', kind: 'highlighting' })).toEqual([]);
  });
});

describe('groupByDocument', () => {
  it('puts entries in reading order, and those without a place last', () => {
    const lost = note('lost', { anchor: { state: 'orphan', range: null, passage: null } });
    const later = note('later', { anchor: { state: 'exact', range: { start: 9, end: 12 }, passage: 2 } });
    const [group] = groupByDocument([lost, later, note('first')]);
    expect(group?.entries.map(({ id }) => id)).toEqual(['first', 'later', 'lost']);
  });
});
