import { parseArgs } from 'node:util';
import { compareLibrary } from '../../src/core/conflicts/conflicts.ts';
import { createJudge, toProposal } from './judge.ts';
import { readStories } from './stories.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: 'bench/conflicts/stories' },
    split: { type: 'string' },
    show: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const stories = readStories(values.stories).filter(
  ({ name, labels }) => (!values.split || labels.split === values.split) && (!values.only || name === values.only),
);
let [hit5, seen5, groups, found, kindRight, kindAll] = [0, 0, 0, 0, 0, 0];
for (const story of stories) {
  const comparison = compareLibrary(story.reports);
  const judge = createJudge(story);
  const files = story.reports.map(({ id }) => id);
  const verdicts = comparison.pairs.map((pair) => ({ pair, verdict: judge(toProposal(pair, files)) }));
  const top = verdicts.slice(0, 5);
  hit5 += top.filter(({ verdict }) => verdict.is === 'true').length;
  seen5 += top.length;
  const got = new Set(verdicts.flatMap(({ verdict }) => (verdict.is === 'true' ? [verdict.group] : [])));
  groups += story.labels.groups.length;
  found += got.size;
  for (const { pair, verdict } of verdicts) {
    if (verdict.is !== 'true') continue;
    kindAll += 1;
    if (verdict.kind === pair.kind) kindRight += 1;
  }
  console.log(
    `${story.name} (${story.labels.split}): P@5 ${top.filter(({ verdict }) => verdict.is === 'true').length}/${top.length}, ${verdicts.length} proposals, groups ${got.size}/${story.labels.groups.length}; missed: ${story.labels.groups
      .map(({ id }) => id)
      .filter((id) => !got.has(id))
      .join(', ')}`,
  );
  for (const { pair, verdict } of verdicts.slice(0, Number(values.show))) {
    const quote = (side: 'a' | 'b'): string =>
      story.reports[pair[side].document]?.text
        .slice(pair[side].claim.range.start, pair[side].claim.range.end)
        .slice(0, 100) ?? '';
    console.log(
      `  ${verdict.is === 'true' ? (verdict.kind === pair.kind ? '✓ ' : `✓ (${verdict.kind})`) : verdict.is === 'near-miss' ? '✗ NEAR' : '✗'} ${pair.score.toFixed(2)} ${pair.kind}/${pair.rule} [${pair.topic}] ${pair.questionText}\n       A ${quote('a')}\n       B ${quote('b')}`,
    );
  }
}
console.log(`P@5 ${hit5}/${seen5}; groups ${found}/${groups}; kinds ${kindRight}/${kindAll}`);
