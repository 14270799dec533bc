import type { Claim } from './claim.ts';
import type { ConflictPair } from './pair.ts';

/** Leaves out what says nothing new: further pairs of the same sentences, of headlines, and of copies of one report. */
export const distinctPairs = (pairs: readonly ConflictPair[], copies: readonly number[]): ConflictPair[] =>
  withoutCopies(withoutHeadlines(bestPerSentences(pairs)), copies);

/** Two sentences make one pair under one topic type: the one with the most evidence. */
function bestPerSentences(pairs: readonly ConflictPair[]): ConflictPair[] {
  const best = new Map<string, ConflictPair>();
  for (const pair of pairs) {
    const key = [
      pair.topic.split('|')[0],
      pair.a.document,
      pair.a.claim.sentence,
      pair.b.document,
      pair.b.claim.sentence,
      pair.topic.startsWith('quantity') ? pair.topic : '',
    ].join(':');
    const held = best.get(key);
    if (!held || pair.score > held.score) best.set(key, pair);
  }
  return [...best.values()];
}

/** A headline repeats what its report says: where the report itself differs in the same point, it is not said twice. */
function withoutHeadlines(pairs: readonly ConflictPair[]): ConflictPair[] {
  const isHead = ({ a, b }: ConflictPair): boolean => a.claim.role === 'headline' || b.claim.role === 'headline';
  const told = new Set(pairs.filter((pair) => !isHead(pair)).flatMap((pair) => pointOf(pair) ?? []));
  return pairs.filter((pair) => !isHead(pair) || !told.has(pointOf(pair) ?? ''));
}

/** Rules by which a headline says the same as the sentences below it. */
const REPEATABLE = new Set(['denial', 'opposite', 'denied-then-done', 'direction']);

/** Two documents with the figures, or the matter, in which they differ; undefined where it is neither. */
function pointOf(pair: ConflictPair): string | undefined {
  const { topic, rule, a, b } = pair;
  if (a.document === b.document || !REPEATABLE.has(rule)) return figuresOf(pair);
  return [rule === 'denied-then-done' ? 'denial' : rule, topic, a.document, b.document].join(':');
}

/** Two documents with the figures in which they differ; undefined where there are none. */
function figuresOf({ topic, a, b }: ConflictPair): string | undefined {
  if (a.claim.kind !== 'quantity' || b.claim.kind !== 'quantity') return undefined;
  return [topic.split(':')[0], a.document, a.claim.low, a.claim.high, b.document, b.claim.low, b.claim.high].join(':');
}

/** A reprint differs from everybody in what its original differs in; the pair of the original stands for both. */
function withoutCopies(pairs: readonly ConflictPair[], copies: readonly number[]): ConflictPair[] {
  const isCopy = ({ a, b }: ConflictPair): boolean =>
    copies[a.document] !== a.document || copies[b.document] !== b.document;
  const keyOf = ({ rule, a, b }: ConflictPair): string =>
    [rule, ...[a, b].map(({ document, claim }) => `${copies[document]}:${sayingOf(claim)}`).sort()].join('|');
  const told = new Set(pairs.filter((pair) => !isCopy(pair)).map(keyOf));
  return pairs.filter((pair) => {
    if (!isCopy(pair)) return true;
    const key = keyOf(pair);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** What a claim says, alike in every copy of it. */
function sayingOf(claim: Claim): string {
  if (claim.kind === 'quantity') return [claim.state, claim.unit, claim.comparator, claim.low, claim.high].join(' ');
  return `${claim.kind === 'date' ? claim.edtf : ''} ${claim.terms.join(' ')}`;
}
