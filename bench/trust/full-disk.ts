import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareAtEnd } from './every-error.ts';
import { begin, readKept } from './kept.ts';
import { startActor, withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

const BLOCK = 4096;
/** Saves tried on a nearly full disk before it is given room again. */
const TRIES = 12;

/** Fills a small disk so that it gets full at another place of a save each time, and gives it room again. */
async function fillAgainAndAgain({ long, seed }: PartOptions, disk: string): Promise<PartResult> {
  const library = join(disk, 'library');
  await begin(library, disk);
  const actor = startActor(['by-word', library, String(seed)]);
  await actor.next('ready');
  const faults: string[] = [];
  let refused = 0;
  let saves = 0;
  const rounds = long ? 200 : 40;
  for (let round = 0; round < rounds; round += 1) {
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
  return {
    figures: [`${rounds} times full, ${saves} saves tried, ${refused} said “not saved”, ${faults.length} wrong`],
    faults,
  };
}

/** A disk that gets full in the middle of saves, with real short writes. */
export const fullDisk: Part = {
  name: 'full disk',
  run: (options) =>
    withFolder(async (folder): Promise<PartResult> => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' });
      if (mounted.status !== 0) {
        return {
          figures: [],
          faults: [],
          skipped: 'a small disk can be mounted by root on Linux only; run this part so',
        };
      }
      try {
        return await fillAgainAndAgain(options, disk);
      } finally {
        spawnSync('umount', [disk]);
      }
    }),
};
