import type { RawBlock } from './canonical.ts';
import type { PageLine } from './pdf-lines.ts';

/** Type larger than the text's by this factor is a heading. */
const HEADING = 1.15;
/** A heading is no longer than this, in characters. */
const HEADING_LENGTH = 200;
/** A line lower than this many line heights below the last begins a paragraph. */
const APART = 1.35;
/** A first line set in by this many sizes begins a paragraph. */
const INDENT = 0.8;
/** Running heads stand above this height of a page, or below the second. */
const HEAD_FROM = 0.9;
const FOOT_TO = 0.1;
/** What stands in the same place on so many pages is no text. */
const REPEATED = 3;
const BULLET = /^(?:[•▪◦‣–—-]|\(?\d{1,3}[.)]|\(?[a-zа-я][.)])\s+\S/iu;
const SENTENCE_END = /[.!?…:;»”"')\]]$/u;

/** Blocks of a PDF, and whether running heads or feet were left out. */
export interface PdfBlocks {
  readonly blocks: readonly RawBlock[];
  readonly hasRunningLines: boolean;
}

/** Gathers lines into headings and paragraphs by size, distance and indent; words broken at line ends are joined. */
export function toPdfBlocks(all: readonly PageLine[]): PdfBlocks {
  const running = runningLines(all);
  const lines = all.filter((line) => !isRunning(line, running));
  const body = commonSize(lines);
  const blocks: RawBlock[] = [];
  let open: PageLine[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(toBlock(open, body));
    open = [];
  };
  for (const line of lines) {
    if (begins(open, line, body)) close();
    open.push(line);
  }
  close();
  return { blocks, hasRunningLines: lines.length < all.length };
}

const signOf = ({ text }: PageLine): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim().toLowerCase();
const isAtEdge = ({ height }: PageLine): boolean => height > HEAD_FROM || height < FOOT_TO;

/** Lines at the edge of pages that come again and again but for their figures. */
function runningLines(lines: readonly PageLine[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const line of lines.filter(isAtEdge)) {
    const sign = signOf(line);
    pages.set(sign, (pages.get(sign) ?? new Set()).add(line.page));
  }
  return new Set([...pages].filter(([, on]) => on.size >= REPEATED).map(([sign]) => sign));
}

const isRunning = (line: PageLine, running: ReadonlySet<string>): boolean =>
  isAtEdge(line) && running.has(signOf(line));

/** The size most characters are set in. */
function commonSize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Whether a line begins a block of its own after those that are open. */
function begins(open: readonly PageLine[], line: PageLine, body: number): boolean {
  const last = open.at(-1);
  if (last === undefined) return false;
  if (isLarge(last, body) !== isLarge(line, body)) return true;
  if (isLarge(line, body) && Math.abs(last.size - line.size) > 0.5) return true;
  if (BULLET.test(line.text)) return true;
  if (line.text.includes(' | ') || last.text.includes(' | ')) return true;
  const drop = last.y - line.y;
  // A new page or column: the paragraph goes on unless its last line was a whole sentence.
  if (line.page !== last.page || drop < -last.size) return SENTENCE_END.test(last.text.trim());
  if (drop > Math.max(last.size, line.size) * lineStep(open) * APART) return true;
  const left = Math.min(...open.map(({ x }) => x));
  return SENTENCE_END.test(last.text.trim()) && line.x - left > line.size * INDENT && open.length > 1;
}

const isLarge = ({ size }: PageLine, body: number): boolean => size > body * HEADING;

/** Distance between the base lines of the open block, in sizes; what is usual where it has one line. */
function lineStep(open: readonly PageLine[]): number {
  const [first, second] = open.slice(-2);
  if (first === undefined || second === undefined || first.page !== second.page) return 1.25;
  const step = (first.y - second.y) / second.size;
  return step > 0.5 && step < 3 ? step : 1.25;
}

function toBlock(lines: readonly PageLine[], body: number): RawBlock {
  const [first] = lines as [PageLine];
  const text = lines.reduce((joined, line) => join(joined, line.text.trim()), '');
  const page = first.page;
  if (isLarge(first, body) && text.length <= HEADING_LENGTH)
    return { kind: 'heading', level: first.size > body * 1.6 ? 1 : 2, text, page };
  if (text.includes(' | ')) return { kind: 'tableRow', text, page };
  return { kind: BULLET.test(text) ? 'listItem' : 'paragraph', text, page };
}

/** Joins two lines; a word broken by a hyphen before a small letter becomes whole. */
function join(text: string, line: string): string {
  if (text === '') return line;
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line;
  return `${text} ${line}`;
}
