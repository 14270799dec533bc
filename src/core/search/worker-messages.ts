import type { FailureData } from '../../rpc/failure.ts';
import type { IndexHit } from './lunr-index.ts';

/** A document as the index takes it. */
export interface IndexDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the search worker is asked; every request has one reply with its `id`. */
export type SearchRequest =
  | { readonly kind: 'load'; readonly path: string; readonly fingerprint: string }
  | { readonly kind: 'begin' }
  | { readonly kind: 'add'; readonly documents: readonly IndexDocument[] }
  | { readonly kind: 'finish'; readonly path: string | null; readonly fingerprint: string }
  | { readonly kind: 'query'; readonly text: string; readonly limit: number };

/** What is answered to each kind of request. */
export interface SearchReplies {
  readonly load: { readonly outcome: 'loaded' | 'absent' | 'outdated' | 'damaged'; readonly documents: number };
  readonly begin: null;
  readonly add: null;
  readonly finish: { readonly documents: number; readonly saved: boolean };
  readonly query: { readonly hits: readonly IndexHit[]; readonly total: number };
}

export type SearchReply =
  | { readonly id: number; readonly value: SearchReplies[keyof SearchReplies] }
  | { readonly id: number; readonly failure: FailureData };
