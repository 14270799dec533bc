import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createQueryCache } from './few-unused.ts';

const toKey = (name: string): readonly string[] => name.split(' ');

test('answers of an operation that nothing shows are forgotten when they become too many, the oldest first', async () => {
  const queryCache = createQueryCache(2);
  const queries = new QueryClient({ queryCache, defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const show = async (name: string): Promise<() => void> => {
    const options = { queryKey: toKey(name), queryFn: () => Promise.resolve(name) };
    const hide = new QueryObserver(queries, options).subscribe(() => undefined);
    await queries.ensureQueryData(options);
    return hide;
  };
  const held = (): unknown[] => queryCache.getAll().map(({ queryKey }) => queryKey.join(' '));
  const hides = [];
  for (const name of ['read a', 'read b', 'read c', 'list all', 'read d']) hides.push(await show(name));
  const [a, b, c, list, d] = hides as [() => void, () => void, () => void, () => void, () => void];
  list();
  a();
  b();
  expect(held()).toEqual(['read a', 'read b', 'read c', 'list all', 'read d']);
  // Shown once more, it is the youngest of the unused again.
  (await show('read a'))();
  c();
  expect(held()).toEqual(['read a', 'read c', 'list all', 'read d']);
  d();
  expect(held()).toEqual(['read c', 'list all', 'read d']);
  queries.clear();
});
