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

/** Documents whose texts are not in the database, in the order they came. */
export function readTextless(database: LibraryDatabase): TextlessDocument[] {
  return database
    .all(
      `SELECT id, original_sha256 AS originalSha256, original_part AS originalPart,
              description ->> '$.identifier' AS identifier, description ->> '$.format' AS format
       FROM document WHERE id NOT IN (SELECT document_id FROM document_text) ORDER BY added_at, id`,
    )
    .map((row) => ({ ...row }) as unknown as TextlessDocument);
}

/** Puts the text of such a document back; false where it is not the one its digest is of. */
export function putText(database: LibraryDatabase, id: string, { text, sha256, blocks }: CanonicalText): boolean {
  const wanted = database.get('SELECT text_sha256 FROM document WHERE id = ?', id)?.['text_sha256'];
  if (wanted !== sha256 || sha256OfText(text) !== sha256) return false;
  database.writeDerived((run) =>
    run(
      'INSERT OR IGNORE INTO document_text (document_id, text, blocks) VALUES (?, ?, ?)',
      id,
      text,
      JSON.stringify(blocks),
    ),
  );
  return true;
}
