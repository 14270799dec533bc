import { Failure } from '../../rpc/failure.ts';

/** Codes of a save that did not happen. */
export type SaveFailureCode = 'LIBRARY_READ_ONLY' | 'LIBRARY_FULL' | 'NOT_SAVED';

const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** SQLite primary result codes: https://www.sqlite.org/rescode.html */
const SQLITE_READ_ONLY = new Set([8, 14]);
const SQLITE_FULL = 13;

/**
 * Why a library cannot be written: another Synoptic has it open for writing, a newer one wrote it, or its folder does not
 * let us.
 */
export type WhyReadOnly = 'held' | 'newer' | 'folder';

const WHY: Readonly<Record<WhyReadOnly, string>> = {
  held: 'Another Synoptic has this library open, so nothing was saved. Do it there, or close it and open this one again.',
  newer:
    'A newer Synoptic wrote this library, so it is open for reading only and nothing was saved. Do it in that version.',
  folder:
    'The library folder cannot be written, so nothing was saved. Give yourself write access to it, or open another library.',
};

/** The failure of a save into a library that cannot be written. */
export function readOnlyFailure(why: WhyReadOnly): Failure {
  return new Failure('LIBRARY_READ_ONLY', WHY[why]);
}

/** Turns a file system or SQLite error of a save into its failure; anything else comes back as it is. */
export function toSaveFailure(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const { code, errcode } = error as { code?: string; errcode?: number };
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  if (READ_ONLY.has(code ?? '') || (primary !== undefined && SQLITE_READ_ONLY.has(primary)))
    return readOnlyFailure('folder');
  if (FULL.has(code ?? '') || primary === SQLITE_FULL) {
    return new Failure('LIBRARY_FULL', 'The disk is full, so nothing was saved. Free some space and try again.');
  }
  if (primary === undefined && code === undefined) return error;
  return new Failure('NOT_SAVED', 'The change could not be written to the disk. It was not saved; try again.', {
    cause: code ?? `SQLITE_${primary}`,
  });
}
