import { Failure } from '../../rpc/failure.ts';

/** A failure as it is shown: what happened, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly next: string;
}

/** Titles of the failures a person can meet; the core's own message names the next step. */
const TITLES: Readonly<Record<string, string>> = {
  ANNOTATION_CHANGED: 'This note was changed elsewhere meanwhile',
  ANNOTATION_NOT_FOUND: 'This note is no longer here',
  BACKUP_INVALID: 'This backup is damaged',
  BACKUP_NOT_FOUND: 'This backup is no longer there',
  CANCELLED: 'Cancelled',
  LINK_UNREADABLE: 'This is no address of a passage',
  TOPIC_NOT_FOUND: 'The help has no such topic',
  CITATION_UNREADABLE: 'This is no citation of a passage',
  DOCUMENT_DAMAGED: 'This document is damaged',
  DOCUMENT_NOT_FOUND: 'This document is not in the library',
  EDITION_INVALID: 'This is no edition, or it is damaged',
  ENCODING_UNKNOWN: 'There is no such encoding',
  EDITION_CHANGED: 'The edition has changed again',
  INDEX_UNAVAILABLE: 'Search is not available now',
  INTERNAL: 'Something went wrong inside Synoptic',
  INVALID_INPUT: 'This could not be read',
  LIBRARY_DAMAGED: 'The library is damaged',
  LIBRARY_FULL: 'The disk is full',
  LIBRARY_MISSING: 'The library folder is not there',
  LIBRARY_READ_ONLY: 'The library cannot be written',
  LIBRARY_TOO_NEW: 'The library was made by a newer Synoptic',
  NOTHING_TO_EXPORT: 'There is nothing to export yet',
  NOT_A_LIBRARY: 'This folder is not a library',
  NOT_READ_AGAIN: 'It could not be read again',
  NOT_SAVED: 'This was not saved',
  ORIGINAL_NOT_SHOWN: 'The original cannot be shown',
  PDF_DAMAGED: 'The PDF is damaged',
  PDF_LOCKED: 'The PDF is locked',
  QUERY_SYNTAX: 'The search could not be read',
  QUESTION_NOT_FOUND: 'This question is not in the archive',
  RANGE_OUTSIDE_TEXT: 'These words are not in the text',
  SELECTION_NOT_FOUND: 'The chosen files are no longer available',
  TEXT_CHANGED: 'The text has changed since it was opened',
  TEXT_VERSION_NOT_FOUND: 'The words of this version are gone',
  UNAUTHORISED: 'This page has lost its session',
  UNREACHABLE: 'Synoptic is no longer running',
  UPLOAD_FAILED: 'The files could not be handed over',
  WORK_NOT_FOUND: 'This work is no longer running',
};

/** Puts any error into words a person can act on. */
export function toFailureWords(error: unknown): FailureWords {
  if (error instanceof Failure) return { title: toFailureTitle(error.code), next: error.message };
  return { title: 'Something went wrong inside Synoptic', next: 'Reload the page. Everything saved is still there.' };
}

/** What happened, by its code alone. */
export const toFailureTitle = (code: string): string => TITLES[code] ?? 'That did not work';

/** The code of a failure, or `INTERNAL` for a bug. */
export function toFailureCode(error: unknown): string {
  return error instanceof Failure ? error.code : 'INTERNAL';
}
