import { expect, test } from 'vitest';
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

test('a refusal has the sentence of the core in English, and one by its code elsewhere', async () => {
  const refused = { code: 'EMPTY_FILE', message: 'The file is empty: it holds no bytes.' } as const;
  expect(rejectionInWords(refused)).toBe(refused.message);
  await chooseLanguage('de');
  expect(rejectionInWords(refused)).toBe('Die Datei ist leer: Sie enthält kein einziges Byte.');
  expect(rejectionInWords({})).toBeUndefined();
  await chooseLanguage('en');
});
