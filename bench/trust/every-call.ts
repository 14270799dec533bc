import { join } from 'node:path';
import { begin, findLost, openAndTell, readKept } from './kept.ts';
import { startActor, type PartOptions, type PartResult } from './part.ts';
import { attach, countCalls, straced } from './strace.ts';

/** Calls that change nothing outside the process and come in numbers; killing at the others' neighbours is the same. */
const INWARD = new Set(['madvise', 'mprotect', 'futex', 'getpid', 'clock_gettime', 'brk', 'restart_syscall']);

/** Kills one save at every system call it makes: the N-th of each kind, for every N. */
async function killEverywhere({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const counts = await callsOfSaves(library, { seed, folder });
  const cases = [...counts].flatMap(([name, count]) =>
    INWARD.has(name)
      ? []
      : Array.from({ length: long ? count : Math.min(count, 6) }, (_, index) => ({ name, nth: index + 1 })),
  );
  let known = (await openAndTell(library)).kept ?? new Map<string, string>();
  const faults: string[] = [];
  let killed = 0;
  for (const [number, { name, nth }] of cases.entries()) {
    const actor = startActor(['by-word', library, String(seed + number)]);
    if ((await actor.next('ready')) === null) faults.push(`before ${name} ${nth}: it does not open: ${actor.errors()}`);
    const found = readKept(actor.lines, 'state');
    faults.push(...findLost(known, found).map((lost) => `after a kill before ${name} ${nth}: ${lost}`));
    await attach(actor.pid, ['-o', '/dev/null', `--inject=${name}:signal=KILL:when=${nth}`]).catch(() => undefined);
    actor.say('go');
    await Promise.race([actor.ended, actor.next('done')]);
    actor.process.kill('SIGKILL');
    await actor.ended;
    if (!actor.lines.includes('done')) killed += 1;
    known = readKept(actor.lines, 'ack', found);
  }
  const { kept, errors } = await openAndTell(library);
  faults.push(...(kept ? findLost(known, kept) : [`at the end it does not open: ${errors}`]));
  return { figures: [`${cases.length} places in a save, ${killed} of them ended it, ${faults.length} lost`], faults };
}

/** The calls of a few saves of every kind, for the most of each. */
async function callsOfSaves(
  library: string,
  { seed, folder }: { readonly seed: number; readonly folder: string },
): Promise<Map<string, number>> {
  const actor = startActor(['by-word', library, String(seed)]);
  await actor.next('ready');
  const counts = new Map<string, number>();
  for (let time = 0; time < 6; time += 1) {
    const trace = join(folder, `trace-${time}`);
    const tracer = await attach(actor.pid, ['-o', trace]);
    actor.say('go');
    await actor.next('done');
    await tracer.detach();
    for (const [name, count] of countCalls(trace)) counts.set(name, Math.max(count, counts.get(name) ?? 0));
  }
  actor.say('end');
  await actor.ended;
  return counts;
}

/** kill -9 at every system call of a save. */
export const everyCall = straced('kill at every system call of a save', killEverywhere);
