import { expect, test } from 'vitest';
import { toLanguage } from './languages.ts';

test('the system’s language is the first that the interface speaks, else English', () => {
  expect(toLanguage('system', ['fr-FR', 'uk-UA', 'ru'])).toBe('uk');
  expect(toLanguage('system', ['DE-at'])).toBe('de');
  expect(toLanguage('system', ['fr', 'toString'])).toBe('en');
  expect(toLanguage('system', [])).toBe('en');
  expect(toLanguage('ru', ['de'])).toBe('ru');
});
