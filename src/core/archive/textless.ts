import type { CanonicalText } from '../../domain/archive-document.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';

/** A document without its text, and where that can be read again. */
export interface TextlessDocument {
  readonly id: string;
  readonly originalSha256: string;
  readonly originalPart: string | null;
  readonly identifier: string;
  readonly format: string;
}

/** Documents whose texts are not in the database, or no longer what they were, in the order they came. */
export function readTextless(database: LibraryDatabase): TextlessDocument[] {
  const rows = database.all('SELECT id FROM document');
  const missing = rows.map(({ id }) => String(id)).filter((id) => !holdsText(database, id));
  return database
    .all(
      `SELECT id, original_sha256 AS originalSha256, original_part AS originalPart,
              description ->> '$.identifier' AS identifier, description ->> '$.format' AS format
       FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY added_at, id`,
      JSON.stringify(missing),
    )
    .map((row) => ({ ...row }) as unknown as TextlessDocument);
}

/** Puts the text of such a document back; false where it is not the one its digest is of. */
export function putText(database: LibraryDatabase, id: string, { text, sha256, blocks }: CanonicalText): boolean {
  const wanted = database.get('SELECT text_sha256 FROM document WHERE id = ?', id)?.['text_sha256'];
  if (wanted !== sha256 || sha256OfText(text) !== sha256) return false;
  database.writeDerived((run) =>
    run(
      'INSERT OR REPLACE INTO document_text (document_id, text, blocks) VALUES (?, ?, ?)',
      id,
      text,
      JSON.stringify(blocks),
    ),
  );
  return true;
}

function holdsText(database: LibraryDatabase, id: string): boolean {
  const row = database.get(
    'SELECT text, blocks, text_sha256 FROM document_text JOIN document ON id = document_id WHERE id = ?',
    id,
  );
  try {
    return (
      row !== undefined &&
      sha256OfText(String(row['text'])) === row['text_sha256'] &&
      Array.isArray(JSON.parse(String(row['blocks'])))
    );
  } catch {
    return false;
  }
}
