import { z } from 'zod';
import { edition, sha256 } from '../../domain/archive-document.ts';

/** `shard.json`: what one part of a build wrote into its `data/`, and what it left out. */
export const shardRecord = z.strictObject({
  format: z.literal('synoptic-shard/1'),
  /** Which of how many parts, counted from 0. */
  index: z.int().nonnegative(),
  of: z.int().positive(),
  edition,
  /** In the order of the files they were read from. */
  documents: z.array(z.strictObject({ name: z.string(), issued: z.string().nullable() })),
  entries: z.array(z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256 })),
  /** Files that were taken in beside others, by their paths in the folder. */
  beside: z.array(z.string()),
  rejected: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
});
export type ShardRecord = Readonly<z.infer<typeof shardRecord>>;
export const SHARD_FILE = 'shard.json';
