/** Conversions between UTF-16 offsets (inside the app) and code-point offsets (in everything that leaves it). */

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Length of `text` in Unicode code points; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return toCodePointOffset(text, text.length);
}

/** Code-point offset of the UTF-16 offset `offset`; an offset inside a surrogate pair counts as before it. */
export function toCodePointOffset(text: string, offset: number): number {
  let points = 0;
  let unit = 0;
  while (unit < offset && unit < text.length) {
    const step = isHighSurrogate(text.charCodeAt(unit)) && isLowSurrogate(text.charCodeAt(unit + 1)) ? 2 : 1;
    if (unit + step > offset) break;
    unit += step;
    points += 1;
  }
  return points;
}

/** UTF-16 offset of the code-point offset `points`, at most the length of `text`. */
export function fromCodePointOffset(text: string, points: number): number {
  let unit = 0;
  for (let seen = 0; seen < points && unit < text.length; seen += 1) {
    unit += isHighSurrogate(text.charCodeAt(unit)) && isLowSurrogate(text.charCodeAt(unit + 1)) ? 2 : 1;
  }
  return unit;
}

/** Conversions for one text, for many offsets: each costs a search instead of a walk. */
export interface CodePointIndex {
  /** As `toCodePointOffset`. */
  toPoints(offset: number): number;
  /** As `fromCodePointOffset`. */
  toUnits(points: number): number;
}

/** Counts the surrogate pairs of `text` once. */
export function createCodePointIndex(text: string): CodePointIndex {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return {
    toPoints: (offset) => {
      const units = Math.max(0, Math.min(offset, text.length));
      const before = countBelow(pairs, (at) => at + 1 < units);
      return units - before - (pairs[before] === units - 1 ? 1 : 0);
    },
    toUnits: (points) => {
      const before = countBelow(pairs, (at, index) => at - index < points);
      return Math.max(0, Math.min(points + before, text.length));
    },
  };
}

/** How many of the ascending `values` come before the first that does not hold. */
function countBelow(values: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
