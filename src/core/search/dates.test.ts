import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateTerm, dateTermsIn, wholeDateTerm } from './dates.ts';
import { locate } from './locate.ts';
import { wordsOf } from './words.ts';

const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  uk: ['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня', 'жовтня', 'листопада', 'грудня'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
}; // prettier-ignore

const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form);
const two = (value: number): string => String(value).padStart(2, '0');

/** A day in every format. */
function spellings(date: Date): string[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const name = (language: keyof typeof MONTHS): string => MONTHS[language][month] as string;
  return [
    `${year}-${two(month + 1)}-${two(day)}`,
    `${two(day)}.${two(month + 1)}.${year}`,
    `${day}.${month + 1}.${year}`,
    `${day} ${name('en')} ${year}`,
    `${name('en')} ${day}, ${year}`,
    `${day} ${name('ru')} ${year}`,
    `${day} ${name('uk')} ${year}`,
    `${day}. ${name('de')} ${year}`,
  ];
}

test('every day has one term, however it is written', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const term = dateTerm(Number(date.toISOString().slice(0, 10).replaceAll('-', '')));
      for (const spelling of spellings(date)) {
        expect(wholeDateTerm(formsOf(spelling)), spelling).toBe(term);
        expect(dateTermsIn(formsOf(`on ${spelling} it rained`)), spelling).toEqual([term]);
      }
    }),
  );
});

test.each(['2022-13-01', '30 February 2022', '2022 1 2', 'May 2022', '21 September', '300 2022', '1 2 3', ''])(
  '%s is no date',
  (text) => {
    expect(dateTermsIn(formsOf(text))).toEqual([]);
  },
);

test('a whole date is nothing but a date', () => {
  expect(wholeDateTerm(formsOf('on 21 September 2022'))).toBeUndefined();
  expect(wholeDateTerm(formsOf('21 September 2022 at noon'))).toBeUndefined();
});

test('a date is marked as a whole, however it is written', () => {
  const text = 'It was signed on the 21st of September, 2022, at noon.';
  const [found] = locate(text, [{ term: dateTerm(20220921), spans: [[5, 1]] }]);
  const [start, length] = found?.places[0] ?? [0, 0];
  expect(text.slice(start, start + length)).toBe('21st of September, 2022');
});
