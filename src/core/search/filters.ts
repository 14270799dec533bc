import type { Column, DocumentColumns } from './columns.ts';
import { dayRangeOf, meets, type DayRange } from './day-range.ts';
import { DocumentSet } from './document-set.ts';
import type { DateFilter, FilterNode, ValueFilter } from './query-tree.ts';
import type { WorkColumns } from './work-columns.ts';

/** The documents that pass a filter, by their numbers in `columns`. */
export function passing(filter: FilterNode, columns: DocumentColumns, work: WorkColumns): DocumentSet {
  if (filter.kind === 'dates') return passingDates(filter, columns, work);
  const { field, values } = filter;
  switch (field) {
    case 'lang':
      return inColumn(columns, columns.language, (language) => values.some((value) => isLanguage(language, value)));
    case 'source':
      return inColumn(columns, columns.source, chooser(columns.source.values, values));
    case 'type':
      return inColumn(columns, columns.type, chooser(columns.type.values, values));
    default:
      return inGroups(columns, groupsOf(field, work), values);
  }
}

/** Letters, digits and single spaces: what tells one name from another for somebody who types it. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** `en` is English of any country, `en-GB` only that. */
function isLanguage(language: string, wanted: string): boolean {
  const small = language.toLowerCase();
  return small === wanted || small.startsWith(`${wanted}-`);
}

/** Accepts the names that a value names; one that is no whole name stands for all that hold it. */
function chooser(names: readonly string[], values: readonly string[]): (name: string) => boolean {
  const chosen = new Set(values.flatMap((value) => namesLike(names, value)));
  return (name) => chosen.has(name);
}

function namesLike(names: readonly string[], value: string): string[] {
  const wanted = foldName(value);
  const same = names.filter((name) => foldName(name) === wanted);
  return same.length > 0 || wanted === '' ? same : names.filter((name) => foldName(name).includes(wanted));
}

function inColumn(columns: DocumentColumns, column: Column, accepts: (value: string) => boolean): DocumentSet {
  const accepted = Uint8Array.from(column.values, (value) => (accepts(value) ? 1 : 0));
  const found = new DocumentSet(columns.ids.length);
  for (let document = 0; document < columns.ids.length; document += 1)
    if (accepted[column.codeAt(document)] === 1) found.add(document);
  return found;
}

function groupsOf(field: ValueFilter['field'], { tags, kinds, questions }: WorkColumns): WorkColumns['tags'] {
  if (field === 'tag') return tags;
  return field === 'has' ? kinds : questions;
}

function inGroups({ ids }: DocumentColumns, groups: WorkColumns['tags'], values: readonly string[]): DocumentSet {
  const found = new DocumentSet(ids.length);
  for (const value of values) {
    const exact = groups.get(value);
    const names = exact ? [value] : namesLike([...groups.keys()], value);
    for (const name of names) for (const document of groups.get(name)?.documents ?? []) found.add(document);
    if (names.length > 0) continue;
    for (const { label, documents } of groups.values())
      if (foldName(label).includes(foldName(value))) documents.forEach((document) => found.add(document));
  }
  return found;
}

function passingDates({ field, from, to }: DateFilter, columns: DocumentColumns, { said }: WorkColumns): DocumentSet {
  const wanted: DayRange = {
    from: from === null ? -Infinity : (dayRangeOf(from)?.from ?? -Infinity),
    to: to === null ? Infinity : (dayRangeOf(to)?.to ?? Infinity),
  };
  const found = new DocumentSet(columns.ids.length);
  if (field === 'said') {
    for (const { document, days } of said) if (meets(days, wanted)) found.add(document);
    return found;
  }
  const accepted = Uint8Array.from(columns.issued.values, (value) => {
    const days = dayRangeOf(value);
    return days && meets(days, wanted) ? 1 : 0;
  });
  for (let document = 0; document < columns.ids.length; document += 1)
    if (accepted[columns.issued.codeAt(document)] === 1) found.add(document);
  return found;
}
