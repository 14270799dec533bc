import { isGivenName } from './language/given-names.ts';
import { nameRun, namesNobody } from './language/name-runs.ts';
import { isBodyWord, isRoleWord } from './language/role-words.ts';
import type { SentenceAnalysis } from './analyse-sentence.ts';
import { precedingSource } from './language/preceding-places.ts';
import { join, readSource, sourceAt } from './language/sources.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import type { Token } from './language/token.ts';
import type { RawSentence } from './read-document.ts';
import {
  isGenericBody,
  maySpeakAs,
  meetPerson,
  namedSpeaker,
  noticeTitle,
  resolveSpeaker,
  type Speaker,
  type SpeakerMemory,
} from './speakers.ts';

/** “Peskov was asked whether … He replied”: the subject of a sentence is who “he” is in the next. */
export function noticeSubject(raw: readonly RawSentence[], index: number, memory: SpeakerMemory): void {
  const { analysis, role } = raw[index] as RawSentence;
  if (role === 'footnote') return;
  const { tokens, language } = analysis;
  const verb = tokens.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const subject = tokens.slice(0, verb < 0 ? 8 : verb);
  if (subject.length === 1 && readSource(subject)?.kind === 'pronoun') return noticePronoun(subject, memory);
  const names = subject.filter(({ pos }) => pos === 'name');
  const known = names.map(({ text }) => memory.people.byName(text)).findLast((person) => person !== null);
  const called = known ?? titled(subject) ?? calledBehind(tokens, verb);
  if (called) {
    noticeTitle(analysis.text, called.name, memory);
    return meetPerson(memory, { name: called.name, role: called.role, kind: 'person' });
  }
  memory.lastNamedBody = namedBody(tokens, verb) ?? memory.lastNamedBody;
  noticeBody(subject, memory);
  const name = loneSurname(tokens) ?? newcomer(subject, isSpokenOf(raw, index));
  if (name !== null) meetPerson(memory, { name, role: null, kind: 'person' });
  else if (language === 'ru' && verb >= 0) noticeBehindVerb(tokens.slice(verb + 1), memory);
  else {
    noticeRole(subject, memory);
    noticePeople(subject, memory);
  }
}

/** “The auditor's engineers went down. They report …”: several people whom only a role names. */
function noticePeople(subject: readonly Token[], memory: SpeakerMemory): void {
  const people = subject.slice(0, subject.findLastIndex(({ pos }) => pos === 'noun') + 1);
  const last = people.at(-1);
  const isPlural = last !== undefined && /^\p{Ll}+s$/u.test(last.text) && isRoleWord(last.text);
  const source = isPlural && people[0]?.pos === 'determiner' ? readSource(people) : undefined;
  if (source?.name === null && source.kind === 'group') memory.lastBody = namedSpeaker(source, memory);
}

/** “Rem spoke on Friday: he said …”: who the sentence begins with is who “he” is behind it. */
export function noticeOpening(tokens: readonly Token[], [frame]: readonly ReportFrame[], memory: SpeakerMemory): void {
  const pronoun = frame?.source.pronoun;
  if (!frame || (pronoun !== 'he' && pronoun !== 'she') || frame.content[0] < frame.frame[1]) return;
  const verb = tokens.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const subject = tokens.slice(0, Math.min(Math.max(verb, 0), frame.frame[0]));
  const names = subject.filter(({ pos }) => pos === 'name');
  if (subject.some(({ pos, text }) => pos === 'preposition' || /^['’]s?$/u.test(text))) return;
  const known = names.map(({ text }) => memory.people.byName(text)).findLast((person) => person !== null);
  const name = known?.name ?? newcomer(subject, true);
  const person: Speaker | null = name === null ? null : { name, role: known?.role ?? null, kind: 'person' };
  if (person && maySpeakAs(person, pronoun, memory)) meetPerson(memory, person);
}

const TITLE = /^(?:mr|mrs|ms|dr|prof|sir)\.?$/i;

/** “Mr Rem did come”, “my tenant Abdi”, «его однокурсница Лола»: one name behind a title or a role. */
function titled(subject: readonly Token[]): { readonly name: string; readonly role: string | null } | null {
  const at = subject.findIndex(
    ({ text, pos }, index) => index > 0 && pos === 'name' && isTitle(subject[index - 1]) && !isRoleWord(text),
  );
  const [title, name, next] = [subject[at - 1], subject[at], subject[at + 1]];
  if (!title || !name || isBodyWord(name.text) || next?.pos === 'name' || next?.text === 'and') return null;
  if (subject.slice(0, at - 1).some(({ pos, text }) => pos === 'preposition' || /^[:;,]$/.test(text))) return null;
  // «Мэр Луги» is the mayor of a town.
  const isOf =
    /(?:[ыи]|ой|ей|ого|его|[ыи]х)$/u.test(name.text) || (/[ая]$/u.test(name.text) && !/[ая]$/u.test(title.text));
  const isOfPlace = /^\p{Script=Cyrillic}/u.test(name.text) && isOf;
  return isOfPlace ? null : { name: name.text, role: TITLE.test(title.text) ? null : title.text.toLowerCase() };
}

/** “A forklift driver called Jonas showed us …”: the name behind what somebody is. */
function calledBehind(tokens: readonly Token[], verb: number): { readonly name: string; readonly role: string } | null {
  const [role, name] = [tokens[verb - 1], tokens[verb + 1]];
  if (!/^(?:called|named)$/.test(tokens[verb]?.text ?? '') || name?.pos !== 'name' || !isRoleWord(role?.text ?? ''))
    return null;
  const end = tokens.findIndex(({ pos }, at) => at > verb && pos !== 'name');
  // “The president called Rem on Monday”: without another verb behind the name it is what was done.
  const isCalled = /^(?:verb|auxiliary)$/.test(tokens[end]?.pos ?? '');
  return isCalled ? { name: join(tokens.slice(verb + 1, end)), role: role?.text ?? '' } : null;
}

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && (TITLE.test(token.text) || (isRoleWord(token.text) && !/s$/.test(token.text)));

/** “We asked Rem on Thursday whether …”: whom the paper asked is who “he” is behind it. */
export function noticeAsked(tokens: readonly Token[], memory: SpeakerMemory): void {
  const [who, verb, ...behind] = tokens;
  const isAsking = /^(?:we|i)$/i.test(who?.text ?? '') && /^(?:ask|ring|phone|interview)$/.test(verb?.lemma ?? '');
  const end = isAsking ? behind.findIndex(({ pos }) => pos !== 'name') : 0;
  const person = end < 1 ? null : personOf(behind.slice(0, end), memory);
  if (person) meetPerson(memory, person);
}

/** Whom the document knows by a name, or whom a name alone shows to be a person. */
function personOf(words: readonly Token[], { people }: SpeakerMemory): Speaker | null {
  const name = join(words);
  const known = people.byName(name);
  const isPerson = words.length > 1 ? !isBodyWord(words.at(-1)?.text ?? '') : isGivenName(name);
  return known || isPerson ? { name: known?.name ?? name, role: known?.role ?? null, kind: 'person' } : null;
}

/** “She blamed the fog”: whom she is here she is in the next sentence. */
function noticePronoun(subject: readonly Token[], memory: SpeakerMemory): void {
  const source = readSource(subject);
  const person = source && /^(?:he|she)$/.test(source.pronoun ?? '') ? resolveSpeaker(source, memory) : null;
  if (person) meetPerson(memory, person);
}

/** “The union met. By its count …”: the body that a sentence is about. */
function noticeBody(subject: readonly Token[], memory: SpeakerMemory): void {
  const source = subject.some(({ text }) => /^(?:and|,|;)$/.test(text)) ? undefined : readSource(subject);
  if (source?.kind !== 'organisation' || /^this\s/i.test(source.text) || !isBodyWord(lastOfPhrase(subject))) return;
  const name = bodyIn(subject);
  memory.lastBody = name === null ? namedSpeaker(source, memory) : { name, role: null, kind: 'organisation' };
}

const PUBLISHES = /^(?:publish|release|issue|present|unveil)$/;
const PAPER = /^(?:report|review|ruling|study|findings|audit|assessment|survey)$/i;

/** “A judge, Ida Roe, published a report. It finds …”: what a report says is its author's. */
export function noticePaper(analysis: SentenceAnalysis, memory: SpeakerMemory): void {
  const { tokens } = analysis;
  const verb = tokens.findIndex(
    ({ lemma }, at) => PUBLISHES.test(lemma) && tokens.slice(at + 1, at + 5).some(({ text }) => PAPER.test(text)),
  );
  const placed = verb > 0 && tokens[verb - 1]?.lemma !== 'be' ? precedingSource(analysis, verb) : undefined;
  const author = placed && sourceAt(tokens, placed.from, placed.to);
  const speaker = author && resolveSpeaker(author, memory);
  if (speaker) memory.paper = { author: speaker, body: memory.lastBody };
}

/** The last word before a preposition or a name in the middle: the head of “the aid group Friends at Sea”. */
function lastOfPhrase(tokens: readonly Token[]): string {
  const end = tokens.findIndex(({ pos }, at) => at > 0 && pos === 'preposition');
  const phrase = tokens.slice(0, end < 0 ? tokens.length : end);
  return (phrase.findLast(({ text }) => isBodyWord(text)) ?? phrase.at(-1))?.text ?? '';
}

/** «К рабочим вышел директор Иван Рем»: in Russian the subject stands behind its verb as well. */
function noticeBehindVerb(behind: readonly Token[], memory: SpeakerMemory): void {
  const end = behind.findIndex(({ pos }) => /^(?:preposition|verb|mark|conjunction)$/.test(pos));
  const names = behind.slice(0, end < 0 ? behind.length : end).filter(({ pos }) => pos === 'name');
  const [first] = names;
  const known = names.length > 1 && first ? memory.people.byName(join(names)) : null;
  if (known) meetPerson(memory, { name: known.name, role: known.role, kind: 'person' });
}

/** “The officer was at the gate. He saw …”: somebody whom only a role names. */
function noticeRole(subject: readonly Token[], memory: SpeakerMemory): void {
  const [first] = subject;
  const source = first?.pos === 'determiner' || first?.pos === 'noun' ? readSource(subject) : undefined;
  if (source?.role == null || source.name !== null || source.kind !== 'group') return;
  if (!subject.some(({ text }) => /^(?:and|or|,)$/.test(text))) meetPerson(memory, namedSpeaker(source, memory));
}

const PERSONAL_PRONOUN = /(?<!\p{L})(?:he|she|his|her|him|он|она|его|её|ему|ей)(?!\p{L})/iu;

/** Whether “he” or “she” stands in a sentence or in the one behind it, or a quotation follows. */
const isSpokenOf = (raw: readonly RawSentence[], index: number): boolean =>
  raw.slice(index, index + 2).some(({ analysis }) => PERSONAL_PRONOUN.test(analysis.text)) ||
  (raw[index + 1]?.block === raw[index]?.block && /^[“«"]/.test(raw[index + 1]?.analysis.text ?? ''));

/** “Edna Roe waited at the door. She …”: two names that begin a sentence, where the page goes on with “she”. */
function newcomer(subject: readonly Token[], isPerson: boolean): string | null {
  const run = isPerson ? nameRun(subject) : undefined;
  if (!run || namesNobody(subject, run)) return null;
  const own = subject.slice(run.from, run.to);
  // “Pia Lund-Karras” has a name in two parts.
  const parts = own.filter(({ text }) => text !== '-');
  if (parts.length < 2 || parts.length > 3 + own.length - parts.length) return null;
  const before = subject[run.from - 1];
  const isPlain = parts.every(({ text }) => /^\p{Lu}[\p{L}.’'-]*$/u.test(text) && !isBodyWord(text));
  const isFirst = before === undefined || /^(?:noun|adjective)$/.test(before.pos) || before.text === ',';
  return isPlain && isFirst && !isGenericBody(before?.text ?? '') ? join(own) : null;
}

/** “Ashe resigned on Thursday. He had said …”: a lone name right before a verb of what people do. */
function loneSurname(tokens: readonly Token[]): string | null {
  const [first, next] = tokens;
  if (!first || !next || !/^\p{Lu}\p{Ll}{2,}$/u.test(first.text) || isRoleWord(first.text) || isGenericBody(first.text))
    return null;
  const isRussian = /(?:ов|ев|ёв|ин|ын|ский|цкий|ко|ук|юк|ова|ева|ёва|ина|ская)$/u.test(first.text);
  const isName = /^\p{Script=Latin}/u.test(first.text) ? first.pos === 'name' : isRussian;
  return isName && /^(?:verb)$/.test(next.pos) && PERSONAL.test(next.lemma) ? first.text : null;
}

/** What only people do, or have done to them. */
const PERSONAL =
  /^(?:resign|retire|quit|die|marry|flee|decline|apologise|apologize|sit|sleep|отстран[её]н\p{L}*|задержан\p{L}*|арестован\p{L}*|уш[её]л|ушла|подал[аи]?|отказал(?:ся|ась)|уволен\p{L}*|прибыл[аи]?|родил(?:ся|ась))$/u;

/** “Customers of the insurer Covera”, “the environmental group Clean Seas”: a name behind what it is a name of. */
export function bodyIn(tokens: readonly Token[]): string | null {
  const at = tokens.findLastIndex(({ text }, index) => isGenericBody(text) && tokens[index + 1]?.pos === 'name');
  let end = at + 1;
  while (at >= 0 && (tokens[end]?.pos === 'name' || isWithin(tokens, end, at))) end += 1;
  // «Агентство Ремана» is the agency of a country.
  const isOfPlace = end - at === 2 && /^[а-яё].*(?:[аяыи])$/iu.test(tokens[at + 1]?.text ?? '');
  return at < 0 || isOfPlace ? null : join(tokens.slice(at + 1, end));
}

/** The “at” of “the group Friends at Sea”. */
const isWithin = (tokens: readonly Token[], at: number, head: number): boolean =>
  at > head + 1 && /^(?:at|of|without|for)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.pos === 'name';

/** “Appliance maker Vantor is recalling …”: the name that is the subject, unless it is of a place or a person. */
function namedBody(tokens: readonly Token[], verb: number): string | null {
  const subject = tokens.slice(0, Math.max(verb, 0));
  const start = subject.findIndex(({ pos }) => pos === 'name');
  if (start < 0 || subject.slice(0, start).some(({ pos }) => pos === 'preposition' || pos === 'conjunction'))
    return null;
  let end = start;
  while (end < subject.length && subject[end]?.pos === 'name') end += 1;
  const behind = subject[end];
  // “Hackers stole …”: a capital that only begins the sentence.
  const isPlural = start === 0 && end === 1 && /s$/.test(subject[0]?.text ?? '');
  const isWhole = !isPlural && (behind === undefined || behind.text === ',');
  return isWhole && !subject.slice(0, end).some(({ text }) => isRoleWord(text))
    ? join(subject.slice(start, end))
    : null;
}
