import lunr from 'lunr';
import { parseQuery, type Phrase } from './query-parser.ts';

/** A matched word: `[start, length]` in UTF-16 units. */
export type Place = readonly [start: number, length: number];

/** A document that matches, with the places of the matched words in each field. */
export interface IndexHit {
  readonly id: string;
  readonly score: number;
  readonly title: readonly Place[];
  readonly text: readonly TermPlaces[];
}

/** One term of the index and where it stands. */
export interface TermPlaces {
  readonly term: string;
  readonly places: readonly Place[];
}

type Metadata = Record<string, Record<string, { position?: Place[] }>>;

/** All documents that match `text`, best first. Fails with `QUERY_SYNTAX`. */
export function queryIndex(index: lunr.Index, text: string): IndexHit[] {
  const { clauses, phrases } = parseQuery(text);
  if (clauses.length === 0) return [];
  const results = index.query((query) => clauses.forEach((clause) => query.clause(clause)));
  const required = phrases.filter(({ prohibited }) => !prohibited);
  const refused = phrases.filter(({ prohibited }) => prohibited);
  const withoutRefused =
    refused.length === 0 ? results : results.filter(({ ref }) => !holdsRefused(index, ref, refused));
  return withoutRefused.flatMap((result) => toHit(result, required));
}

function toHit({ ref, score, matchData }: lunr.Index.Result, phrases: readonly Phrase[]): IndexHit[] {
  const metadata = matchData.metadata as Metadata;
  const placesIn = (field: string): TermPlaces[] =>
    Object.entries(metadata).flatMap(([term, fields]) => {
      const places = fields[field]?.position ?? [];
      return places.length > 0 ? [{ term, places }] : [];
    });
  const hit = { id: ref, score, title: placesIn('title').flatMap(({ places }) => places), text: placesIn('text') };
  if (phrases.length === 0) return [hit];
  return withPhrases(hit, placesIn('title'), phrases);
}

/** Keeps a hit that holds every phrase in one field, with the phrases' own places in place of their scattered words. */
function withPhrases(hit: IndexHit, title: readonly TermPlaces[], phrases: readonly Phrase[]): IndexHit[] {
  const found = phrases.map(({ terms }) => ({ terms, text: runsOf(terms, hit.text), title: runsOf(terms, title) }));
  if (found.some((each) => each.text.length === 0 && each.title.length === 0)) return [];
  const inPhrases = new Set(phrases.flatMap(({ terms }) => terms));
  return [
    {
      ...hit,
      title: found.flatMap((each) => each.title),
      text: [
        ...hit.text.filter(({ term }) => !inPhrases.has(term)),
        ...found
          .map(({ terms, text }) => ({ term: terms.join(' '), places: text }))
          .filter(({ places }) => places.length > 0),
      ],
    },
  ];
}

/** Between two words of a phrase: a space and one mark. Three characters could hide a one-letter word. */
const MAX_GAP = 2;

/** Places where `terms` follow one another; a gap wide enough for a word breaks the run. */
function runsOf(terms: readonly string[], fields: readonly TermPlaces[]): Place[] {
  const placesOf = (term: string): readonly Place[] => fields.find((each) => each.term === term)?.places ?? [];
  const [first, ...others] = terms;
  let runs = placesOf(first ?? '').map(([start, length]) => [start, start + length] as const);
  for (const term of others) {
    const next = [...placesOf(term)].sort((a, b) => a[0] - b[0]);
    runs = runs.flatMap(([start, end]) => {
      const following = next.find(([from]) => from >= end && from - end <= MAX_GAP);
      return following ? [[start, following[0] + following[1]] as const] : [];
    });
  }
  return runs.map(([start, end]) => [start, end - start]);
}

function holdsRefused(index: lunr.Index, ref: string, phrases: readonly Phrase[]): boolean {
  return phrases.some(({ terms }) => {
    const results = index.query((query) =>
      terms.forEach((term) => query.term(term, { usePipeline: false, presence: lunr.Query.presence.REQUIRED })),
    );
    const result = results.find((each) => each.ref === ref);
    return result !== undefined && toHit(result, [{ terms, prohibited: false }]).length > 0;
  });
}
