import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/languages.ts';
import { helpHandlers } from './help.ts';
import { loadTopics } from './topics.ts';

const context = { signal: new AbortController().signal, report: () => undefined };
const help = helpHandlers();
const find = async (text: string, language: Language = 'en'): Promise<string[]> =>
  (await help['help.find']({ text, language }, context)).topics.map(({ id }) => id);

/** The letters that a text of the language is made of; names, commands and what is typed into a query aside. */
const OWN_LETTERS: Record<Language, RegExp> = {
  en: /[a-z]/gi,
  de: /[a-zäöüß]/gi,
  ru: /[а-яё]/gi,
  uk: /[а-щьюяєіїґ]/gi,
};

describe.each(Object.keys(LANGUAGES) as Language[])('the help in %s', (language) => {
  test('has every topic, each with its text and a name of its own', async () => {
    const ids = await find(' ', language);
    expect(ids).toEqual((await loadTopics('en')).map(({ id }) => id));
    expect(ids[0]).toBe('start');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const { topic } = await help['help.get']({ id, language }, context);
      expect(topic.text.length).toBeGreaterThan(200);
      expect(topic.about).toMatch(/\.$/);
    }
  });

  test('says it in that language, to the same length, and leads to the same view', async () => {
    const english = await loadTopics('en');
    for (const [index, topic] of (await loadTopics(language)).entries()) {
      const prose = topic.text.replace(/`[^`]*`/g, '');
      const letters = prose.match(/\p{L}/gu)?.length ?? 0;
      expect((prose.match(OWN_LETTERS[language])?.length ?? 0) / letters, topic.id).toBeGreaterThan(0.7);
      const { text, place } = english[index]!;
      expect(topic.place).toBe(place);
      expect(topic.text.length / text.length, topic.id).toBeGreaterThan(0.8);
      expect(topic.text.split('\n').length, topic.id).toBe(text.split('\n').length);
    }
  });
});

test('words find topics as they would find documents, by their forms and the best first', async () => {
  expect((await find('backups'))[0]).toBe('safety');
  expect((await find('shortcut'))[0]).toBe('keyboard');
  expect(await find('highlighting')).toContain('marking');
  expect(await find('quxzzy')).toEqual([]);
});

test.each([
  ['ru', 'резервную копию', 'safety'],
  ['ru', 'сносками', 'reading'],
  ['ru', 'закладка', 'marking'],
  ['uk', 'резервну копію', 'safety'],
  ['uk', 'виносками', 'reading'],
  ['uk', 'сполученням клавіш', 'keyboard'],
  ['de', 'Sicherung', 'safety'],
  ['de', 'Fußnote', 'reading'],
  ['de', 'Lesezeichens', 'marking'],
] as const)('in %s “%s” finds the topic “%s” first', async (language, words, id) => {
  expect((await find(words, language))[0]).toBe(id);
});

test('words of one language do not find the topics of another', async () => {
  expect(await find('Fußnoten', 'en')).toEqual([]);
  expect(await find('footnotes', 'ru')).toEqual([]);
});

test('what would be a slip in a query is a word here', async () => {
  expect(await find('"unclosed (')).toEqual([]);
});

test('an unknown topic is a failure of its own', async () => {
  await expect((async () => help['help.get']({ id: 'none', language: 'de' }, context))()).rejects.toMatchObject({
    code: 'TOPIC_NOT_FOUND',
  });
});
