import { expect, test } from 'vitest';
import { turnOf } from './turns.ts';

test.each([
  ['But the gate was shut.', 'en', { contrasts: true, retorts: false }],
  ['The owner disputes the figure.', 'en', { contrasts: false, retorts: true }],
  ['The button was green.', 'en', { contrasts: false, retorts: false }],
  ['Между тем ворота закрыли.', 'ru', { contrasts: true, retorts: false }],
  ['Сторож возражает: ворота открыты.', 'ru', { contrasts: false, retorts: true }],
  ['Жара держалась неделю.', 'ru', { contrasts: false, retorts: false }],
  ['But however', 'other', { contrasts: false, retorts: false }],
] as const)('%s', (text, language, turn) => {
  expect(turnOf(text, language)).toEqual(turn);
});
