/**
 * Fits the trees that say how likely two clauses contradict each other: `node bench/conflicts/fit-likelihood.ts [--check]`.
 * Learned from all labelled stories but `opened` and `closed`. With `--check` nothing is written; what trees find in stories
 * that were left out of their fitting is printed instead.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likelyClauses, type LikelyClauses } from '../../src/core/conflicts/likely-clauses.ts';
import { spokenOf } from '../../src/core/conflicts/clause-signs.ts';
import { createCorpus, type PlacedClaim } from '../../src/core/conflicts/corpus.ts';
import type { ClauseClaim } from '../../src/core/conflicts/claim.ts';
import { resolveNames } from '../../src/core/conflicts/resolve-names.ts';
import { decide, type BoostedTrees } from '../../src/core/sentence-pairs/boosted-trees.ts';
import { growTrees } from './grow-trees.ts';
import { createJudge } from './judge.ts';
import { readStories, type Story } from './stories.ts';

const OUT = join(import.meta.dirname, '../../src/core/conflicts/likelihood.json');
const LABELS = ['other', 'conflict'];
/** Some thousand rows, a tenth of them true: larger trees fit the stories and nothing else. */
const GROWTH = { rounds: 100, leaves: 6, fewest: 40 };
const FOLDS = 6;
const KEPT_APART = new Set(['opened', 'closed']);

interface Row extends LikelyClauses {
  readonly story: string;
  readonly isTrue: boolean;
}

function rowsOf(story: Story): Row[] {
  const judge = createJudge(story);
  const corpus = createCorpus(resolveNames(story.reports));
  const sides = corpus.documents.map(({ claims }, document) =>
    spokenOf(
      claims.claims.flatMap((claim) => (claim.kind === 'clause' && claim.role === 'body' ? [{ document, claim }] : [])),
    ),
  );
  const place = ({ document, claim }: PlacedClaim<ClauseClaim>) => ({
    file: story.reports[document]?.id ?? '',
    ...claim.range,
    marks: [],
  });
  return sides.flatMap((left, at) =>
    sides.slice(at).flatMap((right) =>
      likelyClauses(corpus, left, right).map((likely) => {
        const { a, b } = likely.facing;
        const isTrue = judge({ a: place(a), b: place(b), kind: null }).is === 'true';
        return { ...likely, story: story.name, isTrue };
      }),
    ),
  );
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

const rows = readStories('bench/conflicts/stories')
  .filter(({ labels }) => !KEPT_APART.has(labels.split))
  .flatMap(rowsOf);

if (process.argv[2] === '--check') {
  const names = [...new Set(rows.map(({ story }) => story))];
  const judged = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isOut = ({ story }: Row): boolean => names.indexOf(story) % FOLDS === fold;
    const model = fit(rows.filter((row) => !isOut(row)));
    return rows.filter(isOut).map((row) => ({ row, belief: decide(model, row.signs)[1] ?? 0 }));
  });
  for (const isOne of [true, false]) {
    console.log(isOne ? 'In one report:' : 'In two reports:');
    for (const least of [0.7, 0.6, 0.5, 0.4, 0.3, 0.2]) {
      const found = judged.filter(
        ({ row, belief }) => belief >= least && (row.facing.a.document === row.facing.b.document) === isOne,
      );
      const hits = found.filter(({ row }) => row.isTrue).length;
      console.log(`  at ${least} or more ${found.length}, true ${hits}, ${((100 * hits) / found.length).toFixed(0)} %`);
    }
  }
} else {
  writeFileSync(OUT, `${JSON.stringify(fit(rows))}\n`);
  console.log(`${rows.length} pairs, ${rows.filter(({ isTrue }) => isTrue).length} of them true`);
}
