import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { AnchoredAnnotation, HighlightColour, Motivation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { useAnnotationActions } from '../../data/annotations.ts';
import { useLatestNote } from '../../data/use-open-note.ts';
import { useQuotation } from '../../data/quotation-drag.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { toHash } from '../../data/routes.ts';
import type { Subject } from './use-subject.ts';
import type { LoadedDocument } from './use-reader-data.ts';

interface SheetToolbarProps {
  readonly subject: Subject;
  readonly loaded: LoadedDocument;
  readonly annotations: readonly AnchoredAnnotation[];
  readonly sheet: RefObject<HTMLElement | null>;
  readonly onNote: (range: TextRange) => void;
  /** Tags the words, which become a highlight where they are none. */
  readonly onTag: (range: TextRange) => void;
  readonly onCite: (range: TextRange) => void;
  readonly onEvidence: (range: TextRange) => void;
  readonly onStatement: (range: TextRange) => void;
  /** Goes to the page of the original that the words are on; null where there are no pages. */
  readonly onPage: ((range: TextRange) => void) | null;
  readonly onClose: () => void;
}

/** The actions on words, carried out: the toolbar goes once the change is on disk, and stays when it failed. */
export function SheetToolbar(props: SheetToolbarProps): ReactNode {
  const { subject, loaded, annotations, sheet, onNote, onEvidence, onStatement, onClose } = props;
  const actions = useAnnotationActions();
  const note = useLatestNote();
  const quotation = useQuotation({ documentId: loaded.document.id, range: subject.range });
  const [busy, setBusy] = useState(false);
  const shown = useShown();
  const { id: documentId, textSha256 } = loaded.document;
  const { range } = subject;
  const number = loaded.blocks.find(({ start, end }) => range.start >= start && range.start < end)?.number ?? null;
  const existing = annotations.find(
    ({ motivation, anchor }) =>
      motivation === 'highlighting' && anchor.range?.start === range.start && anchor.range.end === range.end,
  );
  // The status line shows a failure with its retry, so here it only keeps the toolbar open.
  const act = (change: () => Promise<unknown>): void => {
    if (busy) return;
    setBusy(true);
    change().then(
      // By now the actions may be on other words, chosen meanwhile: those stay.
      () => shown.current && onClose(),
      () => setBusy(false),
    );
  };
  const create = (motivation: Motivation, colour: HighlightColour | null): Promise<unknown> =>
    actions.create({ motivation, documentId, textSha256, range, colour });
  const handOver = (to: (range: TextRange) => void) => () => {
    to(range);
    onClose();
  };
  return (
    <SelectionToolbar
      subject={subject}
      text={loaded.text}
      sheet={sheet}
      highlighted={existing !== undefined}
      onHighlight={(colour) =>
        act(() =>
          existing === undefined
            ? create('highlighting', colour)
            : actions.update({ id: existing.id, revision: existing.revision, colour }),
        )
      }
      onUnhighlight={() => existing !== undefined && act(() => actions.remove(existing.id))}
      onBookmark={() => act(() => create('bookmarking', null))}
      onNote={handOver(onNote)}
      onQuote={note === null ? null : () => act(async () => note.quote(await quotation()))}
      onTag={handOver(props.onTag)}
      onCite={handOver(props.onCite)}
      onStatement={handOver(onStatement)}
      onEvidence={handOver(onEvidence)}
      onPage={props.onPage === null ? null : handOver(props.onPage)}
      similar={number === null ? null : toHash({ name: 'similar', documentId, passage: number })}
      onClose={onClose}
    />
  );
}

/** True while this toolbar stands on the page. */
function useShown(): RefObject<boolean> {
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  return shown;
}
