import { expect, test } from 'vitest';
import { compareLibrary } from '../../src/core/conflicts/conflicts.ts';
import { askedInEnglish } from '../../src/core/conflicts/asked-in-english.ts';
import { toFound } from '../../src/core/conflicts/found.ts';
import { asked, countedState, type Asked } from '../../src/domain/asked.ts';
import { reason } from '../../src/domain/reason.ts';
import { questionInWords } from '../../src/renderer/ui/asked-words.ts';
import { reasonInWords } from '../../src/renderer/ui/reason-words.ts';
import { readStories } from './stories.ts';

const found = readStories('bench/conflicts/stories').map(({ reports }) => toFound(compareLibrary(reports)));

test('in every story the page says in English why two statements differ as the core does', () => {
  const conflicts = found.flatMap((each) => each.conflicts);
  expect(conflicts.length).toBeGreaterThan(300);
  for (const conflict of conflicts) {
    expect(reason.parse(conflict.because)).toEqual(conflict.because);
    expect(reasonInWords(conflict)).toBe(conflict.reason);
  }
});

test('in every story the page asks in English what the core asks', () => {
  const questions = found.flatMap((each) => [...each.questions, ...each.conflicts.map(({ question }) => question)]);
  expect(questions.length).toBeGreaterThan(300);
  for (const question of questions) {
    expect(asked.parse(question.asks)).toEqual(question.asks);
    expect(questionInWords(question)).toBe(question.text);
  }
});

test('whatever is counted is asked for in the same English words, as a fact and as a plan', () => {
  const all = countedState.options.flatMap((state) =>
    [true, false].map((isPlanned): Asked => ({ code: 'counted', state, isPlanned })),
  );
  for (const asks of all) expect(questionInWords({ text: '', asks })).toBe(askedInEnglish(asks));
});

test.each(['share', 'goal', 'number', 'figure', 'cause', 'winner', 'doer', 'note-date', 'what-holds'] as const)(
  'asks for the %s in the same English words',
  (code) => {
    expect(questionInWords({ text: '', asks: { code } })).toBe(askedInEnglish({ code }));
  },
);
