import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ask,
  choose,
  DOCUMENTS,
  finishImport,
  placesOf,
  startImporting,
  writeFiles,
  type ImportActor,
  type Place,
} from './import-by-word.ts';
import { begin, findLost, openAndTell, type Kept } from './kept.ts';
import { type PartOptions, type PartResult } from './part.ts';
import { attach, straced } from './strace.ts';

/**
 * Calls that put something on the disk, or find out where. The main thread's `write` is how the process speaks, and
 * originals are written in the other one.
 */
const BOTH = ['pwrite64', 'fsync', 'fdatasync', 'openat', 'ftruncate', 'rename', 'mkdir', 'unlink'] as const;
const CALLS = {
  main: new Set<string>([...BOTH, 'pwritev', 'fstat']),
  pool: new Set<string>([...BOTH, 'write', 'rmdir']),
};
const ERRORS = ['EIO', 'ENOSPC', 'EROFS', 'EACCES'] as const;
const SAID = new Set(['NOT_SAVED', 'LIBRARY_FULL', 'LIBRARY_READ_ONLY']);
/** Faults of the short form. */
const SHORT = 24;
/** A library takes in so many imports; then a fresh one is begun, so that checking it stays short. */
const IMPORTS_A_LIBRARY = 16;

type Fault = Place & { readonly error: string };

/** Lets one import fail at one place, imports again when that is over, and says what was wrong. */
async function failOnce(
  importing: ImportActor,
  { thread, call, nth, error }: Fault,
  { folder, before }: { readonly folder: string; readonly before: number },
): Promise<{ wrong: string[]; isRefused: boolean; acknowledged: Kept }> {
  const inject = `--inject=${call}:error=${error}:when=${nth}`;
  const trace = `${folder}.trace`;
  const tracer = await attach(importing.threads[thread], ['-y', '-o', trace, `--trace=${call}`, inject]);
  const said = await ask(importing, folder);
  await tracer.detach();
  const acknowledged = said?.acknowledged ?? new Map<string, string>();
  if (said === null) {
    const wrong = isOfDisk(trace) ? [`it ended: ${importing.actor.errors().slice(0, 600)}`] : [];
    return { wrong, isRefused: false, acknowledged };
  }
  const { count, failed } = said;
  const wrong = [
    ...(failed === undefined || SAID.has(failed) ? [] : [`it says ${failed}`]),
    ...(failed !== undefined && count !== before ? [`it says ${failed}, and ${count - before} came in`] : []),
    ...(failed === undefined && count - before !== acknowledged.size
      ? [`${acknowledged.size} told of, ${count - before} came in`]
      : []),
    ...(await finishImport(importing, folder, before)),
  ];
  return { wrong, isRefused: failed !== undefined, acknowledged };
}

/**
 * Whether the call that was made to fail is one to a file: a thread of the pool also writes to the event counter that wakes the
 * main one, which no disk can fail, and without which there is no process.
 */
const isOfDisk = (trace: string): boolean =>
  !/^.*<anon_inode:\[eventfd\]>.*\(INJECTED\)$/m.test(readFileSync(trace, 'utf8'));

/** Lets imports into one library fail, one after the other, in one process; then opens it anew. */
async function failSome(faults: readonly Fault[], folder: string, first: number): Promise<Tally> {
  const library = join(folder, `library-${first}`);
  await begin(library, folder);
  const importing = await startImporting(library);
  if (typeof importing === 'string') return { wrong: [importing], refused: 0, tried: faults.length };
  const wrong: string[] = [];
  const acknowledged: Kept = new Map();
  let [refused, tried] = [0, 0];
  let before = (await ask(importing, writeFiles(folder, first)))?.count ?? 0;
  for (const [index, fault] of faults.entries()) {
    const files = writeFiles(folder, first + 1 + index);
    const done = await failOnce(importing, fault, { folder: files, before });
    wrong.push(...done.wrong.map((each) => `${fault.error} at ${fault.thread} ${fault.call} ${fault.nth}: ${each}`));
    if (done.isRefused) refused += 1;
    for (const [key, value] of done.acknowledged) acknowledged.set(key, value);
    before += DOCUMENTS;
    tried += 1;
    if (importing.actor.process.exitCode !== null || importing.actor.process.signalCode !== null) break;
  }
  importing.actor.say('end');
  await importing.actor.ended;
  const { kept, errors } = await openAndTell(library);
  if (kept === null) return { wrong: [...wrong, `at the end it does not open: ${errors}`], refused, tried };
  const lost = findLost(acknowledged, kept).filter((each) => each.endsWith(' is gone'));
  return { wrong: [...wrong, ...lost], refused, tried };
}

interface Tally {
  readonly wrong: readonly string[];
  readonly refused: number;
  /** How many of the faults came to their turn: none does after the process has ended. */
  readonly tried: number;
}

async function failEverywhere(options: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const places = await placesOf(library, folder, (thread, call) => CALLS[thread].has(call));
  const all = places.flatMap((place) => ERRORS.map((error) => ({ ...place, error })));
  const chosen = choose(all, options, options.kills ?? SHORT);
  const faults: string[] = [];
  let refused = 0;
  for (let first = 0; first < chosen.length;) {
    const tally = await failSome(chosen.slice(first, first + IMPORTS_A_LIBRARY), folder, first * 2);
    faults.push(...tally.wrong);
    refused += tally.refused;
    first += tally.tried;
  }
  return {
    figures: [
      `${chosen.length} of ${all.length} faults of an import of ${DOCUMENTS} documents, ${refused} said “not saved”, ${faults.length} wrong`,
    ],
    faults,
  };
}

/** Calls of an import failing with every error. */
export const everyErrorOfImport = straced('errors at every system call of an import', failEverywhere);
