import { expect, test } from 'vitest';
import { compareLibrary, type Comparison } from '../../src/core/conflicts/conflicts.ts';
import type { PlacedClaim } from '../../src/core/conflicts/corpus.ts';
import { toFound } from '../../src/core/conflicts/found.ts';
import { sentencesOf } from '../../src/core/conflicts/pair.ts';
import { createJudge, toProposal } from './judge.ts';
import { readStories } from './stories.ts';

/** Who came and who voted is counted for the day it happened, whenever that is told. */
const isCountedOnce = ({ claim }: PlacedClaim): boolean =>
  claim.kind === 'quantity' && ['attend', 'turnout', 'aboard', 'strike_work'].includes(claim.state ?? '');

/** “No more than 350”. */
const isUpperBound = ({ claim }: PlacedClaim): boolean => claim.kind === 'quantity' && /^<=?$/.test(claim.comparator);

const stories = readStories('bench/conflicts/stories');

const held = new Map<string, Comparison>();
function compared({ name, reports }: (typeof stories)[number]): Comparison {
  const comparison = held.get(name) ?? compareLibrary(reports);
  held.set(name, comparison);
  return comparison;
}

test.each(stories.map((story) => [story.name, story] as const))(
  'in %s no two figures that hold for different days are two values of one thing',
  (_, story) => {
    const judge = createJudge(story);
    const files = story.reports.map(({ id }) => id);
    const { pairs, lessLikely } = compared(story);
    const values = [...pairs, ...lessLikely.pairs].filter(({ kind }) => kind === 'value');
    const acrossDays = values.filter(({ a, b }) => {
      const [one, other] = [a.claim.asOf?.slice(0, 10), b.claim.asOf?.slice(0, 10)];
      return one !== undefined && other !== undefined && one !== other;
    });
    // Of two figures that are labelled as overtaken none is proposed as a plain value conflict.
    const overtaken = acrossDays.filter((pair) => {
      const verdict = judge(toProposal(pair, files));
      return verdict.is === 'true' && verdict.kind === 'superseded';
    });
    expect(overtaken.map(({ reason }) => reason)).toEqual([]);
    // What is left is settled: it neither grows nor is polled or told as the state of the day, or the later one says it was less.
    const settled = acrossDays.filter(({ a, b }) => ![a, b].some(isUpperBound)).flatMap(({ a, b }) => [a, b]);
    for (const { claim } of settled.filter((side) => !isCountedOnce(side)))
      expect(claim).toMatchObject({ isWished: false, isOfToday: false, isPercent: false });
    // What is planned is told otherwise by somebody else, and within a week.
    for (const { a, b, reason } of acrossDays.filter(({ a, b }) => a.claim.isFuture || b.claim.isFuture)) {
      expect(reason.code).toBe('two-figures');
      expect(Math.abs(Date.parse(a.claim.asOf ?? '') - Date.parse(b.claim.asOf ?? '')) / 86_400_000).toBeLessThan(8);
    }
  },
);

test.each(stories.map((story) => [story.name, story] as const))(
  'in %s nothing less likely repeats a likely pair, also of a copy, and none has the name of another',
  (_, story) => {
    const comparison = compared(story);
    const { pairs, lessLikely, copies } = comparison;
    const likely = new Set(pairs.map((pair) => sentencesOf(pair, copies)));
    expect(lessLikely.pairs.filter((pair) => likely.has(sentencesOf(pair, copies)))).toEqual([]);
    const names = toFound(comparison).conflicts.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    const claims = lessLikely.pairs.flatMap(({ a, b }) =>
      [a, b].map(({ document, claim }) => `${document}:${claim.id}`),
    );
    const most = Math.max(0, ...claims.map((claim) => claims.filter((other) => other === claim).length));
    expect(most).toBeLessThan(4);
  },
);
