import { trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isAuthor } from './paper-authors.ts';
import { quotedNameEnd, sourceEnd } from './source-places.ts';
import { isBodyWord } from './role-words.ts';
import { toNominative } from './russian-cases.ts';
import type { SourceMention } from './source-mention.ts';
import { inCase, readSource } from './sources.ts';
import { tokenAt, wordAt } from './token.ts';

/** What is cited and is nobody: “citing its own count”, “citing tests”. */
const PAPER =
  /\b(?:counts?|tests?|pictures?|images?|photos?|e-?mails?|documents?|records?|data|figures|letters?|survey|study|studies|reports?|footage|video|tally|statistics|papers?|files?|polls?|articles?|laws?)\b|отч[её]т|документ|данны|письм|доклад|статистик|статью|закон/iu;

/** “State radio said, citing the ministry”, «сообщает агентство со ссылкой на полицию»: the ministry says it, and the radio passes it on. */
export function withCited(reading: Reading, frames: readonly ReportFrame[]): ReportFrame[] {
  const cited = citedIn(reading);
  if (!cited) return [...frames];
  const { source, from, to } = cited;
  const others = frames.filter(({ frame }) => frame[0] !== from && frame[0] + 1 !== from);
  const [teller] = others;
  if (others.length !== 1 || !teller || teller.via || teller.denies || teller.wishes) return [...frames];
  const [start, end] = teller.content;
  const content: readonly [number, number] =
    start <= from && from < end ? [start, from] : start < to && from <= start ? [to, end] : teller.content;
  const frame: readonly [number, number] =
    from >= teller.frame[1] && from - teller.frame[1] <= 1 ? [teller.frame[0], to] : teller.frame;
  return [{ ...teller, source, via: teller.source, content, frame }];
}

interface Cited {
  readonly source: SourceMention;
  readonly from: number;
  readonly to: number;
}

/** The source behind “citing”, «со ссылкой на» or «ссылаясь на», with the tokens of the phrase. */
function citedIn(reading: Reading): Cited | undefined {
  const { tokens, language } = reading;
  const from = tokens.findIndex((_, at) => lengthAt(reading, at) > 0);
  const begin = from + (from < 0 ? 0 : lengthAt(reading, from));
  if (from < 0) return undefined;
  const end = quotedNameEnd(tokens, sourceEnd(reading, begin));
  // «Со ссылкой на полицию агентство „Волна“ сообщает»: another body begins what tells it.
  const next = tokens.findIndex(({ text }, at) => at > begin && at < end && from === 0 && isBodyWord(text));
  const to = next < 0 ? end : next;
  const read = readSource(trim(tokens.slice(begin, to)));
  const source = language === 'ru' ? inCase(read, 'accusative') : read;
  const plain = source?.case ? { ...source, text: toNominative(source.text, source.case) } : source;
  return source && plain && isAuthor(plain) && !PAPER.test(plain.text) ? { source, from, to } : undefined;
}

/** How many tokens at `at` say that somebody is cited. */
function lengthAt({ tokens, language }: Reading, at: number): number {
  if (language === 'en') {
    const opens = at === 0 || wordAt(tokens, at - 1) === ',';
    return opens && /^(?:citing|quoting)$/i.test(tokenAt(tokens, at).text) ? 1 : 0;
  }
  if (/^ссылаясь$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'на') return 2;
  return wordAt(tokens, at) === 'со' && wordAt(tokens, at + 1) === 'ссылкой' && wordAt(tokens, at + 2) === 'на' ? 3 : 0;
}
