import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../search/random.ts';
import { BUILT } from './faces/face.ts';
import { raceOnce, type Course, type Raced } from './faces/race.ts';
import { openAndCheck } from './kept.ts';
import { withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

const RACES = { short: 2, long: 1000 } as const;
/** A library goes through so many races; the first of them is for one that is not there yet. */
const RACES_A_LIBRARY = 10;
/** How many of those who write are killed and taken over. */
const KILLED = 0.25;

/** What is wrong with a library after its races: what was called saved must be there, what was refused must not. */
async function compare({ library, kept, unfinished }: Course): Promise<string[]> {
  const { kept: found, work, errors } = await openAndCheck(library);
  if (found === null) return [`it does not open: ${errors}`];
  const lost = [...kept].filter(([key, value]) => found.get(key) !== value).map(([key]) => `${key} is not as saved`);
  const extra = [...found]
    .filter(([key, value]) => !key.startsWith('backup ') && !kept.has(key) && !unfinished.has(value))
    .map(([key]) => `${key} was refused and is there`);
  return [...lost, ...extra, ...(work === 'work 0 0 false' ? [] : [`database and journal differ: ${work}`])];
}

async function raceMany({ long, seed, races: wanted }: PartOptions, folder: string): Promise<PartResult> {
  const random = createRandom(seed);
  const races = wanted ?? (long ? RACES.long : RACES.short);
  const winners = { server: 0, desktop: 0, 'command line': 0, nobody: 0 } satisfies Record<Raced['winner'], number>;
  const tally = { halted: 0, stopped: 0, killed: 0, refused: 0, saved: 0 };
  const faults: string[] = [];
  for (let number = 0; number < races;) {
    const own = join(folder, `course-${number}`);
    mkdirSync(own);
    const course: Course = { library: join(own, 'library'), folder: own, kept: new Map(), unfinished: new Set() };
    for (let more = 0; more < RACES_A_LIBRARY && number < races; more += 1, number += 1) {
      const isHalted = number % 2 === 1;
      const harm = {
        isHalted,
        isStopped: number % 2 === 0,
        isKilled: races === RACES.short ? number === 1 : random() < KILLED,
      };
      const { wrong, winner, refused } = await raceOnce(course, `Race ${number}`, harm, random);
      faults.push(...wrong.map((each) => `race ${number}: ${each}`));
      winners[winner] += 1;
      tally.refused += refused;
      tally.halted += Number(isHalted);
      tally.stopped += Number(harm.isStopped);
      tally.killed += Number(harm.isKilled);
    }
    faults.push(...(await compare(course)).map((each) => `after race ${number - 1}: ${each}`));
    tally.saved += course.kept.size;
  }
  const won = `${winners.server} the server, ${winners.desktop} the desktop, ${winners['command line']} the command line`;
  return {
    figures: [
      `${races} races of server, desktop and command line; first to write: ${won}`,
      `${tally.halted} openings halted, ${tally.stopped} writers stopped, ${tally.killed} killed and taken over; ${tally.saved} saved, ${tally.refused} refused, ${faults.length} wrong`,
    ],
    faults,
  };
}

/** The faces of the built app at once on one library; the desktop's main process on the double of Electron, without a page. */
export const racesOfFaces: Part = {
  name: 'faces at once',
  run: (options) =>
    existsSync(join(BUILT, 'server.js'))
      ? withFolder((folder) => raceMany(options, folder))
      : Promise.resolve({ figures: [], faults: [], skipped: 'the app is not built; run “npm run build” first' }),
};
