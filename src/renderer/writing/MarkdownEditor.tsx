import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { createNoteState, type NoteStart } from './note-state.ts';
import { putQuotation } from './quotation-drop.ts';
import './writing.css';

/** Where the cursor stands, in characters from the beginning; `anchor` is the end that stays. */
export interface Cursor {
  readonly anchor: number;
  readonly head: number;
}

/** What is done with the field from outside. */
export interface NoteFieldHandle {
  /** Puts words in where the cursor stands, instead of what is selected. */
  readonly insert: (words: string) => void;
  /** Puts a quotation in where the cursor stands, on lines of its own. */
  readonly quote: (quotation: string) => void;
  readonly focus: () => void;
}

interface MarkdownEditorProps extends NoteStart {
  readonly ref: Ref<NoteFieldHandle>;
  /** Where typing begins or goes on; null where the focus is elsewhere. */
  readonly cursor: Cursor | null;
}

/** A field for Markdown that shows what it says; it keeps its own text and tells each change of it. */
export default function MarkdownEditor({ ref, cursor, ...start }: MarkdownEditorProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(start);
  const first = useRef(cursor);
  useEffect(() => {
    latest.current = start;
  });
  useLayoutEffect(() => {
    if (frame.current === null) return undefined;
    const state = createNoteState({
      ...latest.current,
      onText: (text) => latest.current.onText(text),
      findTargets: (words) => latest.current.findTargets(words),
    });
    const editor = new EditorView({ parent: frame.current, state });
    if (first.current !== null) goTo(editor, first.current);
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);
  useImperativeHandle(ref, () => ({
    insert: (words) => view.current?.dispatch(view.current.state.replaceSelection(words), { userEvent: 'input' }),
    quote: (quotation) =>
      view.current !== null && putQuotation(view.current, quotation, view.current.state.selection.main.head),
    focus: () => view.current?.focus(),
  }));
  return <div ref={frame} className="markdown-editor" />;
}

function goTo(editor: EditorView, { anchor, head }: Cursor): void {
  const within = (at: number): number => Math.min(at, editor.state.doc.length);
  editor.dispatch({ selection: { anchor: within(anchor), head: within(head) }, scrollIntoView: true });
  editor.focus();
}
