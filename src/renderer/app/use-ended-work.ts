import { useEffect, useRef } from 'react';
import type { Work } from '../../domain/activity.ts';
import { useHost } from '../data/app-context.tsx';
import { useCall } from '../data/queries.ts';
import { between, kindInWords, stateInWords } from '../features/activity/work-words.ts';
import { say } from '../messages/say.ts';

/** Work that took so long is worth telling of, in milliseconds. */
const LONG = 10_000;

/** Works that were seen to run and have ended since, and took long. */
export function endedSince(running: ReadonlySet<string>, works: readonly Work[]): readonly Work[] {
  return works.filter(
    ({ id, state, startedAt, endedAt }) =>
      state !== 'running' && running.has(id) && between(startedAt, endedAt ?? startedAt) >= LONG,
  );
}

/** Tells of long work that ended while the person was elsewhere. */
export function useEndedWork(): void {
  const host = useHost();
  const { data } = useCall('activity.list', {});
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (data === undefined) return;
    const ended = endedSince(running.current, data.works);
    running.current = new Set(data.works.flatMap(({ id, state }) => (state === 'running' ? [id] : [])));
    if (document.hasFocus()) return;
    for (const { id, kind, state } of ended) {
      const text = say('app.workEnded', { kind: kindInWords(kind), state: stateInWords(state) });
      // Where it cannot be told, the activity view has it.
      void host.tellEnded(id, text).catch(() => undefined);
    }
  }, [data, host]);
}
