import { PASS, TAKE, type TermTest } from './dictionary.ts';

/**
 * Accepts terms within `most` edits of `wanted` when they are offered in dictionary order with the length of the prefix
 * they share with the one before: rows of that prefix are kept, and a prefix that is too far off is never looked at twice.
 * Edits are insertion, deletion, substitution and the swap of two neighbours (optimal string alignment), of code points.
 */
export function createDistance(wanted: string, most: number): TermTest {
  const target = Uint32Array.from(wanted, (character) => character.codePointAt(0) as number);
  const width = target.length + 1;
  const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, index) => index)];
  const points: number[] = [];
  /** For each byte of the term: how many code points are whole before it. */
  const before: number[] = [0];
  return (bytes, length, shared) => {
    let at = shared;
    while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
    let row = before[at] as number;
    while (at < length) {
      const size = sizeOf(bytes[at] as number);
      points[row] = pointAt(bytes, at, size);
      for (let inside = 1; inside <= size; inside += 1) before[at + inside] = inside === size ? row + 1 : row;
      at += size;
      row += 1;
      if (nextRow(rows, points, target, row) > most) return at;
    }
    return (rows[row]?.[width - 1] as number) <= most ? TAKE : PASS;
  };
}

/** Fills row `number` from those before it and returns its least value. */
function nextRow(rows: Int32Array[], points: readonly number[], target: Uint32Array, number: number): number {
  const row = (rows[number] ??= new Int32Array(target.length + 1));
  const last = rows[number - 1] as Int32Array;
  const beforeLast = rows[number - 2];
  const point = points[number - 1];
  let least = (row[0] = number);
  for (let column = 1; column <= target.length; column += 1) {
    const wanted = target[column - 1];
    let value = (last[column - 1] as number) + (wanted === point ? 0 : 1);
    value = Math.min(value, (last[column] as number) + 1, (row[column - 1] as number) + 1);
    if (beforeLast && column > 1 && wanted === points[number - 2] && target[column - 2] === point)
      value = Math.min(value, (beforeLast[column - 2] as number) + 1);
    row[column] = value;
    if (value < least) least = value;
  }
  return least;
}

const sizeOf = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

function pointAt(bytes: Uint8Array, at: number, size: number): number {
  if (size === 1) return bytes[at] as number;
  let point = (bytes[at] as number) & (0x7f >> size);
  for (let inside = 1; inside < size; inside += 1) point = (point << 6) | ((bytes[at + inside] as number) & 0x3f);
  return point;
}
