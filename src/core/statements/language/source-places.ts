import { BOUNDARY, isBoundary, type Reading } from './frame-reading.ts';
import { quotedNameStart } from './preceding-places.ts';
import { isBodyWord, isNominative, isRecipient, isRoleWord } from './role-words.ts';
import { tokenAt, wordAt, type Token, type TokenRange } from './token.ts';

const DATE_WORD =
  /^(?:yesterday|today|tomorrow|morning|afternoon|evening|night|noon|midnight|сегодня|вчера|завтра|утром|днем|вечером|ночью)$/i;
const SOURCE_STOP =
  /^(?:on|in|at|when|after|during|before|as|while|who|that|to|by|said|in|следом|в|на|во|что|после|о|об|по|для|со|late|early)$/i;

/** `, said X …`: the source behind the verb, where a comma or a closing quotation mark stands before it. */
export function invertedSource(reading: Reading, at: number, behind: number): TokenRange | undefined {
  const { tokens } = reading;
  const from = behindPlace(reading, at, behindRecipient(reading, behindDate(reading, behind)));
  if (!mayInvert(reading, at) || !mayOpenSource(tokens, from)) return calledBehindAs(tokens, at, from);
  const to = sourceEnd(reading, from);
  // “the manager, Rolf Stahl, said the weather was clear”: a noun with a verb behind it begins what is said.
  const next = tokenAt(tokens, tokenAt(tokens, to).text === ',' && to > sourceStop(reading, from) ? to + 1 : to);
  const isClause = reading.language === 'en' && /^(?:verb|auxiliary)$/.test(next.pos) && next.lemma !== 'say';
  // “Lena Rem, the director, warned the owners this week that …”
  const date = reading.dates.find((each) => each.from === to);
  const isWhom = reading.language === 'en' && tokenAt(tokens, date?.to ?? to).text === 'that';
  const isBetween = isClause && standsBetween(tokens, at, { from, to });
  return to > from && (!isClause || isBetween) && !isWhom ? { from, to } : undefined;
}

/** “Tom Rem, a harbour spokesman, said an attorney …”: nothing is said before the comma. */
function isAppositionOnly(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  return (
    tokenAt(tokens, at - 1).text === ',' &&
    before.filter(({ text }) => text === ',').length === 2 &&
    tokenAt(tokens, 0).pos === 'name' &&
    before.every(
      ({ pos, text }) => /^(?:name|noun|adjective|determiner|particle|preposition)$/.test(pos) || /^[,-]$/.test(text),
    )
  );
}

/** «Как пишет „Волна“»: a name in quotation marks is the whole source. */
function calledBehindAs(tokens: readonly Token[], at: number, from: number): TokenRange | undefined {
  const isAs = isBehindAs(tokens, at) || wordAt(tokens, at - 1) === 'как';
  const to = isAs ? quotedNameEnd(tokens, from) : from;
  return to > from ? { from, to } : undefined;
}

/** “The quay, said Mayor Ida Roe, a sailor, was shut”: a source between a subject and its verb. */
const standsBetween = (tokens: readonly Token[], at: number, { from, to }: TokenRange): boolean =>
  tokenAt(tokens, to).text === ',' &&
  tokenAt(tokens, from).pos === 'name' &&
  !tokens.slice(0, at).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');

/** «рассказал „Береговой газете“ инженер»: whom somebody tells stands before who tells it. */
function behindRecipient({ tokens, language }: Reading, from: number): number {
  const isNamed = /^[«“"]$/.test(tokenAt(tokens, from).text);
  const isWhom = isRecipient(tokenAt(tokens, from));
  const end = isNamed ? quotedNameEnd(tokens, from) : isWhom ? quotedNameEnd(tokens, from + 1) : from + 1;
  if (language !== 'ru' || end === from || !(isNamed || isWhom)) return from;
  return /^(?:noun|name|adjective)$/.test(tokenAt(tokens, end).pos) ||
    /^(?:е[её]|его|их)$/.test(tokenAt(tokens, end).text) ||
    /^(?:во?|на)$/.test(tokenAt(tokens, end).text)
    ? end
    : from;
}

/** «рассказали в городской больнице», «сказано в отчёте»: who is meant by the plural, or by nobody, stands behind «в». */
function behindPlace({ tokens, language, dates }: Reading, verb: number, from: number): number {
  const isPlural =
    language === 'ru' &&
    /(?:ли|[уюая]т)$|^(?:говорится|сказано|отмечается|сообщается|указано|следует|свидетельствует)$/i.test(
      tokenAt(tokens, verb).text,
    );
  const isPlace = /^(?:во?|из|на)$/i.test(tokenAt(tokens, from).text) && !dates.some((date) => date.from === from + 1);
  if (!isPlace || language !== 'ru') return from;
  return behindVenue(tokens, from) ?? behindTalk(tokens, from) ?? (isPlural ? from + 1 : from);
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

/** «Сказал в эксклюзивном интервью радио „Волна“ лидер партии Репин»: to whom it was said stands before who said it. */
function behindTalk(tokens: readonly Token[], from: number): number | undefined {
  const isTalk = tokens
    .slice(from + 1, from + 4)
    .some(({ text }) => /^(?:интервью|беседе|разговоре|комментарии|эфире)$/iu.test(text));
  const source = tokens.findIndex(
    ({ text }, at) => at > from + 1 && at < from + 12 && isNominative(text) && isRoleWord(text),
  );
  const isClosed = tokens.slice(from, source).some(({ text }) => /^[,;:—]$/u.test(text));
  if (!isTalk || source < 0 || isClosed) return undefined;
  return tokenAt(tokens, source - 1).pos === 'adjective' ? source - 1 : source;
}

/** Verbs whose object follows them: their source stands before. */
const NEVER_INVERTED =
  /^(?:tell|put|show|suggest|find|count|estimate|indicate|measure|record|register|document|charge|accuse|blame|speak|talk|press|push|plead|advocate|назвал[аи]?)$/;

function mayInvert({ tokens, language }: Reading, at: number): boolean {
  if (NEVER_INVERTED.test(tokenAt(tokens, at).lemma) || isAppositionOnly(tokens, at)) return false;
  const before = tokenAt(tokens, at - 1).text;
  // «Представитель службы, попросивший об анонимности, подтвердил факт»: its subject stands before.
  if (language === 'ru' && before === ',' && closesParticiple(tokens, at - 1)) return false;
  // «Центр „Маяк“ знает о двенадцати»: a name in quotation marks, and nothing that is said.
  if (quotedNameStart(tokens, at) !== undefined || (language === 'ru' && isBehindTerm(tokens, at))) return false;
  return (
    at === 0 ||
    /^[,”"»—–’'?!]$/.test(before) ||
    (language === 'ru' && (/^(?:как|этом|об)$/i.test(before) || isBehindAs(tokens, at)))
  );
}

/** «Формат „малой группы“ предполагает»: quoted words right behind a word are part of what is spoken of. */
function isBehindTerm(tokens: readonly Token[], at: number): boolean {
  if (tokenAt(tokens, at - 1).text !== '»') return false;
  const open = tokens.findLastIndex(({ text }, index) => index < at - 1 && text === '«');
  return open > 0 && /^(?:noun|adjective|name)$/.test(tokenAt(tokens, open - 1).pos);
}

/** Whether the comma at `comma` ends a participle with its words behind somebody or a body. */
function closesParticiple(tokens: readonly Token[], comma: number): boolean {
  const open = tokens.findLastIndex(({ text }, at) => at < comma && text === ',');
  const isParticiple = /(?:вш|ющ|ущ|ащ|ящ|нн)(?:ий|ая|ее|ие|ый|ое|ые)(?:ся)?$/u.test(tokenAt(tokens, open + 1).text);
  return open > 0 && isParticiple && tokens.slice(0, open).some(({ text }) => isRoleWord(text) || isBodyWord(text));
}

/** «Как ранее сообщал», «как уже отмечалось». */
const isBehindAs = (tokens: readonly Token[], at: number): boolean =>
  /^(?:adverb|particle)$/.test(tokenAt(tokens, at - 1).pos) && /^как$/i.test(tokenAt(tokens, at - 2).text);

/** A figure of more digits counts something, and nobody who speaks. */
const MANY = /^\d[\d.,]{2,}$/;

/** “Its night manager”, “her daughter Anka”: somebody or a body is among the nouns. */
function isOwnPerson(tokens: readonly Token[], from: number): boolean {
  let end = from;
  while (/^(?:noun|name)$/.test(tokenAt(tokens, end).pos)) end += 1;
  return tokens.slice(from, end).some(({ text }) => isRoleWord(text) || isBodyWord(text));
}

function mayOpenSource(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first || isBoundary(first) || DATE_WORD.test(first.text)) return false;
  if (/^(?:that|что|in|on|at|to|as|when|it|this|those|these)$/i.test(first.text)) return false;
  // “Rita Dahl, announced her resignation”: what is announced, not who does.
  const isOwn = /^(?:his|her|its|their)$/i.test(first.text) && tokenAt(tokens, at + 1).pos === 'noun';
  if (isOwn && !isOwnPerson(tokens, at + 1)) return false;
  // “The organisers, who called it, say 60,000 people”
  if (MANY.test(first.text)) return false;
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
  return bearerEnd(reading, from, to);
}

/** What an office is over stands in so many words between it and its bearer. */
const OFFICE = 9;

/** «Говорит начальник отдела по борьбе с кражами майор Иван Рем»: the name of who bears a long office ends it. */
function bearerEnd({ tokens, language }: Reading, from: number, to: number): number {
  const isOffice = tokens.slice(from, to).some(({ text }) => isNominative(text) && isRoleWord(text));
  if (language !== 'ru' || !isOffice || tokenAt(tokens, to).pos !== 'preposition') return to;
  const role = tokens.findIndex(
    ({ text }, at) => at > to + 1 && at <= to + OFFICE && isNominative(text) && isRoleWord(text),
  );
  let end = role + 1;
  while (tokenAt(tokens, end).pos === 'name') end += 1;
  const isPlain = tokens
    .slice(to, role)
    .every(({ pos }) => /^(?:noun|adjective|preposition|conjunction|name)$/.test(pos));
  return role > 0 && end > role + 2 && isPlain ? end : to;
}

/** «менеджер команды „Волна“ Бритта Хольм», «компания „Норд“»: a name in quotation marks does not end a source. */
function behindQuotedName({ tokens, language }: Reading, at: number): number {
  // «Начальник центра (ЦКС) Иван Рем»: a name cut short, and the source goes on.
  const isShort = /^\($/.test(tokenAt(tokens, at).text) && tokenAt(tokens, at + 2).text === ')';
  if (isShort && /^\p{Lu}{2,}$/u.test(tokenAt(tokens, at + 1).text) && tokenAt(tokens, at + 3).pos === 'name')
    return at + 3;
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
  // “According to the recorder the speed was 70”: another noun phrase begins.
  if (/^(?:the|an?)$/.test(token.text) && /^(?:noun|name)$/.test(tokenAt(tokens, at - 1).pos)) return true;
  // “The leading newspaper”, “its elected mayor”
  const isOfNoun =
    /(?:ing|ed)$/.test(token.text) &&
    /^(?:['’]s|the|an?|its|his|her|their)$/.test(tokenAt(tokens, at - 1).text) &&
    tokenAt(tokens, at + 1).pos === 'noun';
  const isVerb = language === 'en' && token.pos === 'verb' && !isOfNoun && !/^\p{Lu}/u.test(token.text);
  return isVerb || token.pos === 'auxiliary' || SOURCE_STOP.test(token.text);
}

/** An apposition longer than this is a clause. */
const APPOSITION = 8;

/** “…, said Ivan Petrov, head of the council, …”: where the apposition behind a comma ends. */
function appositionEnd(tokens: readonly Token[], comma: number): number | undefined {
  if (tokenAt(tokens, comma).text !== ',') return undefined;
  const isOffice = tokens
    .slice(comma + 1, comma + 4)
    .some(({ text }) => /^[а-яё]/u.test(text) && isNominative(text) && isRoleWord(text));
  if (!isOffice && !/^(?:the|a|an|head|chief|director)$|^\p{Lu}/u.test(tokenAt(tokens, comma + 1).text))
    return undefined;
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
