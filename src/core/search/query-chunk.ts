import { normalForm } from './analyzer.ts';
import { slip } from '../../domain/query-slip.ts';
import { queryFailure } from './query-failure.ts';
import { OPERATORS } from './query-vocabulary.ts';
import { wordsOf } from './words.ts';

/** What stands between two spaces of a query: its words as they were typed, and what is asked of each. */
export interface ChunkWords {
  readonly words: readonly string[];
  readonly distance: number;
  readonly boost: number;
}

/** More edits would turn any word into any other. */
export const MOST_EDITS = 3;
/** A weight behind a word, or the edits allowed: `^2`, `~1`, in any order. */
const SUFFIX = /(?:\^(\d{1,3})|~(\d*))$/;
/** Addresses, paths and mail addresses: their marks are letters to whoever pasted them. */
const ADDRESS = /:\/\/|\\|@/;
const PATTERN = /(?:[\p{L}\p{M}\p{N}*][\p{L}\p{M}\p{N}'’ʼ*]*)?\*[\p{L}\p{M}\p{N}'’ʼ*]*/gu;

/** Reads a chunk that begins at `start` of its query. Fails with `QUERY_SYNTAX` at a lone star or a distance too far. */
export function readChunk(chunk: string, start: number): ChunkWords {
  if (ADDRESS.test(chunk)) return { words: plainWords(chunk.replaceAll('*', ' ')), distance: 0, boost: 1 };
  let rest = chunk;
  let distance = 0;
  let boost = 1;
  for (let match = SUFFIX.exec(rest); match && match.index > 0; match = SUFFIX.exec(rest)) {
    rest = rest.slice(0, match.index);
    if (match[1] !== undefined) boost = Number(match[1]);
    else distance = match[2] === '' ? 1 : Number(match[2]);
  }
  if (distance > MOST_EDITS) {
    throw queryFailure(
      slip('edits-many', { most: MOST_EDITS }),
      { start: start + rest.length, end: start + chunk.length },
      ['number'],
    );
  }
  return { words: wordsAndPatterns(rest, start), distance, boost };
}

/** “300” and “000” side by side would be one number; a comma keeps them two words. */
export function separatorBetween(left: string, right: string): string {
  const forms = (text: string): string =>
    wordsOf(text)
      .map(({ form }) => form)
      .join(' ');
  const areDigits = /\d$/.test(left) && /^[+-]?\d/.test(right);
  const areOne = forms(`${left} ${right}`) !== `${forms(left)} ${forms(right)}`;
  return areDigits || areOne ? ' , ' : ' ';
}

/** Words as a text that has just these words. */
export const joinWords = (words: readonly string[]): string =>
  words.reduce((text, word) => (text === '' ? word : text + separatorBetween(text, word) + word), '');

function wordsAndPatterns(text: string, start: number): string[] {
  const words: string[] = [];
  let done = 0;
  for (const { 0: pattern, index } of text.matchAll(PATTERN)) {
    words.push(...plainWords(text.slice(done, index)));
    done = index + pattern.length;
    if (pattern.split('*').map(normalForm).join('') === '') {
      throw queryFailure(slip('star-alone', {}), { start: start + index, end: start + done }, ['letters']);
    }
    words.push(pattern.replace(/\*+/g, '*'));
  }
  return [...words, ...plainWords(text.slice(done))];
}

/** A word that a mark keeps from being an operator stays a word when the query is written out again. */
const plainWords = (text: string): string[] =>
  wordsOf(text).map(({ start, end }) => {
    const word = text.slice(start, end);
    return Object.hasOwn(OPERATORS, word) ? word.toLowerCase() : word;
  });
