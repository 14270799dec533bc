import { join } from 'node:path';
import { begin, openAndCheck, readKept, type Kept } from './kept.ts';
import { startActor, type PartOptions, type PartResult } from './part.ts';
import { attach, straced } from './strace.ts';

/** Calls that put something on the disk, with how often a save makes each at the most. */
const CALLS = { pwrite64: 16, fsync: 5, openat: 3, ftruncate: 2, fstat: 6, unlink: 1 } as const;
const ERRORS = ['EIO', 'ENOSPC', 'EROFS', 'EACCES'] as const;
/** What a failed save may say. */
const SAID = new Set(['NOT_SAVED', 'LIBRARY_FULL', 'LIBRARY_READ_ONLY']);

interface Case {
  readonly call: string;
  readonly error: string;
  readonly nth: number;
}

function makeCases(long: boolean): Case[] {
  return Object.entries(CALLS).flatMap(([call, most]) =>
    ERRORS.slice(0, long ? ERRORS.length : 2).flatMap((error) =>
      Array.from({ length: most }, (_, index) => ({ call, error, nth: index + 1 })),
    ),
  );
}

/** Lets the N-th call of one save fail, for every N, in one process that must work on after each. */
async function failEverywhere({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const actor = startActor(['by-word', library, String(seed)]);
  await actor.next('ready');
  const faults: string[] = [];
  let refused = 0;
  const cases = makeCases(long);
  for (const { call, error, nth } of cases) {
    const where = `${error} at ${call} ${nth}`;
    const before = actor.lines.length;
    const tracer = await attach(actor.pid, ['-o', '/dev/null', `--inject=${call}:error=${error}:when=${nth}`]);
    actor.say('go');
    await actor.next('done');
    await tracer.detach();
    const failed = actor.lines.slice(before).find((line) => line.startsWith('failed '));
    if (failed !== undefined) refused += 1;
    if (failed !== undefined && !SAID.has(failed.slice(7))) faults.push(`${where}: it says ${failed}`);
    const after = actor.lines.length;
    actor.say('go');
    if ((await actor.next('done')) === null) faults.push(`${where}: it ended: ${actor.errors().slice(0, 300)}`);
    const next = actor.lines.slice(after).find((line) => line.startsWith('failed '));
    if (next !== undefined) faults.push(`${where}: after the fault was over it still says ${next}`);
  }
  actor.say('end');
  await actor.ended;
  faults.push(...(await compareAtEnd(library, readKept(actor.lines, 'ack', readKept(actor.lines, 'state')))));
  return {
    figures: [
      `${cases.length} faults in ${2 * cases.length} saves, ${refused} said “not saved”, ${faults.length} wrong`,
    ],
    faults,
  };
}

/** What is wrong at the end: what was acknowledged must be there, what was refused must not, and database and journal must tell the same. */
export async function compareAtEnd(library: string, acknowledged: Kept): Promise<string[]> {
  const { kept, work, errors } = await openAndCheck(library);
  if (kept === null) return [`it does not open: ${errors}`];
  const wrong = [...acknowledged]
    .filter(([key, value]) => kept.get(key) !== value)
    .map(([key]) => `${key} is not as saved`);
  const extra = [...kept.keys()]
    .filter((key) => key.startsWith('note ') && !acknowledged.has(key))
    .map((key) => `${key} was refused and is there`);
  return [...wrong, ...extra, ...(work === 'work 0 0 false' ? [] : [`database and journal differ: ${work}`])];
}

/** Every call of a save failing with every error. */
export const everyError = straced('errors at every system call of a save', failEverywhere);
