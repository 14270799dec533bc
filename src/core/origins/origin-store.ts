import { openAttribution, originChange, type OpenAttribution, type OriginChange } from '../../domain/origin.ts';
import type { LibraryDatabase } from '../archive/archive.ts';
import { randomUUID } from 'node:crypto';
import type { FoundLink } from './group-origins.ts';
import type { TextSketch } from './text-sketch.ts';

/** A text as it is compared. */
export interface StoredSketch extends Omit<TextSketch, 'keys'> {
  readonly documentId: string;
  readonly textSha256: string;
  readonly named: readonly OpenAttribution[];
}

type Run = Parameters<Parameters<LibraryDatabase['writeDerived']>[0]>[0];

/** Documents under one key: what stands in more is furniture, and copies past these are found by the first of them. */
const MOST_UNDER_KEY = 64;
/** Texts held against a new one, those with most keys in common. */
const MOST_CANDIDATES = 32;

/** Text digests of the documents that are compared already. */
export function readCompared(database: LibraryDatabase): Map<string, string> {
  const rows = database.all('SELECT document_id, text_sha256 FROM origin_sketch');
  return new Map(rows.map((row) => [String(row['document_id']), String(row['text_sha256'])]));
}

/** Texts that share a key or every word with this one, the most alike first. */
export function findCandidates(
  database: LibraryDatabase,
  { documentId, textSha256 }: StoredSketch,
  keys: readonly number[],
): StoredSketch[] {
  const rows = database.all(
    `WITH met (number, keys) AS (
       SELECT number, count(*) FROM origin_key WHERE key IN (SELECT value FROM json_each(?)) GROUP BY number
       UNION ALL SELECT number, 1000000 FROM origin_sketch WHERE text_sha256 = ?)
     SELECT document_id, text_sha256, modulus, hashes, named FROM
       (SELECT number, sum(keys) AS keys FROM met GROUP BY number ORDER BY 2 DESC, 1 LIMIT ?)
     JOIN origin_sketch USING (number) WHERE document_id <> ?`,
    JSON.stringify(keys),
    textSha256,
    MOST_CANDIDATES,
    documentId,
  );
  return rows.map(toSketch);
}

function toSketch(row: Record<string, unknown>): StoredSketch {
  // Copied, because the bytes need not lie where whole numbers may.
  const bytes = new Uint8Array(row['hashes'] as Uint8Array);
  return {
    documentId: String(row['document_id']),
    textSha256: String(row['text_sha256']),
    modulus: Number(row['modulus']),
    hashes: new Uint32Array(bytes.buffer),
    named: openAttribution.array().parse(JSON.parse(String(row['named']))),
  };
}

/** Puts a sketch in, in place of an older one of the document; within a transaction. */
export function putSketch(run: Run, sketch: StoredSketch, keys: readonly number[]): void {
  const { documentId, textSha256, modulus, hashes, named } = sketch;
  run('DELETE FROM origin_key WHERE number = (SELECT number FROM origin_sketch WHERE document_id = ?)', documentId);
  run('DELETE FROM origin_link WHERE document_id = ?1 OR other_id = ?1', documentId);
  run(
    `INSERT INTO origin_sketch (document_id, text_sha256, modulus, hashes, named) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE SET text_sha256 = excluded.text_sha256, modulus = excluded.modulus,
       hashes = excluded.hashes, named = excluded.named`,
    documentId,
    textSha256,
    modulus,
    new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength),
    JSON.stringify(named),
  );
  run(
    `INSERT INTO origin_key (key, number)
     SELECT value, (SELECT number FROM origin_sketch WHERE document_id = ?) FROM json_each(?) AS each
     WHERE (SELECT count(*) FROM (SELECT 1 FROM origin_key WHERE key = each.value LIMIT ?)) < ?`,
    documentId,
    JSON.stringify(keys),
    MOST_UNDER_KEY,
    MOST_UNDER_KEY,
  );
}

/** Keeps a likeness; within a transaction. */
export function putLink(run: Run, { documentId, otherId, kind, common, share, attribution }: FoundLink): void {
  run(
    `INSERT OR REPLACE INTO origin_link (document_id, other_id, kind, common, share, attribution)
     VALUES (?, ?, ?, ?, ?, ?)`,
    documentId,
    otherId,
    kind,
    common,
    share,
    attribution && JSON.stringify(attribution),
  );
}

/** All likenesses found. */
export function readLinks(database: LibraryDatabase): FoundLink[] {
  return database.all('SELECT document_id, other_id, kind, common, share, attribution FROM origin_link').map((row) => ({
    documentId: String(row['document_id']),
    otherId: String(row['other_id']),
    kind: row['kind'] as FoundLink['kind'],
    common: Number(row['common']),
    share: Number(row['share']),
    attribution: row['attribution'] === null ? null : openAttribution.parse(JSON.parse(String(row['attribution']))),
  }));
}

/** What the person corrected, oldest first. */
export function readChanges(database: LibraryDatabase): OriginChange[] {
  return database.all('SELECT id, at, kind, documents, others FROM origin_change ORDER BY rowid').map((row) =>
    originChange.parse({
      ...row,
      documents: JSON.parse(String(row['documents'])),
      others: JSON.parse(String(row['others'])),
    }),
  );
}

/** Keeps a correction. Fails with a save failure. */
export function addChange(
  database: LibraryDatabase,
  { kind, documents, others }: Pick<OriginChange, 'kind' | 'documents' | 'others'>,
): void {
  database.write((run) =>
    run(
      'INSERT INTO origin_change (id, at, kind, documents, others) VALUES (?, ?, ?, ?, ?)',
      randomUUID(),
      new Date().toISOString(),
      kind,
      JSON.stringify(documents),
      JSON.stringify(others),
    ),
  );
}
