import { z } from 'zod';
import { dated, basis } from './dated.ts';
import { picture, pictureLimits } from './picture.ts';
import { textRange } from './text-range.ts';

/** Lower-case hexadecimal SHA-256 of the bytes (of the UTF-8 bytes, for a text). */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof sha256>;

/** Identifies a document across libraries: letters, digits, `.`, `_`, `-`; editions prefix theirs with `<edition>:`. */
export const documentId = z.string().regex(/^[\w.-]+(?::[\w.-]+)?$/u);
export type DocumentId = z.infer<typeof documentId>;

export const blockKind = z.enum([
  'heading',
  'paragraph',
  'listItem',
  'quotation',
  'footnote',
  'preformatted',
  'tableRow',
]);
export type BlockKind = z.infer<typeof blockKind>;

/**
 * One block of a canonical text. Blocks are in order, do not overlap, and are separated by one blank line.
 * Every block but a heading is a *passage* and has a number, counted from 1.
 */
export const block = z.strictObject({
  kind: blockKind,
  ...textRange.shape,
  number: z.int().positive().nullable(),
  /** 1 to 6, for headings. */
  level: z.int().min(1).max(6).optional(),
  /** The mark of a footnote (`726`), without brackets. */
  label: z.string().optional(),
  /** Number of the page it begins on, counted from 1, where the original has pages. */
  page: z.int().positive().optional(),
  /** Pictures that stand at it, in their order; they are no part of the text. */
  pictures: z.array(picture).max(pictureLimits.count).optional(),
});
export type Block = Readonly<z.infer<typeof block>>;

/** A frozen canonical text: NFC, `\n` only, blocks separated by `\n\n`. `sha256` is of its UTF-8 bytes. */
export const canonicalText = z.strictObject({
  text: z.string(),
  sha256,
  blocks: z.array(block),
});
export type CanonicalText = Readonly<z.infer<typeof canonicalText>>;

/** One of the canonical texts that were frozen of a document; the newest is read, searched and cited. */
export const textVersion = z.strictObject({
  /** Counts from 1. */
  number: z.int().positive(),
  textSha256: sha256,
  /** Length in Unicode code points. */
  characters: z.int().nonnegative(),
  /** Count of numbered passages. */
  passages: z.int().nonnegative(),
  /** WHATWG label of the encoding it was decoded from; null where the format says it itself, or it was not kept. */
  encoding: z.string().nullable(),
  /** Why it was frozen: taken in, another encoding chosen, or read by a better reader. */
  reason: z.enum(['import', 'encoding', 'reader']),
  /** ISO 8601 instant; null where it is not known. */
  frozenAt: z.string().nullable(),
  /** False where its words are no longer here, and its digest alone is known. */
  isReadable: z.boolean(),
});
export type TextVersion = Readonly<z.infer<typeof textVersion>>;

/** A description in Dublin Core terms (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/). */
export const description = z.strictObject({
  /** The document's own name: front matter, JSONL id, or the file name with its ending. */
  identifier: z.string().min(1),
  title: z.string().min(1),
  titleBasis: basis,
  creator: z.array(z.string().min(1)),
  publisher: z.string().min(1).nullable(),
  /** Date of publication. */
  issued: dated.nullable(),
  /** BCP 47 tag, `und` when unknown. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
  /** What kind of record it is, in words ("news report", "asylum country report"). */
  type: z.string().min(1).nullable(),
  /** Media type of the original. */
  format: z.string().min(1),
  /** Address or citation of what the document derives from. */
  source: z.string().min(1).nullable(),
  rights: z.string().min(1).nullable(),
  abstract: z.string().min(1).nullable(),
});
export type Description = Readonly<z.infer<typeof description>>;

/** What a person corrects in a description; a part that is missing stays as it is, null takes it away. */
export const descriptionChange = z.strictObject({
  title: z.string().trim().min(1).max(1000).optional(),
  creator: z.array(z.string().trim().min(1)).max(100).optional(),
  publisher: z.string().trim().min(1).nullable().optional(),
  /** EDTF. */
  issued: dated.shape.edtf.nullable().optional(),
  language: description.shape.language.optional(),
  type: z.string().trim().min(1).nullable().optional(),
  source: z.string().trim().min(1).nullable().optional(),
  rights: z.string().trim().min(1).nullable().optional(),
  abstract: z.string().trim().min(1).nullable().optional(),
});
export type DescriptionChange = Readonly<z.infer<typeof descriptionChange>>;

/** Outcome of comparing stored bytes with their digest (PREMIS "fixity check"). */
export const fixity = z.strictObject({
  outcome: z.enum(['intact', 'damaged', 'missing', 'not-checked']),
  /** ISO 8601 instant of the last check. */
  checkedAt: z.string().nullable(),
});
export type Fixity = Readonly<z.infer<typeof fixity>>;

/** Something that happened to a document (PREMIS event). */
export const provenanceEvent = z.strictObject({
  type: z.enum([
    'capture',
    'ingestion',
    'extraction',
    'character-conversion',
    'fixity-check',
    'digest-written',
    'description-change',
  ]),
  at: z.string().nullable(),
  /** Who or what did it. */
  agent: z.string(),
  detail: z.string(),
});
export type ProvenanceEvent = Readonly<z.infer<typeof provenanceEvent>>;

/** The smallest described item of an archive: a catalogue row, without its text. */
export const archiveDocument = z.strictObject({
  id: documentId,
  /** The edition it belongs to; null for the person's own documents. */
  editionId: z.string().nullable(),
  /** `digest`: our own words about a source that is not here; `original`: the source itself. */
  form: z.enum(['original', 'digest']),
  description,
  originalSha256: sha256,
  originalBytes: z.int().nonnegative(),
  textSha256: sha256,
  /** Length of the canonical text in Unicode code points. */
  characters: z.int().nonnegative(),
  /** Count of numbered passages. */
  passages: z.int().nonnegative(),
  addedAt: z.string().nullable(),
  fixity,
  /** What the reader of the file wants known, in words. */
  warnings: z.array(z.string()),
});
export type ArchiveDocument = Readonly<z.infer<typeof archiveDocument>>;

const read = new WeakSet<object>();

/** A document out of what was stored. Throws where it does not fit. */
export function readDocument(stored: unknown): ArchiveDocument {
  const document = archiveDocument.parse(stored);
  read.add(document);
  return document;
}

/** A document of a long list; one that `readDocument` gave is not looked at again: reading ten thousand takes long. */
export const listedDocument = z.custom<ArchiveDocument>(
  (value) =>
    typeof value === 'object' && value !== null && (read.has(value) || archiveDocument.safeParse(value).success),
);

/** An archive edition as the app shows it. */
export const edition = z.strictObject({
  id: z.string().regex(/^[\w.-]+$/),
  title: z.string(),
  version: z.string(),
  issued: z.string(),
  rights: z.string(),
  abstract: z.string(),
});
export type Edition = Readonly<z.infer<typeof edition>>;
