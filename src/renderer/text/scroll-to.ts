import type { TextRange } from '../../domain/text-range.ts';
import { findBlock, toDomRanges } from './text-ranges.ts';

/** Where a place is put in the window: a third from the top, so that what leads to it is read too. */
const PLACE = 0.3;

/** Scrolls the text to a range and nothing around it. */
export function scrollToRange(scroller: HTMLElement, root: HTMLElement, range: TextRange): void {
  const block = findBlock(root, range.start);
  if (block === null) return;
  // Twice: what is laid out only when it comes near has its real height the second time.
  for (const part of [block, toDomRanges(root, [range])[0] ?? block]) {
    const top = part.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += top - scroller.clientHeight * PLACE;
  }
}

/** What the person does to go elsewhere; from then on the place is theirs. */
const MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Scrolls to a range and stays there while the page is still being laid out (panes take their width, typefaces and
 * lines under passages arrive), until the person moves. The returned function ends it.
 */
export function holdPlace(scroller: HTMLElement, root: HTMLElement, range: TextRange): () => void {
  return hold([root, scroller], () => scrollToRange(scroller, root, range));
}

/** Puts something in its place, and again whenever an element changes its size, until the person moves. */
export function hold(elements: readonly Element[], place: () => void): () => void {
  const controller = new AbortController();
  const observer = new ResizeObserver(place);
  const stop = (): void => {
    observer.disconnect();
    controller.abort();
  };
  place();
  for (const element of elements) observer.observe(element);
  for (const move of MOVES) window.addEventListener(move, stop, { signal: controller.signal, passive: true });
  return stop;
}

/** The offset of the first block that is in view, for coming back to it. */
export function firstOffsetInView(scroller: HTMLElement, root: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top;
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const inView = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8);
  return Number(inView?.dataset['start'] ?? 0);
}
