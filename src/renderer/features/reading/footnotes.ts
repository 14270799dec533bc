import type { Block } from '../../../domain/archive-document.ts';

/** The footnotes that each passage refers to, by the number of the passage, in the order of their marks: `[726]`. */
export function footnotesOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const notes = new Map(
    blocks.filter(({ kind, label }) => kind === 'footnote' && label !== undefined).map((note) => [note.label, note]),
  );
  const found = new Map<number, readonly Block[]>();
  if (notes.size === 0) return found;
  for (const { number, kind, start, end } of blocks) {
    if (number === null || kind === 'footnote') continue;
    const marks = [...text.slice(start, end).matchAll(/\[([^[\]\s]{1,20})\]/gu)];
    const own = [...new Set(marks.map(([, label]) => label))].flatMap((label) => notes.get(label) ?? []);
    if (own.length > 0) found.set(number, own);
  }
  return found;
}
