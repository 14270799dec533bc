import { useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { useAnnotationActions } from '../../data/annotations.ts';
import { useSaves } from '../../data/app-context.tsx';
import { draftPrefix, parseDraftKey, toDraftKey } from '../../data/draft-keys.ts';
import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { NoteEditor } from '../../ui/NoteEditor.tsx';
import { shorten } from '../../ui/words.ts';
import type { PanelState } from './use-panel.ts';
import type { LoadedDocument } from './use-reader-data.ts';

interface NotesPanelProps {
  readonly loaded: LoadedDocument;
  readonly annotations: readonly AnchoredAnnotation[];
  readonly panel: PanelState;
}

/** Bookmarks, highlights and notes on the open document, in reading order, and the note that is being written. */
export function NotesPanel({ loaded, annotations, panel }: NotesPanelProps): ReactNode {
  const saves = useSaves();
  // Notes that were begun here and not saved are still being written when the person comes back.
  const [drafts, setDrafts] = useState(() =>
    saves.drafts.list(draftPrefix(loaded.document.id)).flatMap((key) => parseDraftKey(key)?.range ?? []),
  );
  const { noteOn } = panel;
  const writing = noteOn === null || drafts.some((draft) => isSame(draft, noteOn)) ? drafts : [noteOn, ...drafts];
  const [removed, setRemoved] = useState<readonly AnchoredAnnotation[]>([]);
  const gone = removed.filter(({ id }) => !annotations.some((annotation) => annotation.id === id));
  const listed = [...annotations, ...gone].toSorted(byPlace);
  return (
    <div className="notes-panel">
      {writing.map((range) => (
        <NewNote
          key={`${range.start}-${range.end}`}
          loaded={loaded}
          range={range}
          onDone={() => {
            setDrafts((old) => old.filter((draft) => !isSame(draft, range)));
            panel.writeNote(null);
          }}
        />
      ))}
      {listed.length === 0 && writing.length === 0 && (
        <p className="meta">
          Nothing noted here yet. Select words, or go to a passage with the arrow keys and press Enter, to highlight,
          bookmark or note it.
        </p>
      )}
      <ul className="annotation-list">
        {listed.map((annotation) => (
          <li key={annotation.id}>
            <AnnotationItem
              annotation={annotation}
              active={annotation.id === panel.activeId}
              removed={gone.includes(annotation)}
              onRemoved={() => setRemoved((old) => [...old.filter(({ id }) => id !== annotation.id), annotation])}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const isSame = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

const byPlace = (a: AnchoredAnnotation, b: AnchoredAnnotation): number =>
  (a.anchor.range?.start ?? Infinity) - (b.anchor.range?.start ?? Infinity) || a.created.localeCompare(b.created);

interface NewNoteProps {
  readonly loaded: LoadedDocument;
  readonly range: TextRange;
  readonly onDone: () => void;
}

function NewNote({ loaded: { document: described, text }, range, onDone }: NewNoteProps): ReactNode {
  const actions = useAnnotationActions();
  const { id: documentId, textSha256 } = described;
  return (
    <section className="annotation new" aria-label="New note">
      <h3>New note</h3>
      <blockquote className="quoted read">{shorten(text.slice(range.start, range.end), 160)}</blockquote>
      <NoteEditor
        draftKey={toDraftKey(documentId, range)}
        body=""
        tags={[]}
        onSave={(change) => actions.create({ motivation: 'commenting', documentId, textSha256, range, ...change })}
        onDone={onDone}
      />
    </section>
  );
}
