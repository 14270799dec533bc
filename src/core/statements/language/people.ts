import { isGivenName } from './given-names.ts';
import { behindOffice, isOthers, isTitle } from './name-runs.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import { join } from './sources.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';
import { nameTerm } from './tokenise.ts';

/** A person whom a document names in full. */
export interface NamedPerson {
  readonly name: string;
  readonly role: string | null;
}

/** The people of a document, in the order they are named. */
export interface People {
  /** Takes in the full names of a sentence. */
  read(tokens: readonly Token[]): void;
  /** Takes in somebody a frame names; `isNominative` where the words stand as a name does by itself. */
  meet(name: string, role: string | null, isNominative?: boolean): void;
  /** The full name of whoever goes by that surname, or null. */
  byName(name: string): NamedPerson | null;
  /** Whoever last bore the role (`minister`, `spokesman`), or null; `text` tells of what: “the defence minister”. */
  byRole(role: string, text?: string): NamedPerson | null;
}

const TITLES = /^(?:mr|mrs|ms|dr|prof|sir|г-н|г-жа)\.?$/i;
const PERSON_ROLE = /spokes|press secretary|представител|пресс-секретар/i;
/** One office in several words. */
const LAWMAKER = /^(?:lawmaker|deputy|mp|legislator|senator|депутат)$/i;

/** Keeps the people of one document, or of a library where a document knows only a surname. */
export function createPeople(): People {
  const people: { name: string; role: string | null; keys: string[] }[] = [];
  const keysOf = (name: string): string[] => name.split(/\s+/).map(nameTerm);
  const meet = (name: string, role: string | null, isNominative = false): void => {
    const keys = keysOf(name);
    const at = people.findIndex((each) => each.keys.at(-1) === keys.at(-1) && each.keys[0] === keys[0]);
    const [known] = at < 0 ? [] : people.splice(at, 1);
    people.push({ name: isNominative ? name : (known?.name ?? name), role: role ?? known?.role ?? null, keys });
  };
  return {
    meet,
    read: (tokens) => fullNames(tokens).forEach(({ name, role }) => meet(name, role)),
    byName: (name) => {
      const keys = keysOf(name);
      const matching = people.filter((each) =>
        keys.length === 1 ? each.keys.at(-1) === keys[0] : each.keys.at(-1) === keys.at(-1) && each.keys[0] === keys[0],
      );
      const found = matching.at(-1);
      return found && new Set(matching.map((each) => each.name)).size === 1 ? found : null;
    },
    byRole: (role, text = '') => bearerIn(people, role, text),
  };
}

/** Who bears a role: whoever is called by what else the text says of it, else somebody of whom nothing else is said. */
function bearerIn(people: readonly NamedPerson[], role: string, text: string): NamedPerson | null {
  const bearers = people.filter((each) => each.role !== null && sharesRole(each.role, role));
  const wanted = qualifiers(text, role);
  if (wanted.length === 0) return bearers.at(-1) ?? null;
  const sharing = bearers.findLast((each) => {
    const own = qualifiers(each.role ?? '', role);
    return own.length === 0 || own.some((word) => wanted.includes(word));
  });
  // “The Kremlin spokesman” is the press secretary of the president, and no spokesman of the police.
  const [only] = bearers.length === 1 && PERSON_ROLE.test(role) ? bearers : [];
  return sharing ?? (only && !(only.role ?? '').split(/\s+/).some(isBodyWord) ? only : null);
}

/** The first letters of the words that tell one minister from another. */
const qualifiers = (text: string, role: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => word !== role && !VAGUE.test(word) && !PERSON_ROLE.test(word))
    .map((word) => word.slice(0, 5));
const VAGUE =
  /^(?:the|and|for|who|its|his|her|their|our|chief|senior|former|local|new|old|top|longtime|veteran|acting|deputy|young|late|lead|head|mr|mrs|ms|dr|prof|official|официальн\p{L}+|местн\p{L}+|бывш\p{L}+|нов\p{L}+|главн\p{L}+|город\p{L}*|сам\p{L}*|это\p{L}*|наш\p{L}*|её|его|ее|их)$/u;

function sharesRole(role: string, wanted: string): boolean {
  const words = role.toLowerCase().split(/\s+/);
  if (PERSON_ROLE.test(wanted)) return PERSON_ROLE.test(role);
  if (LAWMAKER.test(wanted)) return words.some((word) => LAWMAKER.test(word));
  return words.includes(wanted) || words.some((word) => word.length > 5 && word.slice(0, -1) === wanted.slice(0, -1));
}

/** Two or three capitalised words in a row that name no body, with the role that stands before or behind. */
function fullNames(tokens: readonly Token[]): NamedPerson[] {
  const found: NamedPerson[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let from = at;
    while (isTitle(tokenAt(tokens, from).text) || TITLES.test(tokenAt(tokens, from).text)) from += 1;
    let to = from;
    while (isNamePart(tokens, to)) to += 1;
    const office = officeOf(tokens, from, to);
    from = office === null ? behindOffice(tokens, from, to) : to - 2;
    const length = to - from;
    if (length >= 2 && length <= 4 && !tokens.slice(from, to).some(({ text }) => isBodyWord(text))) {
      const role =
        office ??
        roleBefore(tokens, from) ??
        (isOfPlace(tokens, from) ? null : (roleBehind(tokens, to) ?? roleBeforeComma(tokens, { from, to })));
      if (role !== null) found.push({ name: join(tokens.slice(from, to)).replace(/['’]s$/u, ''), role });
    }
    at = Math.max(at, to - 1);
  }
  return found;
}

/** “Minister of Economic Affairs Ida Roe”: the office, where its bearer's name stands right behind what it is of; else null. */
function officeOf(tokens: readonly Token[], from: number, to: number): string | null {
  const [role, of] = [tokenAt(tokens, from - 2), tokenAt(tokens, from - 1)];
  const isOffice =
    of.text === 'of' &&
    isRoleWord(role.text) &&
    to - from >= 3 &&
    (isGivenName(tokenAt(tokens, to - 2).text) || PORTFOLIO.test(tokenAt(tokens, to - 3).text));
  return isOffice ? join(tokens.slice(from - 2, to - 2)) : null;
}

/** What ministers and chiefs are of; “the governor of New South Wales” is of a place. */
const PORTFOLIO =
  /^(?:Affairs|Defen[cs]e|Interior|Finance|Health|Justice|Education|Energy|Transport|Economy|Trade|Agriculture|Labou?r|Environment|State|Culture|Development|Security|Staff|Police|Works|Commerce|Treasury|Information|Emergencies)$/;

const isNamePart = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || token.pos !== 'name' || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  const isSurname =
    TRADES.test(token.text) && tokenAt(tokens, at - 1).pos === 'name' && !isTitle(tokenAt(tokens, at - 1).text);
  return isSurname || !isRoleWord(token.text);
};
/** Surnames that are trades besides. */
const TRADES =
  /^(?:Mason|Baker|Carpenter|Porter|Hunter|Clerk|Dean|Abbot|Shepherd|Forester|King|Prince|Bishop|Pope|Marshal|Cardinal|Judge|Sailor|Guard)$/;

/** “In the school of Ain Harra, a nurse said”: a place. */
const isOfPlace = (tokens: readonly Token[], from: number): boolean =>
  /^(?:of|in|at|near|from|outside|в|во|из|под|близ)$/i.test(tokenAt(tokens, from - 1).text);

const SAYS = /^(?:say|tell|add|announce|report|claim|confirm|warn)$/;

function roleBefore(tokens: readonly Token[], from: number): string | null {
  // “A resident of Upper Aldmoor”: a place.
  if (tokenAt(tokens, from - 1).pos === 'preposition') return null;
  let start = from;
  while (
    start > 0 &&
    start > from - 7 &&
    /^(?:noun|adjective|name|verb|preposition|particle)$/.test(tokenAt(tokens, start - 1).pos) &&
    !/^[,.;]$/.test(tokenAt(tokens, start - 1).text)
  )
    start -= 1;
  const all = tokens.slice(start, from);
  // “The wife of former dictator Tom Rem”: he is no wife.
  const words = isOthers(all) ? all.slice(all.findLastIndex(({ pos }) => pos === 'preposition') + 1) : all;
  const firstRole = words.findIndex(({ text }) => isTitle(text));
  // “A spokeswoman said Ida Roe had left”: she is nobody's name.
  const isSaid = words.slice(firstRole + 1).some(({ pos, lemma }) => pos === 'verb' && SAYS.test(lemma));
  if (firstRole < 0 || isSaid) return null;
  // «Заявила официальный представитель», “told Foreign Minister”: the verb is none of it.
  const verb = words.findLastIndex(
    ({ pos, text }, at) => at < firstRole && pos === 'verb' && !/^\p{Lu}|(?:ing|ed)$/u.test(text),
  );
  const before = Math.max(0, firstRole - 2, verb + 1);
  return join(words.slice(before).filter(({ pos }) => pos !== 'preposition' || true)).replace(
    /^(?:of|in|on|by|to|with|from)\s+/i,
    '',
  );
}

/** “The police commissioner, Leo Strand, …”: an office, and between commas who bears it. */
function roleBeforeComma(tokens: readonly Token[], { from, to }: TokenRange): string | null {
  const isBetween = tokenAt(tokens, from - 1).text === ',' && /^[,.]$/.test(tokenAt(tokens, to).text);
  const start = tokens.findLastIndex(({ pos }, at) => at < from - 1 && !/^(?:noun|adjective|name|particle)$/.test(pos));
  const words = tokens.slice(start + 1, from - 1);
  const opens = /^(?:the|its|his|her|their|our)$/i.test(tokenAt(tokens, start).text);
  const isOwned = words.some(({ text }) => /^['’]s$/u.test(text));
  return isBetween && (opens || isOwned) && words.length < 7 && isRoleWord(words.at(-1)?.text ?? '')
    ? join(words)
    : null;
}

function roleBehind(tokens: readonly Token[], to: number): string | null {
  if (tokenAt(tokens, to).text !== ',' && tokenAt(tokens, to).text !== '(') return null;
  const words: Token[] = [];
  for (let at = to + 1; at < tokens.length && at < to + 12 && !/^[,.;)]$/.test(tokenAt(tokens, at).text); at += 1)
    words.push(tokens[at] as Token);
  return words.length > 0 &&
    words.slice(0, 5).some(({ text }) => isRoleWord(text)) &&
    !words.some(
      ({ pos, lemma }) => pos === 'auxiliary' || (pos === 'verb' && /^(?:say|tell|add|speak|confirm|put)$/.test(lemma)),
    )
    ? join(words).replace(/^(?:the|a|an)\s+/i, '')
    : null;
}
