import { useEffect, useRef } from 'react';
import type { Find } from './use-find.ts';
import type { Shown } from './use-shown.ts';

interface Following {
  readonly shown: Shown;
  readonly find: Find;
  readonly caretOn: boolean;
}

/** What is found in the text is gone to on its page; where the original has no pages, and for the caret, the text is shown. */
export function useShownByFind({ shown, find, caretOn }: Following): void {
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const [found] = find.currentRange;
  const start = found?.start ?? null;
  useEffect(() => {
    const { as, showOnPage } = latest.current;
    if (start !== null && as === 'pages') showOnPage?.({ start, end: start });
  }, [start]);
  const wantsText = caretOn || (find.open && shown.as === 'page');
  useEffect(() => {
    if (wantsText) latest.current.show('text');
  }, [wantsText]);
}
