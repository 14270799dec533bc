import { useCallback, useRef, useState, type RefObject } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import { useOffered } from '../../data/use-commands.ts';
import { pageAt, startOfPage } from '../../pdf/page-places.ts';
import { firstOffsetInView } from '../../text/scroll-to.ts';
import type { ReaderProps } from './reader-props.ts';
import { usePagePosition } from './use-page-position.ts';
import type { LoadedDocument } from './use-reader-data.ts';

/** The typeset text, or the original: a PDF as pages, anything else as the page it was. */
export type ShownAs = 'text' | 'pages' | 'page';

/** How the open document is shown, and where in it. */
export interface Shown {
  readonly as: ShownAs;
  /** How its original can be shown; null where it cannot. */
  readonly original: Exclude<ShownAs, 'text'> | null;
  readonly show: (as: ShownAs) => void;
  /** The page to show; a new object goes there again. */
  readonly goal: { readonly page: number };
  /** Goes to the page that holds a place of the text; null where the original has no pages. */
  readonly showOnPage: ((at: TextRange) => void) | null;
  /** Told of the page that is read. */
  readonly onPage: (page: number) => void;
  /** The offset at which the text begins after the pages; null where it was not left. */
  readonly from: number | null;
}

interface ShownOptions extends Pick<ReaderProps, 'layout' | 'at'> {
  readonly loaded: LoadedDocument;
  readonly frame: RefObject<HTMLElement | null>;
}

/** Media types whose originals are shown as the page they were. */
const PAGES = new Set(['text/html', 'application/epub+zip', 'message/rfc822', 'multipart/related']);

/** Keeps how a document is shown; going from the text to its pages and back keeps the place. */
export function useShown({ loaded, frame, layout, at }: ShownOptions): Shown {
  const { blocks, document: described } = loaded;
  const original = originalOf(described.description.format);
  const [{ as, goal, from, seen }, set] = useState(() => ({
    as: 'text' as ShownAs,
    goal: { page: 1 },
    from: null as number | null,
    seen: at,
  }));
  const read = useRef(1);
  const keep = usePagePosition(described.id, (page) => startOfPage(blocks, page));
  // Another place was asked for: pages go to it, and what has no places gives way to the text.
  if (seen !== at) {
    const page = at === null ? null : pageAt(blocks, at.start);
    set({
      as: as === 'pages' && page !== null ? as : 'text',
      goal: page === null ? goal : { page },
      from: at === null ? from : null,
      seen: at,
    });
  }
  const goTo = (page: number): void => set((old) => ({ ...old, as: 'pages', goal: { page } }));
  const show = (next: ShownAs): void => {
    if (next === as) return;
    if (next === 'pages') goTo(pageAt(blocks, offsetIn(frame.current)) ?? 1);
    else if (next === 'page') set((old) => ({ ...old, as: next, from: offsetIn(frame.current) }));
    else set((old) => ({ ...old, as: next, from: as === 'pages' ? startOfPage(blocks, read.current) : old.from }));
  };
  const other = as === 'text' ? original : 'text';
  useOffered(layout === 'page' && other !== null ? [{ id: 'read.original', run: () => show(other) }] : []);
  return {
    as,
    original,
    show,
    goal,
    showOnPage: original === 'pages' ? ({ start }) => goTo(pageAt(blocks, start) ?? 1) : null,
    onPage: useCallback(
      (page: number) => {
        read.current = page;
        keep(page);
      },
      [keep],
    ),
    from,
  };
}

function originalOf(format: string): Shown['original'] {
  if (format === 'application/pdf') return 'pages';
  return PAGES.has(format) ? 'page' : null;
}

/** The offset of what is in view, measured while the text is on the page. */
function offsetIn(frame: HTMLElement | null): number {
  const scroller = frame?.querySelector<HTMLElement>('.page-scroll');
  const root = frame?.querySelector<HTMLElement>('.text');
  return scroller == null || root == null ? 0 : firstOffsetInView(scroller, root);
}
