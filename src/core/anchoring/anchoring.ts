import { createCodePointIndex } from '../../domain/code-points.ts';
import type { CanonicalText } from '../../domain/archive-document.ts';
import type { Selectors } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Anchor } from './anchor.ts';
import { judge, type Place } from './evidence.ts';
import { findChanged } from './changed-words.ts';
import { placesIn, type ProposedPlaces } from './propose-places.ts';
import { isWordless, toSkeleton, wordsOf, type Skeleton } from './skeleton.ts';
import { surroundings, toRecorded } from './surroundings.ts';

export type { Anchor } from './anchor.ts';
export type { ProposedPlaces } from './propose-places.ts';
export { completeSelectors, readSelectors, type ReadSelectors } from './read-selectors.ts';

/** Looks targets up in one text. `sameText` says that the selectors were made on this very text. */
export type TextAnchor = (selectors: Selectors, options?: { readonly sameText?: boolean }) => Anchor;

/** More places than this are not weighed one by one: nobody could tell them apart. */
const MOST_PLACES = 500;
/** Places that are proposed. */
const MOST_PROPOSED = 10;

/**
 * Prepares a text for many look-ups.
 *
 * `exact` and `moved` are only said of the very words of the quotation, where what stands around them leaves no doubt;
 * `changed` where the words were retyped or their surroundings edited; a quotation that stands in several places alike,
 * or in one that may be another, is `ambiguous` and gets no range. Nothing is re-attached silently.
 */
export function createTextAnchor(text: string): TextAnchor {
  const index = createCodePointIndex(text);
  let reduced: Skeleton | undefined;
  const skeleton = (): Skeleton => (reduced ??= toSkeleton(text));
  return ([quote, position], { sameText = false } = {}) => {
    const stated = { start: index.toUnits(position.start), end: index.toUnits(position.end) };
    if (sameText && text.slice(stated.start, stated.end) === quote.exact) {
      return { state: 'exact', range: stated, places: [] };
    }
    const places = placesOf(text, quote.exact, skeleton);
    if (places.length > MOST_PLACES) return { state: 'ambiguous', range: null, places: propose(places) };
    const recorded = toRecorded(quote);
    const weighed = places.map((place) => ({
      ...place,
      around: surroundings(skeleton().text, place.from, place.to, recorded),
    }));
    const found = judge(weighed, { quote, recorded, text, skeleton: skeleton() });
    if (found.verdict === 'certain') {
      const { range, identical } = found.place;
      const still = range.start === stated.start && range.end === stated.end;
      return { state: identical ? (still ? 'exact' : 'moved') : 'changed', range, places: [] };
    }
    if (found.verdict === 'likely') return { state: 'changed', range: found.place.range, places: [] };
    if (found.verdict === 'open') return { state: 'ambiguous', range: null, places: propose(found.places) };
    return findChanged(skeleton(), quote, recorded);
  };
}

/** Finds one target in `text`; see `createTextAnchor`. */
export function anchor(text: string, selectors: Selectors, options?: { readonly sameText?: boolean }): Anchor {
  return createTextAnchor(text)(selectors, options);
}

/** Where in today's text a target may belong, best first: proposals, none of them taken; without a text none. */
export function proposePlaces(
  selectors: Selectors,
  text: CanonicalText | null,
  options?: { readonly sameText?: boolean },
): ProposedPlaces {
  if (!text) return { textSha256: null, places: [] };
  return placesIn(text, selectors, anchor(text.text, selectors, options));
}

const propose = (places: readonly Place[]): TextRange[] => places.slice(0, MOST_PROPOSED).map(({ range }) => range);

/** Where the quotation stands: in its very characters, or in its words with other typography. */
function placesOf(text: string, exact: string, skeleton: () => Skeleton): Place[] {
  const places: Place[] = [];
  const taken = new Set<number>();
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const from = skeleton().before(at);
    const to = skeleton().before(at + exact.length);
    places.push({ range: { start: at, end: at + exact.length }, from, to, identical: true });
    taken.add(from);
    if (places.length > MOST_PLACES) return places;
  }
  const words = wordsOf(exact);
  if (words === '') return places;
  const { text: reduced } = skeleton();
  for (let at = reduced.indexOf(words); at !== -1; at = reduced.indexOf(words, at + 1)) {
    if (taken.has(at) || startsInsideWord(text, skeleton(), at, exact)) continue;
    const range = withMarks(text, skeleton().toRange(at, at + words.length), exact);
    places.push({ range, from: at, to: at + words.length, identical: false });
    if (places.length > MOST_PLACES) return places;
  }
  return places;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** The skeleton has no word boundaries: a quotation that begins and ends with whole words is not found across others. */
function startsInsideWord(text: string, skeleton: Skeleton, at: number, exact: string): boolean {
  const { start } = skeleton.toRange(at, at + 1);
  const gaps = (words: string): number => words.trim().split(/[\s\p{P}\p{C}\u2212]+/u).length;
  const range = skeleton.toRange(at, at + wordsOf(exact).length);
  const inside = WORD_CHARACTER.test(text[start - 1] ?? ' ') && WORD_CHARACTER.test(text[start] ?? ' ');
  // Words joined or split elsewhere would be other words.
  return inside && gaps(text.slice(range.start, range.end)) !== gaps(exact);
}

/** Takes in the marks at the ends that belong to the quotation: `«слово»` retyped as `“слово”`. */
function withMarks(text: string, { start, end }: TextRange, exact: string): TextRange {
  const marks = (characters: readonly string[]): number => {
    const first = characters.findIndex((character) => !isWordless(character));
    return characters.slice(0, first === -1 ? 0 : first).filter((character) => character.trim() !== '').length;
  };
  const characters = [...exact];
  let from = start;
  for (let left = marks(characters); left > 0 && isMark(text[from - 1]); left -= 1) from = pastRun(text, from, -1);
  let to = end;
  for (let left = marks(characters.toReversed()); left > 0 && isMark(text[to]); left -= 1) to = pastRun(text, to, 1);
  return { start: from, end: to };
}

const isMark = (character: string | undefined): boolean =>
  character !== undefined && character.trim() !== '' && isWordless(character);

/** Steps over one mark, or over the same mark set several times: `...`, `--`. */
function pastRun(text: string, at: number, step: 1 | -1): number {
  const mark = step === 1 ? text[at] : text[at - 1];
  let next = at + step;
  while ('.-'.includes(mark ?? ' ') && (step === 1 ? text[next] : text[next - 1]) === mark) next += step;
  return next;
}
