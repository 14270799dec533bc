import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../search/random.ts';
import { readKept, type Kept } from './kept.ts';
import { startActor, type Actor, type PartOptions } from './part.ts';
import { attach, countCalls } from './strace.ts';

const FILES = 6;
const RECORDS = 60;
/** Documents of one import: its change of the journal has three lines or more. */
export const DOCUMENTS = FILES + RECORDS;

/** Writes a folder of files that no other number has. */
export function writeFiles(folder: string, number: number): string {
  const path = join(folder, `files-${number}`);
  mkdirSync(path);
  for (let file = 0; file < FILES; file += 1)
    writeFileSync(join(path, `${file}.txt`), `Letter ${file} of ${number}. ${'Words. '.repeat(200)}`);
  const records = Array.from({ length: RECORDS }, (_, index) =>
    JSON.stringify({
      id: `${number}-${index}`,
      title: `Сбор ${'long '.repeat(600)}`,
      text: `Record ${index} of ${number}.`,
    }),
  );
  writeFileSync(join(path, 'records.jsonl'), records.join('\n'));
  return path;
}

/** An actor that imports, and the threads that its system calls are made by. */
export interface ImportActor {
  readonly actor: Actor;
  /** SQLite and the journal in the one, originals and the folders of a staging in the other. */
  readonly threads: { readonly main: number; readonly pool: number };
}

/** Starts one with a single thread for files; in words why the library does not open, where it does not. */
export async function startImporting(library: string): Promise<ImportActor | string> {
  const actor = startActor(['import-by-word', library], { env: { UV_THREADPOOL_SIZE: '1' } });
  const pool = await actor.next('pool ');
  if (pool === null) return `it does not open: ${actor.errors().slice(0, 300)}`;
  return { actor, threads: { main: actor.pid, pool: Number(pool.split(' ')[1]) } };
}

/** What was said of one word: how many documents there are then, and the code of a failure. Null where it ended. */
export interface Said {
  readonly count: number;
  readonly failed: string | undefined;
  readonly acknowledged: Kept;
  readonly wrong: readonly string[];
}

/** Says a word to an actor and reads the answer. */
export async function ask({ actor }: ImportActor, word: string): Promise<Said | null> {
  const before = actor.lines.length;
  actor.say(word);
  const count = await actor.next('count ');
  if (count === null) return null;
  const lines = actor.lines.slice(before);
  return {
    count: Number(count.split(' ')[1]),
    failed: lines.find((line) => line.startsWith('failed '))?.slice('failed '.length),
    acknowledged: readKept(lines, 'ack'),
    wrong: lines.filter(
      (line) => line.startsWith('object ') || (line.startsWith('work ') && line !== 'work 0 0 false'),
    ),
  };
}

/** Takes in what is left of a folder once the fault is over, and checks everything; the lines say what was wrong. */
export async function finishImport(importing: ImportActor, folder: string, before: number): Promise<string[]> {
  const again = await ask(importing, folder);
  if (again === null) return [`it ended: ${importing.actor.errors().slice(0, 300)}`];
  const checked = await ask(importing, 'check');
  return [
    ...(again.failed === undefined ? [] : [`after the fault was over it still says ${again.failed}`]),
    ...(again.acknowledged.size === DOCUMENTS ? [] : [`a second import told of ${again.acknowledged.size}`]),
    ...(again.count === before + DOCUMENTS ? [] : [`${again.count - before} are there after the second import`]),
    ...(checked?.failed === undefined ? [] : [`checking says ${checked.failed}`]),
    ...(checked?.wrong ?? ['it ended while checking']),
  ];
}

/** One place of an import: the N-th call of a name in one of its threads. */
export interface Place {
  readonly thread: 'main' | 'pool';
  readonly call: string;
  readonly nth: number;
}

/** Every place of an import where one of these calls is made, as one import made them. */
export async function placesOf(library: string, folder: string, calls: Calls): Promise<Place[]> {
  const importing = await startImporting(library);
  if (typeof importing === 'string') throw new Error(importing);
  await ask(importing, writeFiles(folder, -2));
  const tracers = await Promise.all(
    THREADS.map((thread) => attach(importing.threads[thread], ['-o', join(folder, `trace-${thread}`)])),
  );
  await ask(importing, writeFiles(folder, -1));
  for (const tracer of tracers) await tracer.detach();
  importing.actor.say('end');
  await importing.actor.ended;
  return THREADS.flatMap((thread) =>
    [...countCalls(join(folder, `trace-${thread}`))]
      .filter(([call]) => calls(thread, call))
      .flatMap(([call, count]) => Array.from({ length: count }, (_, index) => ({ thread, call, nth: index + 1 }))),
  );
}

type Calls = (thread: Place['thread'], call: string) => boolean;
const THREADS = ['main', 'pool'] as const;

/** All of them in the long form; in the short one so many, spread over the whole of each thread and call. */
export function choose<T extends Place>(places: readonly T[], { long, seed }: PartOptions, most: number): T[] {
  if (long) return [...places];
  const random = createRandom(seed);
  const every = places.length / most;
  const picked = Array.from(
    { length: Math.min(most, places.length) },
    (_, index) => places[Math.floor((index + random()) * Math.max(1, every)) % places.length],
  );
  return [...new Set(picked)].filter((place) => place !== undefined);
}
