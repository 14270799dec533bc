import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareAtEnd } from './every-error.ts';
import { begin, readKept } from './kept.ts';
import { startActor, withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

const BLOCK = 4096;
/** Saves tried on a nearly full disk before it is given room again. */
const TRIES = 12;

/** Times a disk gets full; what is saved meanwhile stays on it, and twice as much would leave no room in the end. */
const ROUNDS = 40;

/** What came of one disk. */
interface Filled {
  readonly saves: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

/** Fills a small disk so that it gets full at another place of a save each time, and gives it room again. */
async function fillAgainAndAgain(seed: number, disk: string): Promise<Filled> {
  const library = join(disk, 'library');
  await begin(library, disk);
  const actor = startActor(['by-word', library, String(seed)]);
  await actor.next('ready');
  const faults: string[] = [];
  let refused = 0;
  let saves = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const filler = join(disk, 'filler');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - (round % 20) * BLOCK)));
    for (let time = 0; time < TRIES; time += 1) {
      const before = actor.lines.length;
      actor.say('go');
      await actor.next('done');
      saves += 1;
      const failed = actor.lines.slice(before).find((line) => line.startsWith('failed '));
      if (failed === undefined) continue;
      refused += 1;
      if (!/LIBRARY_FULL|NOT_SAVED/.test(failed)) faults.push(`round ${round}: it says ${failed}`);
    }
    rmSync(filler);
    const before = actor.lines.length;
    actor.say('go');
    await actor.next('done');
    const failed = actor.lines.slice(before).find((line) => line.startsWith('failed '));
    if (failed !== undefined) faults.push(`round ${round}: with room again it still says ${failed}`);
  }
  actor.say('end');
  await actor.ended;
  faults.push(...(await compareAtEnd(library, readKept(actor.lines, 'ack', readKept(actor.lines, 'state')))));
  return { saves, refused, faults };
}

/** The same with a disk of its own; null where none can be mounted. */
async function fillDisk(seed: number, folder: string): Promise<Filled | null> {
  const disk = join(folder, `disk-${seed}`);
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' });
  if (mounted.status !== 0) return null;
  try {
    return await fillAgainAndAgain(seed, disk);
  } finally {
    spawnSync('umount', [disk]);
  }
}

async function fillDisks({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const disks = long ? 5 : 1;
  const all: Filled[] = [];
  for (let number = 0; number < disks; number += 1) {
    const filled = await fillDisk(seed + number, folder);
    if (filled === null) {
      const skipped = 'a small disk can be mounted by root on Linux only; run this part so';
      return { figures: [], faults: [], skipped };
    }
    all.push(filled);
  }
  const sum = (of: (filled: Filled) => number): number => all.reduce((total, each) => total + of(each), 0);
  const faults = all.flatMap((each) => each.faults);
  const [saves, refused] = [sum((each) => each.saves), sum((each) => each.refused)];
  return {
    figures: [
      `${disks * ROUNDS} times full, ${saves} saves tried, ${refused} said “not saved”, ${faults.length} wrong`,
    ],
    faults,
  };
}

/** A disk that gets full in the middle of saves, with real short writes. */
export const fullDisk: Part = {
  name: 'full disk',
  run: (options) => withFolder((folder) => fillDisks(options, folder)),
};
