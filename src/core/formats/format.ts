import { refusalInEnglish, type RefusalName, type RefusalPlaces } from '../../domain/refusal.ts';
import type { CanonicalText } from '../../domain/archive-document.ts';
import type { Basis, Dated } from '../../domain/dated.ts';
import type { RejectionCode } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';
import type { RawBlock } from './canonical.ts';
import type { FindPicture } from './pictures.ts';

/** What a file says about itself; everything is optional and nothing is guessed. */
export interface DescriptionHints {
  readonly identifier?: string;
  readonly title?: string;
  readonly titleBasis?: Basis;
  readonly creator?: string[];
  readonly publisher?: string;
  readonly issued?: Dated;
  readonly language?: string;
  readonly type?: string;
  readonly source?: string;
  readonly rights?: string;
  readonly abstract?: string;
}

/** A file as a reader gets it: bytes and a name, never a path. */
export interface FormatInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What a reader finds in a document, before its text is frozen. */
export interface Reading {
  readonly blocks: readonly RawBlock[];
  readonly hints: DescriptionHints;
  readonly warnings: readonly string[];
  /** WHATWG label of the encoding its bytes were decoded from; null for formats that say it themselves. */
  readonly encoding?: string | null;
  /** What else of the page names pictures, for its look: not those of its blocks. */
  readonly named?: readonly string[];
  /** Finds the pictures that lie beside its words; without it those it holds in its addresses alone are taken. */
  readonly findPicture?: FindPicture;
}

/** A document inside a file that holds several: bytes to be read in turn, or a document that is read already. */
export interface Part {
  /** Its name inside the file; null where it is the file itself. */
  readonly name: string | null;
  /** What makes it the same document again. */
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  /** How it is read: by its own name, or it was read by what holds it. */
  readonly content: { readonly fileName: string } | { readonly mediaType: string; readonly reading: Reading };
  /** What the file around it knows of it; the document's own words go first. */
  readonly hints?: DescriptionHints;
  /** ISO 8601 instant at which it was captured from the web. */
  readonly capturedAt?: string;
  /** Finds the pictures that a page among other files names. */
  readonly findPicture?: FindPicture;
  /** Why it cannot be read, where that is known. */
  readonly refused?: Failure;
}

/** A document read into data: the frozen text, what it says about itself, and what the person should know. */
export interface FormatResult {
  readonly canonical: CanonicalText;
  readonly hints: DescriptionHints;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly warnings: string[];
  /** The bytes of the pictures that are kept, by their SHA-256. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What it names beside it. */
  readonly named: readonly string[];
}

/** A rejection with a code of the closed list, and the sentence of a refusal for the person. */
export function rejection<Name extends RefusalName>(
  code: RejectionCode,
  name: Name,
  ...places: RefusalPlaces<Name>
): Failure {
  return new Failure(code, refusalInEnglish(name, ...places));
}
