import { afterEach, expect, test } from 'vitest';
import { parseTree } from '../../core/search/query-grammar.ts';
import { QUERY_SLIPS, type QuerySlip } from '../../domain/query-slip.ts';
import { Failure } from '../../rpc/failure.ts';
import { english } from '../messages/en.ts';
import { chooseLanguage } from '../messages/language.ts';
import { toFailureWords } from './failure-words.ts';
import { querySyntaxInWords } from './slip-words.ts';

afterEach(() => chooseLanguage('en'));

/** A query for every slip there is. */
const QUERIES: Readonly<Record<QuerySlip['code'], string>> = {
  'bracket-closes-none': 'decree of mobilisation)',
  'bracket-open': '(decree OR order',
  'brackets-deep': `${'('.repeat(51)}a${')'.repeat(51)}`,
  'date-unreadable': 'issued:spring',
  'edits-many': 'decree~9',
  'field-alone': 'title:said:2022',
  'field-missing': ':decree',
  'field-unknown': 'sourse:meduza',
  'kind-unknown': 'has:pictures',
  'near-between': 'decree NEAR lang:ru',
  'nothing-after': 'decree AND',
  'nothing-before': 'decree AND OR order',
  'number-unreadable': 'n:many',
  'quote-open': '"never closed',
  'star-alone': 'decree *',
  'value-missing': 'source:',
  'values-missing': 'source:,',
};

function failureOf(text: string): Failure {
  try {
    parseTree(text);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error(`“${text}” can be read`);
}

test.each(Object.entries(QUERIES))('%s is what is wrong with “%s”, said alike by page and core', async (code, text) => {
  const failure = failureOf(text);
  expect(failure.details).toMatchObject({ slip: { code } });
  expect(english[`slips.${code as QuerySlip['code']}`]).toBe(QUERY_SLIPS[code as QuerySlip['code']]);
  expect(querySyntaxInWords(failure)).toBe(failure.message);
  for (const language of ['ru', 'uk', 'de'] as const) {
    await chooseLanguage(language);
    const words = querySyntaxInWords(failure);
    expect(words).not.toBe(failure.message);
    expect(words).not.toMatch(/[{}]/);
    expect(toFailureWords(failure).next).toBe(words);
  }
});

test('what is wrong keeps what was typed', async () => {
  await chooseLanguage('ru');
  expect(querySyntaxInWords(failureOf('sourse:meduza'))).toMatch(/^Поля «sourse» нет\. Есть такие поля: .*source/);
  await chooseLanguage('de');
  expect(querySyntaxInWords(failureOf('decree AND'))).toMatch(/^Nach AND steht ein Wort/);
});

test('a failure without data keeps its sentence', async () => {
  await chooseLanguage('uk');
  expect(querySyntaxInWords(new Failure('QUERY_SYNTAX', 'An older core.', { start: 0, end: 1 }))).toBe(
    'An older core.',
  );
});
