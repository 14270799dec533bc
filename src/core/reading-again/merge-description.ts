import { isDeepStrictEqual } from 'node:util';
import type { Description } from '../../domain/archive-document.ts';

/** Parts that follow what is read; a document keeps its own name whatever is in it. */
const FOLLOWING = [
  'creator', 'publisher', 'issued', 'language', 'type', 'source', 'rights', 'abstract',
] as const satisfies readonly (keyof Description)[]; // prettier-ignore

/**
 * The description after a new reading: each part as it was read now, but for those the person corrected, which differ in
 * `current` from what was `read` before.
 */
export function mergeDescription(current: Description, read: Description, now: Description): Description {
  const isTitleCorrected = current.title !== read.title || current.titleBasis === 'given';
  const parts = FOLLOWING.map((key) => [key, isDeepStrictEqual(current[key], read[key]) ? now[key] : current[key]]);
  const { title, titleBasis } = isTitleCorrected ? current : now;
  return {
    ...current,
    ...(Object.fromEntries(parts) as Pick<Description, (typeof FOLLOWING)[number]>),
    title,
    titleBasis,
  };
}
