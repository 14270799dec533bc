import { readSource, type SourceMention } from './sources.ts';
import { contentOf, contentStart, quotedIn, saidDate, skipCircumstances } from './frame-content.ts';
import { trim, type Reading } from './frame-reading.ts';
import { findQuotes, isSpeech } from './quotes.ts';
import { invertedSource, precedingSource, quotedNameEnd, sentenceSubject, sourceEnd } from './source-places.ts';
import type { DateMention } from './dates.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
import { listsFor } from './word-lists.ts';

/** One “who says what” of a sentence, by token ranges. */
export interface ReportFrame {
  readonly source: SourceMention;
  /** Tokens of the source and of the verb of saying: no part of what is said. */
  readonly frame: readonly [from: number, to: number];
  /** Tokens of what is said. */
  readonly content: readonly [from: number, to: number];
  readonly verb: string;
  /** The source denies the content. */
  readonly denies: boolean;
  /** The source wants, fears or expects the content. */
  readonly wishes: boolean;
  readonly manner: 'quoted' | 'paraphrased' | 'reported';
  /** When it was said, where the frame says so. */
  readonly said: DateMention | null;
  /** Who passes it on, where the sentence names somebody between the publisher and the source. */
  readonly via: SourceMention | null;
}

/** Who says what in a sentence, in the order of the text; overlapping readings of one passage are settled. */
export function findFrames(
  text: string,
  tokens: readonly Token[],
  { language, dates }: { readonly language: RuleLanguage; readonly dates: readonly DateMention[] },
): ReportFrame[] {
  const reading: Reading = { text, tokens, language, dates, quotes: findQuotes(text) };
  const frames: ReportFrame[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const frame = prefixFrame(reading, at) ?? verbFrame(reading, at);
    // “…, X said, adding that …” is still X's.
    if (frames.length > 0 && /ing$/.test(tokenAt(tokens, at).text)) continue;
    if (!frame || frames.some((other) => overlaps(other.frame, frame.frame))) continue;
    frames.push(frame);
  }
  return settle(frames);
}

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** What stands in the frame of one source is not content of another. */
function settle(frames: readonly ReportFrame[]): ReportFrame[] {
  return frames.map((frame) => {
    let [from, to] = frame.content;
    for (const other of frames) {
      if (other === frame) continue;
      const [otherFrom, otherTo] = other.frame;
      if (isNested(frame, other)) continue;
      if (otherFrom >= from && otherFrom < to && otherFrom > frame.frame[0]) to = startOfFrame(other, to);
      else if (otherTo > from && otherTo <= to && otherTo <= frame.frame[0]) from = Math.max(from, otherTo);
    }
    const outer = frames.find((other) => other !== frame && isNested(other, frame));
    return { ...frame, content: [from, Math.max(from, to)], via: frame.via ?? outer?.source ?? null };
  });
}

/** “Oduya said the party had asked …”: the second source is passed on by the first, whose content is the whole. */
const isNested = (outer: ReportFrame, inner: ReportFrame): boolean =>
  inner.frame[0] >= outer.content[0] &&
  inner.frame[0] - outer.content[0] <= 1 &&
  inner.content[0] >= inner.frame[1] &&
  outer.frame[1] <= inner.frame[0];

/** A later frame ends earlier content only where its own content follows it; a closing “, X said” belongs to both. */
const startOfFrame = ({ frame, content }: ReportFrame, to: number): number =>
  content[0] >= frame[1] || content[0] >= frame[0] ? frame[0] : Math.min(to, frame[0]);

function prefixFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const length = listsFor(language).prefix.matchAt(tokens, at);
  if (length === 0) return undefined;
  const end = quotedNameEnd(tokens, sourceEnd(reading, at + length));
  const words = trim(tokens.slice(at + length, end));
  const read = ownSource(tokens, words, end) ?? readSource(words);
  const source = read && language === 'ru' ? { ...read, isGenitive: true } : read;
  if (!source || words.some(({ lemma }) => NO_SOURCES.has(lemma))) return undefined;
  const start = tokenAt(tokens, at - 1).text === ',' ? at - 1 : at;
  const behind = tokenAt(tokens, end).text === ',' ? end + 1 : end;
  const content = at < 3 ? ([behind, tokens.length] as const) : ([contentStart(reading, start), start] as const);
  return {
    source,
    frame: [start, behind],
    content,
    verb: tokenAt(tokens, at).lemma,
    denies: false,
    wishes: false,
    manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
    said: null,
    via: null,
  };
}

/** What is done according to these is said by nobody. */
const NO_SOURCES = new Set([
  'decree',
  'law',
  'plan',
  'constitution',
  'schedule',
  'contract',
  'закон',
  'закону',
  'указу',
  'плану',
  'план',
]);

/** “According to its own statements, Russia had …”: the subject that follows is the source. */
function ownSource(tokens: readonly Token[], words: readonly Token[], end: number): SourceMention | undefined {
  if (!/^(?:its|their|his|her)$/i.test(words[0]?.text ?? '') || tokenAt(tokens, end).text !== ',') return undefined;
  const subject = tokens.slice(end + 1, end + 4);
  const to = subject.findIndex(({ pos }) => pos !== 'name' && pos !== 'determiner');
  return to > 0 ? readSource(subject.slice(0, to)) : undefined;
}

function verbFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const lists = listsFor(language);
  const token = tokens[at];
  const length = token && isVerbLike(reading, at) ? lists.reporting.matchAt(tokens, at) : 0;
  if (!token || length === 0 || insideSpeech(reading, token)) return undefined;
  const quotedAs = quotedAsSaying(reading, at);
  if (quotedAs) return quotedAs;
  const found = sourceOf(reading, at, length);
  if (!found || isOfDeed(reading, { at, length, source: found.source })) return undefined;
  const { source, frameFrom, afterVerb, inverted } = found;
  const content = contentOf(reading, { frameFrom, afterVerb, inverted });
  if (!content || content[1] - content[0] < 1) return undefined;
  const denies = lists.denying.matchAt(tokens, at) > 0;
  // “suggested to mobilise”: an infinitive is wanted, not told.
  const isInfinitive = content[0] === afterVerb && tokenAt(tokens, afterVerb).text === 'to';
  const wishes = lists.wishing.matchAt(tokens, at) > 0 || isInfinitive;
  const said = saidDate(reading, frameFrom, afterVerb);
  return {
    source,
    frame: [frameFrom, afterVerb],
    content,
    verb: token.lemma,
    denies,
    wishes,
    manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
    said,
    via: null,
  };
}

interface FoundSource {
  readonly source: SourceMention;
  readonly frameFrom: number;
  readonly afterVerb: number;
  readonly inverted: boolean;
}

/** The source of a verb of saying and the words that belong to neither side of it. */
function sourceOf(reading: Reading, at: number, length: number): FoundSource | undefined {
  const { tokens, language } = reading;
  const isParticiple = language === 'en' && /ing$/.test(tokenAt(tokens, at).text);
  const inverted = isParticiple ? undefined : invertedSource(reading, at, at + length);
  const placed = inverted ?? (isParticiple ? sentenceSubject(reading, at) : precedingSource(reading, at));
  const source = placed && readSource(trim(tokens.slice(placed.from, placed.to)));
  if (!placed || !source) return undefined;
  if (source.pronoun === 'who') return antecedent(reading, { at, length, who: placed.from });
  const frameFrom = isParticiple ? at - 1 : Math.min(at, placed.from);
  const afterVerb = skipCircumstances(reading, Math.max(at + length, isParticiple ? 0 : placed.to));
  return { source, frameFrom, afterVerb, inverted: inverted !== undefined };
}

/** “opponents who claim that …”: the noun before the pronoun speaks. */
function antecedent(
  reading: Reading,
  { at, length, who }: { readonly at: number; readonly length: number; readonly who: number },
): FoundSource | undefined {
  const noun = reading.tokens[who - 1];
  const source = noun?.pos === 'noun' ? readSource([noun]) : undefined;
  const afterVerb = skipCircumstances(reading, at + length);
  return source && { source, frameFrom: who, afterVerb, inverted: false };
}

/** “found fragments”, “he had counted 115 bodies”: what somebody did, not what they say. */
function isOfDeed(
  { tokens }: Reading,
  { at, length, source }: { at: number; length: number; source: SourceMention },
): boolean {
  const lemma = tokenAt(tokens, at).lemma;
  if (source.kind === 'pronoun' && /^(?:count|find|show|learn|hear|put|see)$/.test(lemma)) return true;
  const isOpen = !/^(?:that|,|\.|:)$/.test(tokens[at + length]?.text ?? '.');
  return /^(?:find|hear|learn|know|read|think|hold)$/.test(lemma) && isOpen;
}

/** “TASS quoted Peskov as saying”: what TASS passes on is Peskov's. */
function quotedAsSaying(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens } = reading;
  if (!/^(?:quote|cite)$/.test(tokenAt(tokens, at).lemma)) return undefined;
  const as = tokens.findIndex(({ lemma }, index) => index > at && lemma === 'as');
  if (as < 0 || tokenAt(tokens, as + 1).lemma !== 'say') return undefined;
  const source = readSource(trim(tokens.slice(at + 1, as)));
  const outlet = precedingSource(reading, at);
  if (!source) return undefined;
  const via = outlet ? (readSource(trim(tokens.slice(outlet.from, outlet.to))) ?? null) : null;
  const frameFrom = outlet?.from ?? at;
  const behind = skipCircumstances(reading, as + 2);
  // “quoted him as saying there was no plan”: what is said follows; else it stands before, in quotation marks.
  const follows = tokens.slice(behind).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const content = follows
    ? ([behind, tokens.length] as const)
    : ([contentStart(reading, frameFrom), frameFrom] as const);
  return {
    source,
    frame: [frameFrom, skipCircumstances(reading, as + 2)],
    content,
    verb: 'say',
    denies: false,
    wishes: false,
    manner: 'quoted',
    said: null,
    via,
  };
}

function isVerbLike({ tokens, language }: Reading, at: number): boolean {
  const { pos, lemma, text } = tokens[at] ?? { pos: 'mark', lemma: '', text: '' };
  if (language === 'ru') return true;
  // “, claiming that”, “the decree announcing”: participles carry on what a subject elsewhere says.
  if (/ing$/.test(text)) return tokenAt(tokens, at - 1).text === ',' && isSpeakingVerb(lemma);
  if (pos !== 'verb' && pos !== 'auxiliary') return pos === 'noun' && isVerbTakenForNoun(tokens, at);
  const before = tokenAt(tokens, at - 1).lemma;
  // Passives and infinitives report nobody's words by themselves.
  if (/^(?:to|not)$/.test(before) && lemma !== 'say') return false;
  return !(before === 'be' && lemma !== 'say');
}

/** “the register shows”, “Chikov points out”, “tests show that”: verbs the model reads as nouns. */
function isVerbTakenForNoun(tokens: readonly Token[], at: number): boolean {
  const [before, { text }, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (/^(?:adjective|preposition|determiner)$/.test(before.pos)) return false;
  if (/^(?:claims|says|shows|reveals|suggests)$/.test(text)) return true;
  return (text === 'points' && next.text === 'out') || (/^(?:show|suggest|claim)$/.test(text) && next.text === 'that');
}

const isSpeakingVerb = (lemma: string): boolean => /^(?:say|claim|add|insist|argue|note|stress|declare)$/.test(lemma);

function insideSpeech({ quotes }: Reading, token: Token): boolean {
  return quotes.some((quote) => isSpeech(quote) && token.start >= quote.start && token.end <= quote.end);
}
