/**
 * Fits the trees that say how likely two clauses contradict each other, and two figures answer one question:
 * `node bench/conflicts/fit-likelihood.ts [--check]`. Learned from all labelled stories but `opened`, `closed` and `plain`. With
 * `--check` nothing is written; what trees find in stories that were left out of their fitting is printed instead.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenOf, type Signs } from '../../src/core/conflicts/clause-signs.ts';
import { createCorpus, type PlacedClaim } from '../../src/core/conflicts/corpus.ts';
import { likelyFigures, type Told } from '../../src/core/conflicts/figure-alignment.ts';
import { likelyClauses } from '../../src/core/conflicts/likely-clauses.ts';
import { measureOf } from '../../src/core/conflicts/measure.ts';
import type { Facing } from '../../src/core/conflicts/pair.ts';
import { resolveNames } from '../../src/core/conflicts/resolve-names.ts';
import { decide, type BoostedTrees } from '../../src/core/sentence-pairs/boosted-trees.ts';
import { growTrees } from './grow-trees.ts';
import { createJudge } from './judge.ts';
import { readStories, type Story, type StoryReport } from './stories.ts';

const OUT = join(import.meta.dirname, '../../src/core/conflicts');
const LABELS = ['other', 'conflict'];
/** Some thousand rows, a tenth of them true: larger trees fit the stories and nothing else. */
const GROWTH = { rounds: 100, leaves: 6, fewest: 40 };
const FOLDS = 6;
const KEPT_APART = new Set(['opened', 'closed', 'plain', 'ajar']);

interface Row {
  readonly story: string;
  readonly signs: Signs;
  readonly isOneReport: boolean;
  readonly isTrue: boolean;
}

/** What a report tells, as the comparison sees it. */
function toldIn({ claims }: StoryReport, document: number): Told {
  const figures = new Map<string, PlacedClaim[]>();
  const clauses: PlacedClaim[] = [];
  for (const claim of claims.claims) {
    if (claim.role !== 'body') continue;
    if (claim.kind === 'clause') clauses.push({ document, claim });
    if (claim.kind !== 'quantity') continue;
    const measure = measureOf(claim);
    figures.set(measure, [...(figures.get(measure) ?? []), { document, claim }]);
  }
  return { figures, spoken: spokenOf(clauses as never) } as unknown as Told;
}

function rowsOf(story: Story): Record<'clauses' | 'figures', Row[]> {
  const judge = createJudge(story);
  const corpus = createCorpus(resolveNames(story.reports));
  const told = corpus.documents.map(({ claims }, at) => toldIn({ ...story.reports[at], claims } as StoryReport, at));
  const place = ({ document, claim }: PlacedClaim) => ({
    file: story.reports[document]?.id ?? '',
    ...claim.range,
    marks: claim.kind === 'quantity' ? claim.marks : [],
  });
  const row = ({ facing: { a, b }, signs }: { readonly facing: Facing; readonly signs: Signs }): Row => ({
    ...{ story: story.name, signs, isOneReport: a.document === b.document },
    isTrue: judge({ a: place(a), b: place(b), kind: null }).is === 'true',
  });
  const pairs = told.flatMap((left, at) => told.slice(at).map((right) => [left, right] as const));
  return {
    clauses: pairs.flatMap(([left, right]) => likelyClauses(corpus, left.spoken, right.spoken).map(row)),
    figures: pairs.flatMap(([left, right]) => likelyFigures(corpus, left, right).map(row)),
  };
}

function fit(training: readonly Row[]): BoostedTrees {
  const features = Object.keys(training[0]?.signs ?? {});
  return growTrees(
    {
      features,
      labels: LABELS,
      values: training.map(({ signs }) => features.map((name) => signs[name] ?? 0)),
      classes: training.map(({ isTrue }) => (isTrue ? 1 : 0)),
    },
    GROWTH,
  );
}

/** Prints how many of the pairs of left-out stories are true, by how likely the trees hold them. */
function check(rows: readonly Row[]): void {
  const names = [...new Set(rows.map(({ story }) => story))];
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ story }: Row): boolean => names.indexOf(story) % FOLDS === fold;
    const model = fit(rows.filter((row) => !isOut(row)));
    return rows.filter(isOut).map((row) => ({ row, belief: decide(model, row.signs)[1] ?? 0 }));
  });
  for (const isOne of [true, false]) {
    console.log(isOne ? '  in one report' : '  in two reports');
    for (const least of [0.7, 0.5, 0.4, 0.3, 0.2]) {
      const found = judged.filter(({ row, belief }) => belief >= least && row.isOneReport === isOne);
      const hits = found.filter(({ row }) => row.isTrue).length;
      console.log(`    at ${least} or more: true ${hits} of ${found.length}`);
    }
  }
}

const all = readStories('bench/conflicts/stories')
  .filter(({ labels }) => !KEPT_APART.has(labels.split))
  .map(rowsOf);
for (const told of ['clauses', 'figures'] as const) {
  const rows = all.flatMap((each) => each[told]);
  console.log(`${told}: ${rows.length} pairs, ${rows.filter(({ isTrue }) => isTrue).length} of them true`);
  if (process.argv[2] === '--check') check(rows);
  else writeFileSync(join(OUT, `likelihood-of-${told}.json`), `${JSON.stringify(fit(rows))}\n`);
}
