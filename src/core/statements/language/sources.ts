import roles from './lexicons/roles.json' with { type: 'json' };
import { tokenAt, type Token } from './token.ts';

/** Who is said to say something, as the words of the sentence name them. */
export interface SourceMention {
  /** The words, from the first to the last. */
  readonly text: string;
  /** A person's or body's name, without titles; null where only a role or a group is named. */
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: 'person' | 'organisation' | 'group' | 'pronoun';
  /** `he`, `she`, `they`, `it`, `i`, `we`, or null. */
  readonly pronoun: string | null;
  /** The words stand in the genitive of Russian (“по словам …”). */
  readonly isGenitive?: boolean;
}

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));
const PEOPLE = words(roles.people.en, roles.people.ru);
const ORGANISATIONS = words(roles.organisations.en, roles.organisations.ru);
const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'i'],
  ['we', 'we'],
  ['он', 'he'],
  ['она', 'she'],
  ['они', 'they'],
  ['его', 'he'],
  ['ее', 'she'],
  ['их', 'they'],
  ['я', 'i'],
  ['мы', 'we'],
  ['who', 'who'],
  ['which', 'who'],
]);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’]s$/u, '');

/** Whether a word names what a person does or is. */
export const isRoleWord = (word: string): boolean =>
  PEOPLE.has(plain(word)) || PEOPLE.has(plain(word).replace(/s$/, '')) || isInflectedRole(plain(word));
/** Whether a word names a body or a document that can say something. */
export const isBodyWord = (word: string): boolean => ORGANISATIONS.has(plain(word));

const RUSSIAN_ROLES = roles.people.ru.split(' ').filter((role) => role.length > 4);

/** “представителя”, “министром”: the role in another case. */
function isInflectedRole(word: string): boolean {
  return (
    /[а-я]/.test(word) &&
    RUSSIAN_ROLES.some((role) => word.startsWith(role.replace(/[ьйая]$/, '')) && word.length - role.length <= 3)
  );
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const isNameLink = (text: string): boolean => /^(?:de|van|von|bin|al|el|der|di|da|le|la|-|’|'|ben|ibn)$/i.test(text);

/** Reads the words of a source: `police spokesman Ivor Gaunt`, `the coastguard`, `his office`, `she`. */
export function readSource(tokens: readonly Token[]): SourceMention | undefined {
  const [first] = tokens;
  if (!first || first.pos === 'preposition' || (first.pos === 'verb' && /^[a-z]+ed$/.test(first.text)))
    return undefined;
  const text = join(tokens);
  const pronoun = tokens.length === 1 ? PRONOUNS.get(plain(first.text)) : undefined;
  if (pronoun !== undefined) return { text, name: null, role: null, kind: 'pronoun', pronoun };
  const quoted = /[«“"]([^»”"]+)/u.exec(text)?.[1];
  if (quoted !== undefined) {
    return { text, name: quoted, role: roleOf(tokens.slice(0, 1)), kind: 'organisation', pronoun: null };
  }
  const run = nameRun(tokens);
  return run && !namesNobody(tokens, run) ? named(tokens, run, text) : group(tokens, text);
}

/** A run of capitalised words, by token range. */
interface NameRun {
  readonly from: number;
  readonly to: number;
}

function named(tokens: readonly Token[], { from, to }: NameRun, text: string): SourceMention {
  const own = tokens.slice(from, to);
  const role = roleOf([...tokens.slice(0, from), ...tokens.slice(to)]);
  const isBody = own.some((token) => isBodyWord(token.text));
  const isPerson = !isBody && (own.length > 1 || role !== null);
  const name = join(own).replace(/['’]s$/u, '');
  return { text, name, role, kind: isPerson ? 'person' : 'organisation', pronoun: null };
}

/** Whether the capitals only say which spokesman, which command, officials of where, or begin the sentence. */
function namesNobody(tokens: readonly Token[], run: NameRun): boolean {
  const before = tokens.slice(0, run.from);
  const isSingle = run.to - run.from === 1;
  const name = tokenAt(tokens, run.from).text;
  // “Tests by a residents' group”: a capital that only begins the sentence.
  if (run.from === 0 && isSingle && tokens.length > 1 && isBodyWord(name)) return true;
  // “health officials in Port Amal”, “the head of Alpen Air”.
  if (before.findLast(({ pos }) => pos !== 'determiner')?.pos === 'preposition') return true;
  if (before.at(-1)?.text !== ',' && isBodyOf(before)) return true;
  return isAttribute(tokens, run);
}

/** “Kremlin spokesman”, “Russian military command”, “thousands of Russians”, “Sarto's lawyer”. */
function isAttribute(tokens: readonly Token[], run: NameRun): boolean {
  const isSingle = run.to - run.from === 1;
  const behind = tokenAt(tokens, run.to);
  const says = isSingle && /^(?:noun|name|adjective)$/.test(behind.pos) && !/^[,.]$/.test(behind.text);
  const isPeople =
    isSingle &&
    /s$/.test(tokenAt(tokens, run.from).text) &&
    /^(?:of|number)$/i.test(tokenAt(tokens, run.from - 1).text);
  const isOwner = /^['’]s?$/u.test(behind.text) && run.to < tokens.length - 1;
  return says || isPeople || isOwner;
}

const isBodyOf = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => isBodyWord(text) && !isRoleWord(text)) && tokens.some(({ text }) => /^of$/i.test(text));

/** The last run of capitalised words that is not a title; one before a comma goes first where it opens the source. */
function nameRun(tokens: readonly Token[]): NameRun | undefined {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at;
    while (to < tokens.length && isNamePart(tokens, to, at)) to += 1;
    if (to === at) continue;
    const from = behindTitles(tokens, at, to);
    if (from < to) runs.push({ from, to });
    at = to;
  }
  const people = runs.filter(
    ({ from, to }) => to - from > 1 && !tokens.slice(from, to).some(({ text }) => isBodyWord(text)),
  );
  // “Dmitry Peskov, the press secretary for President Vladimir Putin”: what stands before the comma speaks.
  const comma = tokens.findIndex(({ text }) => text === ',');
  const [first] = runs;
  const opens = first !== undefined && first.from === 0 && first.to <= comma;
  if (opens && !/^['’]s?$/.test(tokenAt(tokens, first.to).text)) return first;
  return people.at(-1) ?? runs.at(-1);
}

/** “Russian Defense Minister Sergey Shoigu”: the name begins behind the last title; a body keeps all its words. */
function behindTitles(tokens: readonly Token[], at: number, to: number): number {
  const isBody = isBodyWord(tokenAt(tokens, to - 1).text) || tokens.slice(at, to).some(({ text }) => text === 'of');
  if (isBody) return at;
  let from = at;
  for (let inner = at; inner < to - 1; inner += 1) if (isRoleWord(tokenAt(tokens, inner).text)) from = inner + 1;
  while (from < to && (isRoleWord(tokenAt(tokens, from).text) || isTitleStart(tokens, from, to))) from += 1;
  return from;
}

/** “Police spokesman Ivor Gaunt” at the start of a sentence: a capital that belongs to a title, not to a name. */
function isTitleStart(tokens: readonly Token[], from: number, to: number): boolean {
  const token = tokens[from];
  if (!token || token.pos === 'determiner') return token !== undefined;
  return from + 2 < to && isRoleWord(tokenAt(tokens, from + 1).text) && from === 0;
}

function isNamePart(tokens: readonly Token[], at: number, from: number): boolean {
  const { text, pos } = tokens[at] ?? { text: '', pos: 'mark' };
  if (/^\p{Lu}$/u.test(text) || (text === '.' && /^\p{Lu}$/u.test(tokenAt(tokens, at - 1).text))) return true;
  if (at > from && isNameLink(text)) return isCapital(tokenAt(tokens, at + 1).text);
  // “Ministry of Defence” is one name.
  if (at > from && text === 'of')
    return isCapital(tokenAt(tokens, at + 1).text) && tokens.slice(from, at).some((token) => isBodyWord(token.text));
  return (
    isCapital(text) &&
    pos !== 'determiner' &&
    pos !== 'pronoun' &&
    !(at === 0 && pos === 'noun' && !isCapital(tokenAt(tokens, 1).text))
  );
}

function roleOf(tokens: readonly Token[]): string | null {
  const role = join(tokens.filter(({ text }) => !/^[,.;:“”"«»()]$/.test(text)))
    .replace(/^(?:the|a|an|its|his|her|their|and)\s+/i, '')
    .replace(/^(?:of|from|at|with)\s+/i, 'of ')
    .trim();
  return role === '' || /^(?:the|a|an|its|his|her|their|of|by|in)$/i.test(role) ? null : role;
}

function group(tokens: readonly Token[], text: string): SourceMention | undefined {
  const usable = tokens.some(
    ({ pos }) => pos === 'noun' || pos === 'name' || pos === 'adjective' || pos === 'verb' || pos === 'number',
  );
  if (!usable) return undefined;
  const head = tokens.find(({ text: word }) => isRoleWord(word) || isBodyWord(word));
  const plural = tokens.some(({ text: word }) => /s$/.test(word) && isRoleWord(word));
  return {
    text: text.replace(/^(?:the|a|an)\s+/i, ''),
    name: null,
    role: head && isRoleWord(head.text) && !plural ? plain(head.text) : null,
    kind: head && isBodyWord(head.text) ? 'organisation' : 'group',
    pronoun: null,
  };
}

/** The words as they stand, with the spaces that offsets show. */
export function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, start }, index) => (index > 0 && start > (tokens[index - 1]?.end ?? start) ? ` ${text}` : text))
    .join('');
}
