import type { Proposal, Verdict } from './judge.ts';
import { truePairs } from './judge.ts';
import type { Story } from './stories.ts';

/** What a system reached on one story. */
export interface StoryScore {
  readonly top: number;
  readonly topTrue: number;
  readonly proposals: number;
  readonly proposalsTrue: number;
  readonly nearMisses: number;
  readonly groups: number;
  readonly groupsFound: number;
  readonly numberGroups: number;
  readonly numberGroupsFound: number;
  /** Label kind against proposed kind, for true pairs. */
  readonly kinds: readonly (readonly [labelled: string, proposed: string])[];
}

/** Kinds that are told by figures. */
const NUMBER_KINDS = new Set(['value', 'superseded', 'scope']);

/** Scores ranked proposals of one story with `k` as the first page. */
export function scoreStory(
  story: Story,
  judged: readonly { readonly proposal: Proposal; readonly verdict: Verdict }[],
  k: number,
): StoryScore {
  const hits = judged.filter(({ verdict }) => verdict.is === 'true');
  const found = new Set(hits.flatMap(({ verdict }) => (verdict.is === 'true' ? [verdict.group] : [])));
  const top = judged.slice(0, k);
  const numbers = new Set(
    [...truePairs(story.labels).values()].filter(({ kind }) => NUMBER_KINDS.has(kind)).map(({ group }) => group),
  );
  return {
    top: top.length,
    topTrue: top.filter(({ verdict }) => verdict.is === 'true').length,
    proposals: judged.length,
    proposalsTrue: hits.length,
    nearMisses: judged.filter(({ verdict }) => verdict.is === 'near-miss').length,
    groups: story.labels.groups.length,
    groupsFound: found.size,
    numberGroups: numbers.size,
    numberGroupsFound: [...numbers].filter((group) => found.has(group)).length,
    kinds: hits.flatMap(({ proposal, verdict }) =>
      verdict.is === 'true' && proposal.kind !== null ? [[verdict.kind, proposal.kind] as const] : [],
    ),
  };
}

/** Sums scores field by field. */
export function addUp(scores: readonly StoryScore[]): StoryScore {
  const sum = (field: Exclude<keyof StoryScore, 'kinds'>): number =>
    scores.reduce((total, score) => total + score[field], 0);
  return {
    top: sum('top'),
    topTrue: sum('topTrue'),
    proposals: sum('proposals'),
    proposalsTrue: sum('proposalsTrue'),
    nearMisses: sum('nearMisses'),
    groups: sum('groups'),
    groupsFound: sum('groupsFound'),
    numberGroups: sum('numberGroups'),
    numberGroupsFound: sum('numberGroupsFound'),
    kinds: scores.flatMap(({ kinds }) => kinds),
  };
}

/** How many labelled statements were given to the right speaker; a surname or a part of a body's name is enough. */
export function scoreSpeakers({ labels, reports }: Story): {
  readonly named: number;
  readonly right: number;
  readonly wrong: readonly string[];
} {
  const wrong: string[] = [];
  const entries = Object.entries(labels.statements);
  const right = entries.filter(([id, { file, quote, speaker }]) => {
    const report = reports.find((each) => each.id === file);
    const start = report?.text.indexOf(quote.normalize('NFC').replace(/\s+/g, ' ')) ?? -1;
    if (!report || start < 0) return true;
    const at = start + Math.floor(quote.length / 2);
    const said = report.claims.statements.find(({ range }) => range.start <= at && at < range.end);
    const isRight =
      said !== undefined &&
      sameSpeaker(said.speaker.kind === 'publisher' ? (said.attribution[0]?.agent ?? '') : said.speaker.name, speaker);
    if (!isRight) wrong.push(`${file} ${id}: ${said?.speaker.name ?? 'nobody'} for ${speaker}`);
    return isRight;
  }).length;
  return { named: entries.length, right, wrong };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’]s\b/g, '')
    .replace(/^(?:the|a|an|some|three|two)\s+/, '');

function sameSpeaker(given: string, labelled: string): boolean {
  const [a, b] = [plain(given), plain(labelled)];
  if (a === b || a.includes(b) || b.includes(a)) return a !== '' && b !== '';
  const words = (name: string): string[] =>
    name
      .split(/\s+/)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, Math.max(4, word.length - 2)));
  return words(a).some((word) => words(b).includes(word));
}
