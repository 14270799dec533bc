import type { Block } from '../../../domain/archive-document.ts';
import type { TextRange } from '../../../domain/text-range.ts';

/** A mark in the text, `[726]`, and the footnote it stands for. */
export interface FootnoteMark extends TextRange {
  readonly note: Block;
}

/** The marks of footnotes in each passage, by the number of the passage, in their order. */
export function footnoteMarks(text: string, blocks: readonly Block[]): ReadonlyMap<number, readonly FootnoteMark[]> {
  const notes = new Map(
    blocks.filter(({ kind, label }) => kind === 'footnote' && label !== undefined).map((note) => [note.label, note]),
  );
  const found = new Map<number, readonly FootnoteMark[]>();
  if (notes.size === 0) return found;
  for (const { number, kind, start, end } of blocks) {
    if (number === null || kind === 'footnote') continue;
    const marks = [...text.slice(start, end).matchAll(/\[([^[\]\s]{1,20})\]/gu)].flatMap(
      ({ 0: words, 1: label, index }) => {
        const note = notes.get(label);
        return note === undefined ? [] : [{ note, start: start + index, end: start + index + words.length }];
      },
    );
    if (marks.length > 0) found.set(number, marks);
  }
  return found;
}

/** The footnotes of a passage's marks, each once. */
export const notesOf = (marks: readonly FootnoteMark[]): readonly Block[] => [
  ...new Set(marks.map(({ note }) => note)),
];
