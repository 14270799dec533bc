import { expect, test } from 'vitest';
import type { Block } from '../../../domain/archive-document.ts';
import { footnoteMarks, notesOf } from './footnotes.ts';

test('finds the footnotes a passage refers to, each once, and none for what only looks like a mark', () => {
  const parts = ['It rose [2], fell [1], and rose [2] [sic].', 'Nothing here.', 'First.', 'Second [1].'];
  let start = 0;
  const blocks = parts.map((part, index): Block => {
    const block = { start, end: start + part.length, number: index + 1 };
    start = block.end + 2;
    return index < 2 ? { ...block, kind: 'paragraph' } : { ...block, kind: 'footnote', label: String(index - 1) };
  });
  const text = parts.join('\n\n');
  const found = footnoteMarks(text, blocks);
  expect(
    [...found].map(([passage, marks]) => [passage, marks.map(({ start, end }) => text.slice(start, end))]),
  ).toEqual([[1, ['[2]', '[1]', '[2]']]]);
  expect(notesOf(found.get(1) ?? []).map(({ label }) => label)).toEqual(['2', '1']);
});
