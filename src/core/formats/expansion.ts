import type { Failure } from '../../rpc/failure.ts';
import { rejection } from './format.ts';

/** What unpacking a file may come to, in bytes and entries. */
export interface Expansion {
  /** Counts one entry; fails with `EXPANDS_TOO_FAR` over the limit. */
  readonly addEntry: () => void;
  /** Counts unpacked bytes; fails with `EXPANDS_TOO_FAR` over the limit. */
  readonly addBytes: (count: number) => void;
  /** One level further in; fails with `EXPANDS_TOO_FAR` over the limit. */
  readonly deeper: () => Expansion;
}

/** An archive in an archive in an archive is a saved mail folder; deeper is a bomb. */
const MAX_DEPTH = 4;
/** More entries than a large mailbox holds. */
const MAX_ENTRIES = 100_000;
/** All that is unpacked from one file. */
const MAX_BYTES = 2 * 1024 ** 3;
/** Text packs to a tenth; a hundredfold is a run of one byte. */
const MAX_RATIO = 100;
/** Below this the ratio says nothing: a page of blanks is no bomb. */
const RATIO_FROM = 16 * 1024 ** 2;

/** Limits for what comes out of a file of `packedBytes`, counted over all archives inside it. */
export function createExpansion(packedBytes: number): Expansion {
  let entries = 0;
  let bytes = 0;
  const stop = (failure: Failure): never => {
    throw failure;
  };
  const at = (depth: number): Expansion => ({
    addEntry: () => {
      entries += 1;
      if (entries > MAX_ENTRIES) stop(rejection('EXPANDS_TOO_FAR', 'unpacks-entries', { most: MAX_ENTRIES }));
    },
    addBytes: (count) => {
      bytes += count;
      if (bytes > MAX_BYTES) stop(rejection('EXPANDS_TOO_FAR', 'unpacks-large'));
      if (bytes > RATIO_FROM && bytes > packedBytes * MAX_RATIO)
        stop(rejection('EXPANDS_TOO_FAR', 'unpacks-ratio', { most: MAX_RATIO }));
    },
    deeper: () => (depth >= MAX_DEPTH ? stop(rejection('EXPANDS_TOO_FAR', 'unpacks-deep')) : at(depth + 1)),
  });
  return at(0);
}
