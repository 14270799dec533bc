import { z } from 'zod';
import type { LibraryDatabase } from '../archive/archive.ts';
import type { Run } from './annotation-store.ts';

const sources = z.array(z.string());

/** Source text of what an annotation carried that this app has no field for, byte for byte. */
export const foreignParts = z.strictObject({
  /** Members of the annotation, `"name": value`. */
  members: sources,
  /** Members of its target. */
  target: sources,
  /** Selectors besides quotation and position. */
  selectors: sources,
  /** Bodies that are neither a note nor a tag. */
  body: sources,
});
export type ForeignParts = Readonly<z.infer<typeof foreignParts>>;

/** An annotation that could not be attached: its source text, and why. */
export interface KeptAnnotation {
  readonly id: string;
  readonly raw: string;
  readonly reason: string;
}

/** What came with imports and is kept as it came. */
export interface ForeignStore {
  /** What came with these annotations, by their ids. */
  parts(ids: readonly string[]): ReadonlyMap<string, ForeignParts>;
  kept(): KeptAnnotation[];
}

/** Reads it from the library's database. */
export function createForeignStore(database: LibraryDatabase): ForeignStore {
  // A library that cannot be written keeps the schema it has, and may be older than these tables.
  const isOlder = (): boolean =>
    database.get("SELECT 1 FROM sqlite_master WHERE name = 'annotation_foreign'") === undefined;
  return {
    parts: (ids) => {
      if (isOlder()) return new Map();
      const rows = database.all(
        'SELECT annotation_id, parts FROM annotation_foreign WHERE annotation_id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      );
      return new Map(
        rows.map((row) => [String(row['annotation_id']), foreignParts.parse(JSON.parse(String(row['parts'])))]),
      );
    },
    kept: () =>
      (isOlder() ? [] : database.all('SELECT id, raw, reason FROM annotation_kept ORDER BY id')).map((row) => ({
        id: String(row['id']),
        raw: String(row['raw']),
        reason: String(row['reason']),
      })),
  };
}

/** Keeps what came with an annotation, instead of what was kept of it before; within a transaction. */
export function keepParts(run: Run, annotationId: string, parts: ForeignParts): void {
  run('DELETE FROM annotation_foreign WHERE annotation_id = ?', annotationId);
  if (Object.values(parts).every((each) => each.length === 0)) return;
  run('INSERT INTO annotation_foreign (annotation_id, parts) VALUES (?, ?)', annotationId, JSON.stringify(parts));
}

/** Keeps an annotation as it came; within a transaction. */
export function keepWhole(run: Run, { id, raw, reason }: KeptAnnotation, at: string): void {
  run('INSERT OR REPLACE INTO annotation_kept (id, raw, reason, kept_at) VALUES (?, ?, ?, ?)', id, raw, reason, at);
}
