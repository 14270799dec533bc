import type { LiveIndex } from './live-index.ts';
import type { PlannedPhrase, QueryPlan } from './query-plan.ts';
import { printQuery } from './query-printer.ts';
import type { Ranked } from './ranked.ts';
import { FIELDS } from './segment-format.ts';
import type { Segment } from './segment.ts';
import type { TermSpans } from './spans.ts';
import type { Marking } from './tree-marking.ts';

/** Where the words of a query stand in a document. */
export interface DocumentMatches {
  readonly title: readonly TermSpans[];
  readonly text: readonly TermSpans[];
}

/** Where the words of the query stand in `ranked`, in the same order. Words of a phrase count as part of it alone. */
export function findMatches(index: LiveIndex, plan: QueryPlan, ranked: readonly Ranked[]): DocumentMatches[] {
  const found = ranked.map(() => ({ title: [] as TermSpans[], text: [] as TermSpans[] }));
  index.segments.forEach(({ segment }, number) => {
    const here = [...ranked.keys()].filter((each) => ranked[each]?.segment === number);
    here.sort((a, b) => documentOf(ranked, a) - documentOf(ranked, b));
    if (here.length === 0) return;
    FIELDS.forEach((name, field) => {
      const hits = here.map((each) => ({ document: documentOf(ranked, each), spans: found[each]?.[name] ?? [] }));
      const place = { segment, number, field, hits };
      findWords(plan, place);
      findPhrases(plan, place);
      if (plan.marking) findPlaces(plan.marking, place);
    });
  });
  return found;
}

/** A hit in one segment, and where its matches go. */
interface HitSpans {
  readonly document: number;
  readonly spans: TermSpans[];
}

/** Hits in one field of one segment, in rising order of their documents. */
interface FieldHits {
  readonly segment: Segment;
  readonly number: number;
  readonly field: number;
  readonly hits: readonly HitSpans[];
}

function findWords(plan: QueryPlan, { segment, number, field, hits }: FieldHits): void {
  const inPhrases = new Set(required(plan).flatMap(({ terms }) => terms?.map(({ term }) => term) ?? []));
  const isHidden = (term: string): boolean => inPhrases.has(term) || plan.marking?.hidden.has(term) === true;
  for (const { found, weights } of plan.weighted) {
    const place = found.entries[number]?.[field];
    if (!place || (weights[field] ?? null) === null || isHidden(found.term)) continue;
    const cursor = segment.cursor(place);
    for (const { document, spans } of hits) {
      if (cursor.advance(document) !== document) continue;
      cursor.readPositions();
      const each = Array.from(cursor.found.subarray(0, cursor.count), (position) => [position, 1] as const);
      spans.push({ term: found.term, spans: each });
    }
  }
}

function findPhrases(plan: QueryPlan, { segment, number, field, hits }: FieldHits): void {
  for (const phrase of required(plan)) {
    const { terms, name } = phrase;
    const matches = phrase.matches(segment, number, field);
    for (const { document, spans } of hits) {
      const starts = matches.get(document);
      if (starts)
        spans.push({ term: name, spans: Array.from(starts, (start) => [start, terms?.length ?? 0] as const) });
    }
  }
}

/** Phrases, NEAR and synonyms of several words, where they stand as a whole. */
function findPlaces({ sets, leaves }: Marking, { segment, number, field, hits }: FieldHits): void {
  const documents = Int32Array.from(hits, ({ document }) => document);
  for (const leaf of leaves) {
    const places = sets.places(leaf, { segment, number, field, documents });
    for (const { document, spans } of hits) {
      const found = places.get(document)?.flatMap((match) => match.spans) ?? [];
      const distinct = [...new Map(found.map((span) => [span.join(' '), span])).values()];
      if (distinct.length > 0)
        spans.push({ term: printQuery(leaf), spans: distinct.sort((a, b) => a[0] - b[0] || b[1] - a[1]) });
    }
  }
}

const required = ({ phrases }: QueryPlan): PlannedPhrase[] => phrases.filter(({ prohibited }) => !prohibited);

const documentOf = (ranked: readonly Ranked[], index: number): number => ranked[index]?.document ?? -1;
