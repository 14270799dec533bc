import { expect, test } from 'vitest';
import { readFormat } from '../formats/formats.ts';
import { readClaims } from './conflicts.ts';
import type { QuantityClaim } from './claim.ts';

/** The figures of a sentence: how many, of what, in which state, and what else is seen of them. */
function figuresOf(sentence: string): readonly string[] {
  const { canonical } = readFormat({ bytes: Buffer.from(`# Report\n\n${sentence}\n`), fileName: 'a.md' });
  const language = /[а-я]/i.test(sentence) ? 'ru' : 'en';
  const { claims } = readClaims({
    ...canonical,
    title: 'Report',
    publisher: 'Paper',
    issued: { edtf: '2030-02-10', basis: 'given' },
    language,
  });
  return claims
    .filter((claim): claim is QuantityClaim => claim.kind === 'quantity')
    .map(({ low, unit, state, aspect, isFuture }) =>
      [low, unit ?? '–', state ?? '–', ...(aspect === null ? [] : [aspect]), ...(isFuture ? ['future'] : [])].join(' '),
    );
}

test.each([
  ['Not a single truck had been allowed past the gate.', ['0 truck –']],
  ['Not one of the trucks reached the town.', ['0 truck –']],
  ['Ни одна школа не работает.', ['0 school –']],
  ['Ни один человек не пострадал.', ['0 person injure']],
])('reads none of them in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each(['Fewer than one in a hundred patients die.', 'One in five residents has fled.'])(
  'takes how often for no count in %j',
  (sentence) => {
    expect(figuresOf(sentence).every((figure) => figure.endsWith(' ratio'))).toBe(true);
  },
);

test.each([
  ['Of the 18 vehicles, five were destroyed.', ['18 car –', '5 car destroy']],
  ['Of the 300 families, 120 have left.', ['300 famili –', '120 famili –']],
  ['Police said that three of the 12 people detained were minors.', ['3 person detain', '12 person detain']],
])('tells the part from the whole in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});

test.each([
  ['Самолёт с 39 гражданами приземлился в столице.', ['39 person –']],
  ['Задержаны 300 граждан.', ['300 person detain']],
  ['На заводе происходит увольнение 40 человек.', ['40 person lose_job']],
])('takes no noun and no lasting verb for the future in %j', (sentence, figures) => {
  expect(figuresOf(sentence)).toEqual(figures);
});
