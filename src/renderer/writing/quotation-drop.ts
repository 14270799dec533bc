import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { QUOTATION_TYPE } from '../data/quotation-markdown.ts';

/** Puts a quotation in at a place, on lines of its own, and goes behind it. */
export function putQuotation(view: EditorView, quotation: string, at: number): void {
  const line = view.state.doc.lineAt(at);
  const from = line.text === '' ? line.from : line.to;
  const insert = `${line.text === '' ? '' : '\n\n'}${quotation}`;
  view.dispatch({ changes: { from, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.drop' });
}

/** Words that are dragged here from a text, or a card, stay a quotation that is linked to their place; on lines of their own. */
export const quotationDrop = (): Extension =>
  EditorView.domEventHandlers({
    drop: (event, view) => {
      const quotation = event.dataTransfer?.getData(QUOTATION_TYPE) ?? '';
      if (quotation === '') return false;
      event.preventDefault();
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      putQuotation(view, quotation, at ?? view.state.selection.main.head);
      view.focus();
      return true;
    },
  });
