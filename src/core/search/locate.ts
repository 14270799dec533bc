import type { TermSpans } from './spans.ts';
import { scanWords } from './word-scanner.ts';
import { hasForm } from './words.ts';

/** A matched stretch of a text: `[start, length]` in UTF-16 units. */
export type Place = readonly [start: number, length: number];

/** One term or phrase and where it stands. */
export interface TermPlaces {
  readonly term: string;
  readonly places: readonly Place[];
}

/** Turns word numbers into places of `text`, by counting its words as the index did. */
export function locate(text: string, found: readonly TermSpans[]): TermPlaces[] {
  const starts: number[] = [];
  const ends: number[] = [];
  const last = Math.max(-1, ...found.flatMap(({ spans }) => lastWord(spans)));
  scanWords(text, (start, end) => {
    if (starts.length > last || !hasForm(text.slice(start, end))) return;
    starts.push(start);
    ends.push(end);
  });
  return found.map(({ term, spans }) => ({
    term,
    places: spans.flatMap(([first, count]) => {
      const [start, end] = [starts[first], ends[first + count - 1]];
      return start === undefined || end === undefined ? [] : [[start, end - start] as const];
    }),
  }));
}

function lastWord(spans: TermSpans['spans']): number[] {
  const [first, count] = spans.at(-1) ?? [];
  return first === undefined || count === undefined ? [] : [first + count - 1];
}
