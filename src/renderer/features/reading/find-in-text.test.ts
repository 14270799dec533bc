import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text.ts';

const found = (text: string, words: string): readonly string[] =>
  findInText(text, words).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it('finds words whatever their case, in Cyrillic too', () => {
    expect(found('Указ и указа. УКАЗ', 'указ')).toEqual(['Указ', 'указ', 'УКАЗ']);
  });

  it('takes signs as they are', () => {
    expect(found('up to 300,000 (and [300.000])', '300,000 (')).toEqual(['300,000 (']);
    expect(found('a+b a-b a*b', 'a-b')).toEqual(['a-b']);
  });

  it('finds words across a line break', () => {
    expect(found('no second\nwave', 'second wave')).toEqual(['second\nwave']);
  });

  it('finds nothing for nothing', () => {
    expect(found('text', '  ')).toEqual([]);
  });
});
