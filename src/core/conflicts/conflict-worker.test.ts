import { afterEach, expect, test, vi } from 'vitest';
import { createConflictWorker, type ConflictWorker } from './conflict-worker.ts';

/** Answers what is asked, and ends at a request to compare. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id, request }) => {
    if (request.kind === 'compare') process.exit(1);
    parentPort.postMessage({ id, value: request.kind });
  });`;

let worker: ConflictWorker;
afterEach(async () => {
  vi.unstubAllEnvs();
  await worker.close();
});

test('a worker that ends fails what was asked of it, and the next question is asked of another that holds nothing', async () => {
  worker = createConflictWorker(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
  worker.start();
  expect(await worker.ask({ kind: 'hold', documents: [] })).toBe('hold');
  expect(worker.generation).toBe(0);
  await expect(worker.ask({ kind: 'compare', ids: [] })).rejects.toMatchObject({ code: 'COMPARISON_UNAVAILABLE' });
  expect(worker.generation).toBe(1);
  expect(await worker.ask({ kind: 'hold', documents: [] })).toBe('hold');
  expect(worker.generation).toBe(1);
});

test('whoever asks while it closes is refused', async () => {
  worker = createConflictWorker(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
  const closing = worker.close();
  await expect(worker.ask({ kind: 'hold', documents: [] })).rejects.toMatchObject({ code: 'COMPARISON_UNAVAILABLE' });
  await closing;
});

test('one that cannot even start fails once', async () => {
  worker = createConflictWorker(new URL('data:text/javascript,throw new RangeError()'));
  worker.start();
  await expect(worker.ask({ kind: 'hold', documents: [] })).rejects.toMatchObject({ code: 'COMPARISON_UNAVAILABLE' });
  expect(worker.generation).toBe(1);
});

/** Answers how many megabytes of young objects it has room for. */
const ROOM = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ id }) => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
    parentPort.postMessage({ id, value: (young.space_used_size + young.space_available_size) / 2 ** 20 });
  });`;
const roomOfNew = async (): Promise<unknown> => {
  worker = createConflictWorker(new URL(`data:text/javascript,${encodeURIComponent(ROOM)}`));
  return worker.ask({ kind: 'hold', documents: [] });
};

test('it has room for young objects, unless whoever starts the program gave a size of their own', async () => {
  expect(await roomOfNew()).toBeGreaterThan(15);
  await worker.close();
  vi.stubEnv('NODE_OPTIONS', '--max-semi-space-size=64');
  expect(await roomOfNew()).toBeLessThan(8);
});
