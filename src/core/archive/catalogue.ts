import {
  provenanceEvent,
  readDocument,
  type ArchiveDocument,
  type CanonicalText,
  type Description,
  type ProvenanceEvent,
} from '../../domain/archive-document.ts';
import { basis } from '../../domain/dated.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';
import { areBlocksWhole, findTextRow, toCanonicalText } from './text-row.ts';

/** The person's own documents, as rows of `library.db`. */
export interface Catalogue {
  /** All of them as they are at the first. */
  list(): Iterable<ArchiveDocument>;
  find(id: string): ArchiveDocument | undefined;
  /** The digests of every document, or of these, in the order they came. */
  digests(only?: ReadonlySet<string>): DocumentDigests[];
  findByContent(contentSha256: string): string | undefined;
  /** The text with its blocks; undefined where the blocks are not the ones that were written. */
  text(id: string): CanonicalText | undefined;
  /** Digest of the text as it is now, empty where its blocks are not the ones that were written, null where it is gone. */
  textDigestNow(id: string): string | null;
  events(id: string): ProvenanceEvent[];
  count(): number;
  identifier(id: string): string | undefined;
  title(id: string): string | undefined;
  /** What search needs to know of every document after the row `after`, in the order they came, and the last row. */
  contents(after: number): { documents: DocumentContent[]; last: number };
  /** What searches filter by, of no more than `most` documents after the row `after`, in the order they came. */
  attributes(after: number, most: number): { documents: DocumentAttributes[]; last: number };
  /** Replaces a description and keeps the one before; within a transaction. */
  describe(run: Run, id: string, next: Description): void;
  /** The canonical text alone, or undefined. */
  plainText(id: string): { text: string; sha256: string } | undefined;
}

type Run = (sql: string, ...values: string[]) => void;

/** A document as search tells it from others. */
export interface DocumentContent {
  readonly id: string;
  readonly textSha256: string;
  readonly language: string;
  /** As `searchTitle` gives it. */
  readonly title: string;
  /** Grows whenever its text or its description changes; 0 for a document of an edition. */
  readonly row: number;
}

/** What a document's fixity is checked against. */
export interface DocumentDigests {
  readonly id: string;
  readonly originalSha256: string;
  readonly textSha256: string;
  /** Of the pictures that are kept with it. */
  readonly beside: readonly string[];
}

/** What is known of a document that searches filter by. */
export interface DocumentAttributes {
  readonly id: string;
  readonly publisher: string | null;
  readonly language: string;
  readonly type: string | null;
  /** EDTF. */
  readonly issued: string | null;
}

const COLUMNS = `id, form, description, original_sha256, original_bytes, text_sha256, characters, passages, added_at, warnings`;

/** By document: what its last checks found. */
const FIXITY = `SELECT document_id, min(checked_at) AS checked_at,
    CASE WHEN count(*) < 2 THEN 'not-checked' WHEN sum(outcome <> 'intact') = 0 THEN 'intact'
         WHEN sum(outcome = 'missing') > 0 THEN 'missing' ELSE 'damaged' END AS outcome
  FROM fixity`;

/** The title as search knows it; empty where it was only inferred from the text, whose words would count twice. */
export function searchTitle({ title, titleBasis }: Pick<Description, 'title' | 'titleBasis'>): string {
  return titleBasis === 'inferred' ? '' : title;
}

/** Reads the catalogue through `database`; rows that do not fit the schema are bugs and throw. */
export function createCatalogue(database: LibraryDatabase): Catalogue {
  const described = (id: string, path: '$.identifier' | '$.title'): string | undefined => {
    const row = database.get('SELECT json_extract(description, ?) AS value FROM document WHERE id = ?', path, id);
    return row && String(row['value']);
  };
  return {
    list: () => readAll(database),
    find: (id) => {
      const row = database.get(`SELECT ${COLUMNS} FROM document WHERE id = ?`, id);
      const checked = database.get(`${FIXITY} WHERE document_id = ? GROUP BY document_id`, id);
      return row && toDocument(row, checked);
    },
    digests: (only) => readDigests(database, only),
    findByContent: (contentSha256) =>
      database.get('SELECT id FROM document WHERE content_sha256 = ?', contentSha256)?.['id'] as string | undefined,
    text: (id) => readText(database, id),
    textDigestNow: (id) => {
      const row = findTextRow(database, id);
      if (row === undefined) return null;
      return areBlocksWhole(row) ? sha256OfText(String(row['text'])) : '';
    },
    events: (id) =>
      provenanceEvent
        .array()
        .parse(database.all('SELECT type, at, agent, detail FROM event WHERE document_id = ? ORDER BY sequence', id)),
    contents: (after) => readContents(database, after),
    attributes: (after, most) => readAttributes(database, after, most),
    plainText: (id) => {
      const row = database.get(
        'SELECT text, text_sha256 FROM document_text JOIN document ON id = document_id WHERE id = ?',
        id,
      );
      return row && { text: String(row['text']), sha256: String(row['text_sha256']) };
    },
    describe: replaceDescription,
    identifier: (id) => described(id, '$.identifier'),
    title: (id) => described(id, '$.title'),
    count: () => Number(database.get('SELECT count(*) AS n FROM document')?.['n']),
  };
}

function readText(database: LibraryDatabase, id: string): CanonicalText | undefined {
  const row = findTextRow(database, id);
  return row !== undefined && areBlocksWhole(row) ? toCanonicalText(row) : undefined;
}

function replaceDescription(run: Run, id: string, next: Description): void {
  run(
    'INSERT INTO description_version (document_id, description, at) SELECT id, description, ? FROM document WHERE id = ?',
    new Date().toISOString(),
    id,
  );
  // Under a new row number, so that whoever has read up to the last one sees it again.
  run(
    'UPDATE document SET description = ?, rowid = (SELECT max(rowid) + 1 FROM document) WHERE id = ?',
    JSON.stringify(next),
    id,
  );
}

function* readAll(database: LibraryDatabase): Generator<ArchiveDocument> {
  const checks = new Map(database.all(`${FIXITY} GROUP BY document_id`).map((row) => [row['document_id'], row]));
  // Ordered here: the database would move whole rows about, which takes three times as long as reading them.
  const rows = database.all(`SELECT ${COLUMNS} FROM document`).sort(byArrival);
  for (const row of rows) yield toDocument(row, checks.get(row['id'] as string));
}

type Stored = Record<string, unknown>;

function byArrival(a: Stored, b: Stored): number {
  const [left, right] = [String(a['added_at']), String(b['added_at'])];
  if (left !== right) return left < right ? -1 : 1;
  return String(a['id']) < String(b['id']) ? -1 : 1;
}

function readDigests(database: LibraryDatabase, only?: ReadonlySet<string>): DocumentDigests[] {
  const [which, values] = only
    ? ['WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify([...only])]]
    : ['', []];
  const rows = database.all(
    `SELECT id, original_sha256, text_sha256,
            (SELECT json_group_array(value ->> '$.sha256') FROM json_each(reading, '$.beside')) AS beside
     FROM document ${which} ORDER BY added_at, id`,
    ...values,
  );
  return rows.map((row) => ({
    id: String(row['id']),
    originalSha256: String(row['original_sha256']),
    textSha256: String(row['text_sha256']),
    beside: JSON.parse(String(row['beside'])) as string[],
  }));
}

function readContents(database: LibraryDatabase, after: number): ReturnType<Catalogue['contents']> {
  const rows = database.all(
    `SELECT rowid AS row, id, text_sha256, json_extract(description, '$.title') AS title,
            json_extract(description, '$.titleBasis') AS basis,
            json_extract(description, '$.language') AS language FROM document
     WHERE rowid > ? ORDER BY rowid`,
    after,
  );
  const documents = rows.map((row) => ({
    id: String(row['id']),
    row: Number(row['row']),
    textSha256: String(row['text_sha256']),
    language: String(row['language']),
    title: searchTitle({ title: String(row['title']), titleBasis: basis.parse(row['basis']) }),
  }));
  return { documents, last: Number(rows.at(-1)?.['row'] ?? after) };
}

function readAttributes(database: LibraryDatabase, after: number, most: number): ReturnType<Catalogue['attributes']> {
  const rows = database.all(
    `SELECT rowid AS row, id, description ->> '$.publisher' AS publisher, description ->> '$.language' AS language,
            description ->> '$.type' AS type, description ->> '$.issued.edtf' AS issued FROM document
     WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    after,
    most,
  );
  return { documents: rows as unknown as DocumentAttributes[], last: Number(rows.at(-1)?.['row'] ?? after) };
}

function toDocument(row: Stored, checked: Stored | undefined): ArchiveDocument {
  return readDocument({
    id: row['id'],
    editionId: null,
    form: row['form'],
    description: JSON.parse(String(row['description'])),
    originalSha256: row['original_sha256'],
    originalBytes: row['original_bytes'],
    textSha256: row['text_sha256'],
    characters: row['characters'],
    passages: row['passages'],
    addedAt: row['added_at'],
    fixity: { outcome: checked?.['outcome'] ?? 'not-checked', checkedAt: checked?.['checked_at'] ?? null },
    warnings: JSON.parse(String(row['warnings'])),
  });
}
