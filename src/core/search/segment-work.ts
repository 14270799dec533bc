import { join } from 'node:path';
import { fromFile } from './byte-source.ts';
import { storeSegment } from './index-folder.ts';
import { mergeSegments } from './merge.ts';
import { openSegment } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import type { SearchReplies, SearchRequest } from './worker-messages.ts';

type Kinds = 'gather' | 'finish' | 'merge';

/** Answers what is asked of a builder. */
export type SegmentWork = {
  readonly [Kind in Kinds]: (request: Extract<SearchRequest, { kind: Kind }>) => Promise<SearchReplies[Kind]>;
};

/** Words of one segment: some fifty thousand articles, built in about two hundred megabytes. */
const ENOUGH = 24_000_000;

/** Builds and merges segments, away from the index that answers. */
export function createSegmentWork(): SegmentWork {
  const builder = createSegmentBuilder();
  const build = async (folder: string | null): Promise<SearchReplies['finish']> => {
    if (builder.documents === 0) return { built: null };
    return { built: await storeSegment(folder, builder.build()) };
  };
  return {
    gather: async ({ documents, folder }) => {
      builder.addAll(documents);
      return builder.words < ENOUGH ? { built: null } : build(folder);
    },
    finish: ({ folder }) => build(folder),
    merge: async ({ folder, parts }) => {
      const sources = parts.map(({ name, dead }) => ({
        segment: openSegment(fromFile(join(folder, name))),
        dead: new Set(dead),
      }));
      try {
        const stored = await storeSegment(folder, mergeSegments(sources));
        return { built: stored.bytes ? null : stored };
      } finally {
        sources.forEach(({ segment }) => segment.close());
      }
    },
  };
}
