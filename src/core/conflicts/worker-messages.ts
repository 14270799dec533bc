import type { FailureData } from '../../rpc/failure.ts';
import type { DocumentInput } from '../statements/statements.ts';
import type { DocumentClaims } from './claim.ts';
import type { Found, FoundStatement } from './found.ts';

/** A document to be read. */
export type NamedInput = DocumentInput & { readonly id: string };

/** What was read in a document, as JSON; null where the rules failed on it. */
export interface ReadInput {
  readonly id: string;
  readonly claims: string | null;
}

/** What the worker is asked; every request has one reply with its `id`. It remembers the documents it was given. */
export type ConflictRequest =
  /** Reads documents; the reply is to be stored, but for those the rules failed on. */
  | { readonly kind: 'read'; readonly documents: readonly NamedInput[] }
  /** Takes in what was read before, as JSON. */
  | { readonly kind: 'hold'; readonly documents: readonly { readonly id: string; readonly claims: string }[] }
  /** Compares these documents, in this order. */
  | { readonly kind: 'compare'; readonly ids: readonly string[] }
  /** The statements of these documents, with full names. */
  | { readonly kind: 'statements'; readonly ids: readonly string[] };

/** What is answered to each kind of request. */
export interface ConflictReplies {
  readonly read: { readonly documents: readonly ReadInput[] };
  readonly hold: null;
  readonly compare: Found;
  readonly statements: { readonly statements: readonly FoundStatement[] };
}

/** What the worker answers: the value of a request, or why it has none. */
export type ConflictReply =
  | { readonly id: number; readonly value: ConflictReplies[keyof ConflictReplies] }
  | { readonly id: number; readonly failure: FailureData };

/** What the worker remembers. */
export type HeldClaims = Map<string, DocumentClaims>;
