import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../domain/draft.ts';
import { openTestCore, type OpenedCore } from '../testing/opened-core.ts';

let opened: OpenedCore;
const windows: AbortController[] = [];
beforeEach(async () => {
  opened = await openTestCore();
});
afterEach(async () => {
  for (const window of windows.splice(0)) window.abort();
  await opened.dispose();
});

/** Opens a window, and gives what it takes over and how it is closed. */
async function hold(page: string): Promise<{ readonly drafts: readonly Draft[]; readonly close: () => Promise<void> }> {
  const window = new AbortController();
  windows.push(window);
  const told = Promise.withResolvers<readonly Draft[]>();
  const held = opened.client['drafts.hold'](
    { page },
    { signal: window.signal, onProgress: ({ drafts }) => told.resolve(drafts) },
  ).catch(() => undefined);
  const close = async (): Promise<void> => {
    window.abort();
    await held;
  };
  return { drafts: await told.promise, close };
}

const words = (text: string, revision: number | null = null) => ({
  ...{ text, tags: ['seen'], pendingTag: 'to', colour: 'green' as const, revision },
});
const keep = (page: string, key: string, draft: ReturnType<typeof words> | null) =>
  opened.client['drafts.keep']({ page, key, draft });

test('what was typed outlives the page and the app, with the revision it changes', async () => {
  const first = await hold('one');
  expect(first.drafts).toEqual([]);
  await keep('one', 'note', words('Half a th'));
  await keep('one', 'note', words('Half a thought', 3));
  await keep('one', 'other', words('Given up'));
  await keep('one', 'other', null);
  // The new page of a window may be there before the old one is known to be gone.
  expect((await hold('one')).drafts).toEqual([{ key: 'note', ...words('Half a thought', 3) }]);
  await first.close();
  await opened.reopen();
  expect((await hold('another')).drafts).toEqual([{ key: 'note', ...words('Half a thought', 3) }]);
});

test('a window takes nothing that another one is typing, and takes over what a closed one left', async () => {
  const first = await hold('one');
  await keep('one', 'note', words('Mine'));
  expect((await hold('two')).drafts).toEqual([]);
  await keep('two', 'note', null);
  await first.close();
  expect((await hold('three')).drafts).toEqual([{ key: 'note', ...words('Mine') }]);
});

test('a file of drafts that cannot be read is none, and the next one is kept', async () => {
  writeFileSync(path.join(opened.library, 'drafts.json'), '{"version":1,"drafts":[{"key":');
  await opened.reopen();
  expect((await hold('one')).drafts).toEqual([]);
  await keep('one', 'note', words('New'));
  await opened.reopen();
  expect((await hold('two')).drafts).toHaveLength(1);
});
