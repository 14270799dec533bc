import type { AnchoredAnnotation } from '../../../domain/annotation.ts';

/** What the notebook shows; an empty string takes everything. */
export interface NotebookFilter {
  readonly kind: string;
  readonly colour: string;
  readonly tag: string;
  readonly documentId: string;
  readonly words: string;
}

export const NO_FILTER: NotebookFilter = { kind: '', colour: '', tag: '', documentId: '', words: '' };

/** The annotations that fit every part of the filter; words are looked for in quotation, note and tags. */
export function filterAnnotations(
  annotations: readonly AnchoredAnnotation[],
  filter: NotebookFilter,
): readonly AnchoredAnnotation[] {
  const words = filter.words.trim().toLowerCase();
  return annotations.filter(
    ({ motivation, colour, tags, target, body }) =>
      (filter.kind === '' || motivation === filter.kind) &&
      (filter.colour === '' || colour === filter.colour) &&
      (filter.tag === '' || tags.includes(filter.tag)) &&
      (filter.documentId === '' || target.documentId === filter.documentId) &&
      [target.selectors[0].exact, body, ...tags].some((text) => text.toLowerCase().includes(words)),
  );
}

/** Annotations of one document, in reading order. */
export interface NotebookGroup {
  readonly documentId: string;
  readonly title: string;
  readonly entries: readonly AnchoredAnnotation[];
}

/** Groups by document, by title; those whose place is lost come last in their group. */
export function groupByDocument(annotations: readonly AnchoredAnnotation[]): readonly NotebookGroup[] {
  const groups = Map.groupBy(annotations, ({ target }) => target.documentId);
  return [...groups]
    .map(([documentId, entries]) => ({
      documentId,
      title: entries[0]?.documentTitle ?? documentId,
      entries: entries.toSorted(
        (a, b) =>
          (a.anchor.range?.start ?? Infinity) - (b.anchor.range?.start ?? Infinity) ||
          a.created.localeCompare(b.created),
      ),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}
