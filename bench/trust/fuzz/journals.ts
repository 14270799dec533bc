import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalPath, openJournal, readJournal } from '../../../src/core/archive/journal.ts';
import { mutate } from './mutate.ts';
import type { FuzzCase, FuzzTarget, OpenTarget } from './target.ts';

/** Five changes, as the app writes them. */
const WHOLE = readFileSync(new URL('./journal.jsonl', import.meta.url));

/** What is read is the beginning of what was written; what is not is told as damage, or was a line that was cut off. */
function read(place: string, { bytes }: FuzzCase): string {
  writeFileSync(journalPath(place), bytes);
  const { entries, damage, length } = readJournal(journalPath(place));
  if (!WHOLE.subarray(0, length).equals(bytes.subarray(0, length)))
    throw new Error('what was not written was believed');
  const rest = Buffer.from(bytes.subarray(length));
  if (damage === null && rest.includes('\n')) throw new Error('lines were passed over');
  // Opening it for writing takes a line away that was cut off, and goes on behind what stays.
  const journal = openJournal(place);
  journal.append(1, [['DELETE FROM note', []]]);
  journal.close();
  return damage === null ? `${entries.length} whole` : 'damage';
}

function open(): Promise<OpenTarget> {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-fuzz-journal-'));
  return Promise.resolve({
    draw: (random) => ({ as: 'journal.jsonl', bytes: mutate(WHOLE, random) }),
    read: (given) => Promise.resolve(read(place, given)),
    close: () => Promise.resolve(rmSync(place, { recursive: true, force: true })),
  });
}

/** The reader of journals. */
export const journals: FuzzTarget = { name: 'journals', cases: { short: 500, long: 20_000 }, open };
