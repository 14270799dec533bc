import { expect, test } from 'vitest';
import { helpHandlers } from './help.ts';

const context = { signal: new AbortController().signal, report: () => undefined };
const help = helpHandlers();
const find = async (text: string): Promise<string[]> =>
  (await help['help.find']({ text }, context)).topics.map(({ id }) => id);

test('without words all topics are there, each with its text and a name of its own', async () => {
  const ids = await find(' ');
  expect(ids[0]).toBe('start');
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    const { topic } = await help['help.get']({ id }, context);
    expect(topic.text.length).toBeGreaterThan(200);
    expect(topic.about).toMatch(/\.$/);
  }
});

test('words find topics as they would find documents, by their forms and the best first', async () => {
  expect((await find('backups'))[0]).toBe('safety');
  expect((await find('shortcut'))[0]).toBe('keyboard');
  expect(await find('highlighting')).toContain('marking');
  expect(await find('quxzzy')).toEqual([]);
});

test('what would be a slip in a query is a word here', async () => {
  expect(await find('"unclosed (')).toEqual([]);
});

test('an unknown topic is a failure of its own', async () => {
  await expect((async () => help['help.get']({ id: 'none' }, context))()).rejects.toMatchObject({
    code: 'TOPIC_NOT_FOUND',
  });
});
