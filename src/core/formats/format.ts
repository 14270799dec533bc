import type { CanonicalText } from '../../domain/archive-document.ts';
import type { Basis, Dated } from '../../domain/dated.ts';
import type { RejectionCode } from '../../domain/import-report.ts';
import { Failure } from '../../rpc/failure.ts';

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

/** A file read into data: the frozen text, what it says about itself, and what the person should know. */
export interface FormatResult {
  readonly canonical: CanonicalText;
  readonly hints: DescriptionHints;
  readonly mediaType: string;
  readonly encoding: string;
  readonly warnings: string[];
}

/** A rejection with a code of the closed list and a sentence for the person. */
export function rejection(code: RejectionCode, message: string): Failure {
  return new Failure(code, message);
}
