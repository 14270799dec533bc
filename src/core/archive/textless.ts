import type { CanonicalText } from '../../domain/archive-document.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';
import { readOriginalOf, type DocumentOriginal } from './text-versions.ts';

/** Documents whose texts are not in the database, or no longer what they were, in the order they came. */
export function readTextless(database: LibraryDatabase): DocumentOriginal[] {
  const ids = database.all('SELECT id FROM document ORDER BY added_at, id').map(({ id }) => String(id));
  return ids.filter((id) => !holdsText(database, id)).flatMap((id) => readOriginalOf(database, id) ?? []);
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
