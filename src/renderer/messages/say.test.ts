import { afterEach, expect, test } from 'vitest';
import { edtfInWords } from '../ui/edtf-words.ts';
import { positionInWords } from '../ui/position-words.ts';
import { decimalsInWords, inOrder, languageInWords, numberInWords } from '../ui/words.ts';
import { chooseLanguage } from './language.ts';
import { sayRich } from './say-rich.ts';
import { say } from './say.ts';

afterEach(() => chooseLanguage('en'));

/** Non-breaking and narrow spaces as plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const counts = (numbers: readonly number[]): readonly string[] =>
  numbers.map((documents) => plain(say('common.documents', { documents })));

test('plurals are those of the language', async () => {
  expect(counts([1, 2, 2400])).toEqual(['1 document', '2 documents', '2,400 documents']);
  await chooseLanguage('ru');
  expect(counts([1, 3, 5, 21, 112])).toEqual([
    ...['1 документ', '3 документа', '5 документов', '21 документ', '112 документов'],
  ]);
  await chooseLanguage('uk');
  expect(counts([1, 3, 5, 21])).toEqual(['1 документ', '3 документи', '5 документів', '21 документ']);
  await chooseLanguage('de');
  expect(counts([1, 2400])).toEqual(['1 Dokument', '2.400 Dokumente']);
});

test('dates are written as the language writes them, with the endings it wants', async () => {
  await chooseLanguage('ru');
  const dates = ['2022-10-31', '2022-11~', '2022-11/..', '2022-10-28/2022-10-31', '2022-23', '202X', '[2021,2022]'];
  expect(dates.map((date) => plain(edtfInWords(date)))).toEqual([
    '31 октября 2022 г.',
    'около ноября 2022 г.',
    'с ноября 2022 г.',
    '28 – 31 октября 2022 г.',
    'осень 2022 г.',
    '2020-е годы',
    '2021 г. или 2022 г.',
  ]);
  await chooseLanguage('de');
  expect(['2022-10-31', '2022-10-28/2022-11-02', '2022-10/2022-11'].map(edtfInWords)).toEqual([
    '31. Oktober 2022',
    '28. Oktober bis 2. November 2022',
    'Oktober bis November 2022',
  ]);
});

test('numbers, positions, names of languages and the order of words follow', async () => {
  await chooseLanguage('uk');
  expect(plain(numberInWords(1_200_000))).toBe('1 200 000');
  expect(decimalsInWords(1.65, 2)).toBe('1,65');
  expect(languageInWords('de')).toBe('німецька');
  expect(positionInWords({ type: 'yesNo', answer: 'no', coverage: null })).toBe('Ні');
  // In Ukrainian ґ follows г and і follows и.
  expect(['ґ', 'д', 'і', 'г', 'и'].toSorted(inOrder)).toEqual(['г', 'ґ', 'д', 'и', 'і']);
});

test('the words inside of a sentence that lead elsewhere stay in their place', async () => {
  await chooseLanguage('de');
  const sentence = sayRich('ui.whoeverHasTheCitationCan', { link: (parts) => parts }) as {
    props: { children: unknown };
  };
  expect(JSON.stringify(sentence.props.children)).toContain('Zitat prüfen');
});
