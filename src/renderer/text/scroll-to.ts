import type { TextRange } from '../../domain/text-range.ts';
import { findBlock, toDomRanges } from './text-ranges.ts';

/** Where a place is put in the window: a third from the top, so that what leads to it is read too. */
const PLACE = 0.3;

/** Scrolls the text to a range and nothing around it; gives the passage it stands in, or null. */
export function scrollToRange(scroller: HTMLElement, root: HTMLElement, range: TextRange): HTMLElement | null {
  const block = findBlock(root, range.start);
  if (block === null) return null;
  // Twice: what is laid out only when it comes near has its real height the second time.
  for (const part of [block, toDomRanges(root, range)[0] ?? block]) {
    const top = part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += top - scroller.clientHeight * PLACE;
  }
  return block.closest<HTMLElement>('[data-passage]');
}

/** The offset of the first block that is in view, for coming back to it. */
export function firstOffsetInView(scroller: HTMLElement, root: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top;
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const inView = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8);
  return Number(inView?.dataset['start'] ?? 0);
}
