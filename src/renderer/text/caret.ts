import type { TextRange } from '../../domain/text-range.ts';
import { findBlock } from './text-ranges.ts';

/** A place in the page for an offset of the canonical text; null where no text is shown. */
function toDomPoint(root: HTMLElement, offset: number): { readonly node: Text; readonly at: number } | null {
  const block = findBlock(root, offset);
  const node = block?.firstChild;
  if (!(node instanceof Text)) return null;
  const at = offset - Number(block?.dataset['start']);
  return { node, at: Math.max(0, Math.min(node.length, at)) };
}

/** Selects from one offset of the canonical text to another, in that direction. */
export function selectOffsets(root: HTMLElement, from: number, to: number): void {
  const anchor = toDomPoint(root, from);
  const focus = toDomPoint(root, to);
  if (anchor === null || focus === null) return;
  document.getSelection()?.setBaseAndExtent(anchor.node, anchor.at, focus.node, focus.at);
}

/** Where a caret before the character at `offset` stands in the window; null where nothing is laid out. */
export function caretRect(root: HTMLElement, offset: number): DOMRect | null {
  const point = toDomPoint(root, offset);
  if (point === null) return null;
  const range = document.createRange();
  range.setStart(point.node, point.at);
  range.setEnd(point.node, Math.min(point.node.length, point.at + 1));
  const rects = range.getClientRects();
  if (rects.length > 0 && point.at < point.node.length) return rects[0] ?? null;
  // Behind the last character there is nothing to measure but that character.
  range.setStart(point.node, Math.max(0, point.at - 1));
  const last = [...range.getClientRects()].at(-1);
  return last === undefined ? null : new DOMRect(last.right, last.top, 0, last.height);
}

/** The passage element that shows an offset. */
export function passageAt(root: HTMLElement, offset: number): HTMLElement | null {
  return findBlock(root, offset)?.closest<HTMLElement>('[data-passage]') ?? null;
}

/** A range from two ends in any order. */
export function between(a: number, b: number): TextRange {
  return { start: Math.min(a, b), end: Math.max(a, b) };
}
