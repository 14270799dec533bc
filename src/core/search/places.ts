import type { ListPlace } from './dictionary.ts';
import type { FoundTerm } from './expand.ts';
import type { WordSpan } from './spans.ts';
import { findPhrase } from './phrases.ts';
import type { Segment } from './segment.ts';

/** A match of a part of a query: the words from `first` to `last` hold it, `spans` are the matched ones. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly spans: readonly WordSpan[];
}

/** Matches by document, each list rising by its first words. */
export type Matches = Map<number, Match[]>;

/** One field of one segment, and the documents of it that are looked at, rising. */
export interface Looking {
  readonly segment: Segment;
  readonly number: number;
  readonly field: number;
  readonly documents: Int32Array;
}

/** Where any of `terms` stands. */
export function placesOfTerms(terms: readonly FoundTerm[], { segment, number, field, documents }: Looking): Matches {
  const found = new Map<number, Set<number>>();
  for (const { entries } of terms) {
    const place = entries[number]?.[field];
    if (place)
      eachPosition(segment, place, documents, (document, position) => {
        const held = found.get(document);
        if (held) held.add(position);
        else found.set(document, new Set([position]));
      });
  }
  return mapValues(found, (positions) =>
    [...positions].sort((a, b) => a - b).map((at) => ({ first: at, last: at, spans: [[at, 1]] })),
  );
}

function eachPosition(
  segment: Segment,
  place: ListPlace,
  documents: Int32Array,
  visit: (document: number, position: number) => void,
): void {
  const cursor = segment.cursor(place);
  for (const document of documents) {
    if (cursor.advance(document) !== document) continue;
    cursor.readPositions();
    for (let index = 0; index < cursor.count; index += 1) visit(document, cursor.found[index] as number);
  }
}

/** Where `terms` follow one another word by word. */
export function placesOfPhrase(terms: readonly FoundTerm[], { segment, number, field, documents }: Looking): Matches {
  const starts = findPhrase(
    segment,
    terms.map(({ entries }) => entries[number]),
    field,
  );
  const matches: Matches = new Map();
  const { length } = terms;
  for (const document of documents) {
    const here = starts.get(document);
    if (here)
      matches.set(
        document,
        Array.from(here, (at) => ({ first: at, last: at + length - 1, spans: [[at, length]] })),
      );
  }
  return matches;
}

/** Where all of `terms` stand with at most `slop` other words among them, in any order; a term asked for twice stands twice. */
export function placesOfLoosePhrase(terms: readonly FoundTerm[], slop: number, looking: Looking): Matches {
  const wanted = new Map<FoundTerm, number>();
  for (const term of terms) wanted.set(term, (wanted.get(term) ?? 0) + 1);
  const places = [...wanted.keys()].map((term) => placesOfTerms([term], looking));
  const counts = [...wanted.values()];
  const matches: Matches = new Map();
  for (const document of looking.documents) {
    const here = places.map((each) => each.get(document)?.map(({ first }) => first) ?? []);
    const found = windowsOf(here, counts, terms.length + slop);
    if (found.length > 0) matches.set(document, found);
  }
  return matches;
}

/** For each place taken as the beginning, the nearest places that follow, where they fit into `width` words. */
function windowsOf(places: readonly (readonly number[])[], counts: readonly number[], width: number): Match[] {
  const starts = [...new Set(places.flat())].sort((a, b) => a - b);
  return starts.flatMap((start) => {
    const chosen: number[] = [];
    for (const [index, each] of places.entries()) {
      const from = lowerBound(each, start);
      const wanted = counts[index] as number;
      if (from + wanted > each.length) return [];
      chosen.push(...each.slice(from, from + wanted));
    }
    // Two words may be one in the index, and one word cannot stand for both.
    const distinct = [...new Set(chosen)].sort((a, b) => a - b);
    const last = distinct.at(-1) ?? start;
    const fits = distinct.length === chosen.length && distinct[0] === start && last - start < width;
    return fits ? [{ first: start, last, spans: distinct.map((at) => [at, 1] as const) }] : [];
  });
}

/** How many of the rising `values` are below `wanted`. */
function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a match of `left` and one of `right` are at most `distance` words apart, in any order, and share no word. */
export function placesNear(left: Matches, right: Matches, distance: number): Matches {
  const matches: Matches = new Map();
  for (const [document, here] of left) {
    const there = right.get(document);
    if (!there) continue;
    const pairs = pairsOf(here, there, distance);
    if (pairs.length > 0) matches.set(document, pairs);
  }
  return matches;
}

function pairsOf(here: readonly Match[], there: readonly Match[], distance: number): Match[] {
  const longest = there.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  const pairs: Match[] = [];
  let from = 0;
  for (const one of here) {
    while (from < there.length && (there[from] as Match).first < one.first - distance - longest) from += 1;
    for (let at = from; at < there.length && (there[at] as Match).first <= one.last + distance; at += 1) {
      const other = there[at] as Match;
      if (isNear(one, other, distance)) pairs.push(join(one, other));
    }
  }
  return pairs.sort((a, b) => a.first - b.first || a.last - b.last);
}

function isNear(one: Match, other: Match, distance: number): boolean {
  const apart = Math.max(one.first, other.first) - Math.min(one.last, other.last);
  return apart > 0 && apart <= distance;
}

const join = (one: Match, other: Match): Match => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
  spans: [...one.spans, ...other.spans],
});

/** The matches of either. */
export function uniteMatches(all: readonly Matches[]): Matches {
  const united: Matches = new Map();
  for (const matches of all)
    for (const [document, found] of matches) united.set(document, [...(united.get(document) ?? []), ...found]);
  return mapValues(united, (found) => found.sort((a, b) => a.first - b.first || a.last - b.last));
}

const mapValues = <From, To>(map: ReadonlyMap<number, From>, change: (value: From) => To): Map<number, To> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
