import { setImmediate } from 'node:timers/promises';
import type { Fixity } from '../../domain/archive-document.ts';
import type { LibraryDatabase } from './database.ts';

/** One stored thing with the digest it must have. */
export interface FixityObject {
  readonly documentId: string;
  readonly what: 'original' | 'text';
  readonly sha256: string;
  /** Digest of the bytes as they are now, or null when they are gone. */
  readonly digestNow: () => Promise<string | null>;
}

/** An object with the outcome of its check. */
export interface CheckedObject {
  readonly documentId: string;
  readonly what: 'original' | 'text';
  readonly sha256: string;
  readonly outcome: Fixity['outcome'];
}

/** Objects checked between two breaths of the loop: what is read of the database alone never gives it one. */
const BREATH = 25;
/** Outcomes kept in one transaction. */
const PORTION = 1000;

/** Checks every object; `report` follows each one. An aborted check throws the signal's reason. */
export async function checkObjects(
  objects: readonly FixityObject[],
  {
    signal,
    report,
  }: {
    readonly signal?: AbortSignal | undefined;
    readonly report?: (progress: { done: number; total: number }) => void;
  },
): Promise<CheckedObject[]> {
  const checked: CheckedObject[] = [];
  for (const { documentId, what, sha256, digestNow } of objects) {
    signal?.throwIfAborted();
    checked.push({ documentId, what, sha256, outcome: outcomeOf(sha256, await digestNow().catch(() => '')) });
    report?.({ done: checked.length, total: objects.length });
    if (checked.length % BREATH === 0) await setImmediate();
  }
  return checked;
}

function outcomeOf(wanted: string, found: string | null): Fixity['outcome'] {
  if (found === null) return 'missing';
  return found === wanted ? 'intact' : 'damaged';
}

/** Keeps the outcomes in the catalogue, where it can be written; in portions, so that others are answered meanwhile. */
export async function recordFixity(
  database: LibraryDatabase,
  checked: readonly CheckedObject[],
  at: string,
): Promise<void> {
  if (database.readOnly) return;
  const worst = worstOf(checked);
  for (let from = 0; from < worst.length; from += PORTION) {
    if (from > 0) await setImmediate();
    database.writeDerived((run) => {
      for (const { documentId, what, outcome } of worst.slice(from, from + PORTION)) {
        run(
          'INSERT OR REPLACE INTO fixity (document_id, what, outcome, checked_at) VALUES (?, ?, ?, ?)',
          documentId,
          what,
          outcome,
          at,
        );
      }
    });
  }
}

/** One outcome for each document's original, with what was kept beside it, and one for its text. */
function worstOf(checked: readonly CheckedObject[]): CheckedObject[] {
  const worst = new Map<string, CheckedObject>();
  for (const each of checked) {
    const key = `${each.what} ${each.documentId}`;
    if ((worst.get(key)?.outcome ?? 'intact') === 'intact') worst.set(key, each);
  }
  return [...worst.values()];
}

/** The last known fixity of those of `documentIds` that were checked. */
export function knownFixity(database: LibraryDatabase, documentIds: readonly string[]): Map<string, Fixity> {
  const rows = database.all(
    `SELECT document_id, outcome, checked_at FROM fixity
     WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id`,
    JSON.stringify(documentIds),
  );
  const known = new Map<string, Fixity>();
  for (const row of rows) {
    const id = String(row['document_id']);
    const outcome = String(row['outcome']) as Fixity['outcome'];
    const earlier = known.get(id);
    const worst = earlier && earlier.outcome !== 'intact' ? earlier.outcome : outcome;
    known.set(id, { outcome: worst, checkedAt: String(row['checked_at']) });
  }
  return known;
}

/**
 * How many of the person's own documents and of `bundled` had original and text intact when last checked, and when the
 * oldest check was; null while some were never checked.
 */
export function countFixity(
  database: LibraryDatabase,
  bundled: readonly string[],
): { intact: number; total: number; checkedAt: string | null } {
  const row = database.get(
    `WITH here (id) AS (SELECT id FROM document UNION SELECT value FROM json_each(?)),
          checked AS (SELECT min(outcome = 'intact') AS intact, min(checked_at) AS at FROM fixity
                      WHERE document_id IN here GROUP BY document_id HAVING count(*) = 2)
     SELECT (SELECT count(*) FROM here) AS total, count(*) AS checked, coalesce(sum(intact), 0) AS intact, min(at) AS at
     FROM checked`,
    JSON.stringify(bundled),
  );
  const total = Number(row?.['total'] ?? 0);
  const isWhole = total > 0 && Number(row?.['checked']) === total;
  return { intact: Number(row?.['intact'] ?? 0), total, checkedAt: isWhole ? String(row?.['at']) : null };
}
