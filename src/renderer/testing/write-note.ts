import { EditorView } from '@codemirror/view';
import { waitFor } from '@testing-library/react';
import { loadEditor } from '../ui/load-editor.ts';

/** The editor of a note's field, once it has taken the place of the plain one. */
export async function editorOf(field: () => HTMLElement): Promise<EditorView> {
  await loadEditor();
  return waitFor(() => {
    const editor = EditorView.findFromDOM(field());
    if (editor === null) throw new Error('the editor is not there');
    return editor;
  });
}

/** Writes a note anew, as typing does. */
export async function writeNote(field: () => HTMLElement, text: string): Promise<void> {
  const editor = await editorOf(field);
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text }, userEvent: 'input.type' });
}
