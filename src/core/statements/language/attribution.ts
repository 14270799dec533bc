import { isBodyWord, join, readSource, type SourceMention } from './sources.ts';
import roles from './lexicons/roles.json' with { type: 'json' };
import { findQuotes, isSpeech, type QuotedSpan } from './quotes.ts';
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

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: RuleLanguage;
  readonly dates: readonly DateMention[];
  readonly quotes: readonly QuotedSpan[];
}

const RECIPIENTS = new Set(Object.values(roles.recipients).flatMap((list) => list.split(' ')));
const BOUNDARY = /^[,;:.!?()“”"«»—–]$/;
const isBoundary = (token: Token | undefined): boolean => token === undefined || BOUNDARY.test(token.text);
const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /^[“”"«»„’']$/.test(token.text);
const CLAUSE_START = new Set([
  'that',
  'and',
  'but',
  'while',
  'when',
  'because',
  'although',
  'though',
  'after',
  'before',
  'as',
  'whereas',
  'since',
  'что',
  'и',
  'а',
  'но',
  'когда',
  'хотя',
  'как',
]);

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

/** The name in quotation marks that ends a source: организация «Медики сейчас». */
function quotedNameEnd(tokens: readonly Token[], at: number): number {
  if (!/^[«“"]$/.test(tokenAt(tokens, at).text)) return at;
  const close = tokens.findIndex(({ text }, index) => index > at && /^[»”"]$/.test(text));
  return close > at && close - at < 7 ? close + 1 : at;
}

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
  const isParticiple = language === 'en' && /ing$/.test(token.text);
  const inverted = isParticiple ? undefined : invertedSource(reading, at, at + length);
  const placed = inverted ?? (isParticiple ? sentenceSubject(reading, at) : precedingSource(reading, at));
  const source = placed && readSource(trim(tokens.slice(placed.from, placed.to)));
  if (!placed || !source || source.pronoun === 'who') return undefined;
  if (isOfDeed(reading, { at, length, source })) return undefined;
  const frameFrom = isParticiple ? at - 1 : Math.min(at, placed.from);
  const afterVerb = skipCircumstances(reading, Math.max(at + length, isParticiple ? 0 : placed.to));
  const denies = lists.denying.matchAt(tokens, at) > 0;
  const content = contentOf(reading, { frameFrom, afterVerb, placed, inverted: inverted !== undefined });
  if (!content || content[1] - content[0] < 1) return undefined;
  // “suggested to mobilise”: an infinitive is wanted, not told.
  const wishes =
    lists.wishing.matchAt(tokens, at) > 0 || (content[0] === afterVerb && tokenAt(tokens, afterVerb).text === 'to');
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
  if (pos !== 'verb' && pos !== 'auxiliary')
    return (
      (/^(?:claims|says|shows|reveals|suggests)$/.test(text) ||
        (text === 'points' && tokenAt(tokens, at + 1).text === 'out') ||
        (/^(?:show|suggest|claim)$/.test(text) && tokenAt(tokens, at + 1).text === 'that')) &&
      pos === 'noun' &&
      !/^(?:adjective|preposition|determiner)$/.test(tokenAt(tokens, at - 1).pos)
    );
  const before = tokenAt(tokens, at - 1).lemma;
  // Passives and infinitives report nobody's words by themselves.
  if (/^(?:to|not)$/.test(before) && lemma !== 'say') return false;
  return !(before === 'be' && lemma !== 'say');
}

const isSpeakingVerb = (lemma: string): boolean => /^(?:say|claim|add|insist|argue|note|stress|declare)$/.test(lemma);

function insideSpeech({ quotes }: Reading, token: Token): boolean {
  return quotes.some((quote) => isSpeech(quote) && token.start >= quote.start && token.end <= quote.end);
}

/** `, said X …`: the source behind the verb, where a comma or a closing quotation mark stands before it. */
function invertedSource(reading: Reading, at: number, behind: number): { from: number; to: number } | undefined {
  const { tokens, language } = reading;
  const from = behindDate(reading, behind);
  const before = tokens[at - 1];
  if (/^(?:tell|put|show|suggest|find|count|estimate|indicate|accuse|blame)$/.test(tokenAt(tokens, at).lemma))
    return undefined;
  if (/^(?:it|this|that|those|these)$/i.test(tokenAt(tokens, from).text)) return undefined;
  const isOpen =
    before === undefined ||
    /^[,”"»—–’'?!]$/.test(before.text) ||
    (language === 'ru' && /^(?:как|этом|об)$/i.test(before.text));
  const first = tokens[from];
  if (!isOpen || !first || isBoundary(first) || /^(?:that|что|in|on|at|to|as|when)$/.test(first.text)) return undefined;
  if (!/^(?:noun|name|pronoun|determiner|adjective|number|verb)$/.test(first.pos) || DATE_WORD.test(first.text))
    return undefined;
  const to = sourceEnd(reading, from);
  // “the manager, Rolf Stahl, said the weather was clear”: a noun with a verb behind it begins what is said.
  const isClause =
    language === 'en' && /^(?:verb|auxiliary)$/.test(tokenAt(tokens, to).pos) && tokenAt(tokens, to).lemma !== 'say';
  return to > from && !isClause ? { from, to } : undefined;
}

/** «сообщил в понедельник минздрав»: a date may stand before the source. */
function behindDate({ tokens, dates }: Reading, from: number): number {
  const date = dates.find(
    (each) => each.from === from || (each.from === from + 1 && tokenAt(tokens, from).pos === 'preposition'),
  );
  return date && !isBoundary(tokens[date.to]) && tokenAt(tokens, date.to).pos !== 'preposition' ? date.to : from;
}

const DATE_WORD = /^(?:yesterday|today|tomorrow|сегодня|вчера|завтра)$/i;
const SOURCE_STOP =
  /^(?:on|in|at|when|after|during|before|as|while|who|that|to|by|said|in|следом|в|на|во|что|после|о|об|по|для|late|early)$/i;

/** End of the noun phrase of a source that begins at `from`: an apposition between commas belongs to it. */
function sourceEnd(reading: Reading, from: number): number {
  const { tokens, dates } = reading;
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (!token) break;
    const isDate = dates.some((date) => date.from === to);
    if (isDate || (isBoundary(token) && token.text !== '.')) break;
    if (token.text === '.' && !/^\p{Lu}$/u.test(tokenAt(tokens, to - 1).text)) break;
    if (to > from && (SOURCE_STOP.test(token.text) || token.pos === 'auxiliary')) break;
    if (to > from && token.pos === 'verb' && !/^\p{Lu}/u.test(token.text) && reading.language === 'en') break;
    to += 1;
  }
  // “…, said Ivan Petrov, head of the council, …”
  if (
    tokenAt(tokens, to).text === ',' &&
    /^(?:the|a|an|head|chief|director)$|^\p{Lu}/u.test(tokenAt(tokens, to + 1).text)
  ) {
    const closing = tokens.findIndex((token, index) => index > to && BOUNDARY.test(token.text));
    if (
      closing > to &&
      closing - to <= 8 &&
      !tokens.slice(to, closing).some(({ pos }) => pos === 'verb' || pos === 'auxiliary')
    )
      return closing;
  }
  return to;
}

/** The subject before a verb of saying, back to the boundary of its clause. */
function precedingSource(reading: Reading, at: number): { from: number; to: number } | undefined {
  const { tokens, dates } = reading;
  let to = at;
  while (to > 0 && isSkippable(tokens[to - 1], dates, to - 1)) to -= 1;
  if (tokenAt(tokens, to - 1).text === ',') {
    const open = lastComma(tokens, to - 1);
    const inner = open === undefined ? [] : tokens.slice(open + 1, to - 1);
    if (open === undefined || inner.length === 0 || inner.length > 22) return undefined;
    const hasVerb =
      /^(?:who|which|whose|которы\p{L}+)$/u.test(inner[0]?.text ?? '') || inner.some(({ pos }) => pos === 'auxiliary');
    const from = phraseStart(tokens, open);
    if (hasVerb) return from < open ? { from, to: open } : undefined;
    return { from, to: to - 1 };
  }
  const from = phraseStart(tokens, to);
  return from < to ? { from, to } : undefined;
}

const isSkippable = (token: Token | undefined, dates: readonly DateMention[], at: number): boolean =>
  token !== undefined &&
  (token.pos === 'auxiliary' ||
    (token.pos === 'adverb' && !/^\p{Lu}/u.test(token.text)) ||
    (token.pos === 'particle' && token.text !== "'s" && token.text !== '’s') ||
    /^(?:not|never|n't|не)$/.test(token.text) ||
    dates.some((date) => date.from <= at && at < date.to) ||
    (token.text === 'on' && dates.some((date) => date.from === at + 1)));

/** “The army accused rebels …, saying that …”: the subject of the sentence speaks. */
function sentenceSubject(reading: Reading, before: number): { from: number; to: number } | undefined {
  const verb = reading.tokens.findIndex(
    ({ pos }, at) => at > 0 && at < before && (pos === 'verb' || pos === 'auxiliary'),
  );
  return verb > 0 ? precedingSource(reading, verb) : undefined;
}

function lastComma(tokens: readonly Token[], before: number): number | undefined {
  for (let at = before - 1; at >= 0; at -= 1) {
    if (tokenAt(tokens, at).text === ',') return at;
    if (/^[;:“”"«»]$/.test(tokenAt(tokens, at).text)) return undefined;
  }
  return undefined;
}

function phraseStart(tokens: readonly Token[], to: number): number {
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1];
    if (!token || (isBoundary(token) && !(token.text === '.' && /^\p{Lu}$/u.test(tokenAt(tokens, from - 2).text))))
      break;
    const word = token.text.toLowerCase();
    if (CLAUSE_START.has(word) && !(word === 'and' && isListOfNames(tokens, from - 1)) && word !== 'и') break;
    const isModifier = /(?:ing|ed)$/.test(token.text) && tokenAt(tokens, from).pos === 'preposition';
    if (
      token.pos === 'auxiliary' ||
      (token.pos === 'verb' &&
        !isModifier &&
        !isBodyWord(token.text) &&
        !/^\p{Lu}/u.test(token.text) &&
        tokenAt(tokens, from).pos !== 'noun')
    )
      break;
    from -= 1;
  }
  return from;
}

const isListOfNames = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokenAt(tokens, at - 1).text) || /^(?:noun)$/.test(tokenAt(tokens, at - 1).pos);

/** Skips “on Monday”, “reporters”, “in a briefing” behind a verb of saying, and the “that” that opens what is said. */
function skipCircumstances({ tokens, dates }: Reading, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const date = dates.find(
      (each) => each.from === at || (each.from === at + 1 && /^(?:on|in|at|в|во)$/i.test(tokenAt(tokens, at).text)),
    );
    if (date) at = date.to;
    else if (RECIPIENTS.has(tokenAt(tokens, at).text.toLowerCase()) || tokenAt(tokens, at).pos === 'adverb') at += 1;
    else break;
  }
  if (tokenAt(tokens, at).text === ',' && /^(?:что|that)$/.test(tokenAt(tokens, at + 1).text)) return at + 2;
  // “points out, among other things, that …”
  if (tokenAt(tokens, at).text === ',') {
    const that = tokens.findIndex(({ text }, index) => index > at && index < at + 8 && text === 'that');
    if (that > 0 && tokenAt(tokens, that - 1).text === ',') return that + 1;
  }
  return /^(?:that|что)$/.test(tokenAt(tokens, at).text) ? at + 1 : at;
}

interface Placed {
  readonly frameFrom: number;
  readonly afterVerb: number;
  readonly placed: { readonly from: number; readonly to: number };
  readonly inverted: boolean;
}

function contentOf(
  reading: Reading,
  { frameFrom, afterVerb, inverted }: Placed,
): readonly [number, number] | undefined {
  const { tokens } = reading;
  const rest = tokens.slice(afterVerb);
  const hasRest =
    rest.some(({ pos }) => pos === 'verb' || pos === 'auxiliary' || pos === 'number') ||
    rest.filter(({ term }) => term !== '').length >= 2;
  const before = contentStart(reading, frameFrom);
  const closesSpeech = /^[”"»]$/.test(tokenAt(tokens, frameFrom - 1).text);
  const hasBefore =
    tokens.slice(before, frameFrom).filter(({ term, pos }) => term !== '' || pos === 'verb' || pos === 'number')
      .length >= (closesSpeech ? 1 : 2) && /^[,”"»—–’'?!]$/.test(tokenAt(tokens, frameFrom - 1).text);
  const opensSpeech = isQuoteMark(tokens[afterVerb]) || isQuoteMark(tokens[afterVerb + 1]);
  if (hasBefore && (inverted || !hasRest || !startsContent(tokens, afterVerb))) return [before, frameFrom];
  if (hasRest && (!inverted || opensSpeech)) return [afterVerb, tokens.length];
  return hasBefore ? [before, frameFrom] : undefined;
}

/** Whether what follows a verb of saying is its content and not only a circumstance of it. */
const startsContent = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|что)$/.test(tokenAt(tokens, at - 1).text) ||
  !/^(?:in|on|at|during|after|when|,|\.|in|by|as|from)$/.test(tokens[at]?.text ?? '.');

function contentStart({ tokens }: Reading, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (tokenAt(tokens, at).text === ';') return at + 1;
  return 0;
}

function quotedIn({ quotes, tokens }: Reading, [from, to]: readonly [number, number]): boolean {
  const start = tokenAt(tokens, from).start;
  const end = tokenAt(tokens, to - 1).end;
  return quotes.some(
    (quote) => quote.openAt < end && quote.closeAt >= start && quote.end - quote.start >= Math.min(12, end - start),
  );
}

function saidDate({ dates }: Reading, from: number, to: number): DateMention | null {
  return dates.find((date) => date.kind === 'date' && date.from >= from && date.to <= to) ?? null;
}

function trim(tokens: readonly Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && (isBoundary(tokens[from]) || tokenAt(tokens, from).pos === 'adverb')) from += 1;
  while (to > from && isBoundary(tokens[to - 1]) && tokenAt(tokens, to - 1).text !== '.') to -= 1;
  return tokens.slice(from, to);
}

/** The words of a token range as they stand. */
export const wordsOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): string =>
  join(tokens.slice(from, to));
