/** A run of characters as a page of a PDF places it, in points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

/** One line of a page, in reading order. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Where the line stands on its page: 0 at the bottom, 1 at the top. */
  readonly height: number;
}

/** Runs whose base lines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.45;
/** A gap wider than this share of the size is a space. */
const SPACE = 0.18;
/** A gap wider than this many sizes parts two columns of a table. */
const COLUMN = 2.5;

/** Puts the runs of a page into lines in the order the page draws them, which is the order it is read in. */
export function toLines(runs: readonly PlacedText[], page: number, pageHeight: number): PageLine[] {
  const lines: PlacedText[][] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && continues(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => toLine(line, page, pageHeight));
}

/** A run goes on with its line when it stands level with it and to the right; a raised figure is smaller and close by. */
function continues(last: PlacedText, run: PlacedText): boolean {
  const size = Math.max(last.size, run.size);
  return Math.abs(last.y - run.y) < size * SAME_LINE && run.x >= last.x + last.width - size;
}

function toLine(runs: readonly PlacedText[], page: number, pageHeight: number): PageLine {
  let text = '';
  let end: number | null = null;
  for (const run of runs) {
    const gap = end === null ? 0 : run.x - end;
    if (gap > run.size * COLUMN) text += ' | ';
    else if (gap > run.size * SPACE && !text.endsWith(' ')) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  const widest = runs.reduce((best, run) => (run.width > best.width ? run : best));
  const x = Math.min(...runs.map((run) => run.x));
  return { page, text, x, right: end ?? x, y: widest.y, size: widest.size, height: widest.y / pageHeight };
}
