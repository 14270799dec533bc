import { readEnglish } from '../statements/statements.ts';
import type { Part } from './word-net.ts';

/** A word that carries meaning, as pairs of sentences are compared by; offsets are UTF-16 in the sentence. */
export interface PairWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Part of speech of WordNet, `m` for a number. */
  readonly part: Part | 'm';
  readonly isName: boolean;
  /** A particle or preposition right after it ("put on"), or null. */
  readonly particle: string | null;
}

/** A sentence as pairs are compared by. */
export interface PairSentence {
  readonly text: string;
  readonly words: readonly PairWord[];
  /** Every word in its basic form, also those without meaning of their own. */
  readonly lemmas: readonly string[];
  /** Words that negate. */
  readonly negations: readonly { readonly start: number; readonly end: number }[];
}

const PARTS: Readonly<Record<string, Part | 'm'>> = {
  noun: 'n',
  name: 'n',
  verb: 'v',
  adjective: 'a',
  adverb: 'r',
  number: 'm',
};
const NEGATIONS = new Set([
  'no',
  'not',
  "n't",
  'nobody',
  'nothing',
  'none',
  'never',
  'without',
  'cannot',
  'neither',
  'nor',
  'hardly',
]);
const EMPTY = new Set(
  (
    'a an the be is are was were been being am do does did has have had having will would can could may might must shall should ' +
    'it its his her their him he she they them there this these those some any very such so then than as also just other another'
  ).split(' '),
);

/** Reads an English sentence for comparing. */
export function readPairSentence(text: string): PairSentence {
  const tokens = readEnglish(text).filter(({ pos }) => pos !== 'mark');
  const words: PairWord[] = [];
  tokens.forEach(({ text: word, start, lemma, pos }, index) => {
    const part = PARTS[pos];
    const lower = word.toLowerCase();
    if (part === undefined || EMPTY.has(lower) || NEGATIONS.has(lower)) return;
    const next = tokens[index + 1];
    const particle = next && (next.pos === 'preposition' || next.pos === 'particle') ? next.text.toLowerCase() : null;
    words.push({
      text: word,
      start,
      end: start + word.length,
      lemma: baseOf(lower, lemma),
      part,
      isName: pos === 'name',
      particle,
    });
  });
  return {
    text,
    words,
    lemmas: tokens.map(({ text: word, lemma }) => baseOf(word.toLowerCase(), lemma)),
    negations: tokens
      .filter(({ text: word }) => NEGATIONS.has(word.toLowerCase()))
      .map(({ text: word, start }) => ({ start, end: start + word.length })),
  };
}

/** The model leaves a few forms as they are. */
const BASES: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['kids', 'kid'],
]);
const baseOf = (word: string, lemma: string): string => BASES.get(word) ?? lemma;
