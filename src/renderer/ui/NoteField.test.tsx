// @vitest-environment happy-dom
import { undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createOpenNotes } from '../data/open-notes.ts';
import MarkdownEditor, { type NoteFieldHandle } from '../writing/MarkdownEditor.tsx';
import { loadedEditor, loadEditor, type Editor } from './load-editor.ts';
import { NoteField } from './NoteField.tsx';

vi.mock('./load-editor.ts');
const notes = createOpenNotes();
vi.mock('../data/app-context.tsx', () => ({ useNotes: () => notes }));
vi.mock('./link-targets.ts', () => ({ useFindTargets: () => () => Promise.resolve([]) }));
afterEach(cleanup);

/** Shows a field whose editor comes when it is told to, or does not. */
function show(text: string) {
  const { promise, resolve } = Promise.withResolvers<Editor | null>();
  vi.mocked(loadedEditor).mockReturnValue(null);
  vi.mocked(loadEditor).mockReturnValue(promise);
  const said: string[] = [];
  const handle = createRef<NoteFieldHandle>();
  render(
    <NoteField ref={handle} label="Note" text={text} onText={(next) => said.push(next)} documentId={null} autoFocus />,
  );
  const come = (editor: Editor | null): Promise<void> =>
    act(async () => {
      resolve(editor);
      await promise;
    });
  const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Note', description: /Markdown/ });
  return { said, handle, come, resolve, field, editor: () => EditorView.findFromDOM(field()) };
}

test('what is written before the editor is there goes over into it, with the cursor and the focus', async () => {
  const { come, field, editor, said } = show('One.');
  fireEvent.change(field(), { target: { value: 'One. Two.' } });
  (field() as HTMLTextAreaElement).setSelectionRange(3, 5);
  await come(MarkdownEditor);
  expect(editor()?.state.doc.toString()).toBe('One. Two.');
  expect(editor()?.state.selection.main).toMatchObject({ from: 3, to: 5 });
  expect(document.activeElement).toBe(field());
  expect(said).toEqual(['One. Two.']);
});

test('the focus is not taken from where it went meanwhile', async () => {
  const { come, field, editor } = show('One.');
  field().blur();
  await come(MarkdownEditor);
  expect(editor()).not.toBeNull();
  expect(document.activeElement).toBe(document.body);
});

test('the editor is there at once when it comes, so that no letter is typed between the two', async () => {
  const { resolve, editor } = show('One.');
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  resolve(MarkdownEditor);
  // Turns of promises alone: what is put off to a later task, as React puts it off by itself, comes after a key press.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(editor()).not.toBeNull();
  vi.unstubAllGlobals();
});

test('an input method that is composing is not torn from its words', async () => {
  const { come, field, editor } = show('');
  fireEvent.compositionStart(field());
  await come(MarkdownEditor);
  expect(editor()).toBeNull();
  fireEvent.change(field(), { target: { value: '日本' } });
  fireEvent.compositionEnd(field());
  expect(editor()?.state.doc.toString()).toBe('日本');
});

test('where the editor cannot be had, the plain field stays, and takes what is put in', async () => {
  const { come, field, editor, said, handle } = show('One.');
  await come(null);
  expect(editor()).toBeNull();
  (field() as HTMLTextAreaElement).setSelectionRange(3, 4);
  act(() => handle.current?.insert(' more.'));
  expect(said).toEqual(['One more.']);
  expect((field() as HTMLTextAreaElement).value).toBe('One more.');
});

test('what is put in from outside stands where the cursor is, and can be undone', async () => {
  const { come, field, editor, said, handle } = show('One.');
  await come(MarkdownEditor);
  // The double tells of a selection while it is being set, which no browser does.
  field().blur();
  editor()?.dispatch({ selection: { anchor: 3 } });
  act(() => handle.current?.insert(' more'));
  expect(said).toEqual(['One more.']);
  expect(editor()?.state.selection.main.head).toBe(8);
  act(() => void undo(editor()!));
  expect(said).toEqual(['One more.', 'One.']);
});

const QUOTATION = '> “up to 300,000”\n>\n> [A paper](document:a@1-9)\n';

test('a quotation is put into the note that was written in last, on lines of its own', async () => {
  const { come, field, editor, said } = show('It says:');
  expect(notes.latest()).not.toBeNull();
  (field() as HTMLTextAreaElement).setSelectionRange(2, 2);
  act(() => notes.latest()?.quote(QUOTATION));
  expect(said).toEqual([`It says:\n\n${QUOTATION}`]);
  await come(MarkdownEditor);
  field().blur();
  act(() => notes.latest()?.quote(QUOTATION));
  expect(said.at(-1)).toBe(`It says:\n\n${QUOTATION}${QUOTATION}`);
  act(() => void undo(editor()!));
  expect(said.at(-1)).toBe(`It says:\n\n${QUOTATION}`);
  cleanup();
  expect(notes.latest()).toBeNull();
});
