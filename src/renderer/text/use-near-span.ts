import { useEffect, useState, type RefObject } from 'react';
import type { TextRange } from '../../domain/text-range.ts';

/** Windows of text taken in above and below the one in view. */
const AROUND = 3;
/** How far the view moves, in windows, before the span is looked up anew. */
const SLACK = 1.5;

/**
 * The part of the text that is in view or near it, in offsets. What lies outside need not be painted: thousands of
 * painted ranges would make every frame of a long document wait for them.
 */
export function useNearSpan(root: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): TextRange {
  const [span, setSpan] = useState<TextRange>({ start: 0, end: 0 });
  useEffect(() => {
    const [text, view] = [root.current, scroller.current];
    if (text === null || view === null) return undefined;
    const blocks = [...text.querySelectorAll<HTMLElement>('[data-start]')];
    let looked = Number.NEGATIVE_INFINITY;
    const look = (): void => {
      looked = view.scrollTop;
      setSpan(nearSpan(blocks, view));
    };
    const moved = (): void => {
      if (Math.abs(view.scrollTop - looked) > view.clientHeight * SLACK) look();
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(view);
    view.addEventListener('scroll', moved, { passive: true });
    return () => {
      observer.disconnect();
      view.removeEventListener('scroll', moved);
    };
  }, [root, scroller]);
  return span;
}

function nearSpan(blocks: readonly HTMLElement[], view: HTMLElement): TextRange {
  const box = view.getBoundingClientRect();
  const room = Math.max(box.height, 1) * AROUND;
  // Blocks are in order from top to bottom, so each end is found by halving.
  const firstBelow = (edge: number): number => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as HTMLElement).getBoundingClientRect().bottom > edge) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const [from, to] = [firstBelow(box.top - room), firstBelow(box.bottom + room)];
  const startOf = (at: number): number => Number(blocks[at]?.dataset['start'] ?? Infinity);
  return { start: from === 0 ? 0 : startOf(from), end: startOf(to + 1) };
}
