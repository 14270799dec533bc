import type { Asked } from '../../domain/asked.ts';
import { askedInEnglish, inWordsOf } from './asked-in-english.ts';
import type { Claim } from './claim.ts';
import { PLANNED } from './deed-rules.ts';
import type { ConflictPair, RuleName } from './pair.ts';
import type { GroupedPair, RankedPair } from './rank.ts';

/** Pairs under one question. */
export interface PairGroup {
  /** In English. */
  readonly text: string;
  readonly asks: Asked;
  readonly topic: string;
  readonly pairs: readonly RankedPair[];
  readonly score: number;
}

/** Puts pairs that share a claim, or a topic and a document, under one question; `question` numbers them. */
export function groupPairs(pairs: readonly ConflictPair[]): GroupedPair[] {
  const parents = pairs.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  const join = (key: string, index: number): void => {
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else parents[rootOf(index)] = rootOf(other);
  };
  pairs.forEach(({ a, b, topic, rule }, index) => {
    const type = topic.split('|')[0] ?? '';
    for (const { document, claim } of [a, b]) {
      // A clause can be denied in several of its words; only figures and dates are one matter by being one claim.
      if (type !== 'clause') join(`${type}:${document}:${claim.id}`, index);
      join(`${topic}:${document}`, index);
      if (OF_PLANS.has(rule) && isDeniedPlan(claim)) join(`plan:${document}:${claim.sentence}`, index);
    }
  });
  return pairs.map((pair, index) => ({ ...pair, question: rootOf(index) }));
}

/** Rules that set something against a denied plan. */
const OF_PLANS: ReadonlySet<RuleName> = new Set([
  'denial',
  'denied-then-done',
  'call',
  'hearsay',
  'formula',
  'headline',
]);

/** Who is against a denied plan — by a deed, a call, a rumour — is so on one question. */
const isDeniedPlan = (claim: Claim): boolean =>
  claim.kind === 'clause' && claim.focus.some(({ term, negated }) => negated && PLANNED.has(term));

/** A subject that a question by itself leaves open, and a question that was cut. */
const OPEN =
  /^\S+ (?:he|she|it|they|we|i|you|this|that|these|those|such(?: an?)?|such \S+)\b|^(?:он|она|оно|они|мы|это|такой|такая)\b/iu;
const CUT = /…\??$/u;

/** What the best pair asks; where that is in words, in some that can be read by themselves if there are any. */
function clearest(pairs: readonly RankedPair[]): Asked {
  const [best] = pairs;
  if (best?.asks.code !== 'words') return best?.asks ?? inWordsOf('');
  const own = pairs.filter(({ topic }) => topic === best.topic);
  const texts = [
    ...own.map(({ asks }) => (asks.code === 'words' ? asks.text : '')),
    // What one of the two says may be clearer than what both are asked.
    ...own.flatMap(({ a, b }) =>
      [a.claim, b.claim].flatMap((claim) => (claim.kind === 'clause' ? [claim.questionText] : [])),
    ),
  ].filter((text) => text !== '');
  return inWordsOf(texts.find((text) => !OPEN.test(text) && !CUT.test(text)) ?? texts[0] ?? '');
}

/** The questions of ranked pairs, in words that can be read by themselves; in the order in which their first pairs rank. */
export function questionsOf(ranked: readonly RankedPair[]): PairGroup[] {
  const groups = new Map<number, RankedPair[]>();
  for (const pair of ranked) groups.set(pair.question, [...(groups.get(pair.question) ?? []), pair]);
  return [...groups.values()].map((own) => {
    const best = own[0] as RankedPair;
    const asks = clearest(own);
    return { text: askedInEnglish(asks), asks, topic: best.topic, pairs: own, score: best.score };
  });
}
