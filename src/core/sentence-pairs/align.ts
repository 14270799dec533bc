import type { PairWord } from './pair-words.ts';
import { relateWords, type Related } from './relate-words.ts';

/** A word with the word of the other sentence that is nearest to it. */
export interface Aligned {
  readonly word: PairWord;
  readonly other: PairWord | null;
  /** How the other word stands to this one. */
  readonly related: Related;
}

const ALONE: Related = { relation: 'none', nearness: 0 };
/** An opposite is nearer to a word than something that has nothing to do with it. */
const OPPOSITE = 0.6;
/** Of words that are alike, one of the same part of speech is meant. */
const SAME_PART = 0.05;

/** Each word of a sentence beside the nearest word of the other. */
export function align(words: readonly PairWord[], others: readonly PairWord[]): Aligned[] {
  return words.map((word) => {
    let best: Aligned = { word, other: null, related: ALONE };
    let most = 0;
    for (const other of others) {
      const related = relateWords(word, other);
      const nearness = related.relation === 'opposite' ? OPPOSITE : related.nearness;
      const strength = nearness + (nearness > 0 && word.part === other.part ? SAME_PART : 0);
      if (strength > most) {
        most = strength;
        best = { word, other, related };
      }
    }
    return best;
  });
}

/** Whether the other word says the same or, for `broader`, something more general. */
export function isCovered({ related: { relation } }: Aligned, also: 'broader' | 'narrower'): boolean {
  return relation === 'same' || relation === 'synonym' || relation === 'root' || relation === also;
}
