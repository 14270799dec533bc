import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCore, type OpenedCore } from './testing/opened-core.ts';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(() => opened.dispose());

test('with the least memory for search the answers are the same', async () => {
  await opened.importing(opened.write('a.txt', 'The toll of the ferry.'), opened.write('b.txt', 'No toll was taken.'));
  const before = await opened.client['search.query']({ text: 'toll ferry' });
  await opened.client['settings.update']({ searchMemory: 8 });
  await opened.reopen();
  expect((await opened.client['settings.get']({})).settings.searchMemory).toBe(8);
  const { hits, total } = await opened.client['search.query']({ text: 'toll ferry' });
  expect([total, hits]).toEqual([before.total, before.hits]);
});

test('a choice that cannot be is refused and changes nothing', async () => {
  await expect(opened.client['settings.update']({ searchMemory: 1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await opened.client['settings.get']({})).settings.searchMemory).toBe(48);
});
