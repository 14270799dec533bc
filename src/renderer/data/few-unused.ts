import { QueryCache } from '@tanstack/react-query';

/** A cache that forgets answers of an operation that nothing shows any more, oldest first, once they are more than `most`. */
export function createQueryCache(most: number): QueryCache {
  const cache = new QueryCache();
  const unused = new Map<unknown, Set<string>>();
  cache.subscribe(({ type, query: { queryKey, queryHash } }) => {
    const [operation] = queryKey as readonly unknown[];
    const hashes = unused.get(operation) ?? new Set();
    unused.set(operation, hashes);
    if (type === 'removed' || type === 'observerAdded') hashes.delete(queryHash);
    if (type === 'observerRemoved' && cache.get(queryHash)?.getObserversCount() === 0) hashes.add(queryHash);
    const [oldest] = hashes;
    const forgotten = hashes.size > most && oldest !== undefined ? cache.get(oldest) : undefined;
    if (forgotten !== undefined) cache.remove(forgotten);
  });
  return cache;
}
