import { describe, expect, it } from 'vitest';
import type { AssertedValue } from '../../../domain/asserted-value.ts';
import { contextOf, decidingWords } from './deciding-words.ts';

const number = (amount: number): AssertedValue => ({
  type: 'number',
  comparator: '=',
  amount,
  unit: 'people',
  coverage: null,
});
const decide = (text: string, value: AssertedValue): readonly string[] =>
  decidingWords(text, { start: 0, end: text.length }, value).map(({ start, end }) => text.slice(start, end));

describe('decidingWords', () => {
  const long =
    'He answered that the decree itself had set a goal of up to 300,000 people and was fulfilled on 28 October';

  it('marks the number with the words that bound it', () => {
    expect(decide(long, number(300_000))).toEqual(['up to 300,000']);
    expect(decide(long.replace('300,000', '300 000'), number(300_000))).toEqual(['up to 300 000']);
    expect(decide(long.replace('up to 300,000', 'about 1.2 million'), number(1_200_000))).toEqual([
      'about 1.2 million',
    ]);
  });

  it('marks the whole quotation when it is short, has another number, or the value is none', () => {
    expect(decide('up to 300,000 people', number(300_000))).toEqual(['up to 300,000 people']);
    expect(decide(long, number(5))).toEqual([long]);
    expect(decide(long, { type: 'yesNo', answer: 'yes', coverage: null })).toEqual([long]);
  });
});

describe('contextOf', () => {
  it('cuts far context at words', () => {
    const text = `${'before '.repeat(40)}QUOTE${' after'.repeat(40)}`;
    const { before, after } = contextOf(text, { start: 280, end: 285 });
    expect(before).toMatch(/^… (?:before )+$/u);
    expect(after).toMatch(/^(?: after)+ …$/u);
  });

  it('keeps near context as it is', () => {
    expect(contextOf('It is over.', { start: 3, end: 5 })).toEqual({ before: 'It ', after: ' over.' });
  });
});
