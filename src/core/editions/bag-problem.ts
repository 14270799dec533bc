/** What can be wrong with a bag (RFC 8493). `path` is relative to the bag; empty when it concerns the whole. */
export interface BagProblem {
  readonly code: BagProblemCode;
  readonly path: string;
  readonly message: string;
}

/** Codes of problems, which make a bag invalid, and of warnings, which do not. */
export type BagProblemCode =
  | 'NOT_A_BAG'
  | 'BAD_DECLARATION'
  | 'UNKNOWN_VERSION'
  | 'UNKNOWN_ENCODING'
  | 'UNKNOWN_ALGORITHM'
  | 'NO_PAYLOAD'
  | 'NO_MANIFEST'
  | 'BAD_LINE'
  | 'OUTSIDE_BAG'
  | 'NOT_A_FILE'
  | 'LISTED_TWICE'
  | 'MISSING_FILE'
  | 'NOT_FETCHED'
  | 'UNLISTED_FILE'
  | 'DIGEST_DIFFERS'
  | 'OXUM_DIFFERS'
  | 'UNCOMMON_FORM';

/** The verdict on a bag: valid when there is no problem. Warnings tell what is allowed and unwise. */
export interface BagVerdict {
  readonly valid: boolean;
  readonly problems: readonly BagProblem[];
  readonly warnings: readonly BagProblem[];
}

/** Gathers what is found while a bag is read. */
export interface BagFindings {
  readonly problems: BagProblem[];
  readonly warnings: BagProblem[];
}
