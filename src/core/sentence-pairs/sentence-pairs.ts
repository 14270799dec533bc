import type { ConflictKind } from '../../domain/conflict.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { isCovered, type Aligned } from './align.ts';
import { createDecider, type BoostedTrees } from './boosted-trees.ts';
import { alignPair, pairFeatures, type AlignedPair, type PairFeatures } from './pair-features.ts';
import model from './pair-model.json' with { type: 'json' };
import { readPairSentence } from './pair-words.ts';

export { createDecider, type BoostedTrees } from './boosted-trees.ts';
export { canNameTheSame, isPersonNoun } from './word-relations.ts';

/** How a second sentence stands to a first one. */
export type PairLabel = 'contradiction' | 'entailment' | 'neutral';

/** What comparing two sentences gives. */
export interface ComparedPair {
  readonly label: PairLabel;
  /** The kind of conflict; null where there is none. */
  readonly kind: ConflictKind | null;
  /** How strongly the rules or trees hold for the label, from 0 to 1; never a probability that a sentence is true. */
  readonly score: number;
  /** The words that decided, as UTF-16 ranges in each sentence. */
  readonly spans: { readonly a: readonly TextRange[]; readonly b: readonly TextRange[] };
}

/** A text is compared with a claim, not with a sentence of its kind, when it has so many times the words, and so many. */
const TEXT_TIMES = 1.8;
const TEXT_WORDS = 8;
/** Of the claim's words so many must stand in the text before it can follow from it. */
const FOLLOWS = 0.7;

/** Compares two English sentences, or a short text with a claim: whether the second contradicts the first, follows, or neither. */
export function comparePair(a: string, b: string): ComparedPair {
  const pair = alignPair(readPairSentence(a), readPairSentence(b));
  const measures = pairFeatures(pair);
  const of = (name: string): number => measures[name] ?? 0;
  const isText = of('aWords') >= TEXT_WORDS && of('aWords') >= TEXT_TIMES * of('bWords');
  const { label, score } = isText ? judgeClaim(pair, measures) : judgeSentence(measures);
  const conflict = label === 'contradiction';
  return {
    label,
    score,
    kind: conflict ? kindOf(measures) : null,
    spans: conflict ? decidingWords(pair) : { a: [], b: [] },
  };
}

interface Judged {
  readonly label: PairLabel;
  readonly score: number;
}

const TREES = model as unknown as BoostedTrees;
const decide = createDecider(TREES);

function judgeSentence(measures: PairFeatures): Judged {
  const belief = decide(measures);
  const score = Math.max(...belief);
  return { label: (TREES.labels[belief.indexOf(score)] ?? 'neutral') as PairLabel, score };
}

/** Words after a negation that it still reaches, in words that carry meaning. */
const NEGATION_REACH = 2;
/** In a longer text the one word that is missing is more often elsewhere than denied. */
const SHORT_TEXT = 18;

/**
 * Against a longer text few signs hold: a negation right at the words the claim repeats, an opposite of one of them, another
 * number, or, in a short text, another verb where everything else is repeated.
 */
function judgeClaim(pair: AlignedPair, measures: PairFeatures): Judged {
  const of = (name: string): number => measures[name] ?? 0;
  const covered = of('bCovered');
  const denied = covered >= 0.5 && negationsAt(pair) % 2 !== pair.b.negations.length % 2;
  if (denied) return { label: 'contradiction', score: covered };
  if (covered >= 0.6 && of('oneNegated') === 0 && of('opposites') > 0)
    return { label: 'contradiction', score: 0.8 * covered };
  if (of('aWords') < SHORT_TEXT && differsInShort(of)) return { label: 'contradiction', score: 0.6 * covered };
  return covered >= FOLLOWS ? { label: 'entailment', score: covered } : { label: 'neutral', score: 1 - covered };
}

/** Another number of what is repeated, or another verb where everything else is. */
function differsInShort(of: (name: string) => number): boolean {
  if (of('bCovered') >= 0.6 && of('numbersDiffer') === 1) return true;
  return of('openVerb') === 1 && of('bOpen') === 1 && of('oneNegated') === 0;
}

/** Negations of the text that stand right before words the claim repeats. */
function negationsAt({ a, ofB }: AlignedPair): number {
  const repeated = ofB.flatMap(({ other, related }) =>
    other && related.nearness >= 0.7 ? a.words.indexOf(other) : [],
  );
  return a.negations.filter(({ start }) => {
    const first = a.words.findIndex((word) => word.start > start);
    return first >= 0 && repeated.some((at) => at >= first && at < first + NEGATION_REACH);
  }).length;
}

function kindOf(measures: PairFeatures): ConflictKind {
  return measures['numbersDiffer'] === 1 && measures['oneNegated'] === 0 ? 'value' : 'polarity';
}

/** Negations, opposites and numbers; where there are none, the words of each sentence that the other has not. */
function decidingWords(pair: AlignedPair): ComparedPair['spans'] {
  const { a, b, ofA, ofB } = pair;
  const oneNegated = a.negations.length > 0 !== b.negations.length > 0;
  const telling = (all: readonly Aligned[]): TextRange[] =>
    all
      .filter(
        ({ word, related }) => related.relation === 'opposite' || (word.part === 'm' && related.relation !== 'same'),
      )
      .map(rangeOf);
  const negated = { a: oneNegated ? a.negations : [], b: oneNegated ? b.negations : [] };
  const found = { a: [...negated.a, ...telling(ofA)], b: [...negated.b, ...telling(ofB)] };
  if (found.a.length + found.b.length > 0) return { a: inOrder(found.a), b: inOrder(found.b) };
  const open = (all: readonly Aligned[]): TextRange[] =>
    all.filter((each) => !isCovered(each, 'broader') && !isCovered(each, 'narrower')).map(rangeOf);
  return { a: open(ofA), b: open(ofB) };
}

const rangeOf = ({ word: { start, end } }: Aligned): TextRange => ({ start, end });

const inOrder = (ranges: readonly TextRange[]): TextRange[] =>
  ranges.map(({ start, end }) => ({ start, end })).toSorted((x, y) => x.start - y.start);
