import type { DateMention } from './dates.ts';
import { BOUNDARY, isBoundary, type Reading } from './frame-reading.ts';
import { isBodyWord, isRecipient, isRoleWord } from './role-words.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';

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
const DATE_WORD =
  /^(?:yesterday|today|tomorrow|morning|afternoon|evening|night|noon|midnight|сегодня|вчера|завтра|утром|днем|вечером|ночью)$/i;
const SOURCE_STOP =
  /^(?:on|in|at|when|after|during|before|as|while|who|that|to|by|said|in|следом|в|на|во|что|после|о|об|по|для|со|late|early)$/i;

/** `, said X …`: the source behind the verb, where a comma or a closing quotation mark stands before it. */
export function invertedSource(reading: Reading, at: number, behind: number): TokenRange | undefined {
  const { tokens } = reading;
  const from = behindPlace(reading, at, behindRecipient(reading, behindDate(reading, behind)));
  if (!mayInvert(reading, at) || !mayOpenSource(tokens, from)) return undefined;
  const to = sourceEnd(reading, from);
  // “the manager, Rolf Stahl, said the weather was clear”: a noun with a verb behind it begins what is said.
  const next = tokenAt(tokens, tokenAt(tokens, to).text === ',' && to > sourceStop(reading, from) ? to + 1 : to);
  const isClause = reading.language === 'en' && /^(?:verb|auxiliary)$/.test(next.pos) && next.lemma !== 'say';
  return to > from && !isClause ? { from, to } : undefined;
}

/** «рассказал „Береговой газете“ инженер»: whom somebody tells stands before who tells it. */
function behindRecipient({ tokens, language }: Reading, from: number): number {
  const isNamed = /^[«“"]$/.test(tokenAt(tokens, from).text);
  const end = isNamed ? quotedNameEnd(tokens, from) : from + 1;
  if (language !== 'ru' || end === from || !(isNamed || isRecipient(tokenAt(tokens, from)))) return from;
  return /^(?:noun|name|adjective)$/.test(tokenAt(tokens, end).pos) ? end : from;
}

/** «рассказали в городской больнице», «сказано в отчёте»: who is meant by the plural, or by nobody, stands behind «в». */
function behindPlace({ tokens, language, dates }: Reading, verb: number, from: number): number {
  const isPlural =
    language === 'ru' &&
    /ли$|^(?:говорится|сказано|отмечается|сообщается|указано|следует|свидетельствует)$/i.test(
      tokenAt(tokens, verb).text,
    );
  const isPlace = /^(?:во?|из|на)$/i.test(tokenAt(tokens, from).text) && !dates.some((date) => date.from === from + 1);
  if (!isPlace || language !== 'ru') return from;
  return behindVenue(tokens, from) ?? (isPlural ? from + 1 : from);
}

/** «заявил на брифинге глава минстроя»: where it was said stands before who said it. */
function behindVenue(tokens: readonly Token[], from: number): number | undefined {
  const source = [from + 2, from + 3].find((at) => {
    const { text, pos } = tokenAt(tokens, at);
    return pos === 'name' || (pos === 'noun' && isRoleWord(text));
  });
  const isPlain = tokens.slice(from + 1, source).every(({ pos }) => pos === 'noun' || pos === 'adjective');
  return source !== undefined &&
    isPlain &&
    /[еиуюхм]$/.test(tokenAt(tokens, source - 1).text) &&
    tokenAt(tokens, source).pos === 'noun'
    ? source
    : undefined;
}

/** Verbs whose object follows them: their source stands before. */
const NEVER_INVERTED =
  /^(?:tell|put|show|suggest|find|count|estimate|indicate|accuse|blame|speak|talk|press|push|plead|advocate)$/;

function mayInvert({ tokens, language }: Reading, at: number): boolean {
  if (NEVER_INVERTED.test(tokenAt(tokens, at).lemma)) return false;
  const before = tokenAt(tokens, at - 1).text;
  return (
    at === 0 ||
    /^[,”"»—–’'?!]$/.test(before) ||
    (language === 'ru' && (/^(?:как|этом|об)$/i.test(before) || isBehindAs(tokens, at)))
  );
}

/** «Как ранее сообщал», «как уже отмечалось». */
const isBehindAs = (tokens: readonly Token[], at: number): boolean =>
  /^(?:adverb|particle)$/.test(tokenAt(tokens, at - 1).pos) && /^как$/i.test(tokenAt(tokens, at - 2).text);

function mayOpenSource(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || isBoundary(first) || DATE_WORD.test(first.text)) return false;
  if (/^(?:that|что|in|on|at|to|as|when|it|this|those|these)$/i.test(first.text)) return false;
  // “Rita Dahl, announced her resignation”: what is announced, not who does.
  const isOwn = /^(?:his|her|its|their)$/i.test(first.text) && tokenAt(tokens, at + 1).pos === 'noun';
  if (isOwn && !isRoleWord(tokenAt(tokens, at + 1).text) && !isBodyWord(tokenAt(tokens, at + 1).text)) return false;
  return /^(?:noun|name|pronoun|determiner|adjective|number|verb)$/.test(first.pos);
}

/** «сообщил в понедельник минздрав»: a date may stand before the source. */
function behindDate({ tokens, dates }: Reading, from: number): number {
  const date = dates.find(
    (each) => each.from === from || (each.from === from + 1 && tokenAt(tokens, from).pos === 'preposition'),
  );
  return date && !isBoundary(tokens[date.to]) && tokenAt(tokens, date.to).pos !== 'preposition' ? date.to : from;
}

/** End of the noun phrase of a source that begins at `from`: an apposition between commas belongs to it. */
export function sourceEnd(reading: Reading, from: number): number {
  const to = sourceStop(reading, from);
  return appositionEnd(reading.tokens, to) ?? to;
}

/** The same without an apposition. */
function sourceStop(reading: Reading, from: number): number {
  // «Сказала она нашей газете»: a pronoun is the whole source.
  if (reading.language === 'ru' && /^(?:он|она|они|мы|я)$/i.test(tokenAt(reading.tokens, from).text)) return from + 1;
  let to = from;
  while (to < reading.tokens.length && !endsSource(reading, to, from)) to = behindQuotedName(reading, to + 1);
  return to;
}

/** «менеджер команды „Волна“ Бритта Хольм», «компания „Норд“»: a name in quotation marks does not end a source. */
function behindQuotedName({ tokens, language }: Reading, at: number): number {
  const isNamed =
    language === 'ru' &&
    tokenAt(tokens, at).text === '«' &&
    /^(?:noun|name|adjective)$/.test(tokenAt(tokens, at - 1).pos);
  return isNamed ? quotedNameEnd(tokens, at) : at;
}

function endsSource({ tokens, dates, language }: Reading, at: number, from: number): boolean {
  const token = tokenAt(tokens, at);
  if (dates.some((date) => date.from === at)) return true;
  if (token.text === '.') return !/^\p{Lu}$/u.test(tokenAt(tokens, at - 1).text);
  if (isBoundary(token)) return true;
  if (at === from) return false;
  const isVerb = language === 'en' && token.pos === 'verb' && !/^\p{Lu}/u.test(token.text);
  return isVerb || token.pos === 'auxiliary' || SOURCE_STOP.test(token.text);
}

/** An apposition longer than this is a clause. */
const APPOSITION = 8;

/** “…, said Ivan Petrov, head of the council, …”: where the apposition behind a comma ends. */
function appositionEnd(tokens: readonly Token[], comma: number): number | undefined {
  if (tokenAt(tokens, comma).text !== ',') return undefined;
  if (!/^(?:the|a|an|head|chief|director)$|^\p{Lu}/u.test(tokenAt(tokens, comma + 1).text)) return undefined;
  const closing = tokens.findIndex((token, index) => index > comma && BOUNDARY.test(token.text));
  const hasVerb = tokens.slice(comma, closing).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  return closing > comma && closing - comma <= APPOSITION && !hasVerb ? closing : undefined;
}

/** The name in quotation marks that ends a source: организация «Медики сейчас». */
export function quotedNameEnd(tokens: readonly Token[], at: number): number {
  if (!/^[«“"]$/.test(tokenAt(tokens, at).text)) return at;
  const close = tokens.findIndex(({ text }, index) => index > at && /^[»”"]$/.test(text));
  return close > at && close - at < 7 ? close + 1 : at;
}

/** “… echoed by Peskov, who confirmed”: the name before the “who”. */
function whoSays(tokens: readonly Token[], to: number): TokenRange | undefined {
  if (!/^who$/i.test(tokenAt(tokens, to - 1).text)) return undefined;
  const end = tokenAt(tokens, to - 2).text === ',' ? to - 2 : to - 1;
  let from = end;
  while (from > 0 && tokenAt(tokens, from - 1).pos === 'name') from -= 1;
  return from < end ? { from, to: end } : undefined;
}

/** “A pupil who escaped said”: the noun before the “who” speaks. */
function relativeSource(tokens: readonly Token[], to: number): TokenRange | undefined {
  const start = tokens.findLastIndex((token, index) => index < to && isBoundary(token)) + 1;
  const who = tokens.findIndex(({ text }, index) => index > start && index < to && /^(?:who|that)$/i.test(text));
  const opens = /^(?:determiner|number|adjective|noun)$/.test(tokenAt(tokens, start).pos);
  const isNoun = /^(?:noun)$/.test(tokenAt(tokens, who - 1).pos);
  const hasVerb = tokens.slice(who + 1, to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const isPlain = tokens.slice(start, who).every(({ pos }) => /^(?:determiner|number|adjective|noun|name)$/.test(pos));
  return who > start && opens && isNoun && hasVerb && isPlain ? { from: start, to: who } : undefined;
}

/** Where a name in quotation marks begins that ends before `to`: «в „Теплосети“ сообщили». */
function quotedNameStart(tokens: readonly Token[], to: number): number | undefined {
  if (!/^[»”]$/.test(tokenAt(tokens, to - 1).text)) return undefined;
  const open = tokens.findLastIndex(({ text }, index) => index < to - 1 && /^[«“]$/.test(text));
  const isName = open >= 0 && to - open <= 6 && /^\p{Lu}/u.test(tokenAt(tokens, open + 1).text);
  return isName && /^[\p{L}]/u.test(tokenAt(tokens, open - 1).text) ? open : undefined;
}

/** The subject before a verb of saying, back to the boundary of its clause. */
export function precedingSource(reading: Reading, at: number): { from: number; to: number } | undefined {
  const { tokens, dates, language } = reading;
  let to = at;
  while (to > 0 && isSkippable(tokens[to - 1], dates, to - 1)) to -= 1;
  // “… rejected the claim and said”: two verbs of one subject.
  if (language === 'en' && /^and$/i.test(tokenAt(tokens, to - 1).text)) return sentenceSubject(reading, to - 1);
  // “In its first report it had spoken of …”, «ущерб она оценила …»: the pronoun speaks.
  if (/^(?:he|she|it|they|we|i|он|она|они|мы)$/i.test(tokenAt(tokens, to - 1).text)) return { from: to - 1, to };
  to = beforeAside(tokens, to);
  const whose = whoSays(tokens, to) ?? relativeSource(tokens, to);
  if (whose) return whose;
  const quoted = quotedNameStart(tokens, to);
  if (quoted !== undefined) {
    const first = phraseStart(tokens, quoted);
    // «Со ссылкой на полицию агентство „Волна“ сообщает»
    const isBehindOther = tokenAt(tokens, first).pos === 'preposition' && !/^во?$/i.test(tokenAt(tokens, first).text);
    return { from: isBehindOther ? quoted - 1 : first, to };
  }
  if (tokenAt(tokens, to - 1).text === ',') return behindApposition(tokens, to);
  const start = phraseStart(tokens, to);
  const from = language === 'ru' ? behindObject(tokens, start, to) : behindSetting(tokens, start, to);
  return from < to && !(language === 'ru' && isObject(tokens, from, to)) ? { from, to } : undefined;
}

/** “The union, meanwhile, said”: words of the teller between a source and its verb. */
const ASIDE =
  /^(?:however|meanwhile|though|too|also|by contrast|in contrast|for (?:his|her|its|their) part|in (?:his|her|its|their) turn|in turn|on the other hand|in the meantime|между тем|однако|в свою очередь|со своей стороны|напротив|впрочем)$/i;

function beforeAside(tokens: readonly Token[], to: number): number {
  if (tokenAt(tokens, to - 1).text !== ',') return to;
  const open = lastComma(tokens, to - 1);
  const inner = open === undefined ? [] : tokens.slice(open + 1, to - 1).map(({ text }) => text);
  return open !== undefined && ASIDE.test(inner.join(' ')) ? open : to;
}

/** “For 2036 the auditor expects”, “in the north the army said”: where and when stands before who. */
function behindSetting(tokens: readonly Token[], from: number, to: number): number {
  if (tokenAt(tokens, from).pos !== 'preposition') return from;
  const start = tokens.findIndex(
    ({ pos }, at) =>
      at > from + 1 &&
      at < to - 1 &&
      pos === 'determiner' &&
      /^(?:noun|name|number)$/.test(tokenAt(tokens, at - 1).pos),
  );
  return start < 0 ? from : start;
}

/** «Вину не признаёт»: what is told of, and who tells it stands elsewhere. */
const isObject = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from === 1 && tokenAt(tokens, from).pos === 'noun' && /^[а-яё]+[ую]$/u.test(tokenAt(tokens, from).text);

/** «Задолженность перед дольщиками Саломатина оценивает»: what is told stands before who tells it. */
function behindObject(tokens: readonly Token[], from: number, to: number): number {
  let name = to;
  while (name > from && tokenAt(tokens, name - 1).pos === 'name') name -= 1;
  const before = tokens.slice(from, name);
  // «Жёны двух рыбаков из посёлка Мостки»: where they are from.
  if (before.slice(-2).some(({ text }) => /^(?:из|близ|под|около)$/i.test(text))) return from;
  const opensWithSource = before.some(({ text }, at) => at < 2 && (isRoleWord(text) || isBodyWord(text)));
  if (name === to || before.length < 2 || opensWithSource || /^во?$/i.test(before[0]?.text ?? '')) return from;
  const role = before.findIndex(({ text }) => isRoleWord(text));
  return role >= 0 ? from + role : name;
}

/** “Lena Fisk, the spokeswoman, said”: the source with its apposition, or without a clause between the commas. */
function behindApposition(tokens: readonly Token[], to: number): TokenRange | undefined {
  const open = lastComma(tokens, to - 1);
  const inner = open === undefined ? [] : tokens.slice(open + 1, to - 1);
  if (open === undefined || inner.length === 0 || inner.length > 22) return undefined;
  const hasVerb =
    /^(?:who|which|whose|которы\p{L}+)$/u.test(inner[0]?.text ?? '') || inner.some(({ pos }) => pos === 'auxiliary');
  const from = phraseStart(tokens, open);
  if (hasVerb) return from < open ? { from, to: open } : undefined;
  return { from, to: to - 1 };
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
export function sentenceSubject(reading: Reading, before: number): { from: number; to: number } | undefined {
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
  while (from > 0 && !startsAfter(tokens, from - 1)) from -= 1;
  return from;
}

/** Whether a phrase that runs backwards stops before it takes the token at `at`. */
function startsAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const isInitial = token.text === '.' && /^\p{Lu}$/u.test(tokenAt(tokens, at - 1).text);
  if (isBoundary(token) && !isInitial) return true;
  const word = token.text.toLowerCase();
  if (CLAUSE_START.has(word) && word !== 'и') return !(word === 'and' && isListOfNames(tokens, at));
  return token.pos === 'auxiliary' || isFiniteVerb(tokens, at);
}

/** A verb that is no participle behind its noun and no body's name in capitals. */
function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, text } = tokenAt(tokens, at);
  if (pos !== 'verb' || isBodyWord(text) || /^\p{Lu}/u.test(text)) return false;
  const next = tokenAt(tokens, at + 1).pos;
  return next !== 'noun' && !(/(?:ing|ed)$/.test(text) && next === 'preposition');
}

const isListOfNames = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokenAt(tokens, at - 1).text) || /^(?:noun)$/.test(tokenAt(tokens, at - 1).pos);
