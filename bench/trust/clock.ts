import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { journalPath, readJournal } from '../../src/core/archive/journal.ts';
import { compareAtEnd } from './every-error.ts';
import { begin, readKept, type Kept } from './kept.ts';
import { startActor, withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;
/** Where the clock stands in one sitting after the other. */
const JUMPS = [0, 2 * YEAR, -2 * YEAR, 0, -HOUR, HOUR, 0] as const;

/** Works through sittings with the clock set elsewhere in each; what came later must stay later. */
async function jump({ long, seed }: PartOptions, folder: string): Promise<PartResult> {
  const library = join(folder, 'library');
  await begin(library, folder);
  const known: Kept = new Map<string, string>();
  const saves = long ? 500 : 15;
  for (const [sitting, by] of JUMPS.entries()) {
    const env = { SYNOPTIC_TRUST_CLOCK: String(by) };
    const actor = startActor(['by-word', library, String(seed + sitting)], { env });
    await actor.next('ready');
    for (let time = 0; time < saves; time += 1) {
      actor.say('go');
      await actor.next('done');
    }
    actor.say('end');
    await actor.ended;
    readKept(actor.lines, 'ack', known);
  }
  const faults = await compareAtEnd(library, known);
  const { entries, damage } = readJournal(journalPath(join(library, 'journal')));
  if (damage !== null) faults.push(damage);
  const back = entries.filter(({ at }, index) => at < (entries[index - 1]?.at ?? ''));
  if (back.length < 3) faults.push('the clock did not go back: nothing was tested');
  const database = new DatabaseSync(join(library, 'library.db'), { readOnly: true });
  const wrong = database
    .prepare(
      `SELECT count(*) AS n FROM annotation JOIN annotation_version USING (revision)
              WHERE annotation_id = id AND annotation.body <> annotation_version.body`,
    )
    .get()?.['n'];
  database.close();
  if (wrong !== 0) faults.push(`${String(wrong)} notes are not their newest version`);
  return {
    figures: [
      `${entries.length} changes over ${JUMPS.length - 1} jumps of up to 4 years, ${back.length} backwards, ${faults.length} out of order`,
    ],
    faults,
  };
}

/** A clock that jumps. */
export const clock: Part = { name: 'clock', run: (options) => withFolder((folder) => jump(options, folder)) };
