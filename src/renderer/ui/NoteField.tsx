import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { Cursor, NoteFieldHandle } from '../writing/MarkdownEditor.tsx';
import { useOpenNote } from '../data/use-open-note.ts';
import { useFindTargets } from './link-targets.ts';
import { loadedEditor, loadEditor, type Editor } from './load-editor.ts';
import { say } from '../messages/say.ts';

interface NoteFieldProps {
  readonly label: string;
  /** What the field begins with; from then on it keeps its own text. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The document the note is on: its statements can be linked to. */
  readonly documentId: string | null;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  /** Out of sight, with its cursor and all that can be undone in it. */
  readonly isHidden?: boolean;
  readonly ref?: Ref<NoteFieldHandle>;
}

interface Shown {
  readonly Editor: Editor;
  readonly cursor: Cursor | null;
}

/** A field for a note in Markdown: a text area until the editor is loaded, and where it cannot be. */
export function NoteField({ ref, ...props }: NoteFieldProps): ReactNode {
  const { label, hint, documentId, autoFocus = false, isHidden = false } = props;
  const [text, setText] = useState(props.text);
  const area = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<NoteFieldHandle>(null);
  const { shown, composing } = useEditor(area, autoFocus ? text.length : null);
  const findTargets = useFindTargets(documentId);
  const id = useId();
  const [labelledBy, describedBy] = [`${id}-label`, `${id}-hint`];
  const onText = (next: string): void => {
    setText(next);
    props.onText(next);
  };
  const quote = (quotation: string): void =>
    area.current === null ? editor.current?.quote(quotation) : onText(withQuotation(area.current, quotation));
  const prefer = useOpenNote(quote);
  useImperativeHandle(ref, () => ({
    quote,
    insert: (words) => (area.current === null ? editor.current?.insert(words) : onText(withWords(area.current, words))),
    focus: () => (area.current ?? editor.current)?.focus(),
  }));
  return (
    <div className="field note-field" hidden={isHidden} onFocus={prefer}>
      <span id={labelledBy} className="label" onClick={() => (area.current ?? editor.current)?.focus()}>
        {label}
      </span>
      {shown === null ? (
        <textarea
          ref={area}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          placeholder={say('ui.notePlaceholder')}
          autoFocus={autoFocus}
          value={text}
          onChange={({ target }) => onText(target.value)}
          {...composing}
        />
      ) : (
        <shown.Editor ref={editor} cursor={shown.cursor} {...{ text, onText, findTargets, labelledBy, describedBy }} />
      )}
      <span id={describedBy} className={hint === undefined ? 'visually-hidden' : 'hint'}>
        {hint ?? say('ui.notePlaceholder')}
      </span>
    </div>
  );
}

/** The text of an area with words where its cursor stands. */
const withWords = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, words: string): string =>
  value.slice(0, selectionStart) + words + value.slice(selectionEnd);

/** The text of an area with a quotation behind the line its cursor is in. */
function withQuotation({ value, selectionEnd }: HTMLTextAreaElement, quotation: string): string {
  const end = value.indexOf('\n', selectionEnd);
  const [before, after] = end < 0 ? [value, ''] : [value.slice(0, end), value.slice(end)];
  return `${before}${/(?:^|\n)$/.test(before) ? '' : '\n\n'}${quotation}${after}`;
}

interface Editing {
  readonly shown: Shown | null;
  /** For the area: an input method is not torn from its words. */
  readonly composing: { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void };
}

/** The editor, once it is loaded and nothing is being composed in the area it takes the place of; `at` is where typing begins. */
function useEditor(area: RefObject<HTMLTextAreaElement | null>, at: number | null): Editing {
  const [shown, setShown] = useState(() => showAt(loadedEditor(), at === null ? null : { anchor: at, head: at }));
  const isComposing = useRef(false);
  const waiting = useRef<Editor>(null);
  const take = useCallback(() => {
    if (isComposing.current) return;
    const next = showAt(waiting.current, cursorOf(area.current));
    // At once: a letter that is typed between the two would stand behind the cursor that was read before it.
    flushSync(() => setShown((now) => now ?? next));
  }, [area]);
  const isThere = shown !== null;
  useEffect(() => {
    let isGone = isThere;
    if (!isGone)
      void loadEditor().then((editor) => {
        if (isGone) return;
        waiting.current = editor;
        take();
      });
    return () => {
      isGone = true;
    };
  }, [isThere, take]);
  const onCompositionStart = (): void => {
    isComposing.current = true;
  };
  const onCompositionEnd = (): void => {
    isComposing.current = false;
    take();
  };
  return { shown, composing: { onCompositionStart, onCompositionEnd } };
}

const showAt = (Editor: Editor | null, cursor: Cursor | null): Shown | null =>
  Editor === null ? null : { Editor, cursor };

/** Where the cursor of an area stands; null where it has not the focus. */
function cursorOf(area: HTMLTextAreaElement | null): Cursor | null {
  if (area === null || area !== document.activeElement) return null;
  const { selectionStart, selectionEnd, selectionDirection } = area;
  return selectionDirection === 'backward'
    ? { anchor: selectionEnd, head: selectionStart }
    : { anchor: selectionStart, head: selectionEnd };
}
