import type { TextRange } from '../../domain/text-range.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** A full stop behind these ends no sentence. */
const ABBREVIATION = /(?:^|[\s(«“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Maj|Capt|Lt|Sgt|Gov|Sen|Rep|Rev|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.K|e\.g|i\.e|г|гг|ул|им|тыс|млн|млрд|руб|чел|т\.е|т\.д|т\.п|т\.к|др|пр|стр|ст|проф|ген|полк|см|обл|р-н|пос|дер)\.$/u;
const CONTINUES = /^[\p{Ll},;:)–—]/u;
/** “… said.” and marks left alone at the end belong to the sentence before. */
const ONLY_MARKS = /^[\s”"»’').…]*$/u;
const NOTE_MARK = /[⁰¹²³⁴-⁹]+\s*$/u;

/**
 * The sentences of `text[start, end)` with exact offsets, without white space at their ends. Initials, abbreviations,
 * numbers with spaces and quotations that a lower-case word continues stay whole.
 */
export function splitSentences(text: string, { start, end }: TextRange, language: string): TextRange[] {
  const part = text.slice(start, end);
  const pieces = [...segmenterOf(language).segment(part)].flatMap(({ segment, index }) => splitAtNotes(segment, index));
  pieces.forEach((piece, index) => {
    // A raised number opens no sentence: it belongs to the one before.
    const marks = /^[⁰¹²³⁴-⁹]+\s*/u.exec(part.slice(piece.from, piece.to))?.[0] ?? '';
    const before = pieces[index - 1];
    if (marks === '' || !before) return;
    before.to += marks.length;
    piece.from += marks.length;
  });
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of pieces.filter((piece) => piece.to > piece.from)) {
    const last = merged.at(-1);
    const next = part.slice(from, to);
    const before = last ? part.slice(last.from, last.to).trimEnd() : '';
    if (last && (ABBREVIATION.test(before.replace(NOTE_MARK, '')) || CONTINUES.test(next) || ONLY_MARKS.test(next))) last.to = to;
    else merged.push({ from, to });
  }
  return merged.flatMap(({ from, to }) => trimmed(text, start + from, start + to));
}

/** A raised number behind a full stop hides the end of the sentence from the segmenter. */
function splitAtNotes(segment: string, index: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of segment.matchAll(/[.!?][”"»’)]?[⁰¹²³⁴-⁹]+\s+(?=[\p{Lu}“"«])/gu)) {
    const to = match.index + match[0].length;
    pieces.push({ from: index + from, to: index + to });
    from = to;
  }
  return [...pieces, { from: index + from, to: index + segment.length }];
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
