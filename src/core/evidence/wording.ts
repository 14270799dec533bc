import type { z } from 'zod';
import type { wording } from '../../contract/evidence.ts';

export type Wording = z.infer<typeof wording>;

/** Longer texts are not compared word by word: the table of a comparison grows with both lengths. */
const MOST_WORDS = 600;

/** The words of a text with the marks that stand at them, in order. */
export function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/u).filter(Boolean);
}

/** A word as it counts in a comparison: without case, marks at its edges, and ways of writing quotation marks. */
export function plainWord(word: string): string {
  const plain = word.normalize('NFKC').toLowerCase().replace(/[’‘ʼ]/gu, "'");
  return plain.replace(/^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu, '');
}

/** Pairs of positions of words that stand in both lists in the same order, as many as can be (longest common subsequence). */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Two texts word by word, and how much of both is the same. */
export interface ComparedWording {
  readonly wording: Wording;
  /** Words in common twice over the words of both, from 0 to 1. */
  readonly likeness: number;
}

/** Compares two texts word by word; case and marks do not count, the words shown are those of the second where both have them. */
export function compareWording(first: string, second: string): ComparedWording {
  const [left, right] = [wordsIn(first), wordsIn(second)];
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return { wording: [], likeness: 0 };
  const pairs = commonPairs(left.map(plainWord), right.map(plainWord));
  const wording: Wording = [];
  const push = (kind: Wording[number]['kind'], words: readonly string[]): void => {
    if (words.length === 0) return;
    const last = wording.at(-1);
    if (last?.kind === kind) last.text = `${last.text} ${words.join(' ')}`;
    else wording.push({ kind, text: words.join(' ') });
  };
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [left.length, right.length] as const]) {
    push('removed', left.slice(i, nextI));
    push('added', right.slice(j, nextJ));
    push('same', right.slice(nextJ, nextJ + 1));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  const total = left.length + right.length;
  return { wording, likeness: total === 0 ? 0 : (2 * pairs.length) / total };
}
