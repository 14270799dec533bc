import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useNotes } from './app-context.tsx';
import type { OpenNote } from './open-notes.ts';

/** Counts a field among the open notes as long as it stands; to be called when it gets the focus. */
export function useOpenNote(quote: OpenNote['quote']): () => void {
  const { prefer, close } = useNotes();
  const latest = useRef(quote);
  const own = useRef<OpenNote>(null);
  useEffect(() => {
    latest.current = quote;
  });
  useEffect(() => {
    const note = { quote: (quotation: string) => latest.current(quotation) };
    own.current = note;
    prefer(note);
    return () => close(note);
  }, [prefer, close]);
  return () => {
    if (own.current !== null) prefer(own.current);
  };
}

/** The note that was written in last, as it comes and goes. */
export function useLatestNote(): OpenNote | null {
  const { subscribe, latest } = useNotes();
  return useSyncExternalStore(subscribe, latest);
}
