import { createCorpus, type Corpus, type PlacedClaim } from '../../src/core/conflicts/corpus.ts';
import type { Claim, QuantityClaim } from '../../src/core/conflicts/claim.ts';
import { compareLibrary } from '../../src/core/conflicts/conflicts.ts';
import { createPairFinder } from '../../src/core/conflicts/find-pairs.ts';
import { obstacleTo, quantityKeys } from '../../src/core/conflicts/quantity-rules.ts';
import { resolveNames } from '../../src/core/conflicts/resolve-names.ts';
import { createJudge, settle, toProposal, truePairs } from './judge.ts';
import type { Story } from './stories.ts';

/** The stages of the pipeline at which a group can be lost, the first ones first. */
const STAGES = [
  'no statement there',
  'figure or date not read',
  'nothing shared to meet under',
  'held not to be comparable',
  'no rule sees a difference',
  'left out as a repetition',
] as const;
type Stage = (typeof STAGES)[number];

/** Where a group was lost, with what is known of it. */
export interface Loss {
  readonly story: string;
  readonly group: string;
  readonly kind: string;
  readonly stage: Stage;
  readonly detail: string;
}

const NUMBERS = new Set(['value', 'superseded', 'scope']);

/** Says for each group of a story that no proposal finds how far its best pair came. */
export function lossesIn(story: Story): Loss[] {
  const judge = createJudge(story);
  const files = story.reports.map(({ id }) => id);
  const judged = compareLibrary(story.reports).pairs.map((pair) => judge(toProposal(pair, files)));
  const found = new Set(judged.flatMap((verdict) => (verdict.is === 'true' ? [verdict.group] : [])));
  const corpus = createCorpus(resolveNames(story.reports));
  const look = lookerAt(story, corpus);
  return story.labels.groups
    .filter(({ id }) => !found.has(id))
    .map(({ id, kind }) => {
      const tries = [...truePairs(story.labels)]
        .filter(([, { group }]) => group === id)
        .map(([names, pair]) => look(names.split('|') as [string, string], pair.kind));
      const best = tries.reduce((a, b) => (STAGES.indexOf(b.stage) > STAGES.indexOf(a.stage) ? b : a));
      return { story: story.name, group: id, kind, ...best };
    });
}

type Try = Pick<Loss, 'stage' | 'detail'>;

function lookerAt(story: Story, corpus: Corpus): (names: [string, string], kind: string) => Try {
  const find = createPairFinder(corpus);
  return (names, kind) => {
    const sides = names.map((name) => claimsOf(story, name));
    const [left, right] = sides;
    if (!left?.length || !right?.length) return { stage: 'no statement there', detail: names.join(' | ') };
    const texts = names.map((name) => story.labels.statements[name]?.quote ?? '');
    const wanted = wantedKind(kind, left, right, texts);
    if (wanted === null) return { stage: 'figure or date not read', detail: texts.join(' | ') };
    const [ours, theirs] = [left, right].map((side) => side.filter(({ claim }) => claim.kind === wanted));
    const pairs = (ours ?? []).flatMap((a) => (theirs ?? []).map((b) => [a, b] as const));
    const [low, high] = [left[0]?.document ?? 0, right[0]?.document ?? 0].sort((a, b) => a - b);
    const found = find(low ?? 0, high ?? 0).filter(
      ({ a, b, isLessLikely }) =>
        isLessLikely !== true && pairs.some(([one, other]) => isSame(a, one, b, other) || isSame(a, other, b, one)),
    );
    if (found.length > 0) return { stage: 'left out as a repetition', detail: texts.join(' | ') };
    return wanted === 'quantity' ? whyNoFigures(pairs as never, corpus, texts) : whyNoClauses(pairs, texts);
  };
}

const isSame = (a: PlacedClaim, one: PlacedClaim, b: PlacedClaim, other: PlacedClaim): boolean =>
  a.document === one.document &&
  b.document === other.document &&
  a.claim.id === one.claim.id &&
  b.claim.id === other.claim.id;

function claimsOf(story: Story, name: string): PlacedClaim[] {
  const label = story.labels.statements[name];
  const document = story.reports.findIndex(({ id }) => id === label?.file);
  const report = story.reports[document];
  if (!label || !report) return [];
  const start = report.text.indexOf(settle(label.quote));
  const end = start + settle(label.quote).length;
  return report.claims.claims
    .filter((claim) =>
      (claim.kind === 'clause' ? [claim.range] : claim.marks).some((range) => range.start < end && start < range.end),
    )
    .map((claim) => ({ document, claim }));
}

/** The kind of claim that should tell: figures for numbers, dates for dates, where both quotations have some. */
function wantedKind(
  kind: string,
  left: readonly PlacedClaim[],
  right: readonly PlacedClaim[],
  texts: readonly string[],
): Claim['kind'] | null {
  const have = (wanted: Claim['kind']): boolean =>
    [left, right].every((side) => side.some(({ claim }) => claim.kind === wanted));
  if (NUMBERS.has(kind) && have('quantity')) return 'quantity';
  if (have('date') && (kind === 'date' || NUMBERS.has(kind))) return 'date';
  const areNumbers = texts.every((text) => /\p{Nd}/u.test(text));
  return kind === 'date' || kind === 'value' || (NUMBERS.has(kind) && areNumbers) ? null : 'clause';
}

function whyNoFigures(
  pairs: readonly (readonly [PlacedClaim<QuantityClaim>, PlacedClaim<QuantityClaim>])[],
  corpus: Corpus,
  texts: readonly string[],
): Try {
  const shown = ({ claim }: PlacedClaim<QuantityClaim>): string =>
    `${claim.low}${claim.isPercent ? '%' : ''} ${claim.state ?? '–'}/${claim.unit ?? '–'}`;
  const tries = pairs.map(([a, b]): Try => {
    const keys = new Set(quantityKeys(b.claim));
    const detail = `${shown(a)} ~ ${shown(b)} « ${texts.join(' | ')}`;
    if (!quantityKeys(a.claim).some((key) => keys.has(key))) return { stage: 'nothing shared to meet under', detail };
    const obstacle = obstacleTo({ a, b, corpus });
    return {
      stage: obstacle === 'agree' ? 'no rule sees a difference' : 'held not to be comparable',
      detail: `[${obstacle ?? 'none'}] ${detail}`,
    };
  });
  return tries.reduce((a, b) => (STAGES.indexOf(b.stage) > STAGES.indexOf(a.stage) ? b : a));
}

function whyNoClauses(pairs: readonly (readonly [PlacedClaim, PlacedClaim])[], texts: readonly string[]): Try {
  const shared = pairs.map(([a, b]) => a.claim.terms.filter((term) => b.claim.terms.includes(term)));
  const most = shared.reduce((a, b) => (b.length > a.length ? b : a), []);
  const stage = most.length === 0 ? 'nothing shared to meet under' : 'no rule sees a difference';
  return { stage, detail: `(${most.join(' ')}) « ${texts.join(' | ')}` };
}

/** Prints the losses, and how many there are at each stage. */
export function printLosses(stories: readonly Story[]): void {
  const losses = stories.flatMap(lossesIn);
  for (const { story, group, kind, stage, detail } of losses)
    console.log(`${story} ${group} (${kind}): ${stage}\n    ${detail}`);
  const isNumber = ({ kind }: Loss): boolean => NUMBERS.has(kind);
  console.log(`\n${losses.length} groups not found:`);
  for (const stage of STAGES) {
    const at = losses.filter((loss) => loss.stage === stage);
    const numbers = at.filter(isNumber).length;
    console.log(
      `  ${stage.padEnd(32)} ${String(numbers).padStart(3)} of numbers ${String(at.length - numbers).padStart(3)} of others`,
    );
  }
}
