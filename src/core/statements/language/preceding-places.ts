import type { DateMention } from './dates.ts';
import { isBoundary, type Reading } from './frame-reading.ts';
import { isBodyWord, isNominative, isRoleWord } from './role-words.ts';
import { behindSetting, isOfObject, openingSubject, subjectBefore } from './subject-places.ts';
import { tokenAt, wordAt, type Token, type TokenRange } from './token.ts';

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
  'which',
  'since',
  'что',
  'и',
  'а',
  'но',
  'когда',
  'хотя',
  'как',
]);
/** “… echoed by Peskov, who confirmed”: the name before the “who”. */
function whoSays(tokens: readonly Token[], to: number): TokenRange | undefined {
  // “Doren, who last week spoke of”
  let who = to - 1;
  while (who > to - 4 && /^(?:adjective|adverb|noun)$/.test(tokenAt(tokens, who).pos)) who -= 1;
  if (!/^who$/i.test(tokenAt(tokens, who).text)) return undefined;
  const end = tokenAt(tokens, who - 1).text === ',' ? who - 1 : who;
  let from = end;
  while (from > 0 && tokenAt(tokens, from - 1).pos === 'name') from -= 1;
  return from < end ? { from, to: end } : undefined;
}

/** “A pupil who escaped said”: the noun before the “who” speaks. */
function relativeSource(tokens: readonly Token[], to: number): TokenRange | undefined {
  const start = tokens.findLastIndex((token, index) => index < to && isBoundary(token)) + 1;
  const who = tokens.findIndex(({ text }, index) => index > start && index < to && /^(?:who|that)$/i.test(text));
  const { pos, text } = tokenAt(tokens, start);
  const opens = /^(?:determiner|number|adjective|noun)$/.test(pos) || isBodyWord(text) || isRoleWord(text);
  const isNoun = /^(?:noun)$/.test(tokenAt(tokens, who - 1).pos);
  const hasVerb = tokens.slice(who + 1, to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const isPlain = tokens
    .slice(start, who)
    .every(({ pos }) => /^(?:determiner|number|adjective|noun|name|preposition|conjunction)$/.test(pos));
  // “A claim that goes beyond what the firm has told us”: the verb is of another one.
  const isOfOther = tokens.slice(who, to).some(({ text }) => text === 'what');
  return who > start && opens && isNoun && hasVerb && isPlain && !isOfOther ? { from: start, to: who } : undefined;
}

/** Where a name in quotation marks begins that ends before `to`: «в „Теплосети“ сообщили». */
export function quotedNameStart(tokens: readonly Token[], to: number): number | undefined {
  if (!/^[»”]$/.test(tokenAt(tokens, to - 1).text)) return undefined;
  const open = tokens.findLastIndex(({ text }, index) => index < to - 1 && /^[«“]$/.test(text));
  const isName = open >= 0 && to - open <= 6 && /^\p{Lu}/u.test(tokenAt(tokens, open + 1).text);
  return isName && /^[\p{L}]/u.test(tokenAt(tokens, open - 1).text) ? open : undefined;
}

/** The subject before a verb of saying, back to the boundary of its clause. */
export function precedingSource(reading: Reading, at: number): { from: number; to: number } | undefined {
  const { tokens, dates, language } = reading;
  // «Там добавили»: those who were heard before.
  if (language === 'ru' && wordAt(tokens, at - 1) === 'там') return { from: at - 1, to: at };
  let to = at;
  while (to > 0 && isSkippable(tokens, dates, to - 1)) to -= 1;
  // “Rem likes to say that …”
  if (/^(?:like|love|prefer)$/.test(tokenAt(tokens, to - 1).lemma) && wordAt(tokens, to) === 'to') to -= 1;
  // “… rejected the claim and said”: two verbs of one subject.
  if (language !== 'other' && /^(?:and|but|и|но|однако)$/i.test(tokenAt(tokens, to - 1).text) && to > 1)
    return sentenceSubject(reading, to - 1);
  // “In its first report it had spoken of …”, «ущерб она оценила …»: the pronoun speaks.
  if (/^(?:he|she|it|they|we|i|он|она|они|мы)$/i.test(tokenAt(tokens, to - 1).text)) return { from: to - 1, to };
  to = beforeAside(tokens, to);
  const placed = whoSays(tokens, to) ?? relativeSource(tokens, to) ?? quotedPlace(tokens, to);
  if (placed) return placed;
  return tokenAt(tokens, to - 1).text === ',' ? behindApposition(tokens, to) : plainPlace(reading, to);
}

/** A source that ends in a name in quotation marks. */
function quotedPlace(tokens: readonly Token[], to: number): TokenRange | undefined {
  const quoted = quotedNameStart(tokens, to);
  if (quoted === undefined) return undefined;
  const first = phraseStart(tokens, quoted);
  // «Со ссылкой на полицию агентство „Волна“ сообщает»
  const isBehindOther = tokenAt(tokens, first).pos === 'preposition' && !/^во?$/i.test(tokenAt(tokens, first).text);
  return { from: isBehindOther ? quoted - 1 : first, to };
}

/** A source that is the whole phrase right before its verb, without what and when it tells. */
function plainPlace(reading: Reading, to: number): TokenRange | undefined {
  const { tokens, language } = reading;
  const start = phraseStart(tokens, to);
  if (language !== 'ru') return start < to ? englishPlace(tokens, behindDate(reading, start, to), to) : undefined;
  const from = behindRussianSetting(tokens, start, to) ?? behindObject(tokens, start, to);
  return from < to && !isObject(tokens, from, to) ? { from, to } : undefined;
}

/** “On Monday Corvena told us …”: the day stands before who tells it. */
function behindDate({ tokens, dates }: Reading, start: number, to: number): number {
  if (tokenAt(tokens, start).pos !== 'preposition') return start;
  const date = dates.find(({ from }) => from === start + 1);
  return date && date.to < to && !/^['’]s?$/u.test(tokenAt(tokens, date.to).text) ? date.to : start;
}

/** The same in English: where and when stand before it, and a name with a comma before what its bearer is. */
function englishPlace(tokens: readonly Token[], start: number, to: number): TokenRange | undefined {
  const from = behindSetting(tokens, start, to);
  // “What the owners said” is told of, “what the owners said, that …” is told.
  if (/^what(?:ever)?$/i.test(tokenAt(tokens, from).text))
    return tokens.slice(to).some(({ text }) => /^(?:that|:)$/.test(text)) ? { from: from + 1, to } : undefined;
  // “Any way the players want”, “the figures the ministry gave”: a clause about a noun tells nothing.
  const inner = tokens.findIndex(
    ({ text }, at) =>
      at > from &&
      at < to &&
      (/^(?:the|our|his|her|their)$/.test(text)
        ? tokenAt(tokens, at - 1).pos === 'noun'
        : isOfObject(tokens, from, at)),
  );
  if (inner > 0) return TIME.test(tokenAt(tokens, inner - 1).text) ? { from: inner, to } : undefined;
  const subject = subjectBefore(tokens, from);
  if (subject) return subject;
  // “Dr. Tom Rem, director of the Red Cross said”
  const isOwned =
    tokens.slice(from, to).some(({ text }) => /^['’]s$/.test(text)) && isRoleWord(tokenAt(tokens, to - 1).text);
  const isOpen =
    from > 2 && tokenAt(tokens, from - 1).text === ',' && (isOwned || isRoleWord(tokenAt(tokens, from).text));
  const isNamed = tokens.slice(0, from - 1).every(({ pos, text }) => pos === 'name' || isRoleWord(text));
  if (isOpen && isNamed) return { from: 0, to };
  return { from: officeStart(tokens, from, to), to };
}

/** “The junior minister for industry, Tom Rem said”: where an office begins that stands before a name and a comma. */
function officeStart(tokens: readonly Token[], from: number, to: number): number {
  const office = from > 2 && tokenAt(tokens, from - 1).text === ',' ? phraseStart(tokens, from - 1) : from;
  const isOffice =
    tokens.slice(from, to).every(({ pos }) => pos === 'name') &&
    tokens.slice(office, from - 1).some(({ text }) => isRoleWord(text)) &&
    !tokens.slice(0, from).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  return isOffice ? office : from;
}

const TIME = /^(?:years?|months?|weeks?|days?|hours?|minutes?|later|ago|time|morning|evening|night|afternoon)$/;

/** «В среду губернатор сообщил», «после совещания директор завода заявил»: where and when stand before who. */
function behindRussianSetting(tokens: readonly Token[], start: number, to: number): number | undefined {
  if (tokenAt(tokens, start).pos !== 'preposition') return undefined;
  // «В столице женщины потребовали»: a plural of people before a verb in the plural.
  const arePeople = (text: string): boolean =>
    /[ыи]$/u.test(text) && isRoleWord(text) && /(?:ли|[ую]т|[ая]т)$/u.test(tokenAt(tokens, to).text);
  const isHead = (at: number): boolean => isNominative(tokenAt(tokens, at).text) || arePeople(tokenAt(tokens, at).text);
  let from = start + 2;
  while (from < to && !isHead(from)) from += 1;
  if (from >= to || tokenAt(tokens, from - 1).pos === 'preposition') return undefined;
  while (from - 1 > start + 1 && /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.test(tokenAt(tokens, from - 1).text)) from -= 1;
  return from;
}

/** “The union, meanwhile, said”: words of the teller between a source and its verb. */
const ASIDE =
  /^(?:however|meanwhile|though|too|also|by contrast|in contrast|for (?:his|her|its|their) part|in (?:his|her|its|their) turn|in turn|on the other hand|in the meantime|между тем|однако|в свою очередь|со своей стороны|напротив|впрочем)$/i;

function beforeAside(tokens: readonly Token[], to: number): number {
  if (tokenAt(tokens, to - 1).text === ')') {
    const bracket = tokens.findLastIndex(({ text }, at) => at < to && text === '(');
    return bracket > 0 ? bracket : to;
  }
  if (tokenAt(tokens, to - 1).text !== ',') return to;
  const open = lastComma(tokens, to - 1);
  const inner = open === undefined ? [] : tokens.slice(open + 1, to - 1).map(({ text }) => text);
  return open !== undefined && ASIDE.test(inner.join(' ')) ? open : to;
}

/** «Вину не признаёт»: what is told of, and who tells it stands elsewhere. */
const isObject = (tokens: readonly Token[], from: number, to: number): boolean =>
  isOblique(tokens, from, to) ||
  (to - from === 1 && tokenAt(tokens, from).pos === 'noun' && /^[а-яё]+[ую]$/u.test(tokenAt(tokens, from).text));

/** «Пожарных машин насчитали», «родным сообщили», «ротацией это называет»: no nominative, and no place. */
const isOblique = (tokens: readonly Token[], from: number, to: number): boolean => {
  const { pos, text } = tokenAt(tokens, from);
  const isOfAdjective = pos === 'adjective' && /^\p{L}+(?:[ыи]х|[ыи]м|[ыи]ми|ого|его|ому|ему)$/u.test(text);
  const isRecipients = pos === 'noun' && to - from === 1 && /(?:[ая]м|ей|[оеё]в)$/u.test(text) && isRoleWord(text);
  const isOfName = tokens.slice(from, to).some((token) => token.pos === 'name');
  return (
    ((isOfAdjective || isRecipients) && !isOfName) ||
    (wordAt(tokens, to - 1) === 'это' && /(?:ией|цией|ом|ем|[ая]ми)$/u.test(text))
  );
};

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
  const open = beforeAge(tokens, lastComma(tokens, to - 1));
  const inner = open === undefined ? [] : tokens.slice(open + 1, to - 1);
  const opening = openingSubject(tokens, to);
  if (opening) return opening;
  if (open === undefined || inner.length === 0 || inner.length > 22) return undefined;
  const hasVerb = isClause(inner);
  const named = beforeState(tokens, open, inner) ?? beforeBracket(tokens, open);
  if (named) return named;
  const from = phraseStart(tokens, open);
  // “The Quake Centre in Alder, Ostland, said”: where it is.
  const place = inner.length === 1 && inner[0]?.pos === 'name' ? placeBefore(tokens, from, open) : undefined;
  if (place !== undefined) return { from, to: place };
  if (hasVerb) return from < open ? { from, to: open } : undefined;
  return { from, to: to - 1 };
}

/** “Ida Roe, R-Ky., said”, “Ida Roe, of Alder, Va., said”: what a party or a state between commas stands behind. */
function beforeState(tokens: readonly Token[], open: number, inner: readonly Token[]): TokenRange | undefined {
  const words = inner.map(({ text }) => text).join('');
  const isParty = /^[RDI]-\p{Lu}[\p{L}.]{1,6}$/u.test(words);
  if (!isParty && !/^(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.){2})$/u.test(words)) return undefined;
  const place = isParty ? undefined : lastComma(tokens, open);
  const isPlace = place !== undefined && /^(?:preposition|name)$/.test(tokenAt(tokens, place + 1).pos);
  const to = isPlace ? place : open;
  const from = phraseStart(tokens, to);
  return from < to ? { from, to } : undefined;
}

/** “Ida Roe (Alder), a member, said”: the name before the bracket. */
function beforeBracket(tokens: readonly Token[], open: number): TokenRange | undefined {
  if (tokenAt(tokens, open - 1).text !== ')') return undefined;
  const to = tokens.findLastIndex(({ text }, at) => at < open && text === '(');
  const from = phraseStart(tokens, Math.max(to, 0));
  return from < to ? { from, to } : undefined;
}

/** “Who had left”, “dated 20 June”: more than what somebody is. */
const isClause = (inner: readonly Token[]): boolean =>
  /^(?:who|which|whose|которы\p{L}+)$/u.test(inner[0]?.text ?? '') ||
  (isParticiple(inner[0]) && inner[1]?.text !== 'by') ||
  inner.some(({ pos }) => pos === 'auxiliary');

/** Where “in Alder” begins that stands right before `to`. */
function placeBefore(tokens: readonly Token[], from: number, to: number): number | undefined {
  const place = tokens.findLastIndex(({ text }, at) => at > from && at < to && /^(?:in|near|outside)$/.test(text));
  const isName = tokens.slice(place + 1, to).every(({ pos }) => pos === 'name');
  return place > 0 && to - place <= 3 && isName ? place : undefined;
}

/** “Its notice, dated 20 June, says”, «представитель службы, попросивший …, подтвердил». */
const isParticiple = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.pos === 'verb' && /ed$/.test(token.text)) ||
    /(?:вш|ющ|ущ|ащ|ящ|нн)(?:ий|ая|ее|ие|ый|ое|ые)(?:ся)?$/u.test(token.text));

/** “Olaf Rem, 43, a miner, said”: the comma before an age that stands between a name and what somebody is. */
function beforeAge(tokens: readonly Token[], open: number | undefined): number | undefined {
  const isAge =
    open !== undefined && tokenAt(tokens, open - 1).pos === 'number' && tokenAt(tokens, open - 2).text === ',';
  return isAge ? open - 2 : open;
}

/** “Clara May said”: a month behind a given name. */
const isSurname = (tokens: readonly Token[], at: number): boolean =>
  /^(?:May|March|August)$/.test(tokenAt(tokens, at).text) && tokenAt(tokens, at - 1).pos === 'name';

function isSkippable(tokens: readonly Token[], dates: readonly DateMention[], at: number): boolean {
  const { text, pos } = tokenAt(tokens, at);
  if (text === 'однако') return false;
  return (
    pos === 'auxiliary' ||
    (pos === 'adverb' && !/^\p{Lu}/u.test(text)) ||
    (pos === 'particle' && text !== "'s" && text !== '’s') ||
    /^(?:not|never|n't|не)$/.test(text) ||
    (dates.some((date) => date.from <= at && at < date.to) && !isSurname(tokens, at)) ||
    (text === 'on' && dates.some((date) => date.from === at + 1))
  );
}

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
