/** Lunr's own constants (BM25, Robertson and others 1994); docs/index-format.md has the formula. */
const K1 = 1.2;
const B = 0.75;

/** Lunr's inverse document frequency: the absolute value keeps it positive for words in most documents. */
export function inverseFrequency(frequency: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - frequency + 0.5) / (frequency + 0.5)));
}

/** What the length of a field adds to a frequency: more in a long one. */
const lengthNorm = (length: number, average: number): number => K1 * (1 - B + B * (length / average));

/** The weight of a term that stands `frequency` times in a field with this norm, in whole thousandths as Lunr keeps it. */
export const thousandthsAt = (idf: number, frequency: number, norm: number): number =>
  Math.floor(((idf * ((K1 + 1) * frequency)) / (norm + frequency)) * 1000 + 0.5);

/** Words of each document in a field, in as few bytes as the longest needs. */
export type Lengths = Uint16Array | Int32Array;

interface Norms {
  readonly average: number;
  readonly norms: Float64Array;
}
const known = new WeakMap<Lengths, Norms>();

/** `lengthNorm` of every length up to the longest of `lengths`, by length; kept as long as the average is the same. */
export function normsOf(lengths: Lengths, average: number): Float64Array {
  const found = known.get(lengths);
  if (found?.average === average) return found.norms;
  const norms = found?.norms ?? new Float64Array(longestOf(lengths) + 1);
  for (let length = 0; length < norms.length; length += 1) norms[length] = lengthNorm(length, average);
  known.set(lengths, { average, norms });
  return norms;
}

function longestOf(lengths: Lengths): number {
  let longest = 0;
  for (let index = 0; index < lengths.length; index += 1) longest = Math.max(longest, lengths[index] as number);
  return longest;
}

/** A frequency as BM25 lets it grow, up to 2.2, in a text of `length` mean lengths. */
export const saturated = (frequency: number, length: number): number =>
  ((K1 + 1) * frequency) / (lengthNorm(length, 1) + frequency);

/** `inverseFrequency` over the live documents of `index`; only their number is asked for, so this file knows no index. */
export const idfIn = (index: { readonly documents: number }, frequency: number): number =>
  inverseFrequency(frequency, index.documents);
