import { expect, test } from 'vitest';
import { createChanges, type ArchiveChange } from './changes.ts';

function watched(changes: ReturnType<typeof createChanges>) {
  const closing = new AbortController();
  const told: ArchiveChange['area'][] = [];
  const ended = changes.watch(({ area }) => told.push(area), closing.signal);
  return { told, stop: () => (closing.abort(), ended) };
}

test('whoever watches is told until it stops', async () => {
  const changes = createChanges();
  const { told, stop } = watched(changes);
  changes.tell('documents');
  changes.tell('index');
  await stop();
  changes.tell('origins');
  expect(told).toEqual(['documents', 'index']);
});

test('whoever stops at what it is told first is let go', async () => {
  const changes = createChanges();
  changes.tell('documents');
  changes.tell('index');
  const closing = new AbortController();
  const told: ArchiveChange['area'][] = [];
  await changes.watch(({ area }) => (told.push(area), closing.abort()), closing.signal);
  changes.tell('fixity');
  expect(told).toEqual(['documents']);
});

test('what changed just before somebody began to watch is told, each area once: it may have read before', () => {
  let time = 0;
  const changes = createChanges(() => time);
  changes.tell('documents');
  time = 100_000;
  changes.tell('index');
  changes.tell('fixity');
  changes.tell('index');
  time += 20_000;
  const { told } = watched(changes);
  expect(told).toEqual(['fixity', 'index']);
  changes.tell('origins');
  expect(told).toEqual(['fixity', 'index', 'origins']);
});
