import { z } from 'zod';
import { canonicalText, description, sha256 } from '../../domain/archive-document.ts';
import { PART_LENGTH, rejectionCode } from '../../domain/import-report.ts';
import type { ReadOptions, WantedPart } from '../formats/formats.ts';

/** What a reader process is asked: to read one file, to show a document of one or give its pictures, or to read a batch of lines of a file with one record a line. */
export type ReadRequest =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly options: ReadOptions;
      /** Documents of the file that were read already. */
      readonly skip: number;
      /** What lies beside it in its folder, by what it calls it. */
      readonly beside?: readonly BesideEntry[];
    }
  | {
      /** To show one document of a file as it looks, or to give the pictures in its text. */
      readonly kind: 'view' | 'pictures';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly wanted: Omit<WantedPart, 'beside'>;
      readonly beside?: readonly BesideEntry[];
    }
  | { readonly kind: 'records'; readonly lines: readonly Uint8Array[]; readonly firstLine: number };

/** A file beside a page: what the page calls it, and its bytes. */
export type BesideEntry = readonly [source: string, bytes: Uint8Array];

/** Longest name beside a page that is looked up, in UTF-16 units, and how many are. */
const NAME_LENGTH = 4096;
const MOST_NAMES = 2000;
const names = z.array(z.string().max(NAME_LENGTH)).max(MOST_NAMES);

const part = z.string().max(PART_LENGTH).nullable();

/** A document as it was read. */
const readDocument = z.strictObject({
  outcome: z.literal('read'),
  /** Its name inside the file; null for the whole file. */
  part,
  contentSha256: sha256,
  canonical: canonicalText,
  description,
  /** WHATWG label; null for formats that are not decoded as a text. */
  encoding: z.string().nullable(),
  warnings: z.array(z.string()),
  /** ISO 8601 instant of its capture from the web. */
  capturedAt: z.string().nullable(),
  /** What it names beside it; of what was given, what is a picture that is kept. */
  named: names.default([]),
  kept: names.default([]),
});
export type ReadDocument = Readonly<z.infer<typeof readDocument>>;

/** Names that may be said of a document. */
export const sayable = (given: readonly string[]): string[] =>
  given.filter(({ length }) => length <= NAME_LENGTH).slice(0, MOST_NAMES);

/** A file or part of one that cannot become a document, and why. */
const readRejection = z.strictObject({
  outcome: z.literal('rejected'),
  part,
  code: rejectionCode,
  message: z.string(),
});
export type ReadRejection = Readonly<z.infer<typeof readRejection>>;
export type ReadOutcome = ReadDocument | ReadRejection;

/** A document as it looks. */
const originalView = z.discriminatedUnion('shows', [
  z.strictObject({ shows: z.literal('pdf'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ shows: z.literal('page'), html: z.string() }),
  z.strictObject({ shows: z.literal('nothing'), code: rejectionCode, message: z.string() }),
]);
export type ReadView = Readonly<z.infer<typeof originalView>>;

/** What a reader process says: which part it begins, what became of one, and that it is done. */
export const readerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begins'), part }),
  z.strictObject({
    kind: z.literal('outcome'),
    outcome: z.discriminatedUnion('outcome', [readDocument, readRejection]),
  }),
  z.strictObject({ kind: z.literal('view'), view: originalView }),
  z.strictObject({ kind: z.literal('picture'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('done') }),
]);
export type ReaderMessage = Readonly<z.infer<typeof readerMessage>>;
