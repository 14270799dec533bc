import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, type RefObject } from 'react';
import { useClient } from '../../data/app-context.tsx';
import { useCall } from '../../data/queries.ts';
import { firstOffsetInView, holdPlace } from '../../text/scroll-to.ts';

/** How long a page must stand still before its place is kept, in milliseconds. */
const STILL = 800;

interface PositionOptions {
  readonly documentId: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  /** False when the address says where to go: then the kept place is not gone to. */
  readonly restore: boolean;
}

/** Goes to where the person stopped reading, and keeps where they stop. Failing to keep it is no loss of work. */
export function useReadingPosition({ documentId, scroller, root, restore }: PositionOptions): void {
  const client = useClient();
  const queries = useQueryClient();
  const { data: status } = useCall('archive.getStatus', {});
  const writable = status !== undefined && !status.readOnly;
  // Nothing is seen of the text before it is where it was left.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!restore || element === null) return undefined;
    element.style.setProperty('visibility', 'hidden');
    const controller = new AbortController();
    const { signal } = controller;
    let stop = (): void => undefined;
    client['reading.getPosition']({ documentId }, { signal })
      .then(({ position }) => {
        if (position === null || position.offset === 0 || root.current === null || signal.aborted) return;
        stop = holdPlace(element, root.current, { start: position.offset, end: position.offset + 1 });
      })
      .catch(() => undefined)
      .finally(() => element.style.removeProperty('visibility'));
    return () => {
      controller.abort();
      stop();
    };
  }, [client, documentId, restore, root, scroller]);
  // A layout effect, since it is undone while the text still stands on the page and can be measured.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!writable || element === null) return undefined;
    let timer = 0;
    const keep = (): void => {
      timer = 0;
      if (root.current === null) return;
      const offset = firstOffsetInView(element, root.current);
      client['reading.setPosition']({ documentId, offset })
        .then(() => queries.invalidateQueries({ queryKey: ['reading.listRecent'] }))
        .catch(() => undefined);
    };
    const moved = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, STILL);
    };
    element.addEventListener('scroll', moved, { passive: true });
    return () => {
      element.removeEventListener('scroll', moved);
      window.clearTimeout(timer);
      if (timer !== 0) keep();
    };
  }, [client, queries, documentId, writable, root, scroller]);
}
