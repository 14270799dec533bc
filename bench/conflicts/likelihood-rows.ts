import { spokenOf } from '../../src/core/conflicts/context-signs.ts';
import { createCorpus, type PlacedClaim } from '../../src/core/conflicts/corpus.ts';
import { likelyDates, type DatesOf } from '../../src/core/conflicts/date-alignment.ts';
import { likelyFigures, type Told } from '../../src/core/conflicts/figure-alignment.ts';
import type { Signs } from '../../src/core/conflicts/likelihood.ts';
import { likelyClauses } from '../../src/core/conflicts/likely-clauses.ts';
import { measureOf } from '../../src/core/conflicts/measure.ts';
import type { Facing } from '../../src/core/conflicts/pair.ts';
import { resolveNames } from '../../src/core/conflicts/resolve-names.ts';
import type { BoostedTree, BoostedTrees } from '../../src/core/sentence-pairs/boosted-trees.ts';
import { growTrees, type Growth } from './grow-trees.ts';
import { createJudge } from './judge.ts';
import type { Story, StoryReport } from './stories.ts';

/** The signs of two claims, and whether they are labelled as a conflict. */
export interface Row {
  readonly story: string;
  readonly signs: Signs;
  readonly isOneReport: boolean;
  readonly isTrue: boolean;
}

const LABELS = ['other', 'conflict'];
/** Some thousand rows, a twentieth of them true: larger trees fit the stories and nothing else. */
const GROWTH: Growth = { rounds: 60, leaves: 6, fewest: 40 };
/** Of proposed pairs a quarter is true, so that more can be told from them. */
export const GROWTH_OF_PAIRS: Growth = { rounds: 100, leaves: 8, fewest: 15 };
/** Of some hundred rows as well. */
const GROWTH_OF_FEW: Growth = { rounds: 60, leaves: 4, fewest: 15 };
const FEW = 2000;

/** What a report tells, as the comparison sees it. */
function toldIn({ claims }: StoryReport, document: number): Told & DatesOf {
  const figures = new Map<string, PlacedClaim[]>();
  const clauses: PlacedClaim[] = [];
  const dated: PlacedClaim[] = [];
  for (const claim of claims.claims) {
    if (claim.role !== 'body') continue;
    if (claim.kind === 'clause') clauses.push({ document, claim });
    if (claim.kind === 'date') dated.push({ document, claim });
    if (claim.kind !== 'quantity') continue;
    const measure = measureOf(claim);
    figures.set(measure, [...(figures.get(measure) ?? []), { document, claim }]);
  }
  return { figures, dated, spoken: spokenOf(clauses as never) } as unknown as Told & DatesOf;
}

/** All clauses and figures of a story that may speak of one matter. */
export function rowsOf(story: Story): Record<'clauses' | 'dates' | 'figures', Row[]> {
  const judge = createJudge(story);
  const corpus = createCorpus(resolveNames(story.reports));
  const told = corpus.documents.map(({ claims }, at) => toldIn({ ...story.reports[at], claims } as StoryReport, at));
  const place = ({ document, claim }: PlacedClaim) => ({
    file: story.reports[document]?.id ?? '',
    ...claim.range,
    marks: claim.kind === 'clause' ? [] : claim.marks,
  });
  const row = ({ facing: { a, b }, signs }: { readonly facing: Facing; readonly signs: Signs }): Row => ({
    ...{ story: story.name, signs, isOneReport: a.document === b.document },
    isTrue: judge({ a: place(a), b: place(b), kind: null }).is === 'true',
  });
  const pairs = told.flatMap((left, at) => told.slice(at).map((right) => [left, right] as const));
  return {
    clauses: pairs.flatMap(([left, right]) => [...likelyClauses(corpus, left.spoken, right.spoken)].map(row)),
    dates: pairs.flatMap(([left, right]) => likelyDates(corpus, left, right).map(row)),
    figures: pairs.flatMap(([left, right]) => likelyFigures(corpus, left, right).map(row)),
  };
}

/** Trees fitted on so many overlapping parts of the stories are averaged: those of one fit hang on a few stories. */
const BAGS = 4;

/** Trees fitted on rows, the same for the same rows: the mean of those that were each fitted without a part of the stories (Breiman, "Bagging predictors", 1996). */
export function fitTrees(rows: readonly Row[], growth = rows.length < FEW ? GROWTH_OF_FEW : GROWTH): BoostedTrees {
  const names = [...new Set(rows.map(({ story }) => story))];
  const bags = Array.from({ length: BAGS }, (_, bag) =>
    fitOne(
      rows.filter(({ story }) => names.indexOf(story) % BAGS !== bag),
      growth,
    ),
  );
  const features = Object.keys(rows[0]?.signs ?? {});
  return {
    ...{ features, labels: LABELS },
    start: LABELS.map((_, label) => rounded(bags.reduce((sum, { start }) => sum + (start[label] ?? 0), 0) / BAGS)),
    rounds: bags.flatMap(({ rounds }) => rounds.map((trees) => trees.map(shared))),
  };
}

const rounded = (value: number): number => Number(value.toFixed(4));

/** A tree with its part in the mean. */
const shared = ({ nodes, leaves }: BoostedTree): BoostedTree => ({
  nodes,
  leaves: leaves.map((leaf) => rounded(leaf / BAGS)),
});

function fitOne(rows: readonly Row[], growth: Growth): BoostedTrees {
  const features = Object.keys(rows[0]?.signs ?? {});
  return growTrees(
    {
      features,
      labels: LABELS,
      values: rows.map(({ signs }) => features.map((name) => signs[name] ?? 0)),
      classes: rows.map(({ isTrue }) => (isTrue ? 1 : 0)),
    },
    growth,
  );
}
