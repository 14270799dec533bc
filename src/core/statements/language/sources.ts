import { nameRun, namesNobody } from './name-runs.ts';
import { bareWord, isBodyWord, isRecipient, isRoleWord } from './role-words.ts';
import type { Token, TokenRange } from './token.ts';

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
/** Reads the words of a source: `police spokesman Ivor Gaunt`, `the coastguard`, `his office`, `she`. */
export function readSource(tokens: readonly Token[]): SourceMention | undefined {
  const [first] = tokens;
  // «в мэрии сообщили»: a body, named by where it is.
  if (/^во?$/i.test(first?.text ?? '') && tokens.length > 1) return readSource(tokens.slice(1));
  if (!first || first.pos === 'preposition' || isNobody(tokens, first)) return undefined;
  const text = join(tokens);
  const pronoun = isPronounOnly(tokens) ? PRONOUNS.get(bareWord(first.text)) : undefined;
  if (pronoun !== undefined) return { text, name: null, role: null, kind: 'pronoun', pronoun };
  const quoted = quotedSource(tokens, text);
  if (quoted) return quoted;
  const run = nameRun(tokens);
  if (run && isOfNamed(tokens, run)) return { text, name: null, role: null, kind: 'organisation', pronoun: null };
  return run && !namesNobody(tokens, run) ? named(tokens, run, text) : group(tokens, text);
}

/** “She”, and «она нашему изданию»: whom she tells it says nothing of who she is. */
const isPronounOnly = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 || (/^[а-яё]/iu.test(tokens[0]?.text ?? '') && isRecipient(tokens.at(-1) as Token));

/** “A report by the administrators Vale Rowe”, «агентство Ремана»: the name only says whose report or agency it is. */
function isOfNamed(tokens: readonly Token[], run: TokenRange): boolean {
  const before = tokens.slice(0, run.from);
  const [first, last] = [before.find(({ pos }) => pos === 'noun'), before.at(-1)];
  if (first && PAPERS.test(first.text) && last?.text !== ',') return true;
  const isSingle = run.to - run.from === 1 && run.to === tokens.length;
  return (
    isSingle &&
    /^[а-яё]+$/u.test(last?.text ?? '') &&
    isBodyWord(last?.text ?? '') &&
    GENITIVE.test(tokens[run.from]?.text ?? '')
  );
}
const PAPERS =
  /^(?:report|study|statement|letter|audit|analysis|data|survey|inquiry|investigation|petition|memo|register|доклад|отчёт|отчет|заявлени[ея]|анализ|письмо|заключени[ея]|справка)$/iu;
const GENITIVE = /(?:[аяыи]|ого|ии)$/u;

/** «Достроить остальное обещают», “six feared dead”: what is told, and how many, say nothing. */
const isNobody = (tokens: readonly Token[], { pos, text }: Token): boolean =>
  (pos === 'verb' && /^[a-z]+ed$|^[а-яё]+(?:ть|ти|ться)$/iu.test(text)) ||
  tokens.some((_, at) => isDeed(tokens, at)) ||
  tokens.every((token) => /^(?:number|preposition|adverb)$/.test(token.pos));

/** “The ship ignored radio calls”: a verb between nouns tells of a deed, and names nobody. */
const isDeed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'verb' &&
  /^[a-z]+ed$/.test(tokens[at].text) &&
  tokens[at - 1]?.pos === 'noun' &&
  tokens[at + 1]?.pos === 'noun' &&
  at === 2 &&
  tokens[0]?.pos === 'determiner';

/** «Компания „Норд“», and the person behind such a name. */
function quotedSource(tokens: readonly Token[], text: string): SourceMention | undefined {
  const name = /[«“"]([^»”"]+)/u.exec(text)?.[1];
  const person = behindQuotedName(tokens);
  if (person) return named(tokens, person, text);
  return name === undefined
    ? undefined
    : { text, name, role: roleOf(tokens.slice(0, 1)), kind: 'organisation', pronoun: null };
}

/** «Менеджер команды „Волна“ Бритта Хольм»: the person behind the name of what they belong to. */
function behindQuotedName(tokens: readonly Token[]): TokenRange | undefined {
  const from = tokens.findLastIndex(({ text }) => /^[»”"]$/.test(text)) + 1;
  const run = from > 0 ? nameRun(tokens.slice(from)) : undefined;
  return run && run.to - run.from > 1 ? { from: from + run.from, to: from + run.to } : undefined;
}

function named(tokens: readonly Token[], { from, to }: TokenRange, text: string): SourceMention {
  const own = tokens.slice(from, to);
  const role = roleOf([...tokens.slice(0, from), ...tokens.slice(to)]);
  const isBody = own.some((token) => isBodyWord(token.text));
  const isPerson = !isBody && (own.length > 1 || role !== null);
  const name = join(own).replace(/['’]s$/u, '');
  return { text, name, role, kind: isPerson ? 'person' : 'organisation', pronoun: null };
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
  // “the defence ministry” is a ministry, “a spokesman for the ministry” a spokesman: the first noun phrase ends with its head.
  const end = tokens.findIndex(({ pos, text: word }, at) => at > 0 && (pos === 'preposition' || word === ','));
  const phrase = tokens.slice(0, end < 0 ? tokens.length : end);
  const isNamed = ({ text: word }: Token): boolean => isRoleWord(word) || isBodyWord(word);
  const head = /[а-я]/i.test(text) ? tokens.find(isNamed) : (phrase.findLast(isNamed) ?? tokens.find(isNamed));
  const plural = tokens.some(({ text: word }) => /s$/.test(word) && isRoleWord(word));
  return {
    text: text.replace(/^(?:the|a|an)\s+/i, ''),
    name: null,
    role: head && isRoleWord(head.text) && !plural ? bareWord(head.text) : null,
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
