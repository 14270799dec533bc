import type { CanonicalText, Description } from '../../domain/archive-document.ts';
import type { RejectionCode } from '../../domain/import-report.ts';

/** What the reader worker is asked: to read one file, or a batch of lines of a file with one record a line. */
export type ReadRequest =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'records'; readonly lines: readonly Uint8Array[]; readonly firstLine: number };

/** A document as it was read. */
export interface ReadDocument {
  readonly outcome: 'read';
  /** Which record of the file it is; null for the whole file. */
  readonly part: string | null;
  readonly contentSha256: string;
  readonly canonical: CanonicalText;
  readonly description: Description;
  readonly encoding: string;
  readonly warnings: string[];
}

/** A file or record that cannot become a document, and why. */
export interface ReadRejection {
  readonly outcome: 'rejected';
  readonly part: string | null;
  readonly code: RejectionCode;
  readonly message: string;
}

export type ReadReply = readonly (ReadDocument | ReadRejection)[];
