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

test('a part of a passage that is drawn by somebody else is text at its place: what is marked goes on through it', () => {
  const root = createRef<HTMLDivElement>();
  const text = 'The toll rose.[7] Nobody asked.[8]';
  const part = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, shown: <b data-start={start}>{words}</b> };
  };
  const blocks: readonly Block[] = [{ kind: 'paragraph', start: 0, end: text.length, number: 1 }];
  const inText = new Map([[1, [part('[7]'), part('[8]')]]]);
  render(<DocumentText documentId="a" text={text} blocks={blocks} root={root} inText={inText} headingLevel={2} />);
  const passage = root.current as HTMLElement;
  expect(passage.querySelector('p')?.textContent).toBe(text);
  for (const each of passage.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(each.dataset['start']);
    expect(text.slice(start, start + (each.textContent ?? '').length)).toBe(each.textContent);
  }
  const range = { start: text.indexOf('rose'), end: text.indexOf(' asked') };
  expect(toDomRanges(passage, [range]).map((each) => each.toString())).toEqual(['rose.', '[7]', ' Nobody']);
});
