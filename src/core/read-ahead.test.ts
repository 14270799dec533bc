import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SynopticContract } from '../contract/operations.ts';
import type { Handlers } from '../rpc/operation.ts';
import { createReadAhead, type ReadAhead } from './read-ahead.ts';

type Answer = Readonly<
  Record<'archive.getStatus' | 'archive.watch' | 'drafts.hold' | 'search.query', () => Promise<object>>
>;

let read: string[];
let closing: AbortController;
let readAhead: ReadAhead;
beforeEach(() => {
  vi.useFakeTimers();
  read = [];
  closing = new AbortController();
  const [first, rest] = [() => void read.push('first'), () => void read.push('rest')];
  readAhead = createReadAhead({ first, rest, closed: closing.signal });
});
afterEach(() => vi.useRealTimers());

const watched = (handlers: Partial<Answer>): Answer =>
  readAhead.watched(handlers as unknown as Handlers<SynopticContract>) as unknown as Answer;
const never = (): Promise<object> => Promise.withResolvers<object>().promise;
const answered = (): Promise<object> => Promise.resolve({});

test('what every page asks for is read at once, the rest when its calls are answered and none came for a while', async () => {
  const page = watched({ 'archive.getStatus': answered, 'archive.watch': never, 'drafts.hold': never });
  readAhead.begin();
  expect(read).toEqual(['first']);
  void page['archive.watch']();
  void page['drafts.hold']();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toEqual(['first']);
  await page['archive.getStatus']();
  await vi.advanceTimersByTimeAsync(1999);
  await page['archive.getStatus']();
  await vi.advanceTimersByTimeAsync(1999);
  expect(read).toEqual(['first']);
  await vi.advanceTimersByTimeAsync(1);
  expect(read).toEqual(['first', 'rest']);
});

test('while a call works nothing is read besides', async () => {
  const long = Promise.withResolvers<object>();
  const page = watched({ 'archive.getStatus': answered, 'search.query': () => long.promise });
  readAhead.begin();
  const searching = page['search.query']();
  await page['archive.getStatus']();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toEqual(['first']);
  long.resolve({});
  await searching;
  await vi.advanceTimersByTimeAsync(2000);
  expect(read).toEqual(['first', 'rest']);
});

test('a call that fails is over, too, and the rest is read once', async () => {
  const page = watched({ 'archive.getStatus': () => Promise.reject(new Error('failed')) });
  readAhead.begin();
  for (let time = 0; time < 3; time += 1) {
    await expect(page['archive.getStatus']()).rejects.toThrow('failed');
    await vi.advanceTimersByTimeAsync(5000);
    readAhead.begin();
  }
  expect(read.filter((each) => each === 'rest')).toHaveLength(1);
});

test('without a page, and after the end, nothing is read', async () => {
  const page = watched({ 'archive.getStatus': answered });
  await page['archive.getStatus']();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).toEqual([]);
  readAhead.begin();
  await page['archive.getStatus']();
  closing.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  readAhead.begin();
  expect(read).toEqual(['first']);
});
