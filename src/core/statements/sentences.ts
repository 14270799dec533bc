import type { TextRange } from '../../domain/text-range.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** A full stop behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(«“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Maj|Capt|Lt|Sgt|Gov|Sen|Rep|Rev|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|Reps|Sens|Messrs|U\.S|U\.K|(?:\p{Lu}\.){1,2}\p{Lu}|e\.g|i\.e|г|гг|ул|им|тыс|млн|млрд|руб|чел|т\.е|т\.д|т\.п|т\.к|др|пр|стр|ст|проф|ген|полк|см|обл|р-н|пос|дер)\.$/u;
/** “At 2 a.m. He …”: the hour ends the sentence unless a day or a time zone follows. */
const HOUR = /\b[ap]\.m\.$/i;
const OF_THE_HOUR = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}{2,}|\p{Ll})/u;
/** “It was bought by Vik Sen. The union …”: a surname that looks like a title, for no name follows. */
const TITLE = /\s(?:Sen|Gen|Rep|Col|Maj|Gov)\.$/u;
const NO_NAME = /^(?:The|But|He|She|It|In|On|At|They|An?|This|That|There|And|After|When|His|Her|Its|Their)\s/u;
/** “‘Why?’ the mayor asked.”: whoever asked it or cried it out, and nothing more. */
const CRIED = /[?!…][”"’]$/u;
const WHO_CRIED =
  /^(?:[\p{L}.’'-]+ ){1,8}(?:asked|said|wrote|cried|shouted|wondered|replied|added|answered|told \p{L}+)(?: (?:in|on|at|to|of|him|her|them|us|reporters|after|during|with|later)(?!\p{L})[^“"«?!]{0,70})?\.?$/u;
const CONTINUES = /^[\p{Ll},;:)–—]/u;
/** “… said.” and marks left alone at the end belong to the sentence before. */
const ONLY_MARKS = /^[\s”"»’').…]*$/u;

/**
 * The sentences of `text[start, end)` with exact offsets, without white space at their ends. Initials, abbreviations,
 * numbers with spaces and quotations that a lower-case word continues stay whole.
 */
export function splitSentences(text: string, { start, end }: TextRange, language: string): TextRange[] {
  const part = text.slice(start, end);
  const pieces = [...segmenterOf(language).segment(part)].map(({ segment, index }) => ({
    from: index,
    to: index + segment.length,
  }));
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of pieces) {
    const last = merged.at(-1);
    const next = part.slice(from, to);
    const before = last ? part.slice(last.from, last.to).trimEnd() : '';
    const isCut =
      ABBREVIATION.test(before) &&
      !(HOUR.test(before) && !OF_THE_HOUR.test(next)) &&
      !(TITLE.test(before) && NO_NAME.test(next));
    const isCried = CRIED.test(before) && WHO_CRIED.test(next.trim());
    if (last && (isCut || isCried || CONTINUES.test(next) || ONLY_MARKS.test(next))) last.to = to;
    else merged.push({ from, to });
  }
  return merged
    .flatMap((piece) => beforeNumbers(part, piece))
    .flatMap(({ from, to }) => trimmed(text, start + from, start + to));
}

/** “It was in the square. 28 people came”: the rules of Unicode see no end before a number with a small letter behind it. */
const BEFORE_NUMBER = /(?<=\p{Ll}{5}[”"»’)]?[.!?])\s+(?=\p{Nd})/gu;

function beforeNumbers(part: string, { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const piece = part.slice(from, to);
  const cuts = [...piece.matchAll(BEFORE_NUMBER)]
    .map(({ index }) => index)
    .filter((at) => !ABBREVIATION.test(piece.slice(0, at)));
  const bounds = [0, ...cuts, piece.length];
  return bounds.slice(1).map((end, at) => ({ from: from + (bounds[at] ?? 0), to: from + end }));
}

function trimmed(text: string, from: number, to: number): TextRange[] {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = to - (part.length - part.trimEnd().length);
  return end > start ? [{ start, end }] : [];
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
