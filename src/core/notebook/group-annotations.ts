import type { AnchoredAnnotation } from '../../domain/annotation.ts';

/** What entries are brought together by. */
export type Grouping = 'document' | 'tag' | 'day';

/** Annotations of one document, collection or day, not in order yet. */
export interface NotebookGroup {
  /** A document's id, a tag or a day; empty for what has no tag. */
  readonly key: string;
  readonly title: string;
  readonly entries: readonly AnchoredAnnotation[];
}

/** Groups by document or tag, in the order of their names, what has no tag last, or by the day of the last change, newest first. */
export function groupAnnotations(annotations: readonly AnchoredAnnotation[], by: Grouping): readonly NotebookGroup[] {
  const groups = new Map<string, AnchoredAnnotation[]>();
  for (const each of annotations) {
    for (const key of keysOf(each, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
  }
  const titled = [...groups].map(([key, entries]) => ({
    key,
    title: by === 'document' ? (entries[0]?.documentTitle ?? key) : key,
    entries,
  }));
  if (by === 'day') return titled.toSorted((a, b) => compare(b.key, a.key));
  const { compare: byName } = new Intl.Collator();
  return titled.toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || byName(a.title, b.title));
}

function keysOf({ target, modified, tags }: AnchoredAnnotation, by: Grouping): readonly string[] {
  if (by === 'document') return [target.documentId];
  if (by === 'day') return [modified.slice(0, 10)];
  return tags.length === 0 ? [''] : tags;
}

/** The entries of a group in their order: in a document that of reading, else the last changed first. */
export function inOrder(entries: readonly AnchoredAnnotation[], by: Grouping): readonly AnchoredAnnotation[] {
  return entries.toSorted(by === 'document' ? inReadingOrder : (a, b) => compare(b.modified, a.modified));
}

/** What is about the whole document first, what has lost its place last. */
function inReadingOrder(a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  const place = ({ motivation, anchor }: AnchoredAnnotation): number =>
    motivation === 'describing' ? -1 : (anchor.range?.start ?? Infinity);
  const [left, right] = [place(a), place(b)];
  return left === right ? compare(a.created, b.created) : left - right;
}

/** Instants are written so that their order is that of their characters. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
