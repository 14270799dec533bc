import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, CanonicalText, Edition } from '../../domain/archive-document.ts';
import type { FailureData } from '../../rpc/failure.ts';
import type { ForeignParts, KeptAnnotation } from '../annotations/annotations.ts';
import type { KeptBeside } from '../archive/archive.ts';
import type { QuestionView } from '../statements/statements.ts';
import type { ExportedFile, ExportRequest } from './export-content.ts';

/** What an export is about, besides what comes in portions. */
export interface ExportHead {
  readonly request: ExportRequest;
  readonly title: string;
  readonly editions: readonly Edition[];
  readonly question: QuestionView | null;
}

/** What a writer is sent: the head, what is gathered in portions, the end of it, and answers to what it asks. */
export type ExportPart =
  | ({ readonly kind: 'head' } & ExportHead)
  | {
      readonly kind: 'annotations';
      readonly annotations: readonly AnchoredAnnotation[];
      readonly foreign: readonly (readonly [id: string, parts: ForeignParts])[];
    }
  | { readonly kind: 'documents'; readonly documents: readonly ArchiveDocument[] }
  | { readonly kind: 'kept'; readonly kept: readonly KeptAnnotation[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: ExportAnswer | null };

/** What a writer is told while it writes. */
export type ExportAnswer = CanonicalText | Uint8Array | readonly KeptBeside[];

/** What a writer wants to know while it writes: the text of a document, what lay beside it, or the original behind a digest. */
export interface ExportQuestion {
  readonly wants: 'text' | 'original' | 'beside';
  readonly of: string;
}

/** What a writer says. */
export type ExportReply =
  | ({ readonly kind: 'ask'; readonly id: number } & ExportQuestion)
  | { readonly kind: 'told'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly file: WrittenExport; readonly content: Uint8Array }
  | { readonly kind: 'failed'; readonly failure: FailureData };

/** An export that was written, without its bytes. */
export type WrittenExport = ExportedFile;
