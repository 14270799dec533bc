import { FileText } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { useAnnotationActions } from '../../data/annotations.ts';
import { useSaves } from '../../data/app-context.tsx';
import { draftPrefix, parseDraftKey, toDraftKey } from '../../data/draft-keys.ts';
import { useCall } from '../../data/queries.ts';
import { toHash } from '../../data/routes.ts';
import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { Button, Toggle } from '../../ui/Button.tsx';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { NoteEditor } from '../../ui/NoteEditor.tsx';
import { UndoButtons } from '../../ui/UndoButtons.tsx';
import { shorten } from '../../ui/words.ts';
import { WHOLE, type PanelState } from './use-panel.ts';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';

interface NotesPanelProps {
  readonly loaded: LoadedDocument;
  readonly annotations: readonly AnchoredAnnotation[];
  readonly panel: PanelState;
}

/** Entries shown at once: each has buttons of its own, and thousands would make typing and scrolling stutter. */
const FEW = 40;

/** Bookmarks, highlights and notes on the open document, in reading order, and the note that is being written. */
export function NotesPanel({ loaded, annotations, panel }: NotesPanelProps): ReactNode {
  const saves = useSaves();
  const { id: documentId } = loaded.document;
  const begun = (): readonly Begun[] =>
    saves.drafts.list(draftPrefix(documentId)).flatMap((key) => {
      const place = parseDraftKey(key);
      return place === null ? [] : { range: place.range, isTagged: saves.drafts.get(key)?.colour != null };
    });
  // Notes that were begun here and not saved are still being written when the person comes back.
  const [drafts, setDrafts] = useState(begun);
  const { noteOn, activeId } = panel;
  const asked = noteOn === null ? [] : [{ range: noteOn, isTagged: panel.tagging }];
  const writing = joined([...asked, ...drafts, ...begun()]);
  const [removed, setRemoved] = useState<readonly AnchoredAnnotation[]>([]);
  const [onlyLost, setOnlyLost] = useState(false);
  const backlinks = useCall('annotations.listBacklinks', { documentId }).data?.backlinks;
  const gone = removed.filter(({ id }) => !annotations.some((annotation) => annotation.id === id));
  const listed = useMemo(() => [...annotations, ...gone].toSorted(byPlace), [annotations, gone]);
  const shown = onlyLost ? listed.filter(({ anchor }) => anchor.state !== 'exact') : listed;
  return (
    <div className="notes-panel">
      <h2 className="visually-hidden">{say('reading.notesOnThisDocument')}</h2>
      <PanelHead annotations={annotations} {...{ onlyLost, setOnlyLost }} onNote={() => panel.writeNote(WHOLE)} />
      {writing.map(({ range, isTagged }) => (
        <NewNote
          key={`${range.start}-${range.end} ${isTagged}`}
          {...{ loaded, range, isTagged }}
          onDone={() => {
            setDrafts((old) => old.filter((draft) => !isSame(draft.range, range)));
            if (noteOn !== null && isSame(range, noteOn)) panel.writeNote(null);
          }}
        />
      ))}
      {listed.length === 0 && writing.length === 0 && (
        <p className="meta">{say('reading.nothingNotedHereYetSelect')}</p>
      )}
      <FewAtATime items={shown} few={FEW} around={shown.findIndex(({ id }) => id === activeId)}>
        {(annotation) => (
          <li key={annotation.id}>
            <AnnotationItem
              annotation={annotation}
              active={annotation.id === activeId}
              removed={gone.includes(annotation)}
              backlinks={backlinks?.[annotation.id]}
              onRemoved={() => setRemoved((old) => [...old.filter(({ id }) => id !== annotation.id), annotation])}
            />
          </li>
        )}
      </FewAtATime>
      <LinkedFrom documentId={loaded.document.id} />
    </div>
  );
}

interface PanelHeadProps {
  readonly annotations: readonly AnchoredAnnotation[];
  readonly onlyLost: boolean;
  readonly setOnlyLost: (only: boolean) => void;
  readonly onNote: () => void;
}

/** What goes for all notes here: a note on the document, undo, and those that are not in their exact place. */
function PanelHead({ annotations, onlyLost, setOnlyLost, onNote }: PanelHeadProps): ReactNode {
  const lost = annotations.filter(({ anchor }) => anchor.state !== 'exact').length;
  return (
    <div className="row tight notes-head">
      <Button look="quiet" icon={<FileText size={14} aria-hidden />} onPress={onNote}>
        {say('common.noteOnTheDocument')}
      </Button>
      <UndoButtons />
      {(lost > 0 || onlyLost) && (
        <>
          <Toggle isSelected={onlyLost} onChange={setOnlyLost}>
            {say('reading.notInTheExactPlace', { lost })}
          </Toggle>
          <a href={toHash({ name: 'notebook', tab: 'repair', note: '' })}>{say('common.repair')}</a>
        </>
      )}
    </div>
  );
}

/** Notes elsewhere that link to this document. */
function LinkedFrom({ documentId }: { readonly documentId: string }): ReactNode {
  const { data } = useCall('annotations.listLinking', { to: `document:${documentId}` });
  const notes = data?.annotations ?? [];
  if (notes.length === 0) return null;
  return (
    <section aria-label={say('reading.notesThatLinkHere')}>
      <h3>{say('reading.notesLinkHere', { notes: notes.length })}</h3>
      <ul className="plain">
        {notes.map((note) => (
          <li key={note.id}>
            <a href={toHash({ name: 'notebook', tab: '', note: note.id })}>
              {shorten(note.body.replace(/[#*]/g, '').trim(), 80)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isSame = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

/** A new note that is being written. */
interface Begun {
  /** The words, or `WHOLE` for the document. */
  readonly range: TextRange;
  /** Whether it begins with the tags, and highlights the words. */
  readonly isTagged: boolean;
}

/** Each place once, with tags where it was ever begun with them. */
const joined = (all: readonly Begun[]): readonly Begun[] =>
  all
    .filter(({ range }, index) => all.findIndex((each) => isSame(each.range, range)) === index)
    .map(({ range }) => ({ range, isTagged: all.some((each) => each.isTagged && isSame(each.range, range)) }));

const byPlace = (a: AnchoredAnnotation, b: AnchoredAnnotation): number =>
  (a.anchor.range?.start ?? Infinity) - (b.anchor.range?.start ?? Infinity) || a.created.localeCompare(b.created);

interface NewNoteProps extends Begun {
  readonly loaded: LoadedDocument;
  readonly onDone: () => void;
}

function NewNote({ loaded, range, isTagged, onDone }: NewNoteProps): ReactNode {
  const actions = useAnnotationActions();
  const { text, document: described } = loaded;
  const { id: documentId, textSha256 } = described;
  const whole = isSame(range, WHOLE);
  const [first = WHOLE] = loaded.blocks;
  const about = whole ? { start: first.start, end: first.end } : range;
  const motivation = whole ? 'describing' : isTagged ? 'highlighting' : 'commenting';
  return (
    <section className="annotation new" aria-label={say('reading.newNote')}>
      <h3>
        {whole ? say('common.noteOnTheDocument') : isTagged ? say('reading.tagsForTheseWords') : say('reading.newNote')}
      </h3>
      {!whole && <blockquote className="quoted read">{shorten(text.slice(range.start, range.end), 160)}</blockquote>}
      <NoteEditor
        draftKey={toDraftKey(documentId, range)}
        documentId={documentId}
        focus={isTagged ? 'tags' : 'note'}
        {...(isTagged ? { colour: null } : {})}
        body=""
        tags={[]}
        onSave={(change) => actions.create({ motivation, documentId, textSha256, range: about, ...change })}
        onDone={onDone}
      />
    </section>
  );
}
