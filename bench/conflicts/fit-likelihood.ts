/**
 * Fits the trees that say how likely two clauses contradict each other, two dates are of one deed, and two figures answer one question:
 * `node bench/conflicts/fit-likelihood.ts [--check]`. Learned from all labelled stories but those kept apart. With `--check` nothing is
 * written; what trees find in stories that were left out of their fitting is printed instead, pair by pair and as a whole.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createComparer } from '../../src/core/conflicts/compare-library.ts';
import { likelihoodBy, type Likelihoods } from '../../src/core/conflicts/likelihood.ts';
import { createJudge, toProposal } from './judge.ts';
import { fitTrees, rowsOf, type Row } from './likelihood-rows.ts';
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

/** Prints how many of the pairs of left-out stories are true, by how likely the trees hold them. */
function printPairs(title: string, judged: readonly { readonly row: Row; readonly belief: number }[]): void {
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

function check(told: readonly Told[]): void {
  type Judged = { row: Row; belief: number }[];
  const judged = { clauses: [] as Judged, dates: [] as Judged, figures: [] as Judged };
  const scores: { readonly split: string; readonly score: StoryScore }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = (_: Told, at: number): boolean => at % FOLDS === fold;
    const training = told.filter((each, at) => !isOut(each, at));
    const [clauses, dates, figures] = TOLD.map((kind) =>
      likelihoodBy(fitTrees(training.flatMap(({ rows }) => rows[kind]))),
    );
    if (!clauses || !dates || !figures) return;
    const likelihoods = { clauses, dates, figures };
    for (const { story, rows } of told.filter(isOut)) {
      for (const kind of TOLD)
        judged[kind].push(...rows[kind].map((row) => ({ row, belief: likelihoods[kind](row.signs) })));
      scores.push({ split: story.labels.split, score: scoreOf(story, likelihoods) });
    }
  }
  for (const kind of TOLD) printPairs(kind, judged[kind]);
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

const told = readStories('bench/conflicts/stories')
  .filter(({ labels }) => !KEPT_APART.has(labels.split))
  .map((story) => ({ story, rows: rowsOf(story) }));
if (process.argv[2] === '--check') check(told);
else
  for (const kind of TOLD) {
    const rows = told.flatMap((each) => each.rows[kind]);
    console.log(`${kind}: ${rows.length} pairs, ${rows.filter(({ isTrue }) => isTrue).length} of them true`);
    writeFileSync(join(OUT, `likelihood-of-${kind}.json`), `${JSON.stringify(fitTrees(rows))}\n`);
  }
