import { BookOpen, Pencil, TextQuote, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import { useAnnotationActions } from '../data/annotations.ts';
import { useSaves } from '../data/app-context.tsx';
import { toHash, toReadHash } from '../data/routes.ts';
import type { SaveState } from '../data/save-state.ts';
import { anchorInWords, kindInWords } from './annotation-words.ts';
import { Button, LinkButton } from './Button.tsx';
import { CitePassage } from './CitePassage.tsx';
import { ColourMark } from './ColourMark.tsx';
import { Markdown } from './Markdown.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteHistory } from './NoteHistory.tsx';
import { instantInWords, shorten } from './words.ts';
import { say } from '../messages/say.ts';
import { sayRich } from '../messages/say-rich.ts';

interface AnnotationItemProps {
  readonly annotation: AnchoredAnnotation;
  /** Scrolled to and marked: it was asked for in the text. */
  readonly active?: boolean;
  /** In the bin, and shown so that it can be taken out again. */
  readonly removed: boolean;
  readonly onRemoved: () => void;
  /** Notes that link to this one. */
  readonly backlinks?: readonly AnchoredAnnotation[] | undefined;
}

/** One bookmark, highlight or note: its words, where it stands now, and what can be done with it. */
export function AnnotationItem(props: AnnotationItemProps): ReactNode {
  const { annotation, active = false, removed, onRemoved, backlinks = [] } = props;
  const item = useRef<HTMLElement>(null);
  const { drafts } = useSaves();
  // The note as it was when the writing began: what is saved is a change of that one.
  const [edited, setEdited] = useState(() => begun(annotation, drafts));
  const actions = useAnnotationActions();
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (removed) return <Removed annotation={annotation} />;
  const { motivation, target, body, colour } = annotation;
  return (
    <article
      ref={item}
      className={`annotation ${motivation}`}
      data-colour={colour ?? undefined}
      data-active={active || undefined}
      aria-label={`${kindInWords(annotation)}: ${shorten(target.selectors[0].exact, 60)}`}
    >
      {motivation !== 'describing' && (
        <blockquote className="quoted read">
          <span className="words">{shorten(target.selectors[0].exact, 220)}</span>
        </blockquote>
      )}
      {edited !== null ? (
        <>
          {edited.revision !== annotation.revision && (
            <ChangedElsewhere annotation={annotation} onGoOn={() => setEdited(annotation)} />
          )}
          <NoteEditor
            draftKey={annotation.id}
            documentId={target.documentId}
            body={edited.body}
            revision={edited.revision}
            tags={edited.tags}
            {...(motivation === 'highlighting' ? { colour: edited.colour } : {})}
            onSave={(change) => actions.update({ id: annotation.id, revision: edited.revision, ...change })}
            onDone={() => setEdited(null)}
          />
        </>
      ) : (
        <>
          {body !== '' && (
            <div className="note-body">
              <Markdown text={body} />
            </div>
          )}
          <Facts annotation={annotation} />
          <Backlinks from={backlinks} />
          <Actions
            annotation={annotation}
            onEdit={() => setEdited(annotation)}
            onRemove={() => actions.remove(annotation.id).then(onRemoved, () => undefined)}
          />
        </>
      )}
    </article>
  );
}

/** The note a draft was begun on, which may have been changed since; null where none was begun. */
function begun(annotation: AnchoredAnnotation, drafts: SaveState['drafts']): AnchoredAnnotation | null {
  const draft = drafts.get(annotation.id);
  return draft === undefined ? null : { ...annotation, revision: draft.revision ?? annotation.revision };
}

interface ChangedElsewhereProps {
  readonly annotation: AnchoredAnnotation;
  readonly onGoOn: () => void;
}

/** What a note says now that is being edited as it was before. */
function ChangedElsewhere({ annotation: { body, tags }, onGoOn }: ChangedElsewhereProps): ReactNode {
  return (
    <section className="notice" aria-label={say('ui.changedElsewhere')}>
      <p>{say('ui.changedElsewhereSaysNow')}</p>
      <div className="note-body">
        <Markdown text={body} />
      </div>
      {tags.length > 0 && <p className="meta">{say('ui.tagsOf', { count: tags.length, tags: tags.join(', ') })}</p>}
      <Button look="quiet" onPress={onGoOn}>
        {say('ui.goOnWithMine')}
      </Button>
    </section>
  );
}

function Facts({ annotation }: { readonly annotation: AnchoredAnnotation }): ReactNode {
  const { motivation, anchor, tags, modified, colour } = annotation;
  // What is on the document as a whole has no place in it to be told.
  const isOfTheWhole = motivation === 'describing' && anchor.state === 'exact';
  return (
    <p className="meta facts">
      {colour !== null && <ColourMark colour={colour} />} {kindInWords(annotation)}
      {anchor.passage !== null && <> · {say('ui.passage2', { passage: anchor.passage })}</>}
      {!isOfTheWhole && (
        <>
          {' '}
          · <span className={anchor.state === 'exact' ? undefined : 'warn'}>{anchorInWords(anchor.state)}</span>
        </>
      )}
      {tags.length > 0 && <> · {say('ui.tagsOf', { count: tags.length, tags: tags.join(', ') })}</>} ·{' '}
      {sayRich('ui.savedAt', { modified: <time dateTime={modified}>{instantInWords(modified)}</time> })}
    </p>
  );
}

function Backlinks({ from }: { readonly from: readonly AnchoredAnnotation[] }): ReactNode {
  if (from.length === 0) return null;
  return (
    <p className="meta">
      {sayRich('ui.linkedFrom', {
        notes: from.map((each, index) => (
          <span key={each.id}>
            {index > 0 && '; '}
            <a href={toHash({ name: 'notebook', tab: '', note: each.id })}>
              {shorten(each.body.replace(/[#*[\]]|\([^)]*\)/g, '').trim(), 50)}
            </a>
          </span>
        )),
      })}
    </p>
  );
}

interface ActionsProps {
  readonly annotation: AnchoredAnnotation;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Actions({ annotation, onEdit, onRemove }: ActionsProps): ReactNode {
  const { target, anchor, body } = annotation;
  return (
    <div className="row actions">
      <Button look="quiet" icon={<Pencil size={14} aria-hidden />} onPress={onEdit}>
        {body === '' ? say('ui.addNote') : say('ui.editNote')}
      </Button>
      <LinkButton
        look="quiet"
        icon={<BookOpen size={14} aria-hidden />}
        href={toReadHash(target.documentId, anchor.range)}
      >
        {anchor.range === null ? say('ui.openDocument') : say('ui.showInText')}
      </LinkButton>
      {anchor.range !== null && annotation.motivation !== 'describing' && (
        <DialogTrigger>
          <Button look="quiet" icon={<TextQuote size={14} aria-hidden />}>
            {say('common.cite')}
          </Button>
          <Popover className="popover wide" placement="bottom start">
            <Dialog className="panel" aria-label={say('ui.citeThisPassage')}>
              <CitePassage documentId={target.documentId} range={anchor.range} />
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
      <NoteHistory annotation={annotation} />
      <Button look="quiet" icon={<Trash2 size={14} aria-hidden />} onPress={onRemove}>
        {say('common.remove')}
      </Button>
    </div>
  );
}

function Removed({ annotation }: { readonly annotation: AnchoredAnnotation }): ReactNode {
  const actions = useAnnotationActions();
  return (
    <div className="annotation removed row" role="status">
      <span>{say('ui.removed', { what: kindInWords(annotation) })}</span>
      <Button
        look="quiet"
        autoFocus
        icon={<Undo2 size={14} aria-hidden />}
        onPress={() => void actions.restore(annotation.id).catch(() => undefined)}
      >
        {say('ui.undo')}
      </Button>
    </div>
  );
}
