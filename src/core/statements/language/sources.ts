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
  if (quoted !== undefined)
    return { text, name: quoted, role: roleOf(tokens.slice(0, 1)), kind: 'organisation', pronoun: null };
  const run = nameRun(tokens);
  const named = run && join(tokens.slice(run.from, run.to)).replace(/['’]s$/u, '');
  if (!run || !named) return group(tokens, text);
  // “Tests by a residents' group”: a capital that only begins the sentence.
  if (run.from === 0 && run.to === 1 && tokens.length > 1 && isBodyWord(named)) return group(tokens, text);
  // “health officials in Port Amal”, “the head of Alpen Air”: the name only says where or of what.
  const lead = tokens
    .slice(0, run.from)
    .filter(({ pos }) => pos !== 'determiner')
    .at(-1);
  const isApposed = tokenAt(tokens, run.from - 1).text === ',';
  if (lead?.pos === 'preposition') return group(tokens, text);
  const before = tokens.slice(0, run.from);
  if (
    !isApposed &&
    before.some(({ text: word }) => isBodyWord(word) && !isRoleWord(word)) &&
    before.some(({ text: word }) => /^of$/i.test(word))
  )
    return group(tokens, text);
  const roleTokens = [...tokens.slice(0, run.from), ...tokens.slice(run.to)];
  const role = roleOf(roleTokens);
  const isBody = tokens.slice(run.from, run.to).some(({ text: word }) => isBodyWord(word));
  const behind = tokens.slice(run.to);
  // “Kremlin spokesman”, “Russian military command”: the capitals only say which spokesman, which command.
  const isAttribute =
    run.to - run.from === 1 &&
    behind[0] !== undefined &&
    /^(?:noun|name|adjective)$/.test(behind[0].pos) &&
    !/^[,.]$/.test(behind[0].text);
  if (
    isAttribute ||
    (run.to - run.from === 1 && /s$/.test(named) && /^(?:of|number)$/i.test(tokenAt(tokens, run.from - 1).text))
  )
    return group(tokens, text);
  const hasPossessive = /['’]s?$/u.test(tokenAt(tokens, run.to).text) && run.to < tokens.length - 1;
  if (hasPossessive) return group(tokens, text);
  return {
    text,
    name: named,
    role,
    kind: isBody ? 'organisation' : run.to - run.from > 1 || role ? 'person' : 'organisation',
    pronoun: null,
  };
}

/** The last run of capitalised words that is not a title; the longest where there are several. */
function nameRun(tokens: readonly Token[]): { from: number; to: number } | undefined {
  const runs: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at;
    while (to < tokens.length && isNamePart(tokens, to, at)) to += 1;
    if (to === at) continue;
    let from = at;
    // “Russian Defense Minister Sergey Shoigu”: the name begins behind the last title.
    const isBody = isBodyWord(tokenAt(tokens, to - 1).text) || tokens.slice(at, to).some(({ text }) => text === 'of');
    for (let inner = at; inner < to - 1 && !isBody; inner += 1)
      if (isRoleWord(tokenAt(tokens, inner).text)) from = inner + 1;
    while (from < to && !isBody && (isRoleWord(tokenAt(tokens, from).text) || isTitleStart(tokens, from, to)))
      from += 1;
    if (from < to) runs.push({ from, to });
    at = to;
  }
  const people = runs.filter(
    ({ from, to }) => to - from > 1 && !tokens.slice(from, to).some(({ text }) => isBodyWord(text)),
  );
  // “Dmitry Peskov, the press secretary for President Vladimir Putin”: what stands before the comma speaks.
  const comma = tokens.findIndex(({ text }) => text === ',');
  const first = runs[0];
  if (comma > 0 && first && first.from === 0 && first.to <= comma && !/^['’]s?$/.test(tokenAt(tokens, first.to).text))
    return first;
  return people.at(-1) ?? runs.at(-1);
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
