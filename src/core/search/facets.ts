import type { z } from 'zod';
import type { searchContract } from '../../contract/search.ts';
import { treeOf, type Asker, type Matching } from './asker.ts';
import type { Column, DocumentColumns } from './columns.ts';
import { meets, type DayRange } from './day-range.ts';
import { narrowingOf } from './narrowing.ts';
import type { ValueField } from './query-tree.ts';
import type { WorkColumns } from './work-columns.ts';

export type Facets = z.infer<(typeof searchContract)['search.facets']['output']>;
type Facet = Facets['facets'][number];
type Narrow = ReturnType<typeof narrowingOf>;

/** Values of a facet that are told; the rest is counted. */
const MOST_VALUES = 100;
/** Up to so many months are told one by one, more of them as years. */
const MOST_MONTHS = 36;

/** Counts what is known of all documents that match. Fails with `QUERY_SYNTAX` or `INDEX_UNAVAILABLE`. */
export async function countFacets(asker: Asker, text: string): Promise<Facets> {
  const tree = treeOf(text);
  const matching = await asker.match(tree);
  const documents = matching.numbers.toArray();
  const { columns } = asker;
  const work = asker.workColumns();
  const narrow = narrowingOf(text, tree);
  const byColumn = (field: Facet['field'], name: ValueField, column: Column): Facet =>
    toFacet(field, name, { counts: countColumn(documents, column), documents: documents.length, narrow });
  return {
    total: matching.total,
    facets: [
      byColumn('source', 'source', columns.source),
      countDates(documents, columns, narrow),
      byColumn('language', 'lang', columns.language),
      byColumn('type', 'type', columns.type),
      byGroup('tag', 'tag', { groups: work.tags, matching, narrow }),
      byGroup('question', 'question', { groups: work.questions, matching, narrow }),
    ],
  };
}

interface Counted {
  readonly counts: ReadonlyMap<string, { readonly label: string; readonly count: number }>;
  readonly documents: number;
  readonly narrow: Narrow;
  readonly without?: number;
}

function toFacet(field: Facet['field'], name: ValueField, { counts, documents, narrow, without }: Counted): Facet {
  const values = [...counts].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const known = values.reduce((sum, [, { count }]) => sum + count, 0);
  return {
    field,
    values: values.slice(0, MOST_VALUES).map(([value, { label, count }]) => ({
      label,
      count,
      ...narrow({ kind: 'filter', field: name, values: [value] }),
    })),
    distinct: values.length,
    without: without ?? documents - known,
  };
}

function countColumn(documents: Int32Array, column: Column): Map<string, { label: string; count: number }> {
  const counts = new Int32Array(column.values.length);
  for (const document of documents) {
    const code = column.codeAt(document);
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return new Map(
    column.values.flatMap((label, code) => {
      const count = counts[code] as number;
      return count > 0 ? [[label, { label, count }] as const] : [];
    }),
  );
}

interface Grouped {
  readonly groups: WorkColumns['tags'];
  readonly matching: Matching;
  readonly narrow: Narrow;
}

/** A document can be in several groups. */
function byGroup(field: Facet['field'], name: ValueField, { groups, matching, narrow }: Grouped): Facet {
  const { numbers, total } = matching;
  const counts = new Map<string, { label: string; count: number }>();
  const known = new Set<number>();
  for (const [value, { label, documents }] of groups) {
    const here = [...documents].filter((document) => numbers.has(document));
    here.forEach((document) => known.add(document));
    if (here.length > 0) counts.set(value, { label, count: here.length });
  }
  return toFacet(field, name, { counts, documents: total, narrow, without: total - known.size });
}

/** Documents by month or year; one whose date is less exact counts in all it may mean, as the filter would find it. */
function countDates(documents: Int32Array, columns: DocumentColumns, narrow: Narrow): Facet {
  const counts = new Map<string, number>();
  let without = 0;
  for (const document of documents) {
    const date = columns.issued.values[columns.issued.codeAt(document)];
    if (date === undefined || columns.daysOf(document) === null) without += 1;
    else counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const dates = [...counts].map(([date, count]) => ({ days: columns.daysOfValue(date) as DayRange, count }));
  const values = bucketsOver(dates.map(({ days }) => days)).map(({ label, days }) => ({
    label,
    ...narrow({ kind: 'dates', field: 'issued', from: label, to: label }),
    count: dates.reduce((sum, each) => sum + (meets(each.days, days) ? each.count : 0), 0),
  }));
  return { field: 'issued', values, distinct: values.filter(({ count }) => count > 0).length, without };
}

interface Bucket {
  readonly label: string;
  readonly days: DayRange;
}

const monthsOf = (day: number): number => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;

/** Months or years from the first to the last date, whichever is not too many. */
function bucketsOver(dates: readonly DayRange[]): Bucket[] {
  const ends = dates.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (ends.length === 0) return [];
  const [first, last] = [monthsOf(Math.min(...ends)), monthsOf(Math.max(...ends))];
  if (last - first < MOST_MONTHS) return Array.from({ length: last - first + 1 }, (_, at) => monthBucket(first + at));
  const [from, to] = [Math.floor(first / 12), Math.floor(last / 12)];
  // Ten thousand years of one wrong date would be no histogram.
  return Array.from({ length: Math.min(to - from + 1, MOST_VALUES * 10) }, (_, at) => yearBucket(from + at));
}

function monthBucket(months: number): Bucket {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const day = year * 10_000 + month * 100;
  return { label: `${padded(year, 4)}-${padded(month, 2)}`, days: { from: day + 1, to: day + 31 } };
}

const yearBucket = (year: number): Bucket => ({
  label: padded(year, 4),
  days: { from: year * 10_000 + 101, to: year * 10_000 + 1231 },
});

const padded = (value: number, width: number): string => String(value).padStart(width, '0');
