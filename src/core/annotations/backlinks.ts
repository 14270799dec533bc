import { linksOf } from '../../domain/note-links.ts';
import type { Annotation } from '../../domain/annotation.ts';

const NOTE = 'note:';

/** Of `all` the notes that link to one of `ids`, by the id they link to. */
export function backlinksOf<Linking extends Pick<Annotation, 'body'>>(
  all: readonly Linking[],
  ids: ReadonlySet<string>,
): Record<string, Linking[]> {
  const found: Record<string, Linking[]> = {};
  for (const each of all) {
    if (!each.body.includes(`](${NOTE}`)) continue;
    for (const to of linksOf(each.body)) {
      const id = to.slice(NOTE.length);
      if (to.startsWith(NOTE) && ids.has(id)) (found[id] ??= []).push(each);
    }
  }
  return found;
}
