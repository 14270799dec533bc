import { expect, test } from 'vitest';
import { compareLibrary, createComparer, type ComparedDocument } from '../../src/core/conflicts/conflicts.ts';
import { readStories } from './stories.ts';

/** Reports of all stories in turn, so that those of one event come one after the other and far apart. */
const reports: readonly ComparedDocument[] = [0, 1, 2, 3].flatMap((turn) =>
  readStories('bench/conflicts/stories').flatMap(({ name, reports: own }) => {
    const report = own[turn];
    return report ? [{ id: `${name}/${report.id}`, claims: report.claims }] : [];
  }),
);

const shown = ({ pairs, questions, lessLikely }: ReturnType<typeof compareLibrary>): unknown => [
  pairs,
  lessLikely.pairs,
  questions.map(({ text, topic, pairs: own }) => [text, topic, own.length]),
];

test('a library that grows by one document at a time is compared as if it were compared at once', () => {
  const comparer = createComparer();
  for (let size = 1; size <= 24; size += 1) {
    const some = reports.slice(0, size);
    expect(shown(comparer.compare(some))).toEqual(shown(compareLibrary(some)));
  }
});

test('one document more looks only at what it touches', () => {
  const comparer = createComparer();
  const before = comparer.compare(reports.slice(0, 80)).compared;
  const grown = comparer.compare(reports.slice(0, 81));
  expect(shown(grown)).toEqual(shown(compareLibrary(reports.slice(0, 81))));
  expect(grown.compared).toBeLessThan(before / 10);
  expect(comparer.compare(reports.slice(0, 81)).compared).toBe(0);
});

test('a document that goes is gone from all pairs', () => {
  const comparer = createComparer();
  comparer.compare(reports.slice(0, 40));
  const fewer = reports.slice(0, 40).filter((_, at) => at !== 7);
  expect(comparer.continues(fewer.map(({ id }) => id))).toBe(false);
  expect(shown(comparer.compare(fewer))).toEqual(shown(compareLibrary(fewer)));
});
