import { scanWords } from './word-scanner.ts';

/** Words of a shingle: shorter ones are shared by texts on one subject, longer ones break at every edit. */
const SHINGLE = 5;
/** Smallest hashes that stand for a text; the estimate is then off by some 3 % (Broder 1997, bottom-k sketches). */
const SKETCH = 256;
/** Texts that share this part of their shingles are one text: a reprint with another head or foot. */
const ALIKE = 0.7;
/** Texts with fewer shingles say too little to be called reprints, unless they are the same. */
const SHORT_TEXT = 12;
/** A longer text is known by its beginning. */
const MOST_UNITS = 200_000;
/** Sketches kept: some two kilobytes each. */
const MOST_SKETCHES = 5000;

/** What is left of a text to tell whether another is almost the same: its smallest shingle hashes, rising. */
export type Sketch = Uint32Array;

const sketches = new Map<string, Sketch>();

/** The sketch of a text, made once for its digest. */
export function sketchOf(textSha256: string, text: string): Sketch {
  let sketch = sketches.get(textSha256);
  if (!sketch) {
    if (sketches.size >= MOST_SKETCHES) sketches.clear();
    sketches.set(textSha256, (sketch = makeSketch(text.slice(0, MOST_UNITS))));
  }
  return sketch;
}

function makeSketch(text: string): Sketch {
  const hashes = new Set<number>();
  visitShingles(text, SHINGLE, (hash) => hashes.add(hash));
  return Uint32Array.from(hashes).sort().slice(0, SKETCH);
}

/** Gives the hash of every run of `size` words, in the order of the text; case does not count. */
export function visitShingles(text: string, size: number, visit: (hash: number) => void): void {
  const words: number[] = [];
  const small = text.toLowerCase();
  scanWords(small, (start, end) => words.push(hashOf(small, start, end)));
  for (let at = 0; at + size <= words.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < size; offset += 1) hash = mix(hash ^ (words[at + offset] as number));
    visit(hash);
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves half of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether two texts are almost the same. */
export function areAlike(one: Sketch, other: Sketch): boolean {
  if (Math.min(one.length, other.length) < SHORT_TEXT) return false;
  return resemblance(one, other) >= ALIKE;
}

/** The share of common shingles among all of both, estimated from the smallest of them. */
export function resemblance(one: Sketch, other: Sketch): number {
  const looked = Math.min(SKETCH, one.length + other.length);
  let [at, by, common, seen] = [0, 0, 0, 0];
  while (seen < looked && (at < one.length || by < other.length)) {
    const [left, right] = [one[at] ?? Infinity, other[by] ?? Infinity];
    if (left === right) common += 1;
    if (left <= right) at += 1;
    if (right <= left) by += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
}
