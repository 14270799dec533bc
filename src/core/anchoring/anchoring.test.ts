import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeRange } from '../../domain/describe-range.ts';
import { anchor } from './anchoring.ts';

const TEXT =
  'The spokesman said that no decree is needed. A lawyer answered that the decree remains in effect until the goal is met. ' +
  'Later the ministry said that no decree is needed, and that summonses would stop.';

function selectorsOf(words: string, text = TEXT) {
  const start = text.indexOf(words);
  return describeRange(text, { start, end: start + words.length });
}

test('words at their place are exact', () => {
  expect(anchor(TEXT, selectorsOf('in effect'))).toMatchObject({
    state: 'exact',
    range: { start: TEXT.indexOf('in effect'), end: TEXT.indexOf('in effect') + 9 },
  });
});

test('words that stand elsewhere are moved', () => {
  const text = `A new beginning. ${TEXT}`;
  expect(anchor(text, selectorsOf('in effect'))).toMatchObject({
    state: 'moved',
    range: { start: text.indexOf('in effect'), end: text.indexOf('in effect') + 9 },
  });
});

test('a repeated quotation is told apart by its context, and is ambiguous without one', () => {
  const second = TEXT.lastIndexOf('no decree is needed');
  const selectors = describeRange(TEXT, { start: second, end: second + 19 });
  const moved = `Preface. ${TEXT}`;
  expect(anchor(moved, selectors)).toMatchObject({ state: 'moved', range: { start: second + 9 } });
  expect(anchor('no decree is needed / no decree is needed', selectors)).toMatchObject({
    state: 'ambiguous',
    range: null,
  });
});

test('retyped words are changed, and vanished ones an orphan', () => {
  const retyped = TEXT.replace('remains in effect until', 'remains in affect until');
  expect(anchor(retyped, selectorsOf('the decree remains in effect until the goal'))).toMatchObject({
    state: 'changed',
  });
  expect(anchor('Nothing of the kind stands here at all.', selectorsOf('the decree remains in effect'))).toMatchObject({
    state: 'orphan',
    range: null,
  });
});

test('whatever is put before a text, nothing called exact or moved lies on other words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.nat(TEXT.length - 12),
      fc.integer({ min: 3, max: 12 }),
      (before, start, length) => {
        const selectors = describeRange(TEXT, { start, end: start + length });
        const text = before + TEXT;
        const { state, range } = anchor(text, selectors);
        if (state === 'exact' || state === 'moved')
          expect(text.slice(range!.start, range!.end)).toBe(TEXT.slice(start, start + length));
      },
    ),
  );
});

test('typography is no other word: quotes, dashes, hard spaces and ё retyped are found as changed', () => {
  const text = '«Её берегли, — сказал он, — восемнадцать лет». И всё.';
  const selectors = selectorsOf('«Её берегли, — сказал он, — восемнадцать лет»', text);
  const retyped = 'Новость. "Ее\u00a0берегли,--сказал он - восем\u00adнадцать лет". И все.';
  const { state, range } = anchor(retyped, selectors);
  expect(state).toBe('changed');
  expect(retyped.slice(range!.start, range!.end)).toBe('"Ее\u00a0берегли,--сказал он - восем\u00adнадцать лет"');
});

test('a quotation taken out of its place is not found in another use of the same words', () => {
  const text =
    'The ministry of defence of the republic denied it. Weeks later the ministry of defence of the republic agreed.';
  const selectors = selectorsOf('ministry of defence of the republic', text);
  const without = 'The denied it. Weeks later the ministry of defence of the republic agreed.';
  expect(['ambiguous', 'orphan']).toContain(anchor(without, selectors).state);
});

test('in the very text it was made on, a repeated quotation is exact', () => {
  const text = 'yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes yes';
  const selectors = describeRange(text, { start: 44, end: 47 });
  expect(anchor(text, selectors, { sameText: true })).toMatchObject({ state: 'exact', range: { start: 44, end: 47 } });
  expect(anchor(`${text} yes`, selectors).state).toBe('ambiguous');
});
