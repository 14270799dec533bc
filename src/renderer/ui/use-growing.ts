import { startTransition, useEffect, useState } from 'react';

/**
 * How many of so many items to show: `first` at once, then `step` more whenever the page has drawn, until all are there.
 * A long list so never keeps the page from answering, and is whole for whoever searches, prints or reads it aloud.
 */
export function useGrowing(total: number, first: number, step = first): number {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + step)));
    return () => cancelAnimationFrame(frame);
  }, [shown, total, step]);
  return Math.min(Math.max(shown, first), total);
}
