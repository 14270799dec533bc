import { createHash } from 'node:crypto';
import type { Annotation } from '../../src/domain/annotation.ts';

/** What of an annotation must not be lost, as one word: its revision, and a digest of what was written. */
export function valueOf({ revision, body, tags }: Pick<Annotation, 'revision' | 'body' | 'tags'>): string {
  return `${revision}:${createHash('sha256')
    .update(JSON.stringify([body, tags]))
    .digest('hex')}`;
}
