import type { TextRange } from '../../domain/text-range.ts';

/**
 * Between offsets of a canonical text and the page. Every block of text, and of a row of a table every cell, is one element
 * with `data-start`, holding one text node, so an offset in the text is an offset in that node.
 */

const TEXT = '[data-start]';

/** The element of the block that holds `offset`, or the last one before it; null in an empty page. */
export function findBlock(root: HTMLElement, offset: number): HTMLElement | null {
  const blocks = blocksOf(root);
  return blocks[lastAtOrBefore(blocks.map(startOf), offset)] ?? null;
}

/** The parts of the page that show the ranges, in order, one for each block that a range touches. */
export function toDomRanges(root: HTMLElement, ranges: readonly TextRange[]): readonly Range[] {
  const blocks = blocksOf(root);
  const starts = blocks.map(startOf);
  return ranges.flatMap(({ start, end }) => {
    const found: Range[] = [];
    for (let at = lastAtOrBefore(starts, start); (starts[at] ?? Infinity) < end; at += 1) {
      const from = starts[at] ?? 0;
      const node = blocks[at]?.firstChild;
      if (!(node instanceof Text) || from + node.length <= start) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(node.length, end - from));
      found.push(range);
    }
    return found;
  });
}

/** Index of the last start that is not after the offset, or 0; the starts are in order. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The canonical range a selection covers, without white space at its ends; null when it covers no words. */
export function toTextRange(root: HTMLElement, selected: Range, text: string): TextRange | null {
  const touched = blocksOf(root).filter((element) => selected.intersectsNode(element));
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  return trimmed(text, {
    start: startOf(first) + offsetIn(first, selected.startContainer, selected.startOffset, 0),
    end: startOf(last) + offsetIn(last, selected.endContainer, selected.endOffset, lengthOf(last)),
  });
}

/** The offset in the canonical text under a point of the window; null where there is none. */
export function toOffsetAt(x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  const block = position?.offsetNode.parentElement?.closest<HTMLElement>(TEXT);
  return position === null || block === null || block === undefined ? null : startOf(block) + position.offset;
}

function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : { start: start + lead, end: start + lead + length };
}

/** A boundary inside the block's text node, or the given one when the selection begins or ends outside of it. */
function offsetIn(element: HTMLElement, container: Node, offset: number, outside: number): number {
  if (container === element.firstChild) return offset;
  if (container === element) return offset === 0 ? 0 : lengthOf(element);
  return outside;
}

function blocksOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TEXT)];
}

function startOf(element: HTMLElement): number {
  return Number(element.dataset['start']);
}

function lengthOf(element: HTMLElement): number {
  return element.firstChild instanceof Text ? element.firstChild.length : 0;
}
