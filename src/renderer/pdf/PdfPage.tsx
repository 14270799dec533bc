import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import type { OpenPdf, PageSize } from './open-pdf.ts';
import { say } from '../messages/say.ts';

interface PdfPageProps {
  readonly pdf: OpenPdf;
  readonly number: number;
  readonly scale: number;
  /** Whether it is in view or soon will be; a page that is not has no canvas. */
  readonly near: boolean;
  /** What its size is taken for until it is known. */
  readonly guess: PageSize;
}

/** One page: drawn while it is near, and an empty sheet of its size otherwise. */
export const PdfPage = memo(function PdfPage({ pdf, number, scale, near, guess }: PdfPageProps): ReactNode {
  const sheet = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(guess);
  const [failed, setFailed] = useState(false);
  const place = { number, count: pdf.pageCount };
  const name = say('original.pageName', place);
  const pictureName = say('original.picturePage', place);
  useEffect(() => {
    const element = sheet.current;
    if (!near || element === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const show = async (): Promise<void> => {
      const own = await pdf.sizeOf(number);
      if (signal.aborted) return;
      setSize((old) => (old.width === own.width && old.height === own.height ? old : own));
      const { canvas, words, hasWords } = await pdf.draw(number, scale, signal);
      if (signal.aborted) return;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', hasWords ? name : pictureName);
      // What was drawn before stays until then, so that nothing flickers.
      element.replaceChildren(canvas, words);
      element.dataset['drawn'] = String(scale);
      setFailed(false);
    };
    show().catch(() => {
      if (!signal.aborted) setFailed(true);
    });
    return () => controller.abort();
  }, [pdf, number, scale, near, name, pictureName]);
  useEffect(() => {
    const element = sheet.current;
    if (near || element === null) return;
    element.replaceChildren();
    delete element.dataset['drawn'];
  }, [near]);
  return (
    <div
      role="group"
      aria-label={name}
      className="pdf-page"
      data-page={number}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <div ref={sheet} className="pdf-sheet" />
      {failed && <p className="pdf-failed">{say('original.notDrawn')}</p>}
    </div>
  );
});
