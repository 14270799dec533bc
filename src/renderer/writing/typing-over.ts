import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What an input puts in the place of words; null where it takes none away. */
function toReplacement(event: InputEvent, view: EditorView): Replacement | null {
  const { from, to } = view.state.selection.main;
  switch (event.inputType) {
    case 'insertText':
      return from === to ? null : { from, to, insert: event.data ?? '' };
    case 'deleteContentBackward':
    case 'deleteContentForward':
      return from === to ? null : { from, to, insert: '' };
    case 'insertReplacementText':
      return toCorrection(event, view);
    default:
      return null;
  }
}

/** The system's spelling instead of a word. */
function toCorrection(event: InputEvent, view: EditorView): Replacement | null {
  const [range] = event.getTargetRanges();
  const insert = event.dataTransfer?.getData('text/plain') ?? event.data;
  if (range === undefined || insert === null || insert === '') return null;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  return { from, to: view.posAtDOM(range.endContainer, range.endOffset), insert };
}

/**
 * Words that take the place of others are put in by the editor. Chromium would carry the looks of those that go over to
 * those that come in a style attribute, which the policy of the page refuses with an error.
 */
export const typingOver = (): Extension =>
  EditorView.domEventHandlers({
    beforeinput: (event, view) => {
      const change = view.composing ? null : toReplacement(event, view);
      if (change === null) return false;
      event.preventDefault();
      const at = change.from + change.insert.length;
      view.dispatch({ changes: change, selection: { anchor: at }, userEvent: 'input.type', scrollIntoView: true });
      return true;
    },
    compositionstart: (_, view) => {
      if (!view.state.selection.main.empty) view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete' });
      return false;
    },
  });
