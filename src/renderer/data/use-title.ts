import { useEffect } from 'react';

/** Names the page after what it shows, once that is known: in the window, the history and for screen readers. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return undefined;
    // After the frame has given the page the name of the view.
    const frame = requestAnimationFrame(() => {
      document.title = `${title} · Synoptic`;
    });
    return () => cancelAnimationFrame(frame);
  }, [title]);
}
