import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { begin, findLost, openAndTell, readKept, type Kept } from './kept.ts';
import { createRandom } from '../search/random.ts';
import { startActor, withFolder, type Part, type PartResult } from './part.ts';

/** A library goes through so many kills; then a fresh one is begun, so that telling its state stays short. */
const KILLS_A_LIBRARY = 25;
/** The longest a process may work before it is killed, in milliseconds. */
const MOST = { annotate: 120, import: 900, backup: 400 } as const;

interface Line {
  readonly kills: number;
  readonly seed: number;
  readonly folder: string;
  readonly work: keyof typeof MOST;
}

interface Tally {
  kills: number;
  acknowledged: number;
  readonly faults: string[];
}

/** Kills a process again and again while it works; each opening afterwards must find all that was acknowledged. */
async function killMany({ kills, seed, folder, work }: Line): Promise<Tally> {
  const random = createRandom(seed);
  const tally: Tally = { kills: 0, acknowledged: 0, faults: [] };
  for (let number = 0; number < kills;) {
    const library = join(folder, `${work}-${number}`);
    await begin(library, folder);
    let known: Kept = (await openAndTell(library)).kept ?? new Map();
    for (let more = 0; more < KILLS_A_LIBRARY && number < kills; more += 1, number += 1) {
      const actor = startActor([work, library, String(Math.floor(random() * 1e9)), folder]);
      const ready = await actor.next('ready');
      if (ready === null) {
        tally.faults.push(`${work} ${seed}/${number}: it does not open: ${actor.errors().slice(0, 300)}`);
        break;
      }
      const found = readKept(actor.lines, 'state');
      tally.faults.push(...findLost(known, found).map((lost) => `${work} ${seed}/${number}: ${lost}`));
      await setTimeout(random() * MOST[work]);
      actor.process.kill('SIGKILL');
      await actor.ended;
      tally.acknowledged += actor.lines.filter((line) => line.startsWith('ack ')).length;
      tally.kills += 1;
      known = readKept(actor.lines, 'ack', found);
    }
    const { kept } = await openAndTell(library);
    tally.faults.push(
      ...findLost(known, kept ?? new Map()).map((lost) => `${work} ${seed}/${number}, at the end: ${lost}`),
    );
  }
  return tally;
}

/** kill -9 at random moments of annotating, importing, backing up and restoring. */
export const kill: Part = {
  name: 'kill -9 at random moments',
  run: ({ long, seed }) =>
    withFolder(async (folder): Promise<PartResult> => {
      const lines = [
        { kills: long ? 5000 : 30, work: 'annotate' },
        { kills: long ? 3000 : 20, work: 'annotate' },
        { kills: long ? 1000 : 8, work: 'import' },
        { kills: long ? 1000 : 12, work: 'backup' },
      ] as const;
      const tallies = await Promise.all(
        lines.map((line, index) => {
          const own = join(folder, String(index));
          mkdirSync(own);
          return killMany({ ...line, seed: seed + index, folder: own });
        }),
      );
      const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, each) => total + of(each), 0);
      const faults = tallies.flatMap((each) => each.faults);
      return {
        figures: [
          `${sum(({ kills }) => kills)} kills, ${sum((each) => each.acknowledged)} changes acknowledged, ${faults.length} lost or unopened`,
        ],
        faults,
      };
    }),
};
