import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { AppClient } from '../connect.ts';
import { callOptions, createQueryClient, followChanges, readAgain } from './queries.ts';

/** Settings are answered one call after the other, when the test says so. */
function observed() {
  const answers: ((output: unknown) => void)[] = [];
  const read = () => new Promise((resolve) => answers.push(resolve));
  const client = { 'settings.get': read } as unknown as AppClient;
  const queries = createQueryClient();
  const observer = new QueryObserver(queries, { ...callOptions(client, 'settings.get', {}) });
  observer.subscribe(() => undefined);
  return { answers, queries, data: () => observer.getCurrentResult().data as unknown };
}

test('what changes while it is first read is read once more', async () => {
  const { answers, queries, data } = observed();
  const again = readAgain(queries, 'settings');
  answers[0]!('as it was');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!('as it is');
  await again;
  expect(data()).toBe('as it is');
});

test('what changes while it is read again is read once more, and the earlier answer is not taken', async () => {
  const { answers, queries, data } = observed();
  answers[0]!('at first');
  await vi.waitFor(() => expect(data()).toBe('at first'));
  const [one, two] = [readAgain(queries, 'settings'), readAgain(queries, 'settings')];
  answers[1]!('as it was');
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  answers[2]!('as it is');
  await Promise.all([one, two]);
  expect(data()).toBe('as it is');
});

test('a first reading that fails is not tried again by a change', async () => {
  const client = { 'settings.get': () => Promise.reject(new Error('No library.')) } as unknown as AppClient;
  const read = vi.spyOn(client, 'settings.get');
  const queries = createQueryClient();
  const observer = new QueryObserver(queries, { ...callOptions(client, 'settings.get', {}) });
  observer.subscribe(() => undefined);
  await readAgain(queries, 'settings');
  expect(read).toHaveBeenCalledOnce();
});

test('changes are followed until the core is gone', async () => {
  const watch = () => Promise.resolve({});
  const client = { 'archive.watch': watch } as unknown as AppClient;
  expect(await followChanges(client, createQueryClient(), new AbortController().signal)).toBe('UNREACHABLE');
});
