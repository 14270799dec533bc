import type { TextQuoteSelector } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { wordsOf, type Skeleton } from './skeleton.ts';
import type { Recorded, Surroundings } from './surroundings.ts';

/** A place where the words of a quotation stand; `from` and `to` count in the skeleton. */
export interface Place {
  readonly range: TextRange;
  readonly from: number;
  readonly to: number;
  /** Character by character, not only word by word. */
  readonly identical: boolean;
}

export type WeighedPlace = Place & { readonly around: Surroundings };

/** What the places say: which one it is for certain, which one it is likely, that it stays open, or that there is none. */
export type Judgement =
  | { readonly verdict: 'certain' | 'likely'; readonly place: Place }
  | { readonly verdict: 'open'; readonly places: readonly Place[] }
  | { readonly verdict: 'none' };

/** What was looked for, and in what. */
export interface Sought {
  readonly quote: TextQuoteSelector;
  readonly recorded: Recorded;
  readonly text: string;
  readonly skeleton: Skeleton;
}

/** The best place is told from the next when its surroundings fit this much better, from 0 to 1. */
const MARGIN = 0.25;
/** Surroundings that fit by less than this are as good as others. */
const KINDRED = 0.6;
/** A run of this many agreeing characters on both sides together, and on each side at least the second number. */
const RUN = { together: 16, each: 6 } as const;
/** Without any agreeing surroundings only a paragraph or sentences of at least this size are taken for themselves. */
const ALONE = { paragraph: { words: 2, characters: 10 }, sentence: { words: 4, characters: 20 } } as const;
/** Words of at least this size, standing once and without their surroundings, are shown as changed. */
const LONG = { words: 8, characters: 40 } as const;
/** How far beyond a place its boundaries are looked for. */
const BORDER = 8;
/** Where the next sentence is another, this much of a quotation must stand in the one before for it not to be chance. */
const EDGE = 10;
/** A quotation that was recorded without context, from this length on. */
const BARE = 12;

/** Decides between the places where a quotation's words stand. */
export function judge(places: readonly WeighedPlace[], sought: Sought): Judgement {
  const ranked = [...places].sort((a, b) => fitOf(b) - fitOf(a) || Number(b.identical) - Number(a.identical));
  const [best, next] = ranked;
  if (!best) return { verdict: 'none' };
  if (isAlone(best, ranked)) return { verdict: 'certain', place: best };
  if (next && fitOf(best) - fitOf(next) < MARGIN) return { verdict: 'open', places: ranked };
  const isCopied = next !== undefined && isLong(best, sought);
  const surrounded = isCopied ? isEnclosed(best) : isSurrounded(best, sought);
  if (surrounded || (!next && standsAlone(best, sought))) return { verdict: 'certain', place: best };
  if (isCopied) return { verdict: 'open', places: ranked };
  if (isLikely(best, next === undefined, sought)) return { verdict: 'likely', place: best };
  return { verdict: 'open', places: ranked };
}

/** Whether a place may be shown, as one that has changed. */
function isLikely(place: WeighedPlace, isOnly: boolean, sought: Sought): boolean {
  if (isKindred(place.around.left) || isKindred(place.around.right)) return true;
  return isOnly && (isComplete(place) || isLong(place, sought));
}

const isKindred = ({ fit, length }: Surroundings['left']): boolean => fit >= KINDRED && length >= RUN.each;

const isLong = ({ from, to }: Place, { quote }: Sought): boolean =>
  to - from >= LONG.characters && quote.exact.trim().split(/\s+/).length >= LONG.words;

function fitOf({ around: { left, right } }: WeighedPlace): number {
  const length = left.length + right.length;
  // A side of few characters weighs little: what stands there may stand anywhere.
  return length === 0 ? 0 : (left.fit * left.length + right.fit * right.length) / length;
}

/** Everything that was recorded on both sides stands here, and at no other of the places. */
const isAlone = (best: WeighedPlace, places: readonly WeighedPlace[]): boolean =>
  isComplete(best) && agreeing(best) >= RUN.together && places.filter(isComplete).length === 1;

const isComplete = ({ around: { left, right } }: WeighedPlace): boolean =>
  left.run === left.length && right.run === right.length;

const agreeing = ({ around: { left, right } }: WeighedPlace): number => left.run + right.run;

/** Of a long quotation that stands twice somebody made the copy: only the one that kept both neighbours is the first. */
const isEnclosed = ({ around: { left, right } }: WeighedPlace): boolean =>
  [left, right].every(({ length, fit }) => length === 0 || fit >= KINDRED);

/** Whether what stands around a place leaves no doubt that it is the one. */
function isSurrounded(place: WeighedPlace, { quote }: Sought): boolean {
  const { left, right } = place.around;
  const both = agreeing(place);
  const isLongEnough = both + place.to - place.from >= 2 * RUN.together;
  if (isComplete(place)) {
    // At an end of its document a quotation has half the context.
    const atAnEnd = quote.prefix === '' || quote.suffix === '';
    return both >= RUN.together || (atAnEnd && both >= RUN.each && isLongEnough);
  }
  if (isSubstituted(left) || isSubstituted(right)) return false;
  const [first, last] = edgesOf(quote.exact);
  if ((left.unmistakable && last >= EDGE) || (right.unmistakable && first >= EDGE)) return true;
  return both >= RUN.together && Math.min(left.run, right.run) >= RUN.each && isLongEnough;
}

const SEAM = /[.!?…;]["'”’»)]*\s+|\n+/u;

/** Lengths of what a quotation takes from the first and the last of its sentences; one alone has no such edges. */
function edgesOf(exact: string): readonly [first: number, last: number] {
  const sentences = exact.trim().split(SEAM);
  if (sentences.length === 1) return [Infinity, Infinity];
  return [wordsOf(sentences[0] ?? '').length, wordsOf(sentences.at(-1) ?? '').length];
}

/** Nearly the same and yet not the same, in words that stand elsewhere too: the mark of rows made after one pattern. */
const isSubstituted = ({ run, fit, length, isOwn }: Surroundings['left']): boolean =>
  run < length && fit >= KINDRED && !isOwn;

/**
 * Whether the only place of the words can be taken for them although nothing around it is known. Sentences and
 * paragraphs are moved as wholes; words out of the middle of a sentence that lost both neighbours are another use of them.
 */
function standsAlone({ from, to, range }: WeighedPlace, { quote, recorded, text, skeleton }: Sought): boolean {
  const length = to - from;
  if (recorded.before === '' && recorded.after === '') return length >= BARE;
  const words = quote.exact.trim().split(/\s+/).length;
  const around = [
    text.slice(Math.max(0, range.start - BORDER), range.start),
    text.slice(range.end, range.end + BORDER),
  ] as const;
  if (isParagraph(quote.prefix, quote.suffix) && isParagraph(...around)) {
    return words >= ALONE.paragraph.words && length >= ALONE.paragraph.characters;
  }
  if (words < ALONE.sentence.words || length < ALONE.sentence.characters) return false;
  return (
    isSentence(quote.prefix, quote.exact, quote.suffix) &&
    isSentence(around[0], quote.exact, around[1]) &&
    !wasCutOut(recorded, skeleton)
  );
}

const SENTENCE_END = /[.!?…:;][\p{Pe}\p{Pf}"'”’»]*\s*$/u;

function isParagraph(before: string, after: string): boolean {
  return (before.trim() === '' || /\n\s*$/.test(before)) && (after.trim() === '' || /^\s*\n/.test(after));
}

function isSentence(before: string, exact: string, after: string): boolean {
  const begins = before.trim() === '' || /\n\s*$/.test(before) || SENTENCE_END.test(before);
  return begins && (after.trim() === '' || /^\s*\n/.test(after) || SENTENCE_END.test(exact));
}

/** Whether the recorded words before and after now stand next to each other: then the quotation was taken out there. */
function wasCutOut({ before, after }: Recorded, skeleton: Skeleton): boolean {
  const seam = before.slice(-RUN.each * 2) + after.slice(0, RUN.each * 2);
  return before.length >= RUN.each && after.length >= RUN.each && skeleton.text.includes(wordsOf(seam));
}
