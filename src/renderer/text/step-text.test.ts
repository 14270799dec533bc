import { describe, expect, it } from 'vitest';
import { stepText, unitAt, type StepUnit } from './step-text.ts';

const TEXT = 'Паром ушёл. He “left” at noon 👩‍🌾!\n\nSecond one.';
const blocks = [
  { start: 0, end: TEXT.indexOf('\n\n') },
  { start: TEXT.indexOf('Second'), end: TEXT.length },
];
const at = (words: string): number => TEXT.indexOf(words);
const step = (from: number, unit: StepUnit, forward: boolean, drawing = false): number =>
  stepText(TEXT, blocks, from, { unit, forward, drawing });

describe('stepText', () => {
  it('goes by words, over punctuation and into the next block, and stays at the end', () => {
    expect(step(0, 'word', true)).toBe(at('ушёл'));
    expect(step(at('He'), 'word', true)).toBe(at('left'));
    expect(step(at('noon'), 'word', true)).toBe(at('Second'));
    expect(step(at('Second'), 'word', false)).toBe(at('noon'));
    expect(step(at('one.'), 'word', true)).toBe(at('one.'));
  });

  it('stops behind words while it draws an end along', () => {
    expect(step(0, 'word', true, true)).toBe(5);
    expect(step(5, 'word', true, true)).toBe(at('. He'));
    expect(step(0, 'sentence', true, true)).toBe(at(' He'));
    expect(step(0, 'passage', true, true)).toBe(blocks[0]!.end);
  });

  it('goes by sentences and passages both ways', () => {
    expect(step(0, 'sentence', true)).toBe(at('He'));
    expect(step(at('left'), 'sentence', false)).toBe(at('He'));
    expect(step(at('left'), 'passage', true)).toBe(at('Second'));
    expect(step(at('one.'), 'passage', false)).toBe(at('Second'));
  });

  it('never stops inside what is seen as one character', () => {
    const farmer = at('👩‍🌾');
    expect(step(farmer, 'character', true)).toBe(farmer + '👩‍🌾'.length);
  });
});

describe('unitAt', () => {
  it('gives what a caret stands in', () => {
    const words = (offset: number, unit: StepUnit): string => {
      const range = unitAt(TEXT, blocks, offset, unit);
      return range === null ? '' : TEXT.slice(range.start, range.end);
    };
    expect(words(at('шёл'), 'word')).toBe('ушёл');
    expect(words(at('шёл'), 'sentence')).toBe('Паром ушёл.');
    expect(words(at('one.'), 'passage')).toBe('Second one.');
  });
});
