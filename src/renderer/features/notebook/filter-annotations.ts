import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { say } from '../../messages/say.ts';

/** What the notebook shows; an empty string takes everything. */
export interface NotebookFilter {
  readonly kind: string;
  readonly colour: string;
  readonly tag: string;
  readonly documentId: string;
  readonly state: string;
  /** Days back from now. */
  readonly days: string;
  /** Id of a question: annotations on words that answer it. */
  readonly questionId: string;
  readonly words: string;
}

export const NO_FILTER: NotebookFilter = {
  kind: '',
  colour: '',
  tag: '',
  documentId: '',
  state: '',
  days: '',
  questionId: '',
  words: '',
};

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

export type Grouping = 'document' | 'tag' | 'day';

/** Annotations of one document, collection or day. */
export interface NotebookGroup {
  readonly key: string;
  readonly title: string;
  /** Given where the group is a document. */
  readonly documentId: string | null;
  readonly entries: readonly AnchoredAnnotation[];
}

/** Groups by document or tag, in the order of their names, or by the day of the last change, newest first. */
export function groupAnnotations(annotations: readonly AnchoredAnnotation[], by: Grouping): readonly NotebookGroup[] {
  if (by === 'document') return groupByDocument(annotations);
  const keys = (each: AnchoredAnnotation): readonly string[] =>
    by === 'day' ? [each.modified.slice(0, 10)] : each.tags.length === 0 ? [say('notebook.withoutATag')] : each.tags;
  const groups = Map.groupBy(
    annotations.flatMap((each) => keys(each).map((key) => ({ key, each }))),
    ({ key }) => key,
  );
  const listed = [...groups].map(([key, members]) => ({
    key,
    title: key,
    documentId: null,
    entries: members.map(({ each }) => each).toSorted((a, b) => b.modified.localeCompare(a.modified)),
  }));
  return listed.toSorted((a, b) => (by === 'day' ? b.key.localeCompare(a.key) : a.key.localeCompare(b.key)));
}

function groupByDocument(annotations: readonly AnchoredAnnotation[]): readonly NotebookGroup[] {
  const groups = Map.groupBy(annotations, ({ target }) => target.documentId);
  return [...groups]
    .map(([documentId, entries]) => ({
      key: documentId,
      documentId,
      title: entries[0]?.documentTitle ?? documentId,
      entries: entries.toSorted(inReadingOrder),
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title));
}

/** What is about the whole document first, what has lost its place last. */
function inReadingOrder(a: AnchoredAnnotation, b: AnchoredAnnotation): number {
  const place = ({ motivation, anchor }: AnchoredAnnotation): number =>
    motivation === 'describing' ? -1 : (anchor.range?.start ?? Infinity);
  const [left, right] = [place(a), place(b)];
  return left === right ? a.created.localeCompare(b.created) : left - right;
}
