import { nameRun, namesNobody } from './name-runs.ts';
import { bareWord, isBodyWord, isRoleWord } from './role-words.ts';
import { authorWords, isAuthor } from './paper-authors.ts';
import { isBodyForm, type SourceCase } from './russian-cases.ts';
import { isThere, THERE, withoutSetting } from './source-settings.ts';
import type { SourceMention } from './source-mention.ts';
import { tokenAt, type Token, type TokenRange } from './token.ts';

const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['him', 'he'],
  ['them', 'they'],
  ['it', 'it'],
  ['i', 'i'],
  ['we', 'we'],
  ['он', 'he'],
  ['она', 'she'],
  ['они', 'they'],
  ['его', 'he'],
  ['ее', 'she'],
  ['их', 'they'],
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'i'],
  ['you', 'you'],
  ['вы', 'you'],
  ['ты', 'you'],
  ['я', 'i'],
  ['мы', 'we'],
  ['both', 'they'],
  ['оба', 'they'],
  ['обе', 'they'],
  ['who', 'who'],
  ['which', 'who'],
]);

/** The source a possessive stands for: “our count”, «по её словам», «по нашим данным». */
export function pronounSource(token: Token | undefined): SourceMention | undefined {
  const word = bareWord(token?.text ?? '');
  const pronoun = PRONOUNS.get(word) ?? (/^наш/u.test(word) ? 'we' : /^мо/u.test(word) ? 'i' : undefined);
  return pronoun === undefined ? undefined : { text: word, name: null, role: null, kind: 'pronoun', pronoun };
}

/** The same source with the case its words stand in. */
export const inCase = (source: SourceMention | undefined, own: SourceCase): SourceMention | undefined =>
  source && source.kind !== 'pronoun' ? { ...source, case: own } : source;

/** Reads the words of a source: `police spokesman Ivor Gaunt`, `the coastguard`, `his office`, `she`. */
export function readSource(tokens: readonly Token[]): SourceMention | undefined {
  const [first] = tokens;
  const placed = placedSource(tokens);
  if (placed) return placed;
  if (!first || first.pos === 'preposition' || isNobody(tokens, first)) return undefined;
  const pronoun = tokens.length === 1 ? PRONOUNS.get(bareWord(first.text)) : undefined;
  if (pronoun !== undefined) return { text: join(tokens), name: null, role: null, kind: 'pronoun', pronoun };
  return quotedSource(tokens) ?? authoredSource(tokens) ?? namedSource(tokens) ?? group(tokens);
}

/** «Telegram-канал ведомства», «в соцсетях мэрии»: where somebody writes, and who does. */
function channelSource(tokens: readonly Token[]): SourceMention | undefined {
  const at = tokens.findIndex(({ text }) => CHANNEL.test(text));
  const owner = tokens.slice(at + 1);
  const isQuoted = owner.some(({ text }) => /^[«„“"]$/.test(text));
  const source = at < 0 || at > 2 || owner.length === 0 ? undefined : readSource(owner);
  return isQuoted ? source : inCase(source, 'genitive');
}
const CHANNEL =
  /^(?:(?:telegram|телеграм|telegram‑)-?канал|соцсет|паблик|сайт|блог|аккаунт|микроблог)(?:е|а|ах|ам|и)?$/iu;

/** «В мае сообщалось», «в среду отмечают»: when, and not where. */
const TIMES =
  /^(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре|начале|конце|минувш\p{L}+|прошл\p{L}+)$/iu;

/** «В этом фильме Пётр Рудаков говорит»: where somebody says something is nothing they are. */
const isPersonThere = (read: SourceMention | undefined, words: readonly Token[]): read is SourceMention =>
  read?.kind === 'person' && !words.some(({ text }) => isRoleWord(text) || isBodyForm(text));

/** «В мэрии сообщили», «на заводе говорят», «из прокуратуры ответили»: a body, named by where it is. */
function placedSource(tokens: readonly Token[]): SourceMention | undefined {
  const channel = channelSource(tokens);
  if (channel) return channel;
  if (TIMES.test(tokens[1]?.text ?? '')) return undefined;
  const place = /^(?:во?|на|из)$/i.exec(tokens[0]?.text ?? '')?.[0]?.toLowerCase();
  const words = tokens.slice(1);
  if (place === undefined || words.length === 0) return undefined;
  const isBody = /^в/.test(place) || words.slice(0, 3).some(({ text }) => isBodyForm(text));
  const read = readSource(words);
  if (isPersonThere(read, words)) return { ...read, role: null };
  return isBody ? inCase(read, place === 'из' ? 'genitive' : 'prepositional') : undefined;
}

/** The source in `[from, to)` of a sentence, in the case that the word before it asks for. */
export function sourceAt(tokens: readonly Token[], from: number, to: number): SourceMention | undefined {
  const words = withoutSetting(tokens.slice(from, to));
  const source = isThere(words) ? THERE : readSource(words);
  const before = tokens[from - 1]?.text ?? '';
  if (/^из$/i.test(before)) return inCase(source, 'genitive');
  return /^(?:во?|на)$/i.test(before) ? inCase(source, 'prepositional') : source;
}

/** “A poll by the institute”: it is the institute's word. */
function authoredSource(tokens: readonly Token[]): SourceMention | undefined {
  const words = authorWords(tokens);
  const author = words && readSource(words);
  return author && isAuthor(author)
    ? { text: join(tokens), name: null, role: null, kind: 'organisation', pronoun: null, author }
    : undefined;
}

/** A source with a name in it that is its own, or that only says whose it is. */
function namedSource(tokens: readonly Token[]): SourceMention | undefined {
  const run = nameRun(tokens);
  if (!run) return undefined;
  const text = join(tokens);
  // «Представитель службы Лагории» is the one who speaks.
  if ((isOfNamed(tokens, run) && isNominativeRole(tokens[0])) || isOfficeOf(tokens, run)) return group(tokens);
  if (isPeopleOf(tokens, run)) return group(tokens);
  if (isOfNamed(tokens, run)) return { text, name: null, role: null, kind: 'organisation', pronoun: null };
  return namesNobody(tokens, run) ? undefined : named(tokens, run, text);
}

/** «Рабочие „Норда“», «жители Луги»: several people, and a name that tells where they belong. */
const isPeopleOf = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  to - from === 1 &&
  to === tokens.length &&
  from > 0 &&
  tokens.slice(0, from).every(({ text }) => /^\p{Script=Cyrillic}+$/u.test(text)) &&
  isRoleWord(tokens[from - 1]?.text ?? '') &&
  /(?:[ыи]е|[ыи])$/u.test(tokens[from - 1]?.text ?? '') &&
  !/(?:[оеё]в|ин)ы$|ские$/u.test(tokens[from]?.text ?? '');

const isNominativeRole = (first: Token | undefined): boolean =>
  first !== undefined && isRoleWord(first.text) && /(?:[бвгджзклмнпрстфхцчшщйь]|ица|глава)$/iu.test(first.text);

/** «Губернатор Луги», «глава городского МВД»: an office, and what it is of. */
function isOfficeOf(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const name = tokens[from]?.text ?? '';
  const isWhole = to - from === 1 && to === tokens.length;
  return isWhole && (/^[А-ЯЁ]{2,}$/u.test(name) || OF_PLACE.test(name)) && tokens.slice(0, from).some(isNominativeRole);
}
const OF_PLACE = /^\p{Script=Cyrillic}+(?:[ыия]|ского|цкого|ска|цка|бурга|града|стана|аная|края|тая)$/u;

/** “A report by the administrators Vale Rowe”, «агентство Ремана»: the name only says whose report or agency it is. */
function isOfNamed(tokens: readonly Token[], run: TokenRange): boolean {
  const before = tokens.slice(0, run.from);
  const [first, last] = [before.find(({ pos }) => pos === 'noun'), before.at(-1)];
  if (first && PAPERS.test(first.text) && last?.text !== ',') return true;
  const isSingle = run.to - run.from === 1 && run.to === tokens.length;
  const body = last?.text ?? '';
  return isSingle && /^[а-яё]+$/u.test(body) && isBodyForm(body) && GENITIVE.test(tokenAt(tokens, run.from).text);
}
const PAPERS =
  /^(?:report|study|statement|letter|audit|analysis|data|survey|inquiry|investigation|petition|memo|register|доклад|отчёт|отчет|заявлени[ея]|анализ|письмо|заключени[ея]|справка)$/iu;
const GENITIVE = /(?:[аяыи]|ого|ии)$|^[А-ЯЁ]{2,}$/u;

/** «Достроить остальное обещают», “six feared dead”, “no one can say”, “any father”: what is told, how many, nobody and anybody say nothing. */
const isNobody = (tokens: readonly Token[], { pos, text }: Token): boolean =>
  /^(?:no|nobody|none|nothing|any|котор\p{L}+)$/iu.test(text) ||
  (tokens.length === 1 && /^(?:стоит|следует|можно|надо|нужно|остаётся|остается)$/iu.test(text)) ||
  /^назад$/iu.test(tokens.at(-1)?.text ?? '') ||
  (/^(?:it|him|her|them)sel(?:f|ves)$/i.test(text) && !tokens.some((token) => token.pos === 'name')) ||
  (pos === 'verb' && /^[a-z]+ed$|^[а-яё]+(?:ть|ти|ться)$/iu.test(text)) ||
  tokens.some((_, at) => isDeed(tokens, at)) ||
  /^(?:\p{L}+\s)?об?\s(?:том|этом)(?!\p{L})/iu.test(join(tokens)) ||
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
function quotedSource(tokens: readonly Token[]): SourceMention | undefined {
  const text = join(tokens);
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
  const role = roleOf([...tokens.slice(0, from), ...behindName(tokens.slice(to))]);
  const isBody = own.some((token) => isBodyWord(token.text));
  const isCalled = tokens.slice(0, from).some((token) => /^(?:mr|mrs|ms|dr|sir)\.?$/i.test(token.text));
  const isPerson = !isBody && (own.length > 1 || role !== null || isCalled);
  const name = join(own).replace(/['’]s$/u, '');
  return { text, name, role, kind: isPerson ? 'person' : 'organisation', pronoun: null };
}

/** What somebody is stands behind a name, and no place or deed: “Lena Rem, at her first briefing”, «Иван Репин на совещании». */
function behindName(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.find(({ pos }) => pos !== 'mark');
  const isSetting = /^(?:and|in|on|by|during|after|before|и|на|во?|по|после|под|при)$/i.test(first?.text ?? '');
  const isOwn =
    /^at$/i.test(first?.text ?? '') &&
    /^(?:his|her|an?)$/i.test(tokens[tokens.indexOf(first as Token) + 1]?.text ?? '');
  return isSetting || isOwn || (first?.pos === 'verb' && /ing$/.test(first.text)) ? [] : tokens;
}

function roleOf(tokens: readonly Token[]): string | null {
  const role = join(tokens.filter(({ text }) => !/^[,.;:“”"«»()]$/.test(text)))
    .replace(/^(?:the|a|an|its|his|her|their|and)\s+/i, '')
    .replace(/^(?:mr|mrs|ms|sir)\.?(?:\s+|$)/i, '')
    .replace(/^(?:dr|sen|rep|gov|prof)\.?\s+(?:the\s+|an?\s+)?(?=\p{Ll})/iu, '')
    .replace(/^(?:of|from|at|with)\s+/i, 'of ')
    .trim();
  return role === '' || /^(?:the|a|an|its|his|her|their|of|by|in)$/i.test(role) ? null : role;
}

function group(tokens: readonly Token[]): SourceMention | undefined {
  const text = join(tokens);
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
    ...(/^(?:the|an?)$/i.test(tokens[0]?.text ?? '') ? { isKnown: /^the$/i.test(tokens[0]?.text ?? '') } : {}),
  };
}

/** The words as they stand, with the spaces that offsets show. */
export function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, start }, index) => (index > 0 && start > (tokens[index - 1]?.end ?? start) ? ` ${text}` : text))
    .join('');
}
