import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPool } from './reader-pool.ts';
import type { Reader } from './reader.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const reader = (): Reader => ({ read: vi.fn(), view: vi.fn(), pictures: vi.fn(), close: vi.fn() });
const turns = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

test('while a reader hangs another reads in its place, and as many as before read when it has ended', async () => {
  const [first, standIn] = [reader(), reader()];
  const lend = createPool([first], [standIn]);
  const used: Reader[] = [];
  const hang = Promise.withResolvers<undefined>();
  const hanging = lend(() => hang.promise);
  const quick = lend((each) => Promise.resolve(used.push(each)));
  await turns();
  expect(used).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  await quick;
  expect(used).toEqual([standIn]);
  hang.resolve(undefined);
  await hanging;
  expect(first.close).toHaveBeenCalledOnce();
  let atOnce = 0;
  const ends = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const both = ends.map(({ promise }) => lend(() => ((atOnce += 1), promise)));
  await turns();
  expect(atOnce).toBe(1);
  ends.forEach(({ resolve }) => resolve(undefined));
  await Promise.all(both);
});

test('there are no more stand-ins than were given, and one that hung stands in for the next', async () => {
  const [first, standIn] = [reader(), reader()];
  const lend = createPool([first], [standIn]);
  const used: Reader[] = [];
  const hangs = Array.from({ length: 2 }, () => Promise.withResolvers<undefined>());
  const hanging = hangs.map(({ promise }) => lend((each) => (used.push(each), promise)));
  void lend((each) => Promise.resolve(used.push(each)));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(used).toEqual([first, standIn]);
  hangs[1]?.resolve(undefined);
  await hanging[1];
  await turns();
  expect(used).toEqual([first, standIn, standIn]);
  hangs[0]?.resolve(undefined);
  await hanging[0];
  const third = Promise.withResolvers<undefined>();
  void lend(() => third.promise);
  const next = lend((each) => Promise.resolve(used.push(each)));
  await vi.advanceTimersByTimeAsync(10_000);
  await next;
  expect(used.at(-1)).toBe(first);
  third.resolve(undefined);
});
