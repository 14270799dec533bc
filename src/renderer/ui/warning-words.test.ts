import { expect, test } from 'vitest';
import { readRefusal, refusalInEnglish, REFUSALS, type RefusalName } from '../../domain/refusal.ts';
import { fillTemplate } from '../../domain/template.ts';
import { readWarning, warningInEnglish, WARNINGS, type WarningCode } from '../../domain/warning.ts';
import { english } from '../messages/en.ts';
import { chooseLanguage } from '../messages/language.ts';
import { rejectionInWords, warningInWords } from './warning-words.ts';

const CODES = Object.keys(WARNINGS) as WarningCode[];
const VALUES = { missing: 3, encoding: 'windows-1251', most: 2000, pages: '2, 5', lost: 1 };

test.each(CODES)(
  'the warning %s is known again by its sentence, and says the same in the English of the page',
  (code) => {
    const sentence = warningInEnglish(code, VALUES);
    expect(readWarning(sentence)?.code).toBe(code);
    expect(english[`warnings.${code}`]).toBe(WARNINGS[code]);
    expect(warningInWords(sentence)).toBe(sentence);
  },
);

test('warnings that are kept in English are said in another language, and unknown ones stay', async () => {
  await chooseLanguage('ru');
  expect(warningInWords('The encoding is not declared; windows-1251 was inferred.')).toBe(
    'Кодировка не указана; определена как windows-1251.',
  );
  expect(warningInWords('Something an older reader said.')).toBe('Something an older reader said.');
  await chooseLanguage('en');
});

const REFUSED = Object.keys(REFUSALS) as RefusalName[];
const SIZES = {
  size: 130,
  most: 100,
  known: '.txt, .md',
  column: 'text',
  columns: 'a, b',
  encoding: 'x',
  error: 'EIO',
};
const inEnglish = (name: RefusalName): string =>
  fillTemplate<string>(REFUSALS[name], SIZES as Readonly<Record<string, string | number>>);

test.each(REFUSED)(
  'the refusal %s is known again by its sentence, and says the same in the English of the page',
  (name) => {
    const message = inEnglish(name);
    expect(readRefusal(message)?.code).toBe(name);
    expect(english[`refusals.${name}`]).toBe(REFUSALS[name]);
    expect(rejectionInWords({ code: 'MALFORMED', message })).toBe(message);
  },
);

test('a refusal keeps its sizes and places in another language', async () => {
  await chooseLanguage('ru');
  for (const name of REFUSED) {
    const words = rejectionInWords({ code: 'MALFORMED', message: inEnglish(name) }) ?? '';
    expect(words).not.toBe(inEnglish(name));
    const places = [...REFUSALS[name].matchAll(/\{(\w+)\}/g)].map(([, place]) => place as keyof typeof SIZES);
    for (const place of places) expect(words, name).toContain(String(SIZES[place]));
  }
  expect(
    rejectionInWords({ code: 'TOO_LARGE', message: refusalInEnglish('file-large', { size: 130, most: 100 }) }),
  ).toBe('В файле 130\u{a0}МиБ; читается не больше 100\u{a0}МиБ. Разделите его и импортируйте части.');
  await chooseLanguage('en');
});

test('a refusal of no template has its sentence in English, and one by its code elsewhere', async () => {
  const refused = { code: 'EMPTY_FILE', message: 'An older core said so.' } as const;
  expect(rejectionInWords(refused)).toBe(refused.message);
  await chooseLanguage('de');
  expect(rejectionInWords(refused)).toBe('Die Datei ist leer: Sie enthält kein einziges Byte.');
  expect(rejectionInWords({})).toBeUndefined();
  await chooseLanguage('en');
});
