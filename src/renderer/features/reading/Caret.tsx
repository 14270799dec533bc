import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { caretRect } from '../../text/caret.ts';
import type { CaretState } from './use-caret.ts';
import { say } from '../../messages/say.ts';

interface CaretProps {
  readonly caret: CaretState | null;
  readonly root: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
}

/** The caret as a bar in the text, and for screen readers what it came to. */
export function Caret({ caret, root, sheet }: CaretProps): ReactNode {
  const bar = useRef<HTMLSpanElement>(null);
  const at = caret?.at;
  useLayoutEffect(() => {
    const place = (): void => {
      if (at === undefined || bar.current === null || root.current === null || sheet.current === null) return;
      const rect = caretRect(root.current, at);
      if (rect === null) return;
      const origin = sheet.current.getBoundingClientRect();
      const { style } = bar.current;
      style.setProperty('left', `${rect.left - origin.left}px`);
      style.setProperty('top', `${rect.top - origin.top}px`);
      style.setProperty('height', `${rect.height}px`);
    };
    place();
    if (root.current === null) return undefined;
    const observer = new ResizeObserver(place);
    observer.observe(root.current);
    return () => observer.disconnect();
  }, [at, root, sheet]);
  return (
    <>
      {caret !== null && <span ref={bar} className="caret" aria-hidden />}
      <p className="visually-hidden" role="status" aria-label={say('reading.caret')}>
        {caret?.said}
      </p>
    </>
  );
}
