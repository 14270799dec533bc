import { setImmediate } from 'node:timers/promises';
import type { LibraryDatabase, Run } from './database.ts';

/** How many of the staged documents are in, of how many. */
export interface StoredCount {
  readonly done: number;
  readonly total: number;
}

/** Documents of one transaction, and letters of their texts: each is some tens of milliseconds, most of it the disk. */
const PORTION = 250;
const PORTION_LETTERS = 4_000_000;

/**
 * Takes staged documents in, in their order and in portions: each is one transaction and one change of the journal, so
 * that a document is in with all that belongs to it or not at all. `told` hears of each portion that is on the disk; what
 * fails later leaves it there. Fails with a save failure.
 */
export async function storeStaged(
  database: LibraryDatabase,
  rowsPath: string,
  told: (stored: StoredCount) => void,
): Promise<void> {
  const total = Number(
    database.attached(rowsPath, () => database.get('SELECT count(*) AS n FROM staged.document'))?.['n'],
  );
  for (let [after, done] = [0, 0]; done < total; await setImmediate()) {
    // Attached for this portion alone: another import may have its own turn in between.
    const portion = database.attached(rowsPath, () => storePortion(database, after));
    after = portion.last;
    done += portion.count;
    told({ done, total });
  }
}

type Row = Readonly<Record<string, string | number | null>>;

function storePortion(database: LibraryDatabase, after: number): { readonly last: number; readonly count: number } {
  const next = database.all(
    'SELECT rowid AS place, * FROM staged.document WHERE rowid > ? ORDER BY rowid LIMIT ?',
    after,
    PORTION,
  ) as Row[];
  const portion = next.slice(0, fitting(next));
  database.write((run, derive) => {
    // Another import may have taken the same content in meanwhile: then its rows stand.
    const isNew = ({ content_sha256: content }: Row): boolean =>
      database.get('SELECT 1 FROM main.document WHERE content_sha256 = ?', content ?? null) === undefined;
    const fresh = portion.filter(isNew);
    const ids = JSON.stringify(fresh.map(({ id }) => id));
    for (const { place: _, ...row } of fresh) insert(run, 'document', row);
    for (const row of database.all(EVENTS, ids)) insert(run, 'event', row as Row);
    derive(TAKE_TEXTS, ids);
  });
  return { last: Number(portion.at(-1)?.['place']), count: portion.length };
}

/** How many of the rows are a portion: one at least, however long. */
function fitting(rows: readonly Row[]): number {
  let letters = 0;
  const over = rows.findIndex(({ characters }) => (letters += Number(characters)) > PORTION_LETTERS);
  return over === -1 ? rows.length : Math.max(1, over);
}

const EVENTS = `SELECT document_id, type, at, agent, detail FROM staged.event
  WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY sequence`;

/** Without a line in the journal: a text can be read from its original again. */
const TAKE_TEXTS =
  'INSERT INTO main.document_text SELECT * FROM staged.document_text WHERE document_id IN (SELECT value FROM json_each(?))';

/** Value by value, so that the journal's line can be run where no staging is. */
function insert(run: Run, table: string, row: Row): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO main.${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  run(sql, ...Object.values(row));
}
