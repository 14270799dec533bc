import type { Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';

const line = Decoration.line({ attributes: { dir: 'auto' } });

function decorate(view: EditorView): DecorationSet {
  const starts: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; at = view.state.doc.lineAt(at).to + 1)
      starts.push(line.range(view.state.doc.lineAt(at).from));
  return Decoration.set(starts);
}

/** Each line runs as its first letters do, so that Arabic or Hebrew words can be noted among others. */
export const lineDirections = (): Extension => [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => ({
      lines: decorate(view),
      update({ docChanged, viewportChanged, view: changed }: ViewUpdate) {
        if (docChanged || viewportChanged) this.lines = decorate(changed);
      },
    }),
    { decorations: ({ lines }) => lines },
  ),
];
