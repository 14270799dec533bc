import { contentOf, contentStart, quotedIn, saidDate, skipCircumstances } from './frame-content.ts';
import { insideSpeech, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isSpeech } from './quotes.ts';
import { precedingSource, sentenceSubject } from './preceding-places.ts';
import { invertedSource } from './source-places.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import { join, readSource, sourceAt } from './sources.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';
import { isNoSaying } from './no-saying.ts';
import { isOfDeed } from './told-or-done.ts';
import { listsFor } from './word-lists.ts';
import { isTurnedDown } from './turned-down.ts';

/** “X said that …”, “…, said X”: a source named by the verb of saying at `at`. */
export function verbFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const lists = listsFor(language);
  const token = tokens[at];
  const length = token && tells(reading, token, at) ? lists.reporting.matchAt(tokens, at) : 0;
  if (!token || length === 0) return undefined;
  const special = quotedAsSaying(reading, at);
  if (special) return special;
  const found = sourceOf(reading, at, length);
  if (!found || isOfDeed(tokens, { at, length, ...found })) return undefined;
  const { frameFrom, afterVerb, inverted } = found;
  const source = withOwnName(found.source, tokens.slice(frameFrom, at));
  const isDenial = /^(?:deny|refute|dispute|rule)$/.test(token.lemma) && lists.denying.matchAt(tokens, at) > 0;
  const content = withinRelative(
    reading,
    { at, frameFrom },
    contentOf(reading, { frameFrom, afterVerb, inverted, denies: isDenial }),
  );
  if (!content || content[1] - content[0] < 1) return undefined;
  // “Keld dismissed that: the pictures were taken inside”: what stands behind the colon is what is true instead.
  const denies = deniesAt(reading, at) && !/^[:—]$/.test(tokenAt(tokens, content[0]).text);
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

/** “Rehn, who had promised to sign, took it home”: what somebody says in a clause between commas ends with it. */
function withinRelative(
  { tokens, language }: Reading,
  { at, frameFrom }: { readonly at: number; readonly frameFrom: number },
  content: readonly [number, number] | undefined,
): readonly [number, number] | undefined {
  const who = tokens.findIndex(({ text }, index) => index > frameFrom && index < at && /^who$/i.test(text));
  if (who < 0 || tokenAt(tokens, who - 1).text !== ',' || !content || content[0] < at) return content;
  const close = tokens.findIndex(
    ({ text }, index) => index > at && text === ',' && isFinite(tokens[index + 1]) && !/^(?:said|says)$/.test(text),
  );
  // “Rehn, who had promised to sign, said”: what is said counts for more.
  if (listsFor(language).reporting.matchAt(tokens, close + 1) > 0 || tokenAt(tokens, close + 1).lemma === 'describe')
    return undefined;
  return close < 0 ? content : [content[0], close];
}

const isFinite = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:verb|auxiliary)$/.test(token.pos) && !/ing$/.test(token.text);

/** Whether a word may be the verb of a source: no deed, outside of quotations, and not about the source itself. */
const tells = (reading: Reading, token: Token, at: number): boolean =>
  !DEEDS.has(token.term) &&
  isVerbLike(reading, at) &&
  !insideSpeech(reading, token) &&
  !opensName(reading, at) &&
  !isNoSaying(reading.tokens, at) &&
  !asksForSecrecy(reading.tokens, at);

/** “Who asked not to be named”: about the source, not about the matter. */
const asksForSecrecy = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at + 1, at + 6)
    .some(
      ({ text }, index, behind) =>
        (text === 'be' && /^(?:named|identified|quoted)$/.test(behind[index + 1]?.text ?? '')) ||
        (/^(?:call|name)$/.test(text) && /^(?:him|her)$/.test(behind[index + 1]?.text ?? '')),
    );

/** “Admitted his guilt”, “claimed responsibility”: what is done by saying it. */
const DEEDS = new Set(['admit_guilt', 'deny_guilt', 'claim_attack']);

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
  const source = placed && notRelative(tokens, placed);
  if (!placed || !source) return undefined;
  if (source.pronoun === 'who') return antecedent(reading, { at, length, who: placed.from });
  // “The few who expect that”
  if (/\s(?:who|which)$/i.test(source.text)) return antecedent(reading, { at, length, who: placed.to - 1 });
  const first = isParticiple ? at - 1 : startOf(reading, at, placed);
  // “…, as a technician told us”
  const frameFrom =
    /^as$/.test(tokenAt(tokens, first - 1).text) && tokenAt(tokens, first - 2).text === ',' ? first - 1 : first;
  const behind = Math.max(at + length, isParticiple ? 0 : placed.to);
  // “Gives 4.20 a.m.”: the hour is what is told, not when.
  const afterVerb = tokenAt(tokens, at).lemma === 'give' ? behind : skipCircumstances(reading, behind);
  return { source, frameFrom, afterVerb, inverted: inverted !== undefined };
}

/** “A nurse, who, like all of them, answered”, “a day earlier than the firm had said”, “if the port wants to”: a clause about somebody or something. */
function notRelative(tokens: readonly Token[], placed: TokenRange): SourceMention | undefined {
  const source = isCondition(tokens, placed.from) ? undefined : whoAt(tokens, placed);
  return source && RELATIVE.test(source.text) ? undefined : source;
}

const RELATIVE = /^(?:who|which)[\s,]|(?:^|\s)whom$|(?<!^(?:no\s)?(?:more|fewer|less|other|rather))\sthan\s/i;

/** “If the mayor wants to reopen it, …”: nothing is said yet. */
const isCondition = (tokens: readonly Token[], from: number): boolean =>
  [from - 1, from].some((at) => /^(?:if|unless)$/i.test(tokenAt(tokens, at).text));

/** A source begins its frame, unless it does something else before it speaks: “the women met, and demanded”. */
function startOf({ tokens, language }: Reading, at: number, { from, to }: TokenRange): number {
  const { reporting } = listsFor(language);
  const isAnd = to < at - 1 && /^(?:and|и)$/i.test(tokenAt(tokens, at - 1).text);
  const isDeed = isAnd && !tokens.slice(to, at).some((_, index) => reporting.matchAt(tokens, to + index) > 0);
  return isDeed ? at - 1 : Math.min(at, from);
}

/** “A man who gave his name as Olaf Rem”, “a spokesman who goes by the name of Abu Tal”: the name that is told with the source. */
function withOwnName(source: SourceMention, words: readonly Token[]): SourceMention {
  const at = words.findLastIndex(({ pos }) => pos === 'name');
  let from = at;
  while (from > 0 && words[from - 1]?.pos === 'name') from -= 1;
  const before = join(words.slice(0, Math.max(0, from)));
  const isOwn = source.name === null && source.kind === 'group' && NAMES_ITSELF.test(before);
  return isOwn ? { ...source, name: join(words.slice(from, at + 1)), kind: 'person' } : source;
}

const NAMES_ITSELF =
  /(?:by the name of|call(?:s|ed)? (?:him|her)|(?:his|her) name (?:only )?as|(?:himself|herself|identified|introduced)(?: (?:only|himself|herself))*(?: as)?)$/i;

/** Who is named there; “they” are the people the sentence began with. */
function whoAt(tokens: readonly Token[], { from, to }: { from: number; to: number }): SourceMention | undefined {
  const source = sourceAt(tokens, from, to);
  if (source?.pronoun === 'it') return bodyBefore(tokens, from) ?? source;
  return source?.pronoun === 'they' ? (groupBefore(tokens, from) ?? source) : source;
}

/** “The board had been told nothing, it insisted”: the body the sentence began with. */
function bodyBefore(tokens: readonly Token[], before: number): SourceMention | undefined {
  const verb = tokens.findIndex(({ pos }, at) => at < before && (pos === 'verb' || pos === 'auxiliary'));
  const subject = trim(tokens.slice(0, Math.max(0, verb)));
  const isBody =
    isBodyWord(subject.at(-1)?.text ?? '') && !subject.some(({ text, pos }) => text === ',' || pos === 'preposition');
  return isBody ? readSource(subject) : undefined;
}

/** “The miners are worried: they think …”: the people the sentence began with. */
function groupBefore(tokens: readonly Token[], before: number): SourceMention | undefined {
  const verb = tokens.findIndex(({ pos }, at) => at < before && (pos === 'verb' || pos === 'auxiliary'));
  const head = tokens.findLastIndex(
    ({ pos, text }, at) => at < verb && pos === 'noun' && /s$|people/.test(text) && isRoleWord(text),
  );
  let from = head;
  while (
    from > 0 &&
    /^(?:noun|adjective)$|^mark$/.test(tokens[from - 1]?.pos ?? '') &&
    !/^[,.;:]$/.test(tokens[from - 1]?.text ?? '')
  )
    from -= 1;
  return head < 0 ? undefined : readSource(trim(tokens.slice(from, head + 1)));
}

/** “opponents who claim that …”: the noun before the pronoun speaks. */
function antecedent(
  reading: Reading,
  { at, length, who }: { readonly at: number; readonly length: number; readonly who: number },
): FoundSource | undefined {
  const noun = reading.tokens[who - 1];
  const source = noun && /^(?:noun|name|adjective|determiner)$/.test(noun.pos) ? readSource([noun]) : undefined;
  const afterVerb = skipCircumstances(reading, at + length);
  return source && { source, frameFrom: who, afterVerb, inverted: false };
}

/** “TASS quoted Peskov as saying”: what TASS passes on is Peskov's. */
function quotedAsSaying(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens } = reading;
  if (!/^(?:quote|cite)$/.test(tokenAt(tokens, at).lemma)) return undefined;
  const as = tokens.findIndex(({ lemma }, index) => index > at && lemma === 'as');
  if (as < 0 || tokenAt(tokens, as + 1).lemma !== 'say') return undefined;
  const day = reading.dates.find(({ from, to }) => from > at && to <= as);
  const source = readSource(trim(tokens.slice(at + 1, day && day.from > at + 1 ? day.from : as)));
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
  if (/ing$/.test(text)) return isSpeakingVerb(lemma) && isCarriedOn(tokens, at);
  if (pos !== 'verb' && pos !== 'auxiliary') return pos === 'noun' && isVerbTakenForNoun(tokens, at);
  const before = tokenAt(tokens, at - 1).lemma;
  if (/ed$/.test(text) && isParticiple(tokens, at)) return false;
  // “Is said to have come”: by nobody.
  if (before === 'be' && tokenAt(tokens, at + 1).text === 'to') return false;
  // Passives and infinitives report nobody's words by themselves.
  if (/^(?:to|not)$/.test(before) && lemma !== 'say') return false;
  return !(before === 'be' && lemma !== 'say');
}

/** “The toll of 30 claimed by the rebels”, “an estimated 60 million”: a participle beside its noun. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  // “Responded by saying” is none.
  const mayBePassive = before.lemma !== 'have' && !/^(?:respond|reply|answer)$/.test(tokenAt(tokens, at).lemma);
  return before.pos === 'determiner' || (mayBePassive && /^by$/i.test(tokenAt(tokens, at + 1).text));
}

/** “the register shows”, “Chikov points out”, “tests show that”: verbs the model reads as nouns. */
function isVerbTakenForNoun(tokens: readonly Token[], at: number): boolean {
  const [before, { text }, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (/^(?:adjective|preposition|determiner)$/.test(before.pos)) return false;
  if (before.pos === 'name' && /^(?:estimates|forecasts|reports|counts)$/.test(text)) return tellsOf(tokens, next);
  if (/^(?:claims|says|shows|reveals|suggests)$/.test(text)) return true;
  // “Insurers estimate losses of …”, “rebels claim it is theirs”
  if (/^(?:estimate|forecast)$/.test(text) && /s$/.test(before.text)) return true;
  if (/^(?:claim|say)$/.test(text) && /s$/.test(before.text)) return /^(?:pronoun|determiner|name)$/.test(next.pos);
  // “31 people died, official statistics show.”
  if (/^(?:show|suggest)$/.test(text) && /s$/.test(before.text)) return next.text === 'that' || closesWith(tokens, at);
  return (text === 'points' && next.text === 'out') || (/^(?:show|suggest|claim)$/.test(text) && next.text === 'that');
}

/** “31 people died, official statistics show, down from 44”: a plural between two marks. */
const closesWith = (tokens: readonly Token[], at: number): boolean =>
  /^[,.]$/.test(tokenAt(tokens, at + 1).text) &&
  tokenAt(tokens, at - 1).pos === 'noun' &&
  !/^(?:news|sports)$/i.test(tokenAt(tokens, at - 1).text) &&
  tokens.slice(Math.max(0, at - 5), at).some(({ text }) => text === ',');

/** “Velair estimates its loss at …”, “as the Alder Times reports, …” */
const tellsOf = (tokens: readonly Token[], next: Token): boolean =>
  /^(?:pronoun|determiner|number)$/.test(next.pos) || (next.text === ',' && /^as$/i.test(tokenAt(tokens, 0).text));

/** “, claiming that”, “came out saying: …” */
const isCarriedOn = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).text === ',' || tokenAt(tokens, at + 1).text === ':';

const isSpeakingVerb = (lemma: string): boolean => /^(?:say|claim|add|insist|argue|note|stress|declare)$/.test(lemma);

/** «Радиостанция „Говорит Луга“»: a verb that begins a name in quotation marks. */
const opensName = ({ tokens, quotes }: Reading, at: number): boolean =>
  /^\p{Lu}/u.test(tokenAt(tokens, at).text) &&
  tokenAt(tokens, at - 2).pos === 'noun' &&
  quotes.some((quote) => quote.start === tokenAt(tokens, at).start && !isSpeech(quote));

/** Whether the verb denies what is told behind it. */
const deniesAt = ({ tokens, language }: Reading, at: number): boolean =>
  listsFor(language).denying.matchAt(tokens, at) > 0 && !isTurnedDown(tokens, at);
