import { block, type CanonicalText } from '../../domain/archive-document.ts';
import { sha256OfText } from '../storage/storage.ts';
import type { LibraryDatabase } from './database.ts';

/** A text as a row of the database: `text`, `blocks`, `blocks_sha256`, and the `text_sha256` that is kept beside it. */
export type TextRow = Readonly<Record<string, unknown>>;

const INTO = 'INTO document_text (document_id, text, blocks, blocks_sha256) VALUES (?, ?, ?, ?)';
/** Adds the text of a document that has none; takes its id and what `textValues` gives. */
export const ADD_TEXT = `INSERT ${INTO}`;
/** The same for one that may have a text. */
export const PUT_TEXT = `INSERT OR REPLACE ${INTO}`;

/** What is stored of a text: its words, its blocks as JSON, and their digest. */
export function textValues({ text, blocks }: Pick<CanonicalText, 'text' | 'blocks'>): [string, string, string] {
  const written = JSON.stringify(blocks);
  return [text, written, sha256OfText(written)];
}

/** The text that a document has; undefined where it is gone. */
export function findTextRow(database: Pick<LibraryDatabase, 'get'>, id: string): TextRow | undefined {
  return database.get(
    'SELECT text, blocks, blocks_sha256, text_sha256 FROM document_text JOIN document ON id = document_id WHERE id = ?',
    id,
  );
}

/** Whether the places of its passages are the ones that were written with it. */
export const areBlocksWhole = (row: TextRow): boolean => sha256OfText(String(row['blocks'])) === row['blocks_sha256'];

/** Whether it is, words and blocks, what its digests are of. */
export const isTextWhole = (row: TextRow): boolean =>
  areBlocksWhole(row) && sha256OfText(String(row['text'])) === row['text_sha256'];

/** The text of a row whose blocks are whole. */
export function toCanonicalText(row: TextRow): CanonicalText {
  return {
    text: String(row['text']),
    sha256: String(row['text_sha256']),
    blocks: block.array().parse(JSON.parse(String(row['blocks']))),
  };
}
