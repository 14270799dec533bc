import { join } from 'node:path';
import { compareAtEnd } from './every-error.ts';
import { begin, readKept, type Kept } from './kept.ts';
import { createRandom } from '../search/random.ts';
import { startActor, withFolder, type Actor, type Part, type PartOptions, type PartResult } from './part.ts';

/** One round: several processes on one library; the lines say what was wrong. */
async function raceOnce(library: string, seed: number, isStopped: boolean): Promise<Round> {
  const all = Array.from({ length: 4 }, (_, index) => startActor(['by-word', library, String(seed + index)]));
  const said = await Promise.all(all.map((actor) => actor.next('ready')));
  const writing = all.filter((_, index) => said[index] === 'ready writing');
  const wrong = all.flatMap((actor, index) => (said[index] === null ? [`one does not open: ${actor.errors()}`] : []));
  if (writing.length !== 1) wrong.push(`${writing.length} may write`);
  if (isStopped && writing[0]) wrong.push(...(await standStill(library, writing[0])));
  for (const actor of all) {
    actor.say('go');
    await actor.next('done');
    if (!writing.includes(actor)) wrong.push(...whatReaderSays(actor));
    actor.say('end');
  }
  await Promise.all(all.map((actor) => actor.ended));
  return { wrong, writers: writing.length, saved: writing.flatMap(({ lines }) => lines) };
}

interface Round {
  readonly wrong: readonly string[];
  readonly writers: number;
  readonly saved: readonly string[];
}

/** A writer that stands still keeps the library: nobody may take it from under it. */
async function standStill(library: string, writer: Actor): Promise<string[]> {
  writer.process.kill('SIGSTOP');
  const late = startActor(['tell', library]);
  const said = await late.next('ready');
  await late.ended;
  writer.process.kill('SIGCONT');
  return said === 'ready reading' ? [] : ['the library of a stopped one was taken'];
}

function whatReaderSays({ lines }: Actor): string[] {
  const isRefused = lines.includes('failed LIBRARY_READ_ONLY') && !lines.some((line) => line.startsWith('ack '));
  return isRefused ? [] : ['one that only reads was not refused'];
}

/** Starts several processes on one library at once, sometimes with the first one stopped; one may write, never two. */
async function race({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const random = createRandom(seed);
  const rounds = long ? 250 : 8;
  const known: Kept = new Map<string, string>();
  const faults: string[] = [];
  let writers = 0;
  for (let number = 0; number < rounds; number += 1) {
    const round = await raceOnce(library, seed + number * 4, random() < 0.5);
    faults.push(...round.wrong.map((each) => `round ${number}: ${each}`));
    writers += round.writers;
    readKept(round.saved, 'ack', known);
  }
  faults.push(...(await compareAtEnd(library, known)));
  return { figures: [`${rounds} races of 4 processes, ${writers} writers, ${faults.length} wrong`], faults };
}

/** Two or more at once on one library. */
export const races: Part = {
  name: 'two at once',
  run: (options) => withFolder((folder) => race(options, folder)),
};
