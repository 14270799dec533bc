import type { TextRange } from '../../domain/text-range.ts';

/**
 * A text reduced to its words: letters, digits and symbols, in lower case and compatibility form, without spaces,
 * punctuation, soft hyphens and the like, ё as е. Two texts with the same skeleton hold the same words, however they
 * are typeset.
 */
export interface Skeleton {
  readonly text: string;
  /** The words of the text that a range of the skeleton stands for. */
  toRange(start: number, end: number): TextRange;
  /** Length of the skeleton before an offset of the text. */
  before(offset: number): number;
}

/** What carries no words: spaces, punctuation, controls, modifier symbols, variation selectors, the minus sign. */
const WORDLESS = /[\s\p{P}\p{C}\p{Sk}\p{Z}\ufe00-\ufe0f\u2212]/u;
const CLUSTER = /[\s\S](?<![\ud800-\udbff](?=[\udc00-\udfff]))[\udc00-\udfff]?\p{M}*/uy;

/** Builds the skeleton of a text with the way back to its offsets. */
export function toSkeleton(text: string): Skeleton {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  const known = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const cluster = clusterAt(text, at);
    let bare = known.get(cluster);
    if (bare === undefined) known.set(cluster, (bare = strip(cluster)));
    for (let unit = 0; unit < bare.length; unit += 1) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    if (bare !== '') parts.push(bare);
    at += cluster.length;
  }
  return {
    text: parts.join(''),
    toRange: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? 0 }),
    before: (offset) => firstAtOrAfter(starts, offset),
  };
}

/** The words of a short text alone. */
export const wordsOf = (text: string): string => toSkeleton(text).text;

/** Whether this character is part of no word. */
export const isWordless = (character: string): boolean => WORDLESS.test(character);

/** One character with the combining marks that follow it. */
function clusterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  // Below the combining marks, and before anything below them, a character stands for itself.
  if (code < 0xd800 && !(next >= 0x300)) return text[at] as string;
  if (code < 0xd800 && next < 0x483 && next > 0x36f) return text[at] as string;
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? (text[at] as string);
}

function strip(cluster: string): string {
  let bare = '';
  for (const character of cluster.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')) {
    if (!WORDLESS.test(character)) bare += character;
  }
  return bare;
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
