import { useOffered } from '../data/use-commands.ts';
import { stepZoom, type Zoom } from './zoom.ts';

/** What can be done with the pages. */
export interface PdfActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly goTo: (page: number) => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly fit: () => void;
  /** At the size they were made for. */
  readonly actual: () => void;
}

interface PdfState {
  readonly page: number;
  readonly pageCount: number;
  readonly scale: number;
  readonly onGo: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The actions on pages, offered as commands too. */
export function usePdfActions({ page, pageCount, scale, onGo, onZoom }: PdfState): PdfActions {
  const goTo = (to: number): void => {
    if (Number.isInteger(to)) onGo(Math.min(pageCount, Math.max(1, to)));
  };
  const actions: PdfActions = {
    next: () => goTo(page + 1),
    previous: () => goTo(page - 1),
    goTo,
    larger: () => onZoom(stepZoom(scale, 1)),
    smaller: () => onZoom(stepZoom(scale, -1)),
    fit: () => onZoom('width'),
    actual: () => onZoom(1),
  };
  useOffered([
    { id: 'read.nextPage', run: actions.next },
    { id: 'read.previousPage', run: actions.previous },
    { id: 'read.larger', run: actions.larger },
    { id: 'read.smaller', run: actions.smaller },
    { id: 'read.fitWidth', run: actions.fit },
  ]);
  return actions;
}
