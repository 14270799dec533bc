import { expect, test } from 'vitest';
import type { Block } from '../../../domain/archive-document.ts';
import { diffTexts } from './diff-texts.ts';

function textOf(...parts: readonly string[]) {
  let start = 0;
  const blocks = parts.map((part, index): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + part.length, number: index + 1 };
    start = block.end + 2;
    return block;
  });
  return { text: parts.join('\n\n'), blocks };
}

test('counts what is the same, and shows what was changed, left out and put in', () => {
  const before = textOf('One.', 'Two.', 'The boats were checked once.', 'Gone.', 'End.');
  const after = textOf('One.', 'Two.', 'The boats were checked twice.', 'End.', 'A wholly new passage.');
  expect(diffTexts(before, after)).toEqual([
    { kind: 'same', passages: 2 },
    {
      kind: 'differs',
      wording: [
        { kind: 'same', text: 'The boats were checked' },
        { kind: 'removed', text: 'once.' },
        { kind: 'added', text: 'twice.' },
      ],
      before: before.blocks[2] && { start: before.blocks[2].start, end: before.blocks[2].end },
      after: after.blocks[2] && { start: after.blocks[2].start, end: after.blocks[2].end },
    },
    {
      kind: 'differs',
      wording: [{ kind: 'removed', text: 'Gone.' }],
      before: before.blocks[3] && { start: before.blocks[3].start, end: before.blocks[3].end },
      after: null,
    },
    { kind: 'same', passages: 1 },
    {
      kind: 'differs',
      wording: [{ kind: 'added', text: 'A wholly new passage.' }],
      before: null,
      after: after.blocks[4] && { start: after.blocks[4].start, end: after.blocks[4].end },
    },
  ]);
});
