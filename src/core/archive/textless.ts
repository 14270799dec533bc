import type { CanonicalText } from '../../domain/archive-document.ts';
import { sha256OfText } from '../storage/storage.ts';
import { areBlocksWhole, textRow } from './catalogue.ts';
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
  const written = JSON.stringify(blocks);
  database.writeDerived((run) =>
    run(
      'INSERT OR REPLACE INTO document_text (document_id, text, blocks, blocks_sha256) VALUES (?, ?, ?, ?)',
      id,
      text,
      written,
      sha256OfText(written),
    ),
  );
  return true;
}

function holdsText(database: LibraryDatabase, id: string): boolean {
  const row = textRow(database, id);
  return row !== undefined && areBlocksWhole(row) && sha256OfText(String(row['text'])) === row['text_sha256'];
}
