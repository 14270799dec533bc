import { visitShingles } from '../search/search.ts';

/** Words of a shingle: a rewrite keeps runs of three where it keeps none of five. */
const SHINGLE = 3;
/** Hashes kept of one text; a longer one is thinned evenly. */
const MOST_HASHES = 4096;
/** Shingles of a passage below which it is a line of furniture: a date, a byline, a caption. */
const SHORT_PASSAGE = 10;
/** The smallest hashes that stand for a passage: at least so many, and one for so many shingles. */
const LEAST_KEYS = 4;
const SHINGLES_A_KEY = 12;
/** Keys of one text; a book is found by its beginning. */
const MOST_KEYS = 4096;

/** What a text is compared by. */
export interface TextSketch {
  /** The hashes are those that it divides: a power of two. */
  readonly modulus: number;
  /** Distinct shingle hashes, rising. */
  readonly hashes: Uint32Array;
  /** Hashes under which texts that share a passage are found. */
  readonly keys: readonly number[];
}

/**
 * Sketches a text by shingles: all hashes modulo a power of two, which tells how much of one text another contains, and
 * the smallest hashes of each passage as keys, of which two like passages share one (Broder, “On the resemblance and
 * containment of documents”, 1997: mod-m sketches and min-wise hashing; keys as bands of one row, Indyk and Motwani 1998).
 */
export function sketchText(text: string): TextSketch {
  const all = new Set<number>();
  const keys = new Set<number>();
  for (const passage of text.split('\n\n')) {
    const hashes = new Set<number>();
    visitShingles(passage, SHINGLE, (hash) => hashes.add(hash));
    hashes.forEach((hash) => all.add(hash));
    if (hashes.size < SHORT_PASSAGE || keys.size > MOST_KEYS) continue;
    const wanted = Math.max(LEAST_KEYS, Math.ceil(hashes.size / SHINGLES_A_KEY));
    for (const key of Uint32Array.from(hashes).sort().subarray(0, wanted)) keys.add(key);
  }
  let modulus = 1;
  let hashes = Uint32Array.from(all);
  while (hashes.length > MOST_HASHES) {
    modulus *= 2;
    hashes = hashes.filter((hash) => hash % modulus === 0);
  }
  return { modulus, hashes: hashes.sort(), keys: [...keys] };
}

/** What two texts share. */
export interface Overlap {
  /** Shingles that both have, estimated where a text was thinned. */
  readonly common: number;
  /** The part of the shorter text that both have, and of the longer one; 0 to 1. */
  readonly ofShorter: number;
  readonly ofLonger: number;
}

/** How much two texts share. */
export function overlapOf(one: Omit<TextSketch, 'keys'>, other: Omit<TextSketch, 'keys'>): Overlap {
  const modulus = Math.max(one.modulus, other.modulus);
  const [a, b] = [thinTo(modulus, one), thinTo(modulus, other)];
  const common = countCommon(a, b);
  const share = (length: number): number => (length === 0 ? 0 : common / length);
  return {
    common: common * modulus,
    ofShorter: share(Math.min(a.length, b.length)),
    ofLonger: share(Math.max(a.length, b.length)),
  };
}

/** Those of its hashes that the modulus divides: all of them where it is the text's own. */
const thinTo = (modulus: number, sketch: Omit<TextSketch, 'keys'>): Uint32Array =>
  modulus === sketch.modulus ? sketch.hashes : sketch.hashes.filter((hash) => hash % modulus === 0);

function countCommon(a: Uint32Array, b: Uint32Array): number {
  let [at, by, common] = [0, 0, 0];
  while (at < a.length && by < b.length) {
    const [left, right] = [a[at] as number, b[by] as number];
    if (left === right) common += 1;
    if (left <= right) at += 1;
    if (right <= left) by += 1;
  }
  return common;
}
