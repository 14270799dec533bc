import type { z } from 'zod';
import type { notebookFilter } from '../../contract/notebook.ts';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { TextRange } from '../../domain/text-range.ts';

/** What the notebook shows; an empty string takes everything. */
export type NotebookFilter = Readonly<z.infer<typeof notebookFilter>>;

/** Words of documents, as the statements on a question give them. */
export type Places = readonly { readonly documentId: string; readonly range: TextRange }[];

interface FilterAids {
  readonly now: Date;
  /** Where the chosen question is answered. */
  readonly answers: Places;
}

const DAY = 86_400_000;

/** The annotations that fit every part of the filter; words are looked for in quotation, note and tags. */
export function filterAnnotations(
  annotations: readonly AnchoredAnnotation[],
  filter: NotebookFilter,
  { now, answers }: FilterAids = { now: new Date(), answers: [] },
): readonly AnchoredAnnotation[] {
  const words = filter.words.trim().toLowerCase();
  const since = filter.days === '' ? '' : new Date(now.getTime() - Number(filter.days) * DAY).toISOString();
  const byDocument = Map.groupBy(answers, ({ documentId }) => documentId);
  return annotations.filter(
    ({ motivation, colour, tags, target, body, anchor, modified }) =>
      (filter.kind === '' || motivation === filter.kind) &&
      (filter.colour === '' || colour === filter.colour) &&
      (filter.tag === '' || tags.includes(filter.tag)) &&
      (filter.documentId === '' || target.documentId === filter.documentId) &&
      (filter.state === '' || anchor.state === filter.state) &&
      modified >= since &&
      (filter.questionId === '' || touches(anchor.range, byDocument.get(target.documentId) ?? [])) &&
      [target.selectors[0].exact, body, ...tags].some((text) => text.toLowerCase().includes(words)),
  );
}

function touches(range: TextRange | null, places: Places): boolean {
  return range !== null && places.some((place) => place.range.start < range.end && range.start < place.range.end);
}
