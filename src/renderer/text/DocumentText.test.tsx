// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Block } from '../../domain/archive-document.ts';
import { DocumentText } from './DocumentText.tsx';
import { toDomRanges, toTextRange } from './text-ranges.ts';

afterEach(cleanup);

const TEXT = 'Called up by region\n\nRegion | Called | Left\n\nTula | | 40';
const starts = [0, TEXT.indexOf('Region |'), TEXT.indexOf('Tula')];
const BLOCKS: readonly Block[] = TEXT.split('\n\n').map((text, index) => ({
  kind: index === 0 ? 'paragraph' : 'tableRow',
  start: starts[index] ?? 0,
  end: (starts[index] ?? 0) + text.length,
  number: index + 1,
}));

function show(): HTMLElement {
  const root = createRef<HTMLDivElement>();
  render(<DocumentText documentId="a" text={TEXT} blocks={BLOCKS} root={root} headingLevel={2} />);
  return root.current as HTMLElement;
}

describe('a row of a table', () => {
  test('stands in cells, each at its place in the text, and shows nothing of what parts them', () => {
    show();
    const row = screen.getByRole('group', { name: 'Passage 2' });
    const cells = ['Region', 'Called', 'Left'].map((words) => within(row).getByText(words));
    for (const cell of cells) {
      const start = Number(cell.dataset['start']);
      expect(TEXT.slice(start, start + (cell.textContent ?? '').length)).toBe(cell.textContent);
    }
    expect(row.textContent).not.toContain('|');
  });

  test('can be marked across its cells, an empty one among them', () => {
    const root = show();
    const start = TEXT.indexOf('Tula');
    const range = { start, end: TEXT.length };
    const parts = toDomRanges(root, [range]);
    expect(parts.map(String)).toEqual(['Tula', '40']);
    const whole = document.createRange();
    whole.setStart(parts[0]?.startContainer as Node, 0);
    whole.setEnd(parts[1]?.endContainer as Node, 2);
    expect(toTextRange(root, whole, TEXT)).toEqual(range);
  });
});
