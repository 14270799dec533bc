import { expect, test } from 'vitest';
import { opposites } from '../../src/core/statements/statements.ts';
import { english } from '../../src/renderer/messages/en.ts';
import { chooseLanguage } from '../../src/renderer/messages/language.ts';
import { positionInWords } from '../../src/renderer/ui/position-words.ts';

const states = ['polarity', 'status', 'attribution'].flatMap((kind) => (opposites[kind] ?? []).flat());

test('every state that rules oppose to another has words in each language, and its own in English', () => {
  for (const state of states) {
    const status = state.replaceAll('_', ' ');
    expect(english).toHaveProperty([`states.${status}`], status);
  }
  expect(states.length).toBeGreaterThan(80);
});

test('a state in the words of a person or a source stays as it is', async () => {
  await chooseLanguage('ru');
  expect(positionInWords({ type: 'status', status: 'open up', coverage: null })).toBe('открытие');
  expect(positionInWords({ type: 'status', status: 'still in effect', coverage: null })).toBe('still in effect');
  await chooseLanguage('en');
});
