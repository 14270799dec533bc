import { useCallback, useState } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';

export type PanelTab = 'notes' | 'provenance' | 'statements' | 'evidence' | 'cite';

/** Stands for the whole document where a note is about no words of it. */
export const WHOLE: TextRange = { start: 0, end: 0 };

/** What the panel is asked about words of the text. */
interface Asked {
  /** The words a new note is being written on, or `WHOLE`. */
  readonly noteOn: TextRange | null;
  /** Whether the note begins with its tags. */
  readonly tagging: boolean;
  /** The words a statement is being made of. */
  readonly statementOn: TextRange | null;
  /** The words whose evidence was asked for. */
  readonly evidenceOn: TextRange | null;
  /** The words that are cited. */
  readonly citeOn: TextRange | null;
  /** The annotation that was asked for in the text. */
  readonly activeId: string | null;
}

/** The panel beside a text: whether it is open, what it shows, and the words it was asked about. */
export interface PanelState extends Asked {
  readonly open: boolean;
  readonly tab: PanelTab;
  readonly setOpen: (open: boolean) => void;
  readonly setTab: (tab: PanelTab) => void;
  readonly writeNote: (range: TextRange | null) => void;
  readonly writeTags: (range: TextRange) => void;
  readonly show: (annotationId: string) => void;
  readonly writeStatement: (range: TextRange | null) => void;
  readonly showEvidence: (range: TextRange) => void;
  readonly cite: (range: TextRange) => void;
}

const NOTHING: Asked = {
  noteOn: null,
  tagging: false,
  statementOn: null,
  evidenceOn: null,
  citeOn: null,
  activeId: null,
};

/** Keeps the state of a reader's panel; it starts open where there is room. */
export function usePanel(roomy: boolean): PanelState {
  const [chosen, setOpen] = useState<boolean | null>(null);
  const [tab, setTab] = useState<PanelTab>('notes');
  const [asked, setAsked] = useState(NOTHING);
  const ask = (part: Partial<Asked>): void => setAsked((old) => ({ ...old, ...part }));
  const openAt = useCallback((next: PanelTab, part: Partial<Asked>): void => {
    setOpen(true);
    setTab(next);
    setAsked((old) => ({ ...old, ...part }));
  }, []);
  // The same function always, since what stands beside the passages is made with it.
  const show = useCallback((activeId: string) => openAt('notes', { activeId }), [openAt]);
  return {
    ...asked,
    open: chosen ?? roomy,
    tab,
    setOpen,
    setTab,
    writeNote: (noteOn) => (noteOn === null ? ask({ noteOn }) : openAt('notes', { noteOn, tagging: false })),
    writeTags: (noteOn) => openAt('notes', { noteOn, tagging: true }),
    show,
    writeStatement: (statementOn) =>
      statementOn === null ? ask({ statementOn }) : openAt('statements', { statementOn }),
    showEvidence: (evidenceOn) => openAt('evidence', { evidenceOn }),
    cite: (citeOn) => openAt('cite', { citeOn }),
  };
}
