import type { DateMention } from './dates.ts';
import { isQuoteMark, type Reading } from './frame-reading.ts';
import { isRecipient } from './role-words.ts';
import { tokenAt, type Token } from './token.ts';
import { listsFor } from './word-lists.ts';

/** Skips “on Monday”, “reporters”, “in a briefing” behind a verb of saying, and the “that” that opens what is said. */
export function skipCircumstances({ tokens, dates }: Reading, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const date = dates.find(
      (each) => each.from === at || (each.from === at + 1 && /^(?:on|in|at|в|во)$/i.test(tokenAt(tokens, at).text)),
    );
    if (date) at = date.to;
    else if (at > from && /^(?:morning|afternoon|evening|night)$/i.test(tokenAt(tokens, at).text)) at += 1;
    else if (isRecipient(tokenAt(tokens, at)) || isManner(tokens, at)) at += 1;
    else break;
  }
  if (tokenAt(tokens, at).text === ',' && /^(?:что|that)$/.test(tokenAt(tokens, at + 1).text)) return at + 2;
  const told = behindTold(tokens, from, at) ?? behindVenue(tokens, at);
  if (told !== undefined) return told;
  // “points out, among other things, that …”
  if (tokenAt(tokens, at).text === ',') {
    const that = tokens.findIndex(({ text }, index) => index > at && index <= at + ASIDE && text === 'that');
    if (that > 0 && tokenAt(tokens, that - 1).text === ',') return that + 1;
  }
  return /^(?:that|что)$/.test(tokenAt(tokens, at).text) ? at + 1 : at;
}

/** An aside before a “that” has so many words at most: “told us, in a meeting of forty minutes, that …”. */
const ASIDE = 11;

/** “Said bluntly”; the “almost” of “speaks of almost three million” belongs to the figure. */
const isManner = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).pos === 'adverb' && tokenAt(tokens, at + 1).pos !== 'number';

/** “Said in an e-mail that”, “said at a briefing that”: how and where it was said. */
function behindVenue(tokens: readonly Token[], at: number): number | undefined {
  if (!/^(?:in|at|by|on|during|through|via)$/i.test(tokenAt(tokens, at).text)) return undefined;
  const that = tokens.findIndex(({ text }, index) => index > at && index <= at + TOLD && /^that$/i.test(text));
  const isPlain = tokens.slice(at, that).every(({ pos }) => !/^(?:verb|auxiliary|mark)$/.test(pos));
  return that > 0 && isPlain ? that + 1 : undefined;
}

const TELLS = /^(?:tell|inform|assure|warn|remind)$/;
/** Whom somebody tells is named in so many words at most. */
const TOLD = 9;

/** “Told this newspaper that …”: what is told begins behind the “that”, not with whom it is told. */
function behindTold(tokens: readonly Token[], from: number, at: number): number | undefined {
  if (!TELLS.test(tokenAt(tokens, from - 1).lemma)) return undefined;
  const that = tokens.findIndex(({ text }, index) => index > at && index <= at + TOLD && text === 'that');
  const isPlain = tokens
    .slice(at, that)
    .every(({ pos }) => /^(?:determiner|adjective|noun|name|pronoun|particle|number|preposition)$/.test(pos));
  return that > 0 && isPlain ? that + 1 : behindPaper(tokens, at);
}

/** “Told the Post the mill was shut”: the paper that is told begins with an article, and so does what it is told. */
function behindPaper(tokens: readonly Token[], at: number): number | undefined {
  let to = /^(?:the|this|our)$/i.test(tokenAt(tokens, at).text) ? at + 1 : at;
  while (tokenAt(tokens, to).pos === 'name') to += 1;
  const opensClause = /^(?:determiner|pronoun|number)$/.test(tokenAt(tokens, to).pos);
  const hasVerb = tokens.slice(to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  return to > at + 1 && opensClause && hasVerb ? to : undefined;
}

/** Where a source stands, for finding what it says. */
export interface Placed {
  readonly frameFrom: number;
  readonly afterVerb: number;
  readonly inverted: boolean;
  /** “Denies any link”: one word is enough to be denied. */
  readonly denies?: boolean;
}

/** The tokens of what is said, before or behind its source; undefined where nothing is. */
export function contentOf(reading: Reading, placed: Placed): readonly [number, number] | undefined {
  const { tokens } = reading;
  const { frameFrom, afterVerb, inverted } = placed;
  const before = contentStart(reading, frameFrom);
  const [saysBefore, saysBehind] = [hasBefore(tokens, before, placed), hasRest(tokens, placed)];
  const opensSpeech = isQuoteMark(tokens[afterVerb]) || isQuoteMark(tokens[afterVerb + 1]);
  if (standsBetween(tokens, before, placed, saysBefore)) return [before, tokens.length];
  if (!opensSpeech && frameFrom - before > 3 && closesSpeech(tokens, frameFrom)) return [before, frameFrom];
  if (saysBefore && (inverted || !saysBehind || !startsContent(tokens, afterVerb))) return [before, frameFrom];
  if (saysBehind && (!inverted || opensSpeech)) return [afterVerb, tokens.length];
  return saysBefore ? [before, frameFrom] : undefined;
}

/** «Задержали, уточняет Рем, только двоих»: one word before the source, and the rest behind it. */
const isSplit = (tokens: readonly Token[], before: number, { frameFrom, afterVerb, inverted }: Placed): boolean =>
  inverted &&
  frameFrom - before > 1 &&
  tokenAt(tokens, frameFrom - 1).text === ',' &&
  tokenAt(tokens, afterVerb).text === ',';

/** Whether a source stands within what it says. */
const standsBetween = (tokens: readonly Token[], before: number, placed: Placed, saysBefore: boolean): boolean =>
  isInterposed(tokens, before, placed) ||
  (saysBefore ? isToldBetween(tokens, placed.afterVerb) : isSplit(tokens, before, placed) && hasRest(tokens, placed));

/** “She was taken away, she told her lawyer, and was held”: what is told stands on both sides. */
const isToldBetween = (tokens: readonly Token[], afterVerb: number): boolean =>
  isWhomAlone(tokens, afterVerb) && /^(?:and|but)$/.test(tokenAt(tokens, whomEnd(tokens, afterVerb) + 1).text);

/** “‘It is late,’ he said to those who waited”: a quotation that ends right before its source is what is said. */
const closesSpeech = (tokens: readonly Token[], frameFrom: number): boolean =>
  /^[”"»]$/.test(tokenAt(tokens, frameFrom - 1).text) && /^[,?!]$/.test(tokenAt(tokens, frameFrom - 2).text);

/** “Three boats, the mayor said, were missing”: a source between a subject and its verb. */
function isInterposed(tokens: readonly Token[], before: number, { frameFrom, afterVerb }: Placed): boolean {
  const isBetween = tokenAt(tokens, frameFrom - 1).text === ',' && tokenAt(tokens, afterVerb).text === ',';
  return (
    isBetween &&
    /^(?:verb|auxiliary)$/.test(tokenAt(tokens, afterVerb + 1).pos) &&
    !/ing$/.test(tokenAt(tokens, afterVerb + 1).text) &&
    !tokens.slice(before, frameFrom).some(({ pos }) => pos === 'verb' || pos === 'auxiliary')
  );
}

/** Whether enough stands behind a verb of saying to be what is said. */
function hasRest(tokens: readonly Token[], { frameFrom, afterVerb, denies }: Placed): boolean {
  // “…, the mayor said; the firm denies it”: what stands behind the semicolon is another sentence.
  const stop = tokens.findIndex(({ text }, at) => at >= afterVerb && text === ';');
  const rest = tokens.slice(afterVerb, stop < 0 ? tokens.length : stop);
  if (isWhomAlone(tokens, afterVerb)) return false;
  // “Rem told The Associated Press”: a name, and nothing that is told.
  const isName = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
  if (rest.some((token) => /^(?:verb|auxiliary|number)$/.test(token.pos) && !isName(token))) return true;
  const isTold = tokens.slice(frameFrom, afterVerb).some(({ lemma }) => TELLS.test(lemma));
  // «Жители сообщают о взрыве»
  const least = denies || /^(?:об?|of|no)$/i.test(rest[0]?.text ?? '') ? 1 : 2;
  return !isTold && rest.filter(({ term }) => term !== '').length >= least;
}

/** “Told the Post, adding that …”: whom it is told, and nothing that is told. */
function isWhomAlone(tokens: readonly Token[], afterVerb: number): boolean {
  const comma = whomEnd(tokens, afterVerb);
  const isTold = /^(?:tell|inform)$/.test(tokenAt(tokens, afterVerb - 1).lemma);
  const whom = tokens.slice(afterVerb, comma);
  return (
    isTold &&
    tokenAt(tokens, comma).text === ',' &&
    whom.length > 0 &&
    whom.every(
      ({ pos, text }) => /^(?:determiner|name|noun|adjective)$/.test(pos) || /^(?:his|her|their)$/.test(text),
    ) &&
    (/ing$/.test(tokenAt(tokens, comma + 1).text) ||
      (/^(?:and|but)$/.test(tokenAt(tokens, comma + 1).text) && isPredicate(tokens[comma + 2])))
  );
}

/** The mark behind whom somebody tells. */
const whomEnd = (tokens: readonly Token[], afterVerb: number): number =>
  tokens.findIndex(({ text }, at) => at >= afterVerb && /^[,:;.]$/.test(text));

const isPredicate = (token: Token | undefined): boolean => token?.pos === 'verb' || token?.pos === 'auxiliary';

/** Whether enough stands before a source to be what it says, up to a mark that parts the two. */
function hasBefore(tokens: readonly Token[], from: number, { frameFrom, inverted }: Placed): boolean {
  const mark = tokenAt(tokens, frameFrom - 1).text;
  // “It’s late, Rem said”
  const isOfIt = tokenAt(tokens, from).pos === 'pronoun';
  const said = tokens
    .slice(from, frameFrom)
    .filter(
      ({ term, pos }) => term !== '' || /^(?:verb|number)$/.test(pos) || ((inverted || isOfIt) && pos === 'auxiliary'),
    );
  // «Я не слышала", — сказала она»
  const isClosed = tokens.slice(Math.max(from, frameFrom - 3), frameFrom).some(({ text }) => /^[”"»]$/.test(text));
  return said.length >= (isClosed ? 1 : 2) && /^[,”"»—–’'?!]$/.test(mark);
}

/** Whether what follows a verb of saying is its content and not only a circumstance of it. */
const startsContent = (tokens: readonly Token[], at: number): boolean =>
  /^(?:that|что)$/.test(tokenAt(tokens, at - 1).text) ||
  !/^(?:in|on|at|during|after|before|outside|inside|following|via|through|when|,|;|\.|by|as|from)$/.test(
    tokens[at]?.text ?? '.',
  );

/** “The port denies it; …”, “… said the mayor; …”: what stands before the semicolon has a source of its own. */
function isOfAnother({ tokens, language }: Reading, end: number): boolean {
  if (language === 'ru') return true;
  const { reporting, denying } = listsFor(language);
  return tokens
    .slice(0, end)
    .some(
      ({ pos, text }, at) =>
        /^(?:according|[”"»])$/iu.test(text) ||
        (pos === 'verb' && reporting.matchAt(tokens, at) + denying.matchAt(tokens, at) > 0),
    );
}

/** Where the content before a source begins. */
export function contentStart(reading: Reading, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1)
    if (tokenAt(reading.tokens, at).text === ';' && isOfAnother(reading, at)) return at + 1;
  return 0;
}

/** Whether the content is, or holds, a quotation. */
export function quotedIn({ quotes, tokens }: Reading, [from, to]: readonly [number, number]): boolean {
  const start = tokenAt(tokens, from).start;
  const end = tokenAt(tokens, to - 1).end;
  return quotes.some(
    (quote) => quote.openAt < end && quote.closeAt >= start && quote.end - quote.start >= Math.min(12, end - start),
  );
}

/** When it was said, where the frame says so. */
export function saidDate({ dates }: Reading, from: number, to: number): DateMention | null {
  return dates.find((date) => date.kind === 'date' && date.from >= from && date.to <= to) ?? null;
}
