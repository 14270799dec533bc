import { expect, it } from 'vitest';
import type { AppClient } from '../connect.ts';
import { createDraftKeeper } from './kept-drafts.ts';

/** A core whose calls end when they are told to. */
function slowCore() {
  const calls: { readonly words: unknown; readonly end: () => void }[] = [];
  const keep = ({ draft }: { readonly draft: unknown }): Promise<object> => {
    const { promise, resolve } = Promise.withResolvers<object>();
    calls.push({ words: draft, end: () => resolve({}) });
    return promise;
  };
  return { calls, client: { 'drafts.keep': keep } as unknown as AppClient };
}

const words = (text: string) => ({ text, tags: [], pendingTag: '', colour: null, revision: null });
/** What follows a call that ended has had its turn. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};

it('keeps one at a time, and then the newest words', async () => {
  const { calls, client } = slowCore();
  const { keep } = createDraftKeeper(client, 'page');
  for (const text of ['a', 'ab', 'abc']) keep('note', words(text));
  expect(calls.map((call) => call.words)).toEqual([words('a')]);
  calls[0]!.end();
  await settled();
  expect(calls.map((call) => call.words)).toEqual([words('a'), words('abc')]);
  calls[1]!.end();
  await settled();
  keep('note', null);
  expect(calls.at(-1)!.words).toBeNull();
});

it('hands over what waits when the page may end', () => {
  const { calls, client } = slowCore();
  const { keep, flush } = createDraftKeeper(client, 'page');
  keep('note', words('a'));
  keep('note', words('ab'));
  flush();
  flush();
  expect(calls.map((call) => call.words)).toEqual([words('a'), words('ab')]);
});
