import { useMemo, useState } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { findInText } from './find-in-text.ts';

/** Finding words in the open document. */
export interface Find {
  readonly open: boolean;
  readonly words: string;
  readonly found: readonly TextRange[];
  readonly current: number;
  readonly currentRange: readonly TextRange[];
  readonly show: () => void;
  readonly close: () => void;
  /** Both give the place to go to, or undefined when there is none. */
  readonly search: (words: string) => TextRange | undefined;
  readonly step: (step: 1 | -1) => TextRange | undefined;
}

const NOTHING: readonly TextRange[] = [];

/** Keeps what is looked for in a text, and which place is the current one. */
export function useFind(text: string): Find {
  const [{ open, words, current }, setState] = useState({ open: false, words: '', current: 0 });
  const found = useMemo(() => (open ? findInText(text, words) : NOTHING), [open, text, words]);
  const currentRange = useMemo(() => found.slice(current, current + 1), [found, current]);
  return {
    open,
    words,
    found,
    current,
    currentRange,
    show: () => setState((old) => ({ ...old, open: true })),
    close: () => setState((old) => ({ ...old, open: false })),
    search: (next) => {
      setState({ open: true, words: next, current: 0 });
      return findInText(text, next)[0];
    },
    step: (by) => {
      if (found.length === 0) return undefined;
      const next = (current + by + found.length) % found.length;
      setState({ open, words, current: next });
      return found[next];
    },
  };
}
