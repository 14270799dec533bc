import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  REASONS,
  reason as schema,
  rivalName,
  type Parameters,
  type Reason,
  type ReasonCode,
} from '../../domain/reason.ts';
import { reasonInEnglish } from '../../domain/reason-in-english.ts';
import { modality } from '../../domain/statement.ts';
import { chooseLanguage } from '../messages/language.ts';
import { reasonInWords } from './reason-words.ts';

const words = fc.string({ minLength: 1, maxLength: 12 });
const amount = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.double({ min: 0, max: 100, noNaN: true }));
const comparator = fc.constantFrom('=', '~', '<', '<=', '>', '>=');
const voice = fc.record({ name: fc.option(words), isQuoted: fc.boolean(), isHeadline: fc.boolean() });
const figure = fc.record({
  low: amount,
  high: amount,
  comparator,
  isVague: fc.boolean(),
  unit: fc.option(words),
  isPercent: fc.boolean(),
});
const day = fc.constantFrom('2022-09-21', '2022-09', '2022-09-21T14');
const value = fc.oneof(
  fc.record({
    type: fc.constant('number'),
    comparator,
    amount,
    unit: fc.constant('number'),
    coverage: fc.constant(null),
  }),
  day.map((edtf) => ({ type: 'date', edtf: edtf.slice(0, 10), coverage: null })),
);
const list = fc.array(words, { minLength: 1, maxLength: 3 });
const rival = fc.constantFrom(...rivalName.options);
const standing = fc.constantFrom(...modality.options);

/** What can stand in each place. */
const PLACES: Record<keyof Parameters, fc.Arbitrary<unknown>> = {
  a: voice,
  b: voice,
  one: figure,
  other: figure,
  day: fc.option(day),
  otherDay: fc.option(day),
  words: fc.option(words),
  otherWords: words,
  asked: fc.oneof(fc.constant(''), words),
  term: rival,
  rival,
  figures: list,
  otherFigures: list,
  negations: list,
  isOtherDay: fc.boolean(),
  value,
  otherValue: value,
  modality: standing,
  otherModality: standing,
};

/** Reasons in which the core always knows the days, and the words. */
const ALWAYS_KNOWN = /^(?:figure-|later-)/;

const reasonsOf = (code: ReasonCode): fc.Arbitrary<Reason> =>
  fc.record({
    code: fc.constant(code),
    ...Object.fromEntries(
      REASONS[code].map((name) => {
        if (name === 'words' && code !== 'part-and-whole') return [name, words];
        return [name, /day/i.test(name) && name !== 'isOtherDay' && ALWAYS_KNOWN.test(code) ? day : PLACES[name]];
      }),
    ),
  }) as unknown as fc.Arbitrary<Reason>;

const CODES = Object.keys(REASONS) as ReasonCode[];
afterEach(() => chooseLanguage('en'));

describe.each(CODES)('the reason %s', (code) => {
  it('says in the English of the page what the core says', () => {
    fc.assert(
      fc.property(reasonsOf(code), (because) => {
        expect(schema.parse(because)).toEqual(because);
        expect(reasonInWords({ reason: '', because })).toBe(reasonInEnglish(because));
      }),
      { numRuns: 50 },
    );
  });

  it.each(['ru', 'uk', 'de'] as const)('says everything it has in %s', async (language) => {
    const [because] = fc.sample(reasonsOf(code), { numRuns: 1, seed: 1 });
    if (!because) throw new Error('no example');
    await chooseLanguage(language);
    const said = reasonInWords({ reason: '', because });
    expect(said).not.toBe(reasonInEnglish(because));
    expect(said).not.toMatch(/undefined|null|\[object/);
  });
});

it('leaves the words of an editor as they are', async () => {
  await chooseLanguage('ru');
  expect(reasonInWords({ reason: 'Two offices count differently.', because: null })).toBe(
    'Two offices count differently.',
  );
});

describe('a figure with a bound', () => {
  const three = (comparator: '~' | '<' | '<=' | '>' | '>=') =>
    ({ low: 3, high: 3, comparator, isVague: false, unit: 'people', isPercent: false }) as const;
  const a = { name: 'A', isQuoted: false, isHeadline: false };

  it.each([
    ['ru', '~', '<=', 'A — в одном месте примерно 3 человека, в другом максимум 3 человека.'],
    ['ru', '<', '>', 'A — в одном месте меньше, чем 3 человека, в другом больше, чем 3 человека.'],
    ['uk', '>=', '~', 'A — в одному місці щонайменше 3 людини, в іншому приблизно 3 людини.'],
  ] as const)('in %s has its unit in the case that the number asks for: %s, %s', async (language, one, other, said) => {
    await chooseLanguage(language);
    const because = { code: 'two-figures-of-one-voice', a, one: three(one), other: three(other) } as unknown as Reason;
    expect(reasonInWords({ reason: '', because })).toBe(said);
  });
});
