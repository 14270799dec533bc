import { Undo2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Block } from '../../../domain/archive-document.ts';
import { toReadHash } from '../../data/routes.ts';
import type { FootnoteMark } from './footnotes.ts';
import { say } from '../../messages/say.ts';

interface InDocument {
  readonly text: string;
  readonly documentId: string;
}

interface FootnotesProps extends InDocument {
  readonly notes: readonly Block[];
}

/** The footnotes of a passage, each to be read without leaving it. */
export function Footnotes({ notes, ...rest }: FootnotesProps): ReactNode {
  return (
    <div className="footnote-marks" role="group" aria-label={say('reading.footnotesOfThisPassage')}>
      {notes.map((note) => (
        <DialogTrigger key={note.start}>
          <AriaButton className="footnote-mark" aria-label={say('reading.footnote', { label: note.label })}>
            {note.label}
          </AriaButton>
          <Popover className="popover" placement="bottom start">
            <NoteDialog note={note} {...rest} />
          </Popover>
        </DialogTrigger>
      ))}
    </div>
  );
}

interface FootnoteReferenceProps extends InDocument {
  readonly mark: FootnoteMark;
}

/**
 * A mark in the text that opens its footnote beside it. It stays text, at its place: what is selected or painted across it
 * goes on through it.
 */
export function FootnoteReference({ mark: { note, start, end }, ...rest }: FootnoteReferenceProps): ReactNode {
  const trigger = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(true);
  };
  const click = (event: MouseEvent): void => {
    if (document.getSelection()?.isCollapsed === false) return;
    event.stopPropagation();
    // Where the focus goes back to.
    trigger.current?.focus();
    setOpen(true);
  };
  return (
    <>
      <span
        ref={trigger}
        role="button"
        tabIndex={0}
        className="footnote-reference"
        data-start={start}
        aria-label={say('reading.footnote', { label: note.label })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={click}
        onKeyDown={press}
      >
        {rest.text.slice(start, end)}
      </span>
      <Popover className="popover" placement="bottom start" triggerRef={trigger} isOpen={open} onOpenChange={setOpen}>
        <NoteDialog note={note} {...rest} onFollow={() => setOpen(false)} />
      </Popover>
    </>
  );
}

interface NoteDialogProps extends InDocument {
  readonly note: Block;
  /** Closes it where nothing around it does. */
  readonly onFollow?: () => void;
}

function NoteDialog({ note, text, documentId, onFollow }: NoteDialogProps): ReactNode {
  const { label, start, end } = note;
  return (
    <Dialog className="panel" aria-label={say('reading.footnote', { label })}>
      {({ close }) => (
        <>
          <p className="read">{text.slice(start, end)}</p>
          <a href={toReadHash(documentId, { start, end })} onClick={onFollow ?? close}>
            {say('reading.goToTheFootnote')}
          </a>
        </>
      )}
    </Dialog>
  );
}

interface BackProps {
  readonly documentId: string;
  readonly passage: number;
  readonly mark: FootnoteMark;
}

/** From a footnote back to the words it belongs to. */
export function BackToPassage({ documentId, passage, mark: { start, end } }: BackProps): ReactNode {
  return (
    <a className="footnote-back" href={toReadHash(documentId, { start, end })}>
      <Undo2 size={12} aria-hidden /> {say('reading.backToPassage', { passage })}
    </a>
  );
}
