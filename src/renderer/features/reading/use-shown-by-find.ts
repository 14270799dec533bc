import { useEffect, useRef } from 'react';
import type { Find } from './use-find.ts';
import type { Shown } from './use-shown.ts';

interface Following {
  readonly shown: Shown;
  readonly find: Find;
  readonly caretOn: boolean;
  readonly onCaret: (on: boolean) => void;
}

/**
 * What is found in the text is gone to on its page. Finding in an original without pages, and the caret, are of the text:
 * asking for them shows it, and leaving it for the original ends them.
 */
export function useShownByFind(following: Following): void {
  const { shown, find, caretOn } = following;
  const latest = useRef(following);
  useEffect(() => {
    latest.current = following;
  });
  const [found] = find.currentRange;
  const start = found?.start ?? null;
  useEffect(() => {
    const { as, showOnPage } = latest.current.shown;
    if (start !== null && as === 'pages') showOnPage?.({ start, end: start });
  }, [start]);
  const before = useRef(shown.as);
  const isOfText = (caretOn && shown.as !== 'text') || (find.open && shown.as === 'page');
  useEffect(() => {
    const left = before.current !== shown.as;
    before.current = shown.as;
    if (!isOfText) return;
    const { shown: now, find: finding, onCaret } = latest.current;
    if (!left) now.show('text');
    else {
      onCaret(false);
      if (now.as === 'page') finding.close();
    }
  }, [isOfText, shown.as]);
}
