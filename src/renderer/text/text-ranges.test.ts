// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findBlock, toDomRanges, toTextRange } from './text-ranges.ts';

const TEXT = 'Заголовок\n\nПервый абзац о пароме.\n\nВторой абзац.';
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  let start = 0;
  for (const block of TEXT.split('\n\n')) {
    const paragraph = document.createElement('p');
    paragraph.dataset['start'] = String(start);
    paragraph.append(block);
    const number = document.createElement('span');
    number.append('1');
    root.append(number, paragraph);
    start += block.length + 2;
  }
  document.body.replaceChildren(root);
});

const at = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('toDomRanges', () => {
  it('shows a range inside one block', () => {
    expect(toDomRanges(root, [at('о пароме')]).map(String)).toEqual(['о пароме']);
  });

  it('gives one part for each block a range touches, and nothing of what stands between', () => {
    expect(toDomRanges(root, [at('пароме.\n\nВторой')]).map(String)).toEqual(['пароме.', 'Второй']);
  });

  it('gives nothing outside the text', () => {
    expect(toDomRanges(root, [{ start: 500, end: 510 }])).toEqual([]);
  });
});

describe('toTextRange', () => {
  const select = (from: Node, start: number, to: Node, end: number): Range => {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    return range;
  };

  it('reads back what toDomRanges shows', () => {
    const [range] = toDomRanges(root, [at('абзац о')]);
    expect(range && toTextRange(root, range, TEXT)).toEqual(at('абзац о'));
  });

  it('leaves out white space at the ends, and is null for nothing but that', () => {
    const words = findBlock(root, at('Первый').start)?.firstChild as Text;
    expect(toTextRange(root, select(words, 6, words, 13), TEXT)).toEqual(at('абзац'));
    expect(toTextRange(root, select(words, 6, words, 7), TEXT)).toBeNull();
  });

  it('spans blocks', () => {
    const first = findBlock(root, 0)?.firstChild as Text;
    const last = findBlock(root, TEXT.length)?.firstChild as Text;
    expect(toTextRange(root, select(first, 3, last, 6), TEXT)).toEqual({ start: 3, end: at('Второй').end });
  });
});
