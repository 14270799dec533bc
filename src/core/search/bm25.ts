import type { LiveIndex } from './live-index.ts';

/** Lunr's own constants (BM25, Robertson and others 1994); docs/index-format.md has the formula. */
export const K1 = 1.2;
export const B = 0.75;

/** Lunr's inverse document frequency: the absolute value keeps it positive for words in most documents. */
export function inverseFrequency(frequency: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - frequency + 0.5) / (frequency + 0.5)));
}

/** The weight of a term that stands `frequency` times in a field of `length` words, in thousandths as Lunr keeps it. */
export function weightOf(idf: number, frequency: number, length: number, average: number): number {
  const weight = (idf * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * (length / average)) + frequency);
  return Math.round(weight * 1000) / 1000;
}

/** A frequency as BM25 lets it grow, up to 2.2, in a text of `length` mean lengths. */
export const saturated = (frequency: number, length: number): number =>
  ((K1 + 1) * frequency) / (K1 * (1 - B + B * length) + frequency);

/** `inverseFrequency` over the live documents of `index`. */
export const idfIn = (index: LiveIndex, frequency: number): number => inverseFrequency(frequency, index.documents);
