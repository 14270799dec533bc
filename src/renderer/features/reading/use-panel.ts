import { useState } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';

export type PanelTab = 'notes' | 'provenance' | 'statements' | 'evidence';

/** The panel beside a text: whether it is open, what it shows, and the words a new note is being written on. */
export interface PanelState {
  readonly open: boolean;
  readonly tab: PanelTab;
  readonly noteOn: TextRange | null;
  /** The words a statement is being made of. */
  readonly statementOn: TextRange | null;
  /** The words whose evidence was asked for. */
  readonly evidenceOn: TextRange | null;
  /** The annotation that was asked for in the text. */
  readonly activeId: string | null;
  readonly setOpen: (open: boolean) => void;
  readonly setTab: (tab: PanelTab) => void;
  readonly writeNote: (range: TextRange | null) => void;
  readonly show: (annotationId: string) => void;
  readonly writeStatement: (range: TextRange | null) => void;
  readonly showEvidence: (range: TextRange) => void;
}

/** Keeps the state of a reader's panel; it starts open where there is room. */
export function usePanel(roomy: boolean): PanelState {
  const [chosen, setOpen] = useState<boolean | null>(null);
  const [tab, setTab] = useState<PanelTab>('notes');
  const [noteOn, setNoteOn] = useState<TextRange | null>(null);
  const [statementOn, setStatementOn] = useState<TextRange | null>(null);
  const [evidenceOn, setEvidenceOn] = useState<TextRange | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const openNotes = (): void => {
    setOpen(true);
    setTab('notes');
  };
  return {
    open: chosen ?? roomy,
    tab,
    noteOn,
    statementOn,
    evidenceOn,
    activeId,
    setOpen,
    setTab,
    writeNote: (range) => {
      if (range !== null) openNotes();
      setNoteOn(range);
    },
    show: (annotationId) => {
      openNotes();
      setActiveId(annotationId);
    },
    writeStatement: (range) => {
      if (range !== null) {
        setOpen(true);
        setTab('statements');
      }
      setStatementOn(range);
    },
    showEvidence: (range) => {
      setOpen(true);
      setEvidenceOn(range);
      setTab('evidence');
    },
  };
}
