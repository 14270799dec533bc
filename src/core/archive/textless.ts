import type { CanonicalText } from '../../domain/archive-document.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';
import { findTextRow, isTextWhole, PUT_TEXT, textValues } from './text-row.ts';
import { readOriginalOf, type DocumentOriginal } from './text-versions.ts';

/** Documents whose texts are not in the database, or no longer what they were, in the order they came. */
export function readTextless(database: LibraryDatabase): DocumentOriginal[] {
  const ids = database.all('SELECT id FROM document ORDER BY added_at, id').map(({ id }) => String(id));
  return ids.filter((id) => !holdsText(database, id)).flatMap((id) => readOriginalOf(database, id) ?? []);
}

/** Documents of which the database has no text at all: they came by the journal alone. */
export function readWithoutText(database: LibraryDatabase): DocumentOriginal[] {
  const rows = database.all(
    `SELECT id FROM document WHERE NOT EXISTS (SELECT 1 FROM document_text WHERE document_id = document.id)
     ORDER BY added_at, id`,
  );
  return rows.flatMap(({ id }) => readOriginalOf(database, String(id)) ?? []);
}

/** Puts the text of such a document back; false where it is not the one its digest is of. */
export function putText(database: LibraryDatabase, id: string, canonical: CanonicalText): boolean {
  const { text, sha256 } = canonical;
  const wanted = database.get('SELECT text_sha256 FROM document WHERE id = ?', id)?.['text_sha256'];
  if (wanted !== sha256 || sha256OfText(text) !== sha256) return false;
  database.writeDerived((run) => run(PUT_TEXT, id, ...textValues(canonical)));
  return true;
}

function holdsText(database: LibraryDatabase, id: string): boolean {
  const row = findTextRow(database, id);
  return row !== undefined && isTextWhole(row);
}
