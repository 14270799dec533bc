import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActivity, type Activity } from '../activity/activity.ts';
import { createExports, type ExportRequest, type Exports } from './export.ts';
import type { ExportSources } from './gather.ts';

/** A writer that never comes to the end of a PDF, and writes anything else at once. */
const WRITER = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ kind, request }) => {
  if (kind !== 'head' || request.format === 'pdf') return;
  const file = { fileName: 'x', mediaType: 'text/plain', sha256: 'x', bytes: 0, isText: true, head: '', isHeadWhole: true };
  parentPort.postMessage({ kind: 'written', file, content: new Uint8Array() });
});`;
/** A library with nothing in it. */
const EMPTY = {
  archive: { editions: [], listDocuments: () => Promise.resolve([]) },
  annotations: { list: () => Promise.resolve([]), foreign: () => [], kept: () => [] },
  questions: {},
} as unknown as ExportSources;

let activity: Activity;
let exports: Exports;
beforeEach(() => {
  activity = createActivity({ onChange: () => undefined });
  exports = createExports(EMPTY, new URL(`data:text/javascript,${encodeURIComponent(WRITER)}`));
});
afterEach(() => activity.close());

/** Begins an export under a name, as a piece of work; resolves to what became of it. */
function begin(id: string, format: ExportRequest['format']): Promise<string> {
  const scope = { kind: 'everything' } as const;
  const options = { author: null, anonymous: false, originals: false };
  const context = { signal: new AbortController().signal, report: () => undefined };
  return activity
    .run('export', context, (inner) => exports.create({ format, scope, options, previous: null }, inner), id)
    .then(
      () => 'made',
      (error: { code?: string }) => error.code ?? 'failed',
    );
}
const told = () =>
  Object.fromEntries(
    activity.list().map(({ id, state, steps }) => [id, `${state} ${steps.at(-1)?.step ?? ''}`.trim()]),
  );

test('a small export is made beside a long one', async () => {
  void begin('long', 'pdf');
  expect(await begin('small', 'csv')).toBe('made');
  expect(told()['long']).toMatch(/^running/);
});

test('more than that wait, say so, are each cancelled at once, and begin when there is room', async () => {
  const long = [begin('first', 'pdf'), begin('second', 'pdf')];
  const waiting = [begin('third', 'csv'), begin('fourth', 'csv')];
  expect(told()).toMatchObject({ third: 'running wait', fourth: 'running wait' });
  activity.cancel('third');
  expect(await waiting[0]).toBe('CANCELLED');
  expect(told()).not.toHaveProperty('third');
  expect(told()['fourth']).toBe('running wait');
  activity.cancel('first');
  expect(await long[0]).toBe('CANCELLED');
  expect(await waiting[1]).toBe('made');
  expect(told()['second']).toMatch(/^running/);
});

test('one that is cancelled before it begins is not made', async () => {
  void begin('first', 'pdf');
  void begin('second', 'pdf');
  const third = begin('third', 'pdf');
  activity.cancel('third');
  expect(await third).toBe('CANCELLED');
  activity.cancel('second');
  expect(await begin('fourth', 'csv')).toBe('made');
});
