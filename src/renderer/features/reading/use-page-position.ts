import { useCallback, useEffect, useRef } from 'react';
import { useClient } from '../../data/app-context.tsx';
import { useCall } from '../../data/queries.ts';

/** How long a page must be read before its place is kept, in milliseconds. */
const STILL = 800;

/** Keeps where the pages of an original are read, as a place of the text. Failing to keep it is no loss of work. */
export function usePagePosition(documentId: string, offsetOf: (page: number) => number | null): (page: number) => void {
  const client = useClient();
  const { data: status } = useCall('archive.getStatus', {});
  const writable = status !== undefined && !status.readOnly;
  const waiting = useRef<{ timer: number; keep: () => void } | null>(null);
  const latest = useRef(offsetOf);
  useEffect(() => {
    latest.current = offsetOf;
  });
  useEffect(
    () => () => {
      if (waiting.current === null) return;
      window.clearTimeout(waiting.current.timer);
      waiting.current.keep();
    },
    [],
  );
  return useCallback(
    (page) => {
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
      const keep = (): void => {
        waiting.current = null;
        const offset = latest.current(page);
        if (writable && offset !== null)
          void client['reading.setPosition']({ documentId, offset }).catch(() => undefined);
      };
      waiting.current = { timer: window.setTimeout(keep, STILL), keep };
    },
    [client, documentId, writable],
  );
}
