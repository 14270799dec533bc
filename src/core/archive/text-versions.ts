import { z } from 'zod';
import {
  description,
  sha256,
  type CanonicalText,
  type Description,
  type TextVersion,
} from '../../domain/archive-document.ts';
import { codePointLength } from '../../domain/code-points.ts';
import { Failure } from '../../rpc/failure.ts';
import type { LibraryDatabase, Run } from './database.ts';
import { isTextWhole, PUT_TEXT, textValues, toCanonicalText } from './text-row.ts';

/** A picture that lay beside a page in its folder: what the page calls it, and the digest it is stored under. */
const keptBeside = z.object({ source: z.string(), sha256 });
export type KeptBeside = Readonly<z.infer<typeof keptBeside>>;

/** How a document is read from its original; parts that were not kept when it was taken in are missing. */
const documentReading = z.object({
  /** Name of the file that the original was. */
  fileName: z.string().optional(),
  /** What the person chose for it: a WHATWG label, and columns of a table. */
  encoding: z.string().optional(),
  columns: z.record(z.string(), z.string()).optional(),
  beside: z.array(keptBeside).optional(),
  /** WHATWG label of what its text was decoded from; null where the format says it itself. */
  decodedFrom: z.string().nullable().optional(),
  /** Why its text was frozen anew, and when. */
  reason: z.enum(['encoding', 'reader']).optional(),
  frozenAt: z.string().optional(),
  /** The description as the reader gave it; what the person corrected differs from it. */
  described: description.optional(),
});
export type DocumentReading = Readonly<z.infer<typeof documentReading>>;

/** Where a document of the person's own comes from, and how it is read. */
export interface DocumentOriginal {
  readonly id: string;
  readonly originalSha256: string;
  /** Digest of the document's own bytes, which are a part of the original where that holds several. */
  readonly contentSha256: string;
  /** Which record of the original it is; null for the whole file. */
  readonly originalPart: string | null;
  readonly identifier: string;
  /** Media type. */
  readonly format: string;
  readonly reading: DocumentReading;
  /** The description as it was read, before the person corrected it. */
  readonly described: Description;
}

/** Where in a stored original a document is, own or of an edition. */
export interface PlaceInOriginal {
  readonly originalSha256: string;
  /** Media type of the document. */
  readonly format: string;
  /** Null where it was not kept. */
  readonly fileName: string | null;
  /** Null for the whole file. */
  readonly part: string | null;
  /** Null where it was not kept. */
  readonly contentSha256: string | null;
  /** WHATWG label of what its text was decoded from, where that is known. */
  readonly encoding: string | undefined;
  /** What was kept of the folder it came from. */
  readonly beside: readonly KeptBeside[];
}

/** A text that takes the place of the one a document has. */
export interface NewText {
  readonly canonical: CanonicalText;
  readonly reading: DocumentReading;
  readonly warnings: readonly string[];
}

/** Parses what the database keeps of a reading. */
export const parseReading = (json: unknown): DocumentReading => documentReading.parse(JSON.parse(String(json)));

/** Where a document comes from; undefined where it is none of the person's own. */
export function readOriginalOf(database: LibraryDatabase, id: string): DocumentOriginal | undefined {
  const row = database.get(
    // All columns, since a library that cannot be written may have been made before readings were kept.
    `SELECT document.*,
            coalesce((SELECT v.description FROM description_version v WHERE v.document_id = id
                      ORDER BY v.sequence LIMIT 1), description) AS described
     FROM document WHERE id = ?`,
    id,
  );
  if (!row) return undefined;
  const now = description.parse(JSON.parse(String(row['description'])));
  const reading = parseReading(row['reading'] ?? '{}');
  return {
    id,
    originalSha256: String(row['original_sha256']),
    contentSha256: String(row['content_sha256']),
    originalPart: row['original_part'] === null ? null : String(row['original_part']),
    identifier: now.identifier,
    format: now.format,
    reading,
    described: reading.described ?? description.parse(JSON.parse(String(row['described']))),
  };
}

/** Every text that was frozen of a document of the person's own, newest first. */
export function listTextVersions(database: LibraryDatabase, id: string): TextVersion[] {
  const isKept = database.get("SELECT 1 FROM sqlite_master WHERE name = 'text_version'") !== undefined;
  const older = isKept ? listOlder(database, id) : [];
  const now = database.get(
    'SELECT *, ? AS number, added_at AS frozen_at, 1 AS is_readable FROM document WHERE id = ?',
    older.length + 1,
    id,
  );
  return [...(now ? [now] : []), ...older].map(toVersion);
}

function listOlder(database: LibraryDatabase, id: string): Record<string, unknown>[] {
  return database.all(
    `SELECT number, text_sha256, characters, passages, reading, frozen_at, t.text IS NOT NULL AS is_readable
     FROM text_version LEFT JOIN text_version_text t USING (document_id, number)
     WHERE document_id = ? ORDER BY number DESC`,
    id,
  );
}

function toVersion(row: Record<string, unknown>): TextVersion {
  const { decodedFrom = null, reason = 'import', frozenAt } = parseReading(row['reading'] ?? '{}');
  return {
    number: Number(row['number']),
    textSha256: String(row['text_sha256']),
    characters: Number(row['characters']),
    passages: Number(row['passages']),
    encoding: decodedFrom,
    reason,
    frozenAt: frozenAt ?? String(row['frozen_at']),
    isReadable: row['is_readable'] === 1,
  };
}

/** An earlier text. Fails with `TEXT_VERSION_NOT_FOUND`, and with `DOCUMENT_DAMAGED` where it is not what it was. */
export function readOlderText(database: LibraryDatabase, id: string, number: number): CanonicalText {
  const row = database.get(
    `SELECT text, blocks, blocks_sha256, text_sha256 FROM text_version JOIN text_version_text USING (document_id, number)
     WHERE document_id = ? AND number = ?`,
    id,
    number,
  );
  if (!row)
    throw new Failure('TEXT_VERSION_NOT_FOUND', `The words of version ${number} of this text are not here.`, {
      id,
      number,
    });
  if (!isTextWhole(row))
    throw new Failure('DOCUMENT_DAMAGED', `Version ${number} of this text no longer matches its digest.`, { id });
  return toCanonicalText(row);
}

/** Gives a document its next text and keeps the one before; within a transaction. Returns the number of the new one. */
export function replaceText(
  { run, derive }: { readonly run: Run; readonly derive: Run },
  database: LibraryDatabase,
  id: string,
  { canonical, reading, warnings }: NewText,
): number {
  const number = Number(database.get('SELECT count(*) AS n FROM text_version WHERE document_id = ?', id)?.['n']) + 1;
  run(
    `INSERT INTO text_version (document_id, number, text_sha256, characters, passages, reading, frozen_at)
     SELECT id, ?, text_sha256, characters, passages, reading, added_at FROM document WHERE id = ?`,
    number,
    id,
  );
  derive(
    `INSERT OR REPLACE INTO text_version_text (document_id, number, text, blocks, blocks_sha256)
     SELECT document_id, ?, text, blocks, blocks_sha256 FROM document_text WHERE document_id = ?`,
    number,
    id,
  );
  derive(PUT_TEXT, id, ...textValues(canonical));
  derive("DELETE FROM fixity WHERE document_id = ? AND what = 'text'", id);
  // Under a new row number, so that whoever has read up to the last one sees it again.
  run(
    `UPDATE document SET text_sha256 = ?, characters = ?, passages = ?, warnings = ?, reading = ?,
       rowid = (SELECT max(rowid) + 1 FROM document) WHERE id = ?`,
    canonical.sha256,
    codePointLength(canonical.text),
    canonical.blocks.filter(({ number: passage }) => passage !== null).length,
    JSON.stringify(warnings),
    JSON.stringify(reading),
    id,
  );
  return number + 1;
}
