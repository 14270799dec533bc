import type { ConflictPair } from './pair.ts';
import type { GroupedPair, RankedPair } from './rank.ts';

/** Pairs under one question. */
export interface PairGroup {
  readonly text: string;
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
  pairs.forEach(({ a, b, topic }, index) => {
    const type = topic.split('|')[0] ?? '';
    for (const { document, claim } of [a, b]) {
      // A clause can be denied in several of its words; only figures and dates are one matter by being one claim.
      if (type !== 'clause') join(`${type}:${document}:${claim.id}`, index);
      join(`${topic}:${document}`, index);
    }
  });
  return pairs.map((pair, index) => ({ ...pair, question: rootOf(index) }));
}

/** The questions of ranked pairs, the best pair's words for a text; in the order in which their first pairs rank. */
export function questionsOf(ranked: readonly RankedPair[]): PairGroup[] {
  const groups = new Map<number, RankedPair[]>();
  for (const pair of ranked) groups.set(pair.question, [...(groups.get(pair.question) ?? []), pair]);
  return [...groups.values()].map((own) => {
    const best = own[0] as RankedPair;
    return { text: best.questionText || 'What holds?', topic: best.topic, pairs: own, score: best.score };
  });
}
