import type { AskedWord } from './asked.ts';
import type { TermEntry } from './dictionary.ts';
import { inverseFrequency, saturated } from './bm25.ts';
import type { LiveIndex } from './live-index.ts';
import type { Ranked } from './ranked.ts';
import { FIELDS } from './segment-format.ts';

/** Words further apart than this do not speak of each other (the window of Metzler and Croft 2005). */
const WINDOW = 8;
/** Fields lie so far apart that no word of one is near a word of another. */
const FIELD_GAP = 1 << 24;

/**
 * How near the neighbouring words of a query stand to each other in each of `ranked`: sums over pairs of inverse
 * distances, saturated as BM25 does. A pair counts by how few of `ranked` hold it, so that what all of them say, as
 * “information retrieval” in a library of it, tells nothing.
 */
export function nearnessOf(index: LiveIndex, asked: readonly AskedWord[], ranked: readonly Ranked[]): Float64Array {
  const scores = new Float64Array(ranked.length);
  const pairs = neighbours(asked);
  if (pairs.length === 0) return scores;
  const places = findPlaces(index, new Set(pairs.flat()), ranked);
  const lengths = ranked.map((each) => relativeLength(index, each));
  for (const [first, second] of pairs) {
    const closeness = ranked.map((_, at) => closenessOf(places.get(first)?.[at], places.get(second)?.[at]));
    const holding = closeness.reduce((count, each) => count + (each > 0 ? 1 : 0), 0);
    const weight = inverseFrequency(holding, ranked.length);
    closeness.forEach((each, at) => {
      if (each > 0) scores[at] = (scores[at] as number) + weight * saturated(each, lengths[at] as number);
    });
  }
  return scores;
}

function neighbours(asked: readonly AskedWord[]): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (let at = 1; at < asked.length; at += 1) {
    const [first, second] = [(asked[at - 1] as AskedWord).term, (asked[at] as AskedWord).term].sort() as [
      string,
      string,
    ];
    if (first !== second) pairs.set(`${first} ${second}`, [first, second]);
  }
  return [...pairs.values()];
}

/** Words of a document, all fields together, in means of them. */
export function relativeLength(index: LiveIndex, { segment, document }: Ranked): number {
  let [length, mean] = [0, 0];
  for (let field = 0; field < FIELDS.length; field += 1) {
    length += index.segments[segment]?.segment.lengths[field]?.[document] ?? 0;
    mean += index.averageLength(field);
  }
  return mean === 0 ? 1 : length / mean;
}

/** By term, for each of `ranked`: the numbers of the words that are the term, fields one behind the other. */
function findPlaces(
  index: LiveIndex,
  terms: ReadonlySet<string>,
  ranked: readonly Ranked[],
): Map<string, (number[] | undefined)[]> {
  const found = new Map([...terms].map((term) => [term, ranked.map((): number[] | undefined => undefined)]));
  const order = [...ranked.keys()].sort((a, b) => (ranked[a] as Ranked).document - (ranked[b] as Ranked).document);
  index.segments.forEach(({ segment }, number) => {
    const here = order.filter((at) => ranked[at]?.segment === number);
    if (here.length === 0) return;
    for (const [term, places] of found) {
      const entry: TermEntry = segment.dictionary.find(term) ?? [];
      entry.forEach((place, field) => {
        if (!place) return;
        const cursor = segment.cursor(place);
        for (const at of here) {
          const { document } = ranked[at] as Ranked;
          if (cursor.advance(document) !== document) continue;
          cursor.readPositions();
          const each = (places[at] ??= []);
          for (let next = 0; next < cursor.count; next += 1)
            each.push((cursor.found[next] as number) + field * FIELD_GAP);
        }
      });
    }
  });
  return found;
}

/** Sum of inverse distances over all pairs within the window; both lists rise. */
function closenessOf(first: readonly number[] | undefined, second: readonly number[] | undefined): number {
  if (!first || !second) return 0;
  let sum = 0;
  let from = 0;
  for (const place of first) {
    while (from < second.length && (second[from] as number) < place - WINDOW) from += 1;
    for (let at = from; at < second.length && (second[at] as number) <= place + WINDOW; at += 1) {
      const distance = Math.abs((second[at] as number) - place);
      if (distance > 0) sum += 1 / distance;
    }
  }
  return sum;
}
