import { z } from 'zod';
import { documentId } from './archive-document.ts';
import { dated } from './dated.ts';
import { textRange } from './text-range.ts';

/** A passage that matches, cut to a snippet. */
export const passageHit = z.strictObject({
  /** Number of the passage; null for a heading or the title. */
  passage: z.int().positive().nullable(),
  snippet: z.string(),
  /** Matched words within `snippet`. */
  ranges: z.array(textRange),
  /** The same matches in the canonical text. */
  matches: z.array(textRange),
});
export type PassageHit = Readonly<z.infer<typeof passageHit>>;

/** What the person wrote or marked in a document, or a statement found in it, that matches too. */
export const workHit = z.strictObject({
  kind: z.enum(['note', 'highlight', 'bookmark', 'statement']),
  /** Id of the annotation or statement. */
  id: z.string(),
  /** Tags of an annotation, or who says a statement; may be empty. */
  label: z.string(),
  snippet: z.string(),
  /** Matched words within `snippet`. */
  ranges: z.array(textRange),
  passage: z.int().positive().nullable(),
});
export type WorkHit = Readonly<z.infer<typeof workHit>>;

/** A document whose text is almost that of the hit it is listed under. */
export const alikeDocument = z.strictObject({
  documentId,
  identifier: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  issued: dated.nullable(),
});
export type AlikeDocument = Readonly<z.infer<typeof alikeDocument>>;

/** A document that matches, with its best passage and the others in reading order. */
export const searchHit = passageHit.extend({
  documentId,
  identifier: z.string(),
  title: z.string(),
  /** Matched words within `title`. */
  titleRanges: z.array(textRange),
  publisher: z.string().nullable(),
  issued: dated.nullable(),
  score: z.number(),
  more: z.array(passageHit),
  /** Matching notes, highlights, bookmarks and statements; the document may match through them alone. */
  work: z.array(workHit),
  /** Matching documents folded into this one because their texts are almost the same. */
  alike: z.array(alikeDocument),
});
export type SearchHit = Readonly<z.infer<typeof searchHit>>;

/** A whole query that finds something where this one finds nothing or less, and how many documents. */
export const searchOffer = z.strictObject({
  kind: z.enum(['spelling', 'stem', 'other-script', 'any-word', 'without-filter']),
  text: z.string(),
  total: z.int().positive(),
});
export type SearchOffer = Readonly<z.infer<typeof searchOffer>>;

/** A matched word or phrase in its sentence. */
export const concordanceLine = z.strictObject({
  documentId,
  identifier: z.string(),
  title: z.string(),
  passage: z.int().positive().nullable(),
  /** The sentence before the match, the match as it stands, the sentence after it. */
  left: z.string(),
  match: z.string(),
  right: z.string(),
  /** The match in the canonical text. */
  range: textRange,
});
export type ConcordanceLine = Readonly<z.infer<typeof concordanceLine>>;

/** A group of words that stand for one another in searches; the person's own. */
export const synonymGroup = z.strictObject({
  id: z.string().regex(/^[\w-]+$/),
  words: z.array(z.string().min(1)).min(2),
});
export type SynonymGroup = Readonly<z.infer<typeof synonymGroup>>;

/** A query kept under a name. */
export const savedSearch = z.strictObject({
  id: z.string().regex(/^[\w-]+$/),
  name: z.string(),
  text: z.string(),
  created: z.string(),
  /** When its results were last looked at. */
  seen: z.string(),
  /** Matching documents that were imported since then. */
  fresh: z.int(),
  /** Their ids, the first hundred. */
  freshDocuments: z.array(documentId),
});
export type SavedSearch = Readonly<z.infer<typeof savedSearch>>;

/** A search that was made. */
export const loggedSearch = z.strictObject({
  id: z.int().positive(),
  /** ISO 8601 instant. */
  at: z.string(),
  text: z.string(),
  /** Documents it found. */
  total: z.int(),
  /** `looked-not-found`: the person says that what was looked for is not there. */
  outcome: z.enum(['looked-not-found']).nullable(),
  note: z.string(),
});
export type LoggedSearch = Readonly<z.infer<typeof loggedSearch>>;
