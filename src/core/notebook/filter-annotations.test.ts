import { describe, expect, it } from 'vitest';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import { notebookFilter } from '../../contract/notebook.ts';
import { filterAnnotations } from './filter-annotations.ts';
import { groupAnnotations, inOrder } from './group-annotations.ts';

const NO_FILTER = notebookFilter.parse({});

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

describe('filterAnnotations by place, date and question', () => {
  const now = new Date('2026-01-10T00:00:00Z');
  const old = note('old', { modified: '2025-06-01T00:00:00Z' });
  const lost = note('lost', { anchor: { state: 'orphan', range: null, passage: null } });
  const ids = (
    part: Partial<typeof NO_FILTER>,
    answers: Parameters<typeof filterAnnotations>[2] = { now, answers: [] },
  ) => filterAnnotations([note('a'), old, lost], { ...NO_FILTER, ...part }, answers).map(({ id }) => id);

  it('takes a state, the last days, and what lies on answers of a question', () => {
    expect(ids({ state: 'orphan' })).toEqual(['lost']);
    expect(ids({ days: '30' })).toEqual(['a', 'lost']);
    const answers = [{ documentId: 'a', range: { start: 10, end: 40 } }];
    expect(ids({ questionId: 'q' }, { now, answers })).toEqual(['a', 'old']);
    expect(ids({ questionId: 'q' })).toEqual([]);
  });
});

describe('groupAnnotations', () => {
  it('lists an entry under each of its tags, as collections', () => {
    const groups = groupAnnotations([note('1', { tags: ['b', 'a'] }), note('2')], 'tag');
    expect(groups.map(({ title, entries }) => [title, entries.map(({ id }) => id)])).toEqual([
      ['a', ['1']],
      ['b', ['1']],
      ['', ['2']],
    ]);
  });

  it('puts entries in reading order, and those without a place last', () => {
    const lost = note('lost', { anchor: { state: 'orphan', range: null, passage: null } });
    const later = note('later', { anchor: { state: 'exact', range: { start: 9, end: 12 }, passage: 2 } });
    const [group] = groupAnnotations([lost, later, note('first')], 'document');
    expect(inOrder(group!.entries, 'document').map(({ id }) => id)).toEqual(['first', 'later', 'lost']);
  });
});
