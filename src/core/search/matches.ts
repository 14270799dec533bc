import type { LiveIndex } from './live-index.ts';
import type { PlannedPhrase, QueryPlan } from './query-plan.ts';
import type { Ranked } from './ranked.ts';
import { FIELDS } from './segment-format.ts';
import type { Segment } from './segment.ts';

/** Matched words of a text: the number of the first, and how many. */
export type WordSpan = readonly [first: number, count: number];

/** A term or phrase and where it stands in one field of a document. */
export interface TermSpans {
  readonly term: string;
  readonly spans: readonly WordSpan[];
}

const TEXT = FIELDS.indexOf('text');

/** Where the words of the query stand in the texts of `ranked`, in the same order. Words of a phrase count as part of it alone. */
export function findMatches(index: LiveIndex, plan: QueryPlan, ranked: readonly Ranked[]): TermSpans[][] {
  const found = ranked.map((): TermSpans[] => []);
  index.segments.forEach(({ segment }, number) => {
    const here = [...ranked.keys()].filter((each) => ranked[each]?.segment === number);
    here.sort((a, b) => documentOf(ranked, a) - documentOf(ranked, b));
    if (here.length === 0) return;
    const hits = here.map((each) => ({ document: documentOf(ranked, each), spans: found[each] ?? [] }));
    findWords(segment, number, plan, hits);
    findPhrases(segment, number, plan, hits);
  });
  return found;
}

/** A hit in one segment, and where its matches go. */
interface HitSpans {
  readonly document: number;
  readonly spans: TermSpans[];
}

/** `hits` come in rising order of their documents. */
function findWords(segment: Segment, number: number, plan: QueryPlan, hits: readonly HitSpans[]): void {
  const inPhrases = new Set(required(plan).flatMap(({ terms }) => terms?.map(({ term }) => term) ?? []));
  for (const { found, weights } of plan.weighted) {
    const place = found.entries[number]?.[TEXT];
    if (!place || (weights[TEXT] ?? null) === null || inPhrases.has(found.term)) continue;
    const cursor = segment.cursor(place);
    for (const { document, spans } of hits) {
      if (cursor.advance(document) !== document) continue;
      cursor.readPositions();
      const each = Array.from(cursor.found.subarray(0, cursor.count), (position) => [position, 1] as const);
      spans.push({ term: found.term, spans: each });
    }
  }
}

function findPhrases(segment: Segment, number: number, plan: QueryPlan, hits: readonly HitSpans[]): void {
  for (const phrase of required(plan)) {
    const { terms, name } = phrase;
    const matches = phrase.matches(segment, number, TEXT);
    for (const { document, spans } of hits) {
      const starts = matches.get(document);
      if (starts)
        spans.push({ term: name, spans: Array.from(starts, (start) => [start, terms?.length ?? 0] as const) });
    }
  }
}

const required = ({ phrases }: QueryPlan): PlannedPhrase[] => phrases.filter(({ prohibited }) => !prohibited);

const documentOf = (ranked: readonly Ranked[], index: number): number => ranked[index]?.document ?? -1;
