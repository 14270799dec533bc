/**
 * Fits the trees that say how likely two clauses contradict each other, two dates are of one deed, and two figures answer one question,
 * and then those that say how likely a reader holds a proposed pair for a conflict:
 * `node bench/conflicts/fit-likelihood.ts [--check | --only clauses|dates|figures|pairs]`.
 * Learned from all labelled stories but those kept apart; of pairs also from judged real news. With `--check` nothing is
 * written; what trees find in stories and news that were left out of their fitting is printed instead, pair by pair and as a whole.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createComparer } from '../../src/core/conflicts/compare-library.ts';
import { likelihoodBy, type Likelihood, type Likelihoods } from '../../src/core/conflicts/likelihood.ts';
import type { Growth } from './grow-trees.ts';
import { createJudge, toProposal } from './judge.ts';
import { fitTrees, GROWTH_OF_PAIRS, rowsOf, type Row } from './likelihood-rows.ts';
import { newsRows, pairRowsOf, type OverClaims } from './pair-rows.ts';
import { addUp, scoreStory, type StoryScore } from './measures.ts';
import { KEPT_APART, readStories, SPLITS, type Story } from './stories.ts';

const OUT = join(import.meta.dirname, '../../src/core/conflicts');
const FOLDS = 6;
const FIRST_PAGE = 5;
const TOLD = ['clauses', 'dates', 'figures'] as const;

interface Told {
  readonly story: Story;
  readonly rows: ReturnType<typeof rowsOf>;
}

interface Judged {
  readonly row: Row;
  readonly belief: number;
}

/** Prints how many of the pairs of left-out stories are true, by how likely the trees hold them. */
function printPairs(title: string, judged: readonly Judged[]): void {
  for (const isOne of [true, false]) {
    console.log(`${title} ${isOne ? 'in one report' : 'in two reports'}`);
    for (const least of [0.7, 0.5, 0.3, 0.15]) {
      const found = judged.filter(({ row, belief }) => belief >= least && row.isOneReport === isOne);
      const hits = found.filter(({ row }) => row.isTrue).length;
      console.log(`    at ${least} or more: true ${hits} of ${found.length}`);
    }
  }
}

/** What is found in a story by trees that did not see it. */
function scoreOf(story: Story, likelihoods: Likelihoods): StoryScore {
  const judge = createJudge(story);
  const files = story.reports.map(({ id }) => id);
  const proposals = createComparer(likelihoods)
    .compare(story.reports)
    .pairs.map((pair) => toProposal(pair, files));
  return scoreStory(
    story,
    proposals.map((proposal) => ({ proposal, verdict: judge(proposal) })),
    FIRST_PAGE,
  );
}

function printScores(title: string, scores: readonly StoryScore[]): void {
  if (scores.length === 0) return;
  const all = addUp(scores);
  const right = all.kinds.filter(([labelled, proposed]) => labelled === proposed).length;
  console.log(
    `  ${title.padEnd(8)} first five ${all.topTrue} of ${all.top}, groups ${all.groupsFound} of ${all.groups}, number groups ${all.numberGroupsFound} of ${all.numberGroups}, kinds ${right} of ${all.kinds.length}`,
  );
}

/** Stories left out of fitting, the trees fitted to the others, and what is proposed in them by those trees. */
interface Fold {
  readonly out: readonly Told[];
  readonly overClaims: OverClaims;
  readonly pairs: readonly Row[];
}

/** Pairs are judged as they are proposed by trees that did not see their story, as they will be in texts nobody has seen. */
const foldsOf = (told: readonly Told[]): Fold[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = (_told: Told, at: number): boolean => at % FOLDS === fold;
    const out = told.filter(isOut);
    const overClaims = overClaimsBy(told.filter((each, at) => !isOut(each, at)));
    return { out, overClaims, pairs: out.flatMap(({ story }) => pairRowsOf(story, overClaims)) };
  });

function overClaimsBy(told: readonly Told[]): OverClaims {
  const by = (kind: (typeof TOLD)[number]): Likelihood =>
    likelihoodBy(fitTrees(told.flatMap(({ rows }) => rows[kind])));
  return { clauses: by('clauses'), dates: by('dates'), figures: by('figures') };
}

function check(told: readonly Told[]): void {
  const judged = { clauses: [] as Judged[], dates: [] as Judged[], figures: [] as Judged[] };
  const scores: { readonly split: string; readonly score: StoryScore }[] = [];
  const folds = foldsOf(told);
  const news = newsRows();
  for (const fold of folds) {
    const rows = folds.flatMap((other) => (other === fold ? [] : other.pairs));
    const likelihoods = { ...fold.overClaims, pairs: likelihoodBy(fitTrees([...rows, ...news], GROWTH_OF_PAIRS)) };
    for (const { story, rows: own } of fold.out) {
      for (const kind of TOLD)
        judged[kind].push(...own[kind].map((row) => ({ row, belief: likelihoods[kind](row.signs) })));
      scores.push({ split: story.labels.split, score: scoreOf(story, likelihoods) });
    }
  }
  for (const kind of TOLD) printPairs(kind, judged[kind]);
  printNews(
    news,
    folds.flatMap(({ pairs }) => pairs),
  );
  console.log('As a whole, by trees that did not see the story:');
  for (const name of SPLITS)
    printScores(
      name,
      scores.filter(({ split }) => split === name).map(({ score }) => score),
    );
  printScores(
    'all',
    scores.map(({ score }) => score),
  );
}

/** Prints how many of the first five judged pairs of each cluster are true, in the order of evidence and in that of trees that did not see the cluster. */
function printNews(news: readonly Row[], pairs: readonly Row[]): void {
  const clusters = [...new Set(news.map(({ story }) => story))];
  const isOut = (row: Row, fold: number): boolean => clusters.indexOf(row.story) % FOLDS === fold;
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const belief = likelihoodBy(fitTrees([...pairs, ...news.filter((row) => !isOut(row, fold))], GROWTH_OF_PAIRS));
    return news.filter((row) => isOut(row, fold)).map((row) => ({ row, belief: belief(row.signs) }));
  }).flat();
  const byEvidence = judged.map(({ row }) => ({ row, belief: row.signs['evidence'] ?? 0 }));
  for (const [title, order] of [
    ['by evidence', byEvidence],
    ['by trees', judged],
  ] as const) {
    const first = clusters.flatMap((cluster) =>
      order
        .filter(({ row }) => row.story === cluster)
        .toSorted((a, b) => b.belief - a.belief)
        .slice(0, FIRST_PAGE),
    );
    console.log(
      `real news ${title}: of the first five ${first.filter(({ row }) => row.isTrue).length} of ${first.length} true`,
    );
  }
}

const { values: asked } = parseArgs({ options: { check: { type: 'boolean' }, only: { type: 'string' } } });
if (asked.only !== undefined && (asked.check === true || ![...TOLD, 'pairs'].includes(asked.only)))
  throw new RangeError('--only takes clauses, dates, figures or pairs, and does not go with --check');
const isWanted = (kind: string): boolean => asked.only === undefined || asked.only === kind;
const told = readStories('bench/conflicts/stories')
  .filter(({ labels }) => !KEPT_APART.has(labels.split))
  .map((story) => ({ story, rows: rowsOf(story) }));
if (asked.check === true) check(told);
else {
  for (const kind of TOLD.filter(isWanted))
    write(
      kind,
      told.flatMap((each) => each.rows[kind]),
    );
  if (isWanted('pairs'))
    write('pairs', [...foldsOf(told).flatMap(({ pairs }) => pairs), ...newsRows()], GROWTH_OF_PAIRS);
}

function write(kind: string, rows: readonly Row[], growth?: Growth): void {
  console.log(`${kind}: ${rows.length} pairs, ${rows.filter(({ isTrue }) => isTrue).length} of them true`);
  writeFileSync(join(OUT, `likelihood-of-${kind}.json`), `${JSON.stringify(fitTrees(rows, growth))}\n`);
}
