import { expect, test } from 'vitest';
import { createUndo } from './undo.ts';

const change = (label: string, log: string[]) => ({
  label,
  undo: async () => void log.push(`-${label}`),
  redo: async () => void log.push(`+${label}`),
});

test('takes changes back newest first, makes them again, and forgets what was taken back once another is made', async () => {
  const undo = createUndo();
  const log: string[] = [];
  undo.push(change('a', log));
  undo.push(change('b', log));
  await undo.undo();
  await undo.undo();
  await undo.undo();
  await undo.redo();
  expect(log).toEqual(['-b', '-a', '+a']);
  expect(undo.summary()).toMatchObject({ undo: 'a', redo: 'b', said: 'Done again: a.' });
  undo.push(change('c', log));
  expect(undo.summary()).toMatchObject({ undo: 'c', redo: null });
});

test('waits for a change that is still being saved, and takes that one back', async () => {
  const undo = createUndo();
  const log: string[] = [];
  const saved = Promise.withResolvers<null>();
  void undo.during(saved.promise.then(() => undo.push(change('late', log))));
  const undone = undo.undo();
  expect(log).toEqual([]);
  saved.resolve(null);
  await undone;
  expect(log).toEqual(['-late']);
});

test('says so when a change cannot be taken back, and goes on with the one before', async () => {
  const undo = createUndo();
  const log: string[] = [];
  undo.push(change('a', log));
  undo.push({ ...change('b', log), undo: () => Promise.reject(new Error('changed elsewhere')) });
  await undo.undo();
  expect(undo.summary().said).toBe('Not undone: b.');
  await undo.undo();
  expect(log).toEqual(['-a']);
});
