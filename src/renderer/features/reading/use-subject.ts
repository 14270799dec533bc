import { useEffect, useState, type RefObject } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { focusPassage } from '../../text/passage-focus.ts';
import { toTextRange } from '../../text/text-ranges.ts';

/** The words the actions are about, and where the toolbar goes. */
export interface Subject {
  readonly range: TextRange;
  /** How the person came to it: a passage takes the focus into the toolbar, a selection does not. */
  readonly from: 'selection' | 'passage';
  readonly passage: HTMLElement | null;
  /** Bottom middle of the words, relative to the sheet, in pixels. */
  readonly place: { readonly top: number; readonly left: number };
}

interface SubjectOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly text: string;
}

/** Follows what is selected in the text; `choose` takes a whole passage instead, `close` goes back to the text. */
export function useSubject({ root, sheet, text }: SubjectOptions): {
  readonly subject: Subject | null;
  readonly choose: (passage: HTMLElement) => void;
  readonly close: () => void;
} {
  const [subject, setSubject] = useState<Subject | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let pressed = false;
    const follow = (): void => {
      if (pressed || root.current === null || sheet.current === null) return;
      const selected = readSelection(root.current, sheet.current, text);
      setSubject((old) => {
        if (selected === null) return old?.from === 'passage' || isIn(sheet.current, 'toolbar') ? old : null;
        // Told late of the selection that was just acted on: the actions keep the focus they have.
        const isSame = old?.range.start === selected.range.start && old.range.end === selected.range.end;
        return isSame && old.from === 'passage' ? old : selected;
      });
    };
    document.addEventListener('selectionchange', follow, { signal });
    document.addEventListener('pointerdown', () => (pressed = true), { signal });
    const released = (): void => {
      pressed = false;
      follow();
    };
    document.addEventListener('pointerup', released, { signal });
    document.addEventListener('pointercancel', released, { signal });
    return () => controller.abort();
  }, [root, sheet, text]);
  const choose = (passage: HTMLElement): void => {
    const parts = [...passage.querySelectorAll<HTMLElement>('[data-start]')];
    const [words] = parts;
    const last = parts.at(-1);
    if (words === undefined || last === undefined || root.current === null || sheet.current === null) return;
    const selected = readSelection(root.current, sheet.current, text);
    const start = Number(words.dataset['start']);
    const range = { start, end: Number(last.dataset['start']) + (last.textContent?.length ?? 0) };
    const place = placeOf(words.getBoundingClientRect(), sheet.current);
    setSubject({ range: selected?.range ?? range, from: 'passage', passage, place: selected?.place ?? place });
  };
  const close = (): void => {
    // Closing can come late, once a change is on disk: someone who went on meanwhile keeps the focus.
    const isHere = document.activeElement === document.body || isIn(sheet.current, 'toolbar');
    if (isHere && subject?.passage != null && root.current !== null) focusPassage(root.current, subject.passage);
    document.getSelection()?.removeAllRanges();
    setSubject(null);
  };
  return { subject, choose, close };
}

function readSelection(root: HTMLElement, sheet: HTMLElement, text: string): Subject | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!root.contains(selected.startContainer) && !root.contains(selected.endContainer)) return null;
  const range = toTextRange(root, selected, text);
  if (range === null) return null;
  const rects = selected.getClientRects();
  const place = placeOf(rects[rects.length - 1] ?? selected.getBoundingClientRect(), sheet);
  const passage = selected.startContainer.parentElement?.closest<HTMLElement>('[data-passage]') ?? null;
  return { range, from: 'selection', passage, place };
}

function placeOf(words: DOMRect, sheet: HTMLElement): Subject['place'] {
  const origin = sheet.getBoundingClientRect();
  return { top: words.bottom - origin.top + 8, left: words.left + words.width / 2 - origin.left };
}

function isIn(sheet: HTMLElement | null, role: string): boolean {
  return sheet?.querySelector(`[role="${role}"]`)?.contains(document.activeElement) === true;
}
