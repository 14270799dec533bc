import type { ArchiveDocument } from '../../../domain/archive-document.ts';

export type SortColumn = 'title' | 'publisher' | 'issued' | 'language' | 'form' | 'passages' | 'fixity';

const collator = new Intl.Collator(['en', 'ru'], { numeric: true, sensitivity: 'base' });

const TEXT: Record<Exclude<SortColumn, 'passages'>, (item: ArchiveDocument) => string | null> = {
  title: ({ description }) => description.title,
  publisher: ({ description }) => description.publisher,
  // EDTF sorts by time as text does, once the marks in front are gone.
  issued: ({ description }) => description.issued?.edtf.replace(/^[[{.]+/, '') ?? null,
  language: ({ description }) => description.language,
  form: ({ form }) => form,
  fixity: ({ fixity }) => fixity.outcome,
};

/** Sorted documents; those without a value come last both ways, and equal ones go by title. */
export function sortDocuments(
  documents: readonly ArchiveDocument[],
  column: SortColumn,
  descending: boolean,
): readonly ArchiveDocument[] {
  const way = descending ? -1 : 1;
  const byTitle = (a: ArchiveDocument, b: ArchiveDocument): number =>
    collator.compare(a.description.title, b.description.title);
  if (column === 'passages') return documents.toSorted((a, b) => way * (a.passages - b.passages) || byTitle(a, b));
  const text = TEXT[column];
  return documents.toSorted((a, b) => {
    const [left, right] = [text(a), text(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byTitle(a, b);
    return way * collator.compare(left, right) || byTitle(a, b);
  });
}
