import type { Archive } from '../archive/archive.ts';

/** Where the person stopped in a document: a UTF-16 offset into its canonical text, and when. */
export interface ReadingPosition {
  readonly documentId: string;
  readonly offset: number;
  readonly at: string;
}

/** Reading positions, one for each document. */
export interface ReadingPositions {
  get(documentId: string): ReadingPosition | null;
  /** Fails with `DOCUMENT_NOT_FOUND` and the save failures. */
  set(documentId: string, offset: number): ReadingPosition;
  /** Newest first; documents that are gone are passed over. */
  recent(limit: number): (ReadingPosition & { title: string })[];
}

/** Reading positions kept in the library of `archive`. */
export function createReadingPositions(archive: Archive): ReadingPositions {
  const { database } = archive;
  return {
    get: (documentId) => {
      const row = database.get(
        'SELECT document_id, offset, at FROM reading_position WHERE document_id = ?',
        documentId,
      );
      return row ? toPosition(row) : null;
    },
    set: (documentId, offset) => {
      archive.document(documentId);
      const at = new Date().toISOString();
      database.writeDerived((run) =>
        run(
          'INSERT OR REPLACE INTO reading_position (document_id, offset, at) VALUES (?, ?, ?)',
          documentId,
          offset,
          at,
        ),
      );
      return { documentId, offset, at };
    },
    recent: (limit) => {
      const rows = database.all('SELECT document_id, offset, at FROM reading_position ORDER BY at DESC');
      const found: (ReadingPosition & { title: string })[] = [];
      for (const position of rows.map(toPosition)) {
        if (found.length === limit) break;
        const title = archive.title(position.documentId);
        if (title !== undefined) found.push({ ...position, title });
      }
      return found;
    },
  };
}

function toPosition(row: Record<string, unknown>): ReadingPosition {
  return { documentId: String(row['document_id']), offset: Number(row['offset']), at: String(row['at']) };
}
