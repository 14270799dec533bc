import { normalForm } from './analyzer.ts';
import { DateReader, dateKindOf, isDateTerm, wholeDateTerm } from './dates.ts';
import type { TermSpans } from './spans.ts';
import { scanWords } from './word-scanner.ts';
import { hasForm, wordsOf } from './words.ts';

/** A matched stretch of a text: `[start, length]` in UTF-16 units. */
export type Place = readonly [start: number, length: number];

/** One term or phrase and where it stands. */
export interface TermPlaces {
  readonly term: string;
  readonly places: readonly Place[];
}

/** A date has one number in the index, that of its first word; so many words it can have, with those that fill it. */
const LONGEST_DATE = 8;

/** Turns word numbers into places of `text`, by counting its words as the index did. */
export function locate(text: string, found: readonly TermSpans[]): TermPlaces[] {
  const starts: number[] = [];
  const ends: number[] = [];
  const last = Math.max(-1, ...found.flatMap(({ spans }) => lastWord(spans))) + LONGEST_DATE;
  scanWords(text, (start, end) => {
    if (starts.length > last || !hasForm(text.slice(start, end))) return;
    starts.push(start);
    ends.push(end);
  });
  const wordAt = (number: number): string => text.slice(starts[number], ends[number]);
  return found.map(({ term, spans }) => {
    const isDate = isDateTerm(term) || wholeDateTerm(wordsOf(term).map(({ form }) => form)) !== undefined;
    return {
      term,
      places: spans.flatMap(([first, count]) => {
        const beyond = isDate ? endOfDate(first, starts.length, wordAt) : first + count;
        const [start, end] = [starts[first], ends[beyond - 1]];
        return start === undefined || end === undefined ? [] : [[start, end - start] as const];
      }),
    };
  });
}

/** The number behind the last word of the date that begins with the word `first`. */
function endOfDate(first: number, words: number, wordAt: (number: number) => string): number {
  const reader = new DateReader();
  for (let word = first; word < Math.min(words, first + LONGEST_DATE); word += 1)
    if (reader.read(dateKindOf(normalForm(wordAt(word))), word) > 0) return word + 1;
  return first + 1;
}

function lastWord(spans: TermSpans['spans']): number[] {
  const [first, count] = spans.at(-1) ?? [];
  return first === undefined || count === undefined ? [] : [first + count - 1];
}
