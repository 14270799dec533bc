import type { z } from 'zod';
import type { evidenceEntry } from '../../contract/evidence.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import type { Reason } from '../../domain/reason.ts';
import { nameKeys } from '../search/search.ts';
import type { SaidValue, Saying } from './saying.ts';
import { compareWording, plainWord, wordsIn, type Wording } from './wording.ts';

type Entry = z.infer<typeof evidenceEntry>;

/** How one statement stands to another, on what that rests, and why. */
export interface Related {
  readonly relation: Entry['relation'];
  readonly basis: Entry['basis'];
  /** What rules say as data, what people wrote in their words. */
  readonly reason: Reason | string | null;
}

/** So much of the words of both is the same in a repetition; a paraphrase shares less. */
const REPEATED = 0.7;
/** A run of so many words inside quotation marks is one quotation, wherever it stands. */
const QUOTED_RUN = 5;
/** With fewer words in common a comparison word by word shows nothing. */
const TELLING_LIKENESS = 0.4;
/** Two statements are about one thing when they share so many words that tell, and such a part of the smaller one's. */
const SHARED_WORDS = 2;
const SHARED_PART = 0.3;
/** Inflected words of both languages agree in so many first letters; shorter words are grammar more often than matter. */
const STEM = 5;
const LEAST_LETTERS = 4;

const NEGATION = /^(?:not|no|never|none|nobody|without|cannot|neither|nor|.*n't|не|нет|ни|никогда|без)$/u;

/** Shows wording only where it helps. */
export function tellingWording(a: Saying, b: Saying): Wording {
  const { wording, likeness } = compareWording(a.quote, b.quote);
  return likeness >= TELLING_LIKENESS || quotedRun(wording, a, b) !== null ? wording : [];
}

/** How `b` stands to `a` by its words alone, or by giving the same value of the same thing; null where neither says. */
export function relateWords(a: Saying, b: Saying): Related | null {
  const { wording, likeness } = compareWording(a.quote, b.quote);
  if (likeness >= REPEATED) return repeated(wording, a, b);
  const run = quotedRun(wording, a, b);
  if (run !== null) return { relation: 'repeats', basis: 'words', reason: { code: 'both-quote', words: run } };
  return sameValue(a, b);
}

function repeated(wording: Wording, a: Saying, b: Saying): Related {
  const [figuresA, figuresB] = alone(wording, (word) => /\p{N}/u.test(word));
  const [negationsA, negationsB] = alone(wording, (word) => NEGATION.test(word));
  const negations = [...negationsA, ...negationsB];
  const figures = [...figuresA, ...figuresB];
  if (figures.length === 0 && negations.length === 0) return { relation: 'repeats', basis: 'words', reason: null };
  // A figure that one of them leaves out contradicts nothing; a “not” that one leaves out does.
  if (negations.length === 0 && (figuresA.length === 0 || figuresB.length === 0))
    return {
      relation: 'qualifies',
      basis: 'words',
      reason: { code: 'one-has-figures', figures },
    };
  // Words of two days may both hold: they are never called different for that.
  const [dayA, dayB] = [a, b].map(({ said, published }) => (said ?? published)?.edtf);
  const sameDay = dayA === undefined || dayB === undefined || dayA === dayB;
  return {
    relation: sameDay ? 'differs' : 'qualifies',
    basis: 'words',
    reason:
      negations.length > 0
        ? { code: 'one-has-negation', negations, isOtherDay: !sameDay }
        : { code: 'figures-against', figures: figuresA, otherFigures: figuresB, isOtherDay: !sameDay },
  };
}

/** The words of a kind that only the first text has, and those that only the second has, wherever they stand in it. */
function alone(wording: Wording, test: (word: string) => boolean): readonly [readonly string[], readonly string[]] {
  const of = (kind: Wording[number]['kind']): string[] =>
    wording.filter((part) => part.kind === kind).flatMap(({ text }) => wordsIn(text).map(plainWord).filter(test));
  const [removed, added] = [of('removed'), of('added')];
  return [removed.filter((word) => !added.includes(word)), added.filter((word) => !removed.includes(word))];
}

/** The longest run of words that both have and that at least one of them quotes. */
function quotedRun(wording: Wording, a: Saying, b: Saying): string | null {
  const quotations = [a, b].flatMap(({ quote }) => quote.match(/[“«‘"][^“”«»"]+[”»’"]/gu) ?? []);
  const within = quotations.map((text) => ` ${wordsIn(text).map(plainWord).join(' ')} `);
  const runs = wording.filter(({ kind }) => kind === 'same').map(({ text }) => wordsIn(text));
  for (const run of runs.sort((one, other) => other.length - one.length)) {
    if (run.length < QUOTED_RUN) break;
    if (within.some((text) => text.includes(` ${run.map(plainWord).join(' ')} `))) return run.join(' ');
  }
  return null;
}

function sameValue(a: Saying, b: Saying): Related | null {
  const pair = a.values.flatMap((left) =>
    b.values.flatMap((right) => (isSame(left, right) ? [{ left, right }] : [])),
  )[0];
  if (!pair || isNegative(a) !== isNegative(b) || !isOneThing(a, b)) return null;
  const { left, right } = pair;
  if (left.type === 'number' && right.type === 'number' && left.comparator !== right.comparator)
    return {
      relation: 'qualifies',
      basis: 'value',
      reason: { code: 'bound-or-rounding', value: assertedBy(left), otherValue: assertedBy(right) },
    };
  if (a.modality !== b.modality && a.modality !== null && b.modality !== null)
    return {
      relation: 'qualifies',
      basis: 'value',
      reason: {
        code: 'same-value-otherwise',
        value: assertedBy(left),
        modality: a.modality,
        otherModality: b.modality,
      },
    };
  return { relation: 'agrees', basis: 'value', reason: { code: 'same-value', value: assertedBy(left) } };
}

function isSame(a: SaidValue, b: SaidValue): boolean {
  if (a.type === 'number' && b.type === 'number') return a.low === b.low && a.high === b.high;
  // Days agree by being one day; a year or a month in common says too little.
  return a.type === 'date' && b.type === 'date' && a.edtf === b.edtf && /^\d{4}-\d\d-\d\d$/.test(a.edtf);
}

function assertedBy(value: SaidValue): AssertedValue {
  if (value.type === 'date') return { type: 'date', edtf: value.edtf, coverage: null };
  const { low, high, comparator } = value;
  const common = { unit: 'number', coverage: null };
  return low === high
    ? { type: 'number', comparator, amount: low, ...common }
    : { type: 'range', from: low, to: high, ...common };
}

const isNegative = ({ quote, modality }: Saying): boolean =>
  modality === 'denied' || wordsIn(quote).some((word) => NEGATION.test(plainWord(word)));

const scriptOf = (text: string): 'cyrillic' | 'latin' => (/\p{Script=Cyrillic}/u.test(text) ? 'cyrillic' : 'latin');

/** Whether two statements share enough of what they speak of; across scripts only names can be shared. */
function isOneThing(a: Saying, b: Saying): boolean {
  const [left, right] = [matterOf(a.quote), matterOf(b.quote)];
  const shared = [...left.names, ...left.words].filter((word) => right.names.has(word) || right.words.has(word));
  if (scriptOf(a.quote) !== scriptOf(b.quote)) return shared.length > 0;
  return shared.length >= SHARED_WORDS && shared.length >= SHARED_PART * Math.min(left.words.size, right.words.size);
}

function matterOf(quote: string): { readonly words: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const [index, word] of wordsIn(quote).entries()) {
    const plain = plainWord(word);
    if (!/^\p{L}/u.test(plain) || plain.length < LEAST_LETTERS || COMMON.has(plain)) continue;
    words.add(plain.slice(0, STEM));
    if (index > 0 && /^[^\p{L}]*\p{Lu}/u.test(word))
      for (const key of nameKeys(plain.replace(/'s$/, ''))) names.add(`@${key}`);
  }
  return { words, names };
}

/** Words of four letters and more that every report has. */
const COMMON = new Set(
  (
    'said says that this these those with from they them their were have been will would about after before which while when where than then also some into over under more most ' +
    'according told reported announced stated confirmed added noted people сказал сказала заявил заявила сообщил сообщила сообщили который которая которые после перед также этот этого было были более менее человек'
  ).split(' '),
);
