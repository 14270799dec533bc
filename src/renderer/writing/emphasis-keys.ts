import { EditorSelection } from '@codemirror/state';
import type { EditorView, KeyBinding } from '@codemirror/view';

/** Puts a mark around what is selected, or takes it away where it stands around it already. */
function toggleMark(mark: string): (view: EditorView) => boolean {
  const size = mark.length;
  return (view) => {
    const { state } = view;
    const change = state.changeByRange(({ from, to }) => {
      const isMarked = state.sliceDoc(from - size, from) === mark && state.sliceDoc(to, to + size) === mark;
      return isMarked
        ? {
            changes: [
              { from: from - size, to: from },
              { from: to, to: to + size },
            ],
            range: EditorSelection.range(from - size, to - size),
          }
        : {
            changes: [
              { from, insert: mark },
              { from: to, insert: mark },
            ],
            range: EditorSelection.range(from + size, to + size),
          };
    });
    view.dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
    return true;
  };
}

/** Strong and emphasised by the keys that word processors have for them. */
export const emphasisKeys: readonly KeyBinding[] = [
  { key: 'Mod-b', run: toggleMark('**'), preventDefault: true },
  { key: 'Mod-i', run: toggleMark('_'), preventDefault: true },
];
