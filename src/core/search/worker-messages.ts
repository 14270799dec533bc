import type { FailureData } from '../../rpc/failure.ts';
import type { BuiltSegment } from './index-folder.ts';
import type { ReadDocument } from './document-words.ts';
import type { IndexHit, RankReply } from './query-index.ts';
import type { IndexDocument, PackedDocuments } from './packed-documents.ts';
import type { NearbyWords, SurfaceWord } from './surface-words.ts';

/** A segment to merge and the documents in it that no longer count. */
export interface MergePart {
  readonly name: string;
  readonly dead: readonly number[];
}

/** A query, and what the archive knows that the index does not. */
export interface AskedQuery {
  readonly text: string;
  /** For each filter of the query, in its order: the numbers of the documents that pass, as the bits of a `DocumentSet`. */
  readonly filters?: readonly Uint32Array<ArrayBuffer>[];
  /** Groups of synonyms that words of the query stand in. */
  readonly synonyms?: readonly (readonly string[])[];
}

/** What a worker is asked; every request has one reply with its `id`. One worker holds the index, others build and merge. */
export type SearchRequest =
  /** Opens the index in `folder`, which is only read unless it is writable; at most `cacheBytes` of lists are kept in memory. */
  | {
      readonly kind: 'open';
      readonly folder: string;
      readonly writable: boolean;
      readonly cacheBytes?: number | undefined;
    }
  /** Which of the documents are not in the index with that content; `last` removes those in no comparison since the last. */
  | {
      readonly kind: 'compare';
      readonly ids: readonly string[];
      readonly fingerprints: Uint8Array;
      readonly last: boolean;
    }
  /** Indexes a few documents at once. */
  | { readonly kind: 'add'; readonly documents: readonly IndexDocument[] }
  /** Takes in what a builder made; with `replaces`, in place of the segments it was merged from. */
  | { readonly kind: 'adopt'; readonly segment: BuiltSegment; readonly replaces: readonly string[] }
  /** What should be merged now. */
  | { readonly kind: 'plan-merge' }
  /** Gives the next numbers to documents; sets of documents are asked and answered in them. */
  | { readonly kind: 'number'; readonly ids: readonly string[] }
  | ({
      readonly kind: 'query';
      readonly limit: number;
      readonly offset?: number;
      /** Documents that were read for it. */
      readonly documents?: readonly ReadDocument[];
    } & AskedQuery)
  /** Which documents match. */
  | ({ readonly kind: 'match' } & AskedQuery)
  /** Words that begin so. */
  | { readonly kind: 'complete'; readonly prefix: string; readonly limit: number }
  /** What unknown words may be slips for. */
  | { readonly kind: 'nearby'; readonly words: readonly string[] }
  /** Documents that speak of what a text speaks of. */
  | { readonly kind: 'similar'; readonly text: string; readonly limit: number }
  /** The ranking alone, helped by documents that were read for it; null for Lunr's scores and no more. */
  | {
      readonly kind: 'rank';
      readonly text: string;
      readonly limit: number;
      readonly documents: readonly ReadDocument[] | null;
    }
  /** Resolves when all is on the disk. */
  | { readonly kind: 'flush' }
  /** To a builder: takes documents in; replies with a segment when it has enough for one. */
  | { readonly kind: 'gather'; readonly folder: string | null; readonly documents: PackedDocuments }
  /** To a builder: what is left as a segment. */
  | { readonly kind: 'finish'; readonly folder: string | null }
  /** To a builder. */
  | { readonly kind: 'merge'; readonly folder: string; readonly parts: readonly MergePart[] };

/** What is answered to each kind of request. */
export interface SearchReplies {
  readonly open: { readonly documents: number; readonly damaged: number };
  /** Positions in `ids` of the documents to be indexed. */
  readonly compare: { readonly missing: readonly number[]; readonly documents: number };
  readonly add: { readonly documents: number };
  readonly adopt: { readonly documents: number };
  readonly 'plan-merge': { readonly parts: readonly MergePart[] };
  readonly number: null;
  readonly query: {
    readonly hits: readonly IndexHit[];
    readonly total: number;
    /** Ids of documents that should be read to make the ranking better. */
    readonly wanted: readonly string[];
  };
  /** The numbers as the bits of a `DocumentSet`, and how many documents there are, numbered or not. */
  readonly match: { readonly numbers: Uint32Array<ArrayBuffer>; readonly total: number };
  readonly complete: { readonly words: readonly SurfaceWord[] };
  readonly nearby: { readonly words: readonly NearbyWords[] };
  readonly similar: { readonly hits: readonly IndexHit[]; readonly words: readonly string[] };
  readonly rank: RankReply;
  readonly flush: null;
  readonly gather: { readonly built: BuiltSegment | null };
  readonly finish: { readonly built: BuiltSegment | null };
  readonly merge: { readonly built: BuiltSegment | null };
}

export type SearchReply =
  | { readonly id: number; readonly value: SearchReplies[keyof SearchReplies] }
  | { readonly id: number; readonly failure: FailureData };
