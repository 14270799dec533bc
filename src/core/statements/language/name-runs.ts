import { isBodyWord, isRoleWord } from './role-words.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isNameLink = (text: string): boolean => /^(?:de|van|von|bin|al|el|der|di|da|le|la|-|’|'|ben|ibn)$/i.test(text);

/** The last run of capitalised words that is not a title; one before a comma goes first where it opens the source. */
export function nameRun(tokens: readonly Token[]): TokenRange | undefined {
  const runs: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at;
    while (to < tokens.length && isNamePart(tokens, to, at)) to += 1;
    if (to === at) continue;
    const from = behindOffice(tokens, behindTitles(tokens, at, to), to);
    if (from < to) runs.push({ from, to });
    at = to;
  }
  const owned = withoutOthers(tokens, runs);
  const people = (owned.length > 0 ? owned : runs).filter(
    ({ from, to }) => to - from > 1 && !tokens.slice(from, to).some(({ text }) => isBodyWord(text)),
  );
  // “Dmitry Peskov, the press secretary for President Vladimir Putin”: what stands before the comma speaks.
  const comma = tokens.findIndex(({ text }) => text === ',');
  const [first] = runs;
  const opens =
    first !== undefined && first.to <= comma && tokens.slice(0, first.from).every(({ text }) => isTitle(text));
  if (opens && !/^['’]s?$/.test(tokenAt(tokens, first.to).text)) return first;
  return people.at(-1) ?? owned.at(-1) ?? runs.at(-1);
}

/** “Russian Defense Minister Sergey Shoigu”: the name begins behind the last title; a body keeps all its words. */
function behindTitles(tokens: readonly Token[], at: number, to: number): number {
  const isBody = isBodyWord(tokenAt(tokens, to - 1).text) || tokens.slice(at, to).some(({ text }) => text === 'of');
  if (isBody) return at;
  let from = at;
  for (let inner = at; inner < to - 1; inner += 1) if (isTitle(tokenAt(tokens, inner).text)) from = inner + 1;
  while (from < to && (isTitle(tokenAt(tokens, from).text) || isTitleStart(tokens, from, to))) from += 1;
  return from;
}

const SHORT = /^(?:gov|sen|rep|gen|col|maj|capt|lt|sgt|rev|adm|cmdr|det|supt|pres|del)\.$/i;

/** A role, or a title that is cut short: “Gov.”, “Mr.”. */
export const isTitle = (text: string): boolean => SHORT.test(text) || isRoleWord(text.replace(/(?<=.)\.$/, ''));

/** «Губернатор Луги Иван Репин», «глава МЧС Иван Репин»: what somebody heads stands before their name and is none of it. */
export function behindOffice(tokens: readonly Token[], from: number, to: number): number {
  const words = tokens.slice(from, to).filter(({ text }) => text !== '.');
  const isOffice = tokens.slice(0, from).some(({ text }) => isRoleWord(text));
  const isPlain = words.every(({ text }) => /^\p{Script=Cyrillic}+(?:-\p{Script=Cyrillic}+)*$/u.test(text));
  if (!isOffice || words.length < 3 || !isPlain || words.some(({ text }) => isNameLink(text) || !isCapital(text)))
    return from;
  const isInFull = words.slice(-2).some(({ text }) => /(?:вич|вна|чна)$/u.test(text));
  const first = words.at(isInFull ? -3 : -2);
  return first && !isBodyWord(words.at(-1)?.text ?? '') ? tokens.indexOf(first) : from;
}

/** The names that do not only tell whose or from where somebody is: “Rodon” of “Velia's paper, Rodon”, “Ida Roe” of “Ida Roe of Alder Bay”. */
function withoutOthers(tokens: readonly Token[], runs: readonly TokenRange[]): readonly TokenRange[] {
  const owned = runs.filter(({ to }) => !/^['’]s?$/.test(tokenAt(tokens, to).text));
  const [first] = owned;
  const isPerson = first !== undefined && tokenAt(tokens, first.to).text === 'of' && isCalledPerson(tokens, first);
  const own = isPerson && first ? [first] : [];
  return own.length > 0 ? own : owned;
}

/** Two names that are no body's, or one behind a title. */
const isCalledPerson = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  !tokens.slice(from, to).some(({ text }) => isBodyWord(text)) &&
  (isTitle(tokenAt(tokens, from - 1).text) || (from === 0 && to > 1));

/** “Police spokesman Ivor Gaunt” at the start of a sentence: a capital that belongs to a title, not to a name. */
function isTitleStart(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (!token || token.pos === 'determiner') return token !== undefined;
  return from + 2 < to && isRoleWord(tokenAt(tokens, from + 1).text) && from === 0;
}

/** “Vik Hae-sun”: a given name of two parts, the second in small letters. */
function isHyphened(tokens: readonly Token[], at: number, from: number): boolean {
  const hyphen = tokenAt(tokens, at).text === '-' ? at : at - 1;
  const [before, mark, behind] = [tokenAt(tokens, hyphen - 1), tokenAt(tokens, hyphen), tokenAt(tokens, hyphen + 1)];
  const isJoined = mark.text === '-' && before.end === mark.start && mark.end === behind.start;
  return (
    isJoined &&
    hyphen - from === 2 &&
    /^[a-z]{2,4}$/.test(behind.text) &&
    !/^(?:led|run|born|area|wide|era|like)$/.test(behind.text)
  );
}

function isNamePart(tokens: readonly Token[], at: number, from: number): boolean {
  const { text } = tokens[at] ?? { text: '' };
  if (isOfDate(tokens, at)) return false;
  if (/^\p{Lu}$/u.test(text) || (text === '.' && /^\p{Lu}$/u.test(tokenAt(tokens, at - 1).text))) return true;
  if (at > from && isHyphened(tokens, at, from)) return true;
  if (at > from && isNameLink(text)) return isCapital(tokenAt(tokens, at + 1).text);
  // “Ministry of Defence” is one name.
  if (at > from && text === 'of')
    return isCapital(tokenAt(tokens, at + 1).text) && tokens.slice(from, at).some((token) => isBodyWord(token.text));
  return isCapital(text) && isNameLike(tokens, at);
}

/** No word that has its capital only from the start of the sentence. */
function isNameLike(tokens: readonly Token[], at: number): boolean {
  const { pos } = tokenAt(tokens, at);
  if (pos === 'determiner' || pos === 'pronoun') return false;
  // “One of them, who gave his name as Idris”
  if (at === 0 && (pos === 'number' || /^(?:More|Fewer|Less|Most|Many)$/.test(tokenAt(tokens, 0).text))) return false;
  if (at > 0) return true;
  const isLink = pos === 'preposition' || pos === 'conjunction';
  // «Российские власти»: an adjective that begins the sentence.
  const [{ text }, next] = [tokenAt(tokens, 0), tokenAt(tokens, 1)];
  if (pos === 'adjective' && next.pos === 'noun' && /^\p{Lu}[а-яё]+$/u.test(text) && !isCapital(next.text))
    return false;
  return !isLink && !(pos === 'noun' && !isCapital(tokenAt(tokens, 1).text));
}

/** “The demand of 2 June”, “By Tuesday noon”: a day or a month is nobody’s name. */
const isOfDate = (tokens: readonly Token[], at: number): boolean =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(tokenAt(tokens, at).text) ||
  (MONTH.test(tokenAt(tokens, at).text) && [at - 1, at + 1].some((beside) => tokens[beside]?.pos === 'number'));
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Whether the capitals only say which spokesman, which command, officials of where, or begin the sentence. */
export function namesNobody(tokens: readonly Token[], run: TokenRange): boolean {
  const before = tokens.slice(0, run.from);
  const isSingle = run.to - run.from === 1;
  const name = tokenAt(tokens, run.from).text;
  // “Tests by a residents' group”: a capital that only begins the sentence.
  if (run.from === 0 && isSingle && tokens.length > 1 && isBodyWord(name)) return true;
  // “health officials in Port Amal”, “the head of Alpen Air”.
  if (before.findLast(({ pos }) => pos !== 'determiner')?.pos === 'preposition') return true;
  if (isOthers(before)) return true;
  if (before.at(-1)?.text !== ',' && isBodyOf(before)) return true;
  if (isSingle && isFromPlace(before)) return true;
  return isAttribute(tokens, run);
}

/** “The wife of former dictator Tom Rem”, “a spokesman for Mayor Ida Roe”: whose wife or spokesman it is. */
export function isOthers(before: readonly Token[]): boolean {
  const link = before.findLastIndex(({ text }) => /^(?:of|for|to)$/.test(text));
  return (
    link > 0 &&
    before.slice(0, link).some(({ text }) => isRoleWord(text)) &&
    before.slice(link).some(({ text }) => HOLDER.test(text)) &&
    !before.some(({ text }) => text === ',')
  );
}
const HOLDER =
  /^(?:president|premier|minister|mayor|dictator|leader|king|queen|prince|princess|governor|chancellor|senator|congressman|congresswoman|pope|general|colonel|chairman|chairwoman|candidate|boss|suspect|singer|actor|mr|mrs|ms)\.?$/i;

/** “Kremlin spokesman”, “Russian military command”, “thousands of Russians”, “Sarto's lawyer”. */
function isAttribute(tokens: readonly Token[], run: TokenRange): boolean {
  const isSingle = run.to - run.from === 1;
  const behind = tokenAt(tokens, run.to);
  const isOffice =
    (isRoleWord(behind.text) && /^\p{Ll}/u.test(behind.text)) ||
    /^(?:police|officials|authorities|troops|government)$/.test(behind.text);
  const says = (isSingle || isOffice) && /^(?:noun|name|adjective)$/.test(behind.pos) && !/^[,.]$/.test(behind.text);
  const isPeople =
    isSingle &&
    /s$/.test(tokenAt(tokens, run.from).text) &&
    /^(?:of|number)$/i.test(tokenAt(tokens, run.from - 1).text);
  const isOwner = /^['’]s?$/u.test(behind.text) && run.to < tokens.length - 1;
  return says || isPeople || isOwner;
}

/** «Жёны двух рыбаков из посёлка Мостки», «свидетель взрыва в кафе Луги»: where they are from, or where it was. */
const isFromPlace = (before: readonly Token[]): boolean =>
  (before.some(({ text }) => /^(?:из|близ|около|под)$/i.test(text)) && !isRoleWord(tokenAt(before, 0).text)) ||
  (before.some(({ text }) => /^(?:в|во|на|у)$/i.test(text)) && /^[а-яё]+$/u.test(before.at(-1)?.text ?? ''));

const isBodyOf = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => isBodyWord(text) && !isRoleWord(text)) && tokens.some(({ text }) => /^of$/i.test(text));
