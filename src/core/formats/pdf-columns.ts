import type { PlacedText } from './pdf-lines.ts';

/** A gap wider than this many sizes parts two columns. */
const GUTTER = 0.9;
/** Pieces of running text have at least so many characters; the cells of a table have fewer. */
const PROSE = 22;
/** So large a share of a page's rows must have a gap at the same place for it to be set in columns. */
const SHARED = 0.35;
/** Pieces that begin within this distance of each other, in points, begin a column. */
const ALIGNED = 6;
/** Fewer rows than this show no columns. */
const MIN_ROWS = 8;

/** A stretch of runs on one level without a wide gap. */
interface Piece {
  readonly runs: PlacedText[];
  readonly x: number;
  right: number;
  readonly y: number;
  length: number;
}

/**
 * Runs of a page in reading order. Most pages are drawn in that order already; where a page set in columns was drawn
 * line by line across them, its columns are put one after another, between what stands across the whole page.
 */
export function inReadingOrder(runs: readonly PlacedText[]): readonly PlacedText[] {
  const rows = toRows(runs);
  const split = rows.filter((pieces) => pieces.length > 1);
  if (rows.length < MIN_ROWS || split.length < rows.length * SHARED) return runs;
  const pieces = split.flat();
  if (pieces.reduce((sum, { length }) => sum + length, 0) < pieces.length * PROSE) return runs;
  if (!isDrawnAcross(runs, split)) return runs;
  const starts = columnStarts(split);
  return starts.length < 2 ? runs : byColumns(rows, starts);
}

/** Whether the page draws most levels from left to right over the gap, and not one column after the other. */
function isDrawnAcross(runs: readonly PlacedText[], split: readonly (readonly Piece[])[]): boolean {
  const order = new Map(runs.filter(({ text }) => text.trim() !== '').map((run, index) => [run, index]));
  const placeOf = (run: PlacedText | undefined): number => (run && order.get(run)) ?? -1;
  const across = split.filter((pieces) =>
    pieces.some((piece, index) => index > 0 && placeOf(piece.runs[0]) === placeOf(pieces[index - 1]?.runs.at(-1)) + 1),
  );
  return across.length > split.length / 2;
}

/** Pieces by level, from the top; the order of drawing decides nothing here. */
function toRows(runs: readonly PlacedText[]): Piece[][] {
  const words = runs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  const levels: PlacedText[][] = [];
  for (const run of words) {
    const level = levels.at(-1);
    if (level?.[0] !== undefined && Math.abs(level[0].y - run.y) < run.size * 0.4) level.push(run);
    else levels.push([run]);
  }
  return levels.map((level) => toPieces(level.toSorted((a, b) => a.x - b.x)));
}

function toPieces(level: readonly PlacedText[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of level) {
    const last = pieces.at(-1);
    if (last !== undefined && run.x - last.right < run.size * GUTTER) {
      last.runs.push(run);
      last.right = run.x + run.width;
      last.length += run.text.length;
    } else {
      pieces.push({ runs: [run], x: run.x, right: run.x + run.width, y: run.y, length: run.text.length });
    }
  }
  return pieces;
}

/** Where columns begin: places at which many pieces behind a gap do. */
function columnStarts(split: readonly (readonly Piece[])[]): number[] {
  const starts = split.flatMap((pieces) => pieces.map(({ x }) => x)).toSorted((a, b) => a - b);
  const groups: number[][] = [];
  for (const x of starts) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && x - group[0] <= ALIGNED) group.push(x);
    else groups.push([x]);
  }
  return groups.filter((group) => group.length >= split.length * SHARED).map(([x]) => x as number);
}

function byColumns(rows: readonly (readonly Piece[])[], starts: readonly number[]): PlacedText[] {
  const ordered: PlacedText[] = [];
  let columns: PlacedText[][] = starts.map(() => []);
  const close = (): void => {
    ordered.push(...columns.flat());
    columns = starts.map(() => []);
  };
  for (const piece of rows.flat()) {
    const column = columnOf(piece, starts);
    const next = starts[column + 1];
    // What reaches into the next column stands across the page and parts what is above from what is below.
    if (next !== undefined && piece.right > next + ALIGNED) {
      close();
      ordered.push(...piece.runs);
    } else {
      columns[column]?.push(...piece.runs);
    }
  }
  close();
  return ordered;
}

function columnOf({ x }: Piece, starts: readonly number[]): number {
  const column = starts.findLastIndex((start) => start <= x + ALIGNED);
  return Math.max(0, column);
}
