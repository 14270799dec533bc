import { parseArgs } from 'node:util';
import { compareLibrary } from '../../src/core/conflicts/conflicts.ts';
import { baselines } from './baselines.ts';
import { createJudge, toProposal, type Proposal } from './judge.ts';
import { addUp, scoreSpeakers, scoreStory, type StoryScore } from './measures.ts';
import { KEPT_APART, readStories, SPLITS, type Story } from './stories.ts';
import { printLosses } from './trace.ts';

/** Measures how well conflicts are found in labelled stories, beside three baselines. `--show n` prints the first n of each story, `--trace story` (or a split, or `all`) where in the pipeline its groups are lost. */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: 'bench/conflicts/stories' },
    split: { type: 'string' },
    only: { type: 'string' },
    k: { type: 'string', default: '5' },
    show: { type: 'string', default: '0' },
    trace: { type: 'string' },
  },
});
const k = Number(values.k);
const stories = readStories(values.stories).filter(
  ({ name, labels }) => (!values.split || labels.split === values.split) && (!values.only || name === values.only),
);

const comparisons = new Map<Story, ReturnType<typeof compareLibrary>>();
/** What is found in a story; it is asked for by several tables. */
function comparisonOf(story: Story): ReturnType<typeof compareLibrary> {
  const known = comparisons.get(story) ?? compareLibrary(story.reports);
  comparisons.set(story, known);
  return known;
}
const compared = (story: Story, withLessLikely: boolean): Proposal[] => {
  const files = story.reports.map(({ id }) => id);
  const { pairs, lessLikely } = comparisonOf(story);
  return [...pairs, ...(withLessLikely ? lessLikely.pairs : [])].map((pair) => toProposal(pair, files));
};
const ours = (story: Story): Proposal[] => compared(story, false);
const systems = {
  'this engine': ours,
  'with the less likely': (story: Story): Proposal[] => compared(story, true),
  ...baselines,
};
const share = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(0)} % (${part}/${whole})`;

function scoreAll(system: (story: Story) => Proposal[], of: readonly Story[]): StoryScore[] {
  return of.map((story) => {
    const judge = createJudge(story);
    return scoreStory(
      story,
      system(story).map((proposal) => ({ proposal, verdict: judge(proposal) })),
      k,
    );
  });
}

function printTable(title: string, of: readonly Story[]): void {
  if (of.length === 0) return;
  console.log(`\n${title}: ${of.length} stories`);
  for (const [name, system] of Object.entries(systems)) {
    const all = addUp(scoreAll(system, of));
    console.log(
      `  ${name.padEnd(20)} precision at ${k} ${share(all.topTrue, all.top)}  all proposals ${share(all.proposalsTrue, all.proposals)}  groups ${share(all.groupsFound, all.groups)}  number groups ${share(all.numberGroupsFound, all.numberGroups)}  near-misses proposed ${all.nearMisses}`,
    );
  }
}

function printKinds(of: readonly Story[]): void {
  const { kinds } = addUp(scoreAll(ours, of));
  const right = kinds.filter(([labelled, proposed]) => labelled === proposed).length;
  console.log(`\nKinds right: ${share(right, kinds.length)}. Rows are labels, columns what was proposed:`);
  const names = [...new Set(kinds.flat())].sort();
  console.log(`  ${''.padEnd(20)}${names.map((name) => name.slice(0, 10).padStart(11)).join('')}`);
  for (const labelled of names) {
    const row = names.map((proposed) => kinds.filter((pair) => pair[0] === labelled && pair[1] === proposed).length);
    console.log(`  ${labelled.padEnd(20)}${row.map((count) => String(count || '·').padStart(11)).join('')}`);
  }
}

function printSpeakers(of: readonly Story[]): void {
  const scores = of.map(scoreSpeakers);
  const named = scores.reduce((sum, score) => sum + score.named, 0);
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  console.log(`\nSpeakers right: ${share(right, named)}`);
  if (Number(values.show) > 0) for (const line of scores.flatMap(({ wrong }) => wrong)) console.log(`  ${line}`);
}

function printProposals(story: Story, count: number): void {
  const judge = createJudge(story);
  console.log(`\n${story.name} (${story.labels.split})`);
  const proposals = ours(story);
  const found = new Set(proposals.map(judge).flatMap((verdict) => (verdict.is === 'true' ? [verdict.group] : [])));
  console.log(
    `  not found: ${story.labels.groups.flatMap(({ id }) => (found.has(id) ? [] : [id])).join(', ') || 'none'}`,
  );
  for (const proposal of proposals.slice(0, count)) {
    const verdict = judge(proposal);
    const quote = (side: Proposal['a']): string =>
      story.reports
        .find(({ id }) => id === side.file)
        ?.text.slice(side.start, side.end)
        .slice(0, 110) ?? '';
    const word = verdict.is === 'true' ? `true, ${verdict.kind}` : verdict.is;
    console.log(`  ${proposal.kind} (${word})\n    ${quote(proposal.a)}\n    ${quote(proposal.b)}`);
  }
}

if (values.trace !== undefined) {
  const { trace } = values;
  printLosses(
    stories.filter(({ name, labels }) =>
      trace
        .split(',')
        // What is closed stays closed unless somebody asks for it by name.
        .some((each) => [name, labels.split, KEPT_APART.has(labels.split) ? '' : 'all'].includes(each)),
    ),
  );
  process.exit();
}
printTable('All', stories);
for (const split of SPLITS)
  printTable(
    split,
    stories.filter(({ labels }) => labels.split === split),
  );
printKinds(stories);
printSpeakers(stories);
for (const story of stories) if (Number(values.show) > 0) printProposals(story, Number(values.show));
