import { afterEach, expect, test } from 'vitest';
import { makePdf, makeZip } from '../formats/testing/make-files.ts';
import { createReader, type Reader, type ReaderLimits } from './reader.ts';
import { forkReader, type ReaderProcess } from './start-reader.ts';
import type { ReadOutcome, ReadRequest } from './reading.ts';
import { testWorkers } from '../test-workers.ts';

// A process that starts takes its time where others run beside it; what never ends has a limit of its own.
const LIMITS: ReaderLimits = { time: 20_000, memory: 300 * 1024 * 1024, documents: 3, watchEvery: 20 };
const started: ReaderProcess[] = [];
const signal = new AbortController().signal;

const POISON = new URL('./testing/poison.process.ts', import.meta.url);

const open = (limits: Partial<ReaderLimits> = {}, process = POISON): Reader =>
  createReader(
    process,
    (module) => {
      const child = forkReader(module);
      started.push(child);
      return child;
    },
    { ...LIMITS, ...limits },
  );

let reader: Reader;
afterEach(() => {
  reader.close();
  started.length = 0;
});

const file = (fileName: string, bytes: Uint8Array = Buffer.from('Words.')): ReadRequest => ({
  kind: 'file',
  bytes,
  fileName,
  options: {},
  skip: 0,
});

const summary = (outcomes: readonly ReadOutcome[]): [string | null, string][] =>
  outcomes.map((outcome) => [outcome.part, outcome.outcome === 'read' ? outcome.canonical.text : outcome.code]);

test.each([
  ['crash.txt', 'READER_FAILED'],
  ['leave.txt', 'READER_FAILED'],
  ['nonsense.txt', 'READER_FAILED'],
  ['forged.txt', 'READER_FAILED'],
  ['hoard.txt', 'READER_MEMORY'],
])('%s costs itself alone', async (fileName, code) => {
  reader = open();
  expect(summary(await reader.read(file(fileName), signal))).toEqual([[null, code]]);
  expect(summary(await reader.read(file('good.txt'), signal))).toEqual([[null, 'Words.']]);
  expect(started).toHaveLength(2);
});

test('a reader that never ends is ended', async () => {
  reader = open({ time: 1500 });
  expect(summary(await reader.read(file('hang.txt'), signal))).toEqual([[null, 'READER_TIMEOUT']]);
});

test('what is poisonous in an archive costs itself alone, and what stands behind it is read', async () => {
  reader = open();
  const zip = makeZip({ 'a.txt': 'First.', 'crash.txt': 'x', 'forged.txt': 'y', 'leave.txt': 'z', 'z.txt': 'Last.' });
  expect(summary(await reader.read(file('all.zip', zip), signal))).toEqual([
    ['a.txt', 'First.'],
    ['crash.txt', 'READER_FAILED'],
    ['forged.txt', 'READER_FAILED'],
    ['leave.txt', 'READER_FAILED'],
    ['z.txt', 'Last.'],
  ]);
});

test('a fresh process takes over after so many documents', async () => {
  reader = open();
  for (let index = 0; index < 7; index += 1) await reader.read(file(`${index}.txt`), signal);
  expect(started).toHaveLength(3);
});

test('a reader may read the code of the app and no other file, and start nothing', async () => {
  const child = forkReader(new URL('./testing/curious.process.ts', import.meta.url));
  const found = await new Promise((resolve) => {
    child.listen({ message: resolve, exit: () => resolve('ended') });
    child.send('look around');
  });
  child.kill();
  expect(found).toEqual({
    readPasswords: 'ERR_ACCESS_DENIED',
    wrote: 'ERR_ACCESS_DENIED',
    started: 'ERR_ACCESS_DENIED',
    environment: [],
  });
});

test('the process that follows is started before it is needed, and is the one that takes over', async () => {
  reader = open({ documents: 5 });
  for (let at = 0; at < 4; at += 1) await reader.read(file('good.txt'), signal);
  expect(started).toHaveLength(1);
  await reader.read(file('good.txt'), signal);
  expect(started).toHaveLength(2);
  await reader.read(file('good.txt'), signal);
  expect(started).toHaveLength(2);
});

test('pages that are not where a PDF says do not end the process behind its answer', async () => {
  reader = open({}, testWorkers.reader);
  const page = [{ text: 'The toll rises.', y: 700 }];
  const whole = Buffer.from(makePdf([page, page])).toString('latin1');
  // From within the words of the first page to within what describes the second; the rest stays in its place.
  const wiped = whole.replace(/ Td [^]*\/Contents 4 0 /, (words) => ' '.repeat(words.length));
  for (let time = 0; time < 2; time += 1) {
    const outcomes = await reader.read(file('toll.pdf', Buffer.from(wiped, 'latin1')), signal);
    expect(outcomes).toMatchObject([{ outcome: 'read', canonical: { text: '' } }]);
  }
  expect(summary(await reader.read(file('good.txt'), signal))).toEqual([[null, 'Words.']]);
  expect(started).toHaveLength(1);
});

test('what is asked at once is read in turn, each answer to its own question', async () => {
  reader = open();
  const asked = Array.from({ length: 5 }, (_, index) => file(`${index}.txt`, Buffer.from(`Words ${index}.`)));
  const answers = await Promise.all(asked.map((each) => reader.read(each, signal)));
  expect(answers.map(summary)).toEqual(asked.map((_, index) => [[null, `Words ${index}.`]]));
});
