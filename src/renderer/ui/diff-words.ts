/** A piece of two wordings as one: in both, or in the first or the second only. */
export interface WordingPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Steps after which two texts count as having nothing in common: then one is shown removed and the other added. */
const MOST_CHANGES = 4000;

/** The difference of two texts word by word; parts of a kind are joined. Myers, An O(ND) Difference Algorithm, 1986. */
export function diffWords(before: string, after: string): readonly WordingPart[] {
  return joined(diffItems(wordsOf(before), wordsOf(after)), ' ');
}

/** The difference of two lists, item by item, in order. */
export function diffItems(a: readonly string[], b: readonly string[]): readonly WordingPart[] {
  const trail = trace(a, b);
  if (trail === null) return [...a.map(part('removed')), ...b.map(part('added'))];
  const parts: WordingPart[] = [];
  let [x, y] = [a.length, b.length];
  // From the end back: along what is the same, then over one change, to where the step before had come.
  for (let d = trail.length - 1; d > 0; d -= 1) {
    const [fromX, fromY] = stepBefore(trail[d] as Reach, x - y, d);
    const isAdded = fromX - fromY === x - y + 1;
    const start = isAdded ? fromX : fromX + 1;
    for (; x > start; x -= 1, y -= 1) parts.push({ kind: 'same', text: a[x - 1] as string });
    parts.push(isAdded ? { kind: 'added', text: b[y - 1] as string } : { kind: 'removed', text: a[x - 1] as string });
    [x, y] = [fromX, fromY];
  }
  for (; x > 0; x -= 1) parts.push({ kind: 'same', text: a[x - 1] as string });
  return parts.toReversed();
}

/** How far each diagonal reached, by its number: the first text's place less the second's. */
type Reach = ReadonlyMap<number, number>;

/** Where the step before the one that ended on a diagonal had come: in the first text and in the second. */
function stepBefore(reach: Reach, diagonal: number, d: number): readonly [number, number] {
  const left = reach.get(diagonal - 1) ?? -1;
  const above = reach.get(diagonal + 1) ?? -1;
  const isAdded = diagonal === -d || (diagonal !== d && left < above);
  return isAdded ? [above, above - diagonal - 1] : [left, left - diagonal + 1];
}

const part =
  (kind: WordingPart['kind']) =>
  (text: string): WordingPart => ({ kind, text });

/** How far each diagonal reached before each step; null where the two are too different. */
function trace(a: readonly string[], b: readonly string[]): readonly Reach[] | null {
  const trail: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_CHANGES); d += 1) {
    trail.push(reach);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const left = reach.get(k - 1) ?? -1;
      const above = reach.get(k + 1) ?? -1;
      let x = k === -d || (k !== d && left < above) ? above : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return trail;
    }
    reach = next;
  }
  return null;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

function joined(parts: readonly WordingPart[], by: string): readonly WordingPart[] {
  const runs: { kind: WordingPart['kind']; texts: string[] }[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.texts.push(text);
    else runs.push({ kind, texts: [text] });
  }
  return runs.map(({ kind, texts }) => ({ kind, text: texts.join(by) }));
}
