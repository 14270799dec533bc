import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SCHEMA } from '../../src/core/archive/migrate.ts';
import { createRandom } from '../search/random.ts';
import { begin, changeSome, findLost, openAndTell, readKept, type Kept } from './kept.ts';
import { makeOlder } from './older-library.ts';
import { startActor, withFolder, type Part, type PartResult } from './part.ts';

/** A library goes through so many kills; then a fresh one is begun, so that telling its state stays short. */
const KILLS_A_LIBRARY = 25;
/** The longest a process may work before it is killed, in milliseconds. */
const MOST = { annotate: 80, import: 900, backup: 400, migrate: 60 } as const;
/** How many of a hundred kills fall on each kind of work; making a backup restores it, too. */
const SHARES = { annotate: 80, import: 5, backup: 7, migrate: 8 } as const;
const KILLS = { short: 1000, long: 10_000 } as const;
/** Lines of kills at once: most of the time of one goes into waiting for the disk. */
const LINES = 3;

type Work = keyof typeof MOST;

interface Line {
  readonly kills: number;
  readonly seed: number;
  readonly folder: string;
  readonly work: Work;
}

interface Tally {
  readonly work: Work;
  kills: number;
  acknowledged: number;
  readonly faults: string[];
}

/** Kills a process again and again while it works; each opening afterwards must find all that was acknowledged. */
async function killMany({ kills, seed, folder, work }: Line): Promise<Tally> {
  const random = createRandom(seed);
  const tally: Tally = { work, kills: 0, acknowledged: 0, faults: [] };
  const fault = (number: number, what: string): void => void tally.faults.push(`${work} ${seed}/${number}: ${what}`);
  for (let number = 0; number < kills;) {
    const library = join(folder, `${work}-${number}`);
    await begin(library, folder);
    let known: Kept = (await openAndTell(library)).kept ?? new Map();
    for (let more = 0; more < KILLS_A_LIBRARY && number < kills; more += 1, number += 1) {
      const actor = startActor([work, library, String(Math.floor(random() * 1e9)), folder]);
      if ((await actor.next('ready')) === null) {
        fault(number, `it does not open: ${actor.errors().slice(0, 300)}`);
        break;
      }
      const found = readKept(actor.lines, 'state');
      for (const lost of findLost(known, found)) fault(number, lost);
      await setTimeout(random() * MOST[work]);
      actor.process.kill('SIGKILL');
      await actor.ended;
      tally.acknowledged += actor.lines.filter((line) => line.startsWith('ack ')).length;
      tally.kills += 1;
      known = readKept(actor.lines, 'ack', found);
      if (work === 'backup') for (const wrong of await checkRestored(folder)) fault(number, wrong);
    }
    const { kept } = await openAndTell(library);
    for (const lost of findLost(known, kept ?? new Map())) fault(number, `at the end: ${lost}`);
    rmSync(library, { recursive: true, force: true });
  }
  return tally;
}

/** A restore that was killed is no library, or a whole one. */
async function checkRestored(folder: string): Promise<string[]> {
  const restored = readdirSync(folder).filter((name) => name.startsWith('restored-'));
  const wrong: string[] = [];
  for (const name of restored) {
    const library = join(folder, name);
    if (existsSync(join(library, 'library.db')) && (await openAndTell(library)).kept === null)
      wrong.push(`${basename(library)} is half a library`);
    rmSync(library, { recursive: true, force: true });
  }
  return wrong;
}

/** Each opening that gets as far makes one, before it changes anything. */
const withoutBackups = (kept: Kept): Kept => new Map([...kept].filter(([key]) => !key.startsWith('backup ')));

/** Kills the opening of libraries of older schemas while they are brought forward; the next opening finds all of it. */
async function killMigrations({ kills, seed, folder, work }: Line): Promise<Tally> {
  const random = createRandom(seed);
  const tally: Tally = { work, kills: 0, acknowledged: 0, faults: [] };
  const newer = join(folder, 'newer');
  await begin(newer, folder);
  await changeSome(newer, 30);
  const { kept } = await openAndTell(newer);
  if (kept === null || kept.size < 10) return { ...tally, faults: ['there is nothing to bring forward'] };
  for (let number = 0; number < kills; number += 1) {
    const version = 1 + Math.floor(random() * (SCHEMA - 1));
    const library = join(folder, `older-${number}`);
    makeOlder(newer, library, version);
    const actor = startActor(['tell', library]);
    await actor.next('opening');
    await setTimeout(random() * MOST.migrate);
    actor.process.kill('SIGKILL');
    await actor.ended;
    const { kept: found, errors } = await openAndTell(library);
    const lost = found === null ? [`it does not open: ${errors.slice(0, 300)}`] : findLost(kept, withoutBackups(found));
    for (const each of lost) tally.faults.push(`migrate from ${version} ${seed}/${number}: ${each}`);
    tally.kills += 1;
    rmSync(library, { recursive: true, force: true });
  }
  return tally;
}

function linesOf(total: number, seed: number, folder: string): Line[] {
  const lines = (Object.keys(SHARES) as Work[]).flatMap((work): Omit<Line, 'folder' | 'seed'>[] => {
    const kills = Math.round((total * SHARES[work]) / 100);
    return work === 'annotate' ? Array.from({ length: LINES }, () => ({ work, kills: Math.ceil(kills / LINES) })) : [{ work, kills }]; // prettier-ignore
  });
  return lines.map((line, index) => ({ ...line, seed: seed + index, folder: join(folder, String(index)) }));
}

/** kill -9 at random moments of annotating, importing, backing up and restoring, and of bringing a library forward. */
export const kill: Part = {
  name: 'kill -9 at random moments',
  run: ({ long, seed, kills }) =>
    withFolder(async (folder): Promise<PartResult> => {
      const lines = linesOf(kills ?? (long ? KILLS.long : KILLS.short), seed, folder);
      const tallies = await Promise.all(
        lines.map((line) => {
          mkdirSync(line.folder);
          return line.work === 'migrate' ? killMigrations(line) : killMany(line);
        }),
      );
      const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, each) => total + of(each), 0);
      const faults = tallies.flatMap((each) => each.faults);
      const each = (Object.keys(SHARES) as Work[]).map(
        (work) => `${sum((tally) => (tally.work === work ? tally.kills : 0))} ${work}`,
      );
      return {
        figures: [
          `${sum((tally) => tally.kills)} kills (${each.join(', ')}), ${sum((tally) => tally.acknowledged)} changes acknowledged, ${faults.length} lost or unopened`,
        ],
        faults,
      };
    }),
};
