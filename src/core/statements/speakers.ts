import type { AttributionLink, Manner } from '../../domain/statement.ts';
import { toNominative, type SourceCase } from './language/russian-cases.ts';
import type { SourceMention } from './language/source-mention.ts';
import { isOwnWord } from './own-papers.ts';
import { givenGender } from './language/given-names.ts';
import type { People } from './language/people.ts';

/** Somebody who says something, as far as the document tells. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly kind: 'person' | 'organisation' | 'group' | 'publisher';
}

/** Remembers who spoke last, so that “he” and “the minister” find their person. */
export interface SpeakerMemory {
  readonly people: People;
  lastPerson: Speaker | null;
  /** The people before, the last one first. */
  earlier: readonly Speaker[];
  /** Those who were named in full, whether they spoke or not, the last one first: “he” or “she” where nobody else can be. */
  mentioned: readonly Speaker[];
  /** Names that “he” or “she” has stood for. */
  readonly called: Map<string, 'he' | 'she'>;
  lastBody: Speaker | null;
  /** Who published a report, which is “it” until another body than `body` is spoken of. */
  paper: { readonly author: Speaker; readonly body: Speaker | null } | null;
  /** The person a sentence without a source was last about, and which sentence. */
  subject: { readonly person: Speaker; readonly index: number } | null;
  /** Name of the firm or body that a sentence was last about. */
  lastNamedBody: string | null;
  /** Who “we” and “our survey” are; null inside of a quotation, where they are whoever is quoted. */
  voice: Speaker | null;
}

/** A memory of nobody yet. */
export const createMemory = (people: People): SpeakerMemory => ({
  people,
  lastPerson: null,
  earlier: [],
  mentioned: [],
  called: new Map(),
  lastBody: null,
  paper: null,
  subject: null,
  lastNamedBody: null,
  voice: null,
});

/** “You told us”, «вы говорили», “your office says”. */
export const saysYou = ({ kind, text }: SourceMention): boolean =>
  (kind !== 'organisation' && /^(?:.*\s)?(?:you|вы|ты)(?:\s|$)/iu.test(text)) || /^(?:your|ваш\p{L}*)\s/iu.test(text);

const MALE = /\b(?:spokesman|chairman|father|brother|son|husband|king|prince|priest|policeman|fisherman|his)\b|^mr\b/i;
const FEMALE =
  /\b(?:spokeswoman|chairwoman|mother|sister|daughter|wife|queen|princess|widow|policewoman)\b|^(?:mrs|ms)\b|представительниц|жительниц/i;

/** The speaker a source names, resolved through the document; null where a pronoun points to nobody known. */
export function resolveSpeaker(source: SourceMention, memory: SpeakerMemory): Speaker | null {
  if (source.author) return resolveSpeaker(source.author, memory);
  if (source.kind === 'pronoun') return pronounSpeaker(source.pronoun, memory);
  if (source.isGuess && source.name !== null && !memory.people.byName(source.name)) return null;
  if (memory.voice && isOwnWord(source, memory.voice)) return memory.voice;
  const speaker = namedSpeaker(source, memory);
  noticeSpeaker(speaker, source, memory);
  return speaker;
}

/** “Mrs Roe”: who is called so is no “he”. */
export function noticeTitle(text: string, name: string, { called }: SpeakerMemory): void {
  const title = /^(mr|mrs|ms)\.?\s/i.exec(text)?.[1]?.toLowerCase();
  if (title !== undefined) called.set(name, title === 'mr' ? 'he' : 'she');
}

/** Remembers who spoke, as a person or as a body. */
function noticeSpeaker(speaker: Speaker, source: SourceMention, memory: SpeakerMemory): void {
  noticeTitle(source.text, speaker.name, memory);
  if (speaker.kind === 'person') {
    memory.people.meet(speaker.name, speaker.role, isNominativeName(source, speaker));
    meetPerson(memory, speaker);
    // Two capitals without a role are a firm as often as a person: “Delphi Shipping said”.
    if (!isOfficer(speaker.role)) memory.lastNamedBody = speaker.name;
  } else {
    memory.lastBody = speaker;
    if (source.name !== null) memory.lastNamedBody = speaker.name;
    // A lone surname may be a person whom the document never names in full.
    if (source.name !== null && /^\p{Lu}\p{Ll}+$/u.test(source.name)) meetPerson(memory, speaker);
    // “A nurse said … She added”: one whom only a role names.
    if (source.name === null && source.role !== null && speaker.kind === 'group') meetPerson(memory, speaker);
  }
}

/** «Пётр Рудаков заявил», behind «с Петром Рудаковым»: the form in which somebody speaks is their name. */
const isNominativeName = (
  { name, case: own }: { readonly name: string | null; readonly case?: SourceCase | undefined },
  speaker: Pick<Speaker, 'name'>,
): boolean =>
  own === undefined &&
  name !== null &&
  /^\p{Script=Cyrillic}+(?:[ -]\p{Script=Cyrillic}+)+$/u.test(name) &&
  name.split(' ').length >= speaker.name.split(' ').length;

/** So many people before the last one are kept for pronouns. */
const KEPT = 4;

/** Somebody is spoken of: “he” or “she” is meant for them from here on. */
export function meetPerson(memory: SpeakerMemory, person: Speaker): void {
  const { lastPerson, earlier } = memory;
  if (lastPerson && lastPerson.name !== person.name)
    memory.earlier = [lastPerson, ...earlier.filter(({ name }) => name !== person.name)].slice(0, KEPT);
  memory.lastPerson = person;
}

/** Takes in the full names of a sentence. */
export function mention(memory: SpeakerMemory, names: readonly string[]): void {
  const people = names.map((name): Speaker => ({ name, role: null, kind: 'person' }));
  memory.mentioned = [...people.reverse(), ...memory.mentioned].slice(0, KEPT);
}

/** “The company said”: whichever one the report speaks of. */
const GENERIC_BODY =
  /^(?:the\s+)?(?:company|firm|group|organi[sz]ation|operator|manufacturer|maker|airline|bank|club|agency|charity|insurer|retailer|компани[яию]|фирм[аеы]|организаци[яи]|предприяти[ея]|клуб[е]?|агентств[ое])$/iu;

/** Whether a text is no more than what a body is: “company”, “the group”. */
export const isGenericBody = (text: string): boolean => GENERIC_BODY.test(text);

/** Whether a role is one that people bear: the roles of firms are what they make and own. */
export const isOfficer = (role: string | null): boolean => role !== null && !FIRM_ROLE.test(role);
const FIRM_ROLE = /owner|operator|maker|company|firm|group|insurer|subsidiary|promoter|developer/i;

/** Whom a source names that is no pronoun, as far as the document tells. */
export function namedSpeaker(source: SourceMention, memory: SpeakerMemory): Speaker {
  const { name, role, kind, text, case: own } = source;
  if (name !== null) return speakerByName({ name, role, kind, own }, memory.people);
  return (
    firmMeant(source, memory) ??
    bearerOf(source, memory) ??
    agedSpeaker(source, memory) ??
    ownedBy(text, memory) ?? {
      name: own ? toNominative(text, own) : text,
      role,
      kind: kind === 'organisation' ? 'organisation' : 'group',
    }
  );
}

/** The firm that “the company” stands for; whoever bears an office, or answers in an interview, is none. */
function firmMeant(
  { text, kind }: SourceMention,
  { people, called, lastNamedBody: body }: SpeakerMemory,
): Speaker | null {
  if (body === null || called.has(body) || kind === 'person' || !isGenericBody(text)) return null;
  return isOfficer(people.byName(body)?.role ?? null) ? null : { name: body, role: null, kind: 'organisation' };
}

/** “Mason asked”, “Mr. King said”: a surname that is a trade or a title besides. */
function surnameBearer({ text, isKnown }: SourceMention, { people }: SpeakerMemory): Speaker | null {
  const known = /^\p{Lu}\p{Ll}+$/u.test(text) && isKnown === undefined ? people.byName(text) : null;
  if (known && known.name !== text) return { name: inFull(known.name, text), role: known.role, kind: 'person' };
  const called = /^(?:Mr|Mrs|Ms)\.?\s(\p{Lu}\p{Ll}+)$/u.exec(text)?.[1];
  return called === undefined ? null : { name: people.byName(called)?.name ?? called, role: null, kind: 'person' };
}

/** The person who bears the office that a source names. */
function bearerOf(source: SourceMention, memory: SpeakerMemory): Speaker | null {
  const { role, text, case: own, isKnown } = source;
  const surname = surnameBearer(source, memory);
  if (surname) return surname;
  // “A spokesman for the mission” may be the one who is named later; “a nurse” is another one.
  const isNew = isKnown === false && !/spokes/i.test(role ?? '');
  if (role === null && !isNew) return inOffice(own ? toNominative(text, own) : text, memory);
  if (role === null || isNew || /^(?:an?|one|some|several|three|two|another)\s/i.test(text)) return null;
  const found = memory.people.byRole(own ? toNominative(role, own) : role, text);
  return found ? { name: found.name, role: found.role, kind: 'person' } : spokenOf(source, memory);
}

/** “The diplomat added”, «добавил политик»: a word for many an office, which only takes up who spoke before. */
const TAKES_UP =
  /^(?:diplomat|official|politician|lawmaker|legislator|executive|businessman|businesswoman|expert|analyst|actor|singer|player|дипломат|политик|чиновник|собеседник|специалист|эксперт|парламентарий|бизнесмен|оппозиционер|блогер|офицер|военный|полицейский)$/i;

/** «Президент подчеркнул», «считает маэстро»: what a report calls whoever spoke last without saying that they are it. */
const IS_CALLED =
  /^(?:президент|глава государства|маэстро|композитор|режисс[её]р|писатель|певец|певица|артист|тренер|спортсмен)$/i;
/** The same of whoever heads something. */
const IS_HEAD = /^(?:глава региона|губернатор|премьер|министр|мэр|градоначальник)$/i;

/** Whoever spoke last, where nothing else is known of them, or only that they head something. */
function inOffice(text: string, { lastPerson }: SpeakerMemory): Speaker | null {
  const role = lastPerson?.role ?? '';
  const isMeant = role === '' ? IS_CALLED.test(text) : /^глав/i.test(role) && IS_HEAD.test(text);
  const isTakenUp = /^[а-яё]/iu.test(text) && TAKES_UP.test(text);
  return (isMeant || isTakenUp) && lastPerson?.kind === 'person' ? lastPerson : null;
}

function spokenOf(source: SourceMention, memory: SpeakerMemory): Speaker | null {
  const { lastPerson, earlier } = memory;
  const { role, isKnown, case: own } = source;
  const text = own ? toNominative(source.text, own) : source.text;
  const holder = inOffice(text, memory);
  if (holder && !TAKES_UP.test(text)) return holder;
  if (role === null || !TAKES_UP.test(text) || (isKnown !== true && /^[a-z]/i.test(text))) return null;
  const word = (own ? toNominative(role, own) : role).toLowerCase();
  const same = [lastPerson, ...earlier].find((each) => each?.role?.toLowerCase().includes(word));
  return same ?? (lastPerson?.kind === 'person' ? lastPerson : null);
}

/** “The 54-year-old said”: whoever was spoken of before. */
const agedSpeaker = ({ text }: SourceMention, { lastPerson }: SpeakerMemory): Speaker | null =>
  /^\d{1,3}-year-old(?: (?:man|woman|boy|girl))?$/i.test(text) || /^\d{1,3}-летн\p{L}+(?: [а-яё]+)?$/iu.test(text)
    ? lastPerson
    : null;

/** “His office”, “its notice”: whose it is. */
function ownedBy(text: string, { lastPerson, lastBody }: SpeakerMemory): Speaker | null {
  const pronoun = /^(his|her|its)\s/i.exec(text)?.[1]?.toLowerCase();
  const owner = pronoun === 'its' ? (lastBody?.kind === 'organisation' ? lastBody : null) : lastPerson;
  return pronoun !== undefined && owner
    ? { name: `${owner.name}’s ${text.slice(pronoun.length).trim()}`, role: null, kind: 'organisation' }
    : null;
}

function speakerByName(
  {
    name,
    role,
    kind,
    own,
  }: Pick<SourceMention, 'role' | 'kind'> & {
    readonly name: string;
    readonly own: SourceCase | undefined;
  },
  people: People,
): Speaker {
  const known = people.byName(name);
  // A name in the genitive may be all the document has; then its endings are taken off.
  if (known && !(own && known.name === name))
    return {
      name: isNominativeName({ name, case: own }, known) ? name : inFull(known.name, name),
      role: isOnlyTitle(role) ? (known.role ?? role) : role,
      kind: 'person',
    };
  return { name: own ? toNominative(name, own) : name, role, kind: kind === 'person' ? 'person' : 'organisation' };
}

/** «Путин объявил», behind «Владимира Путина»: the surname tells in which form the full name stands by itself. */
function inFull(known: string, surname: string): string {
  const plain = toNominative(known, 'genitive');
  return !known.endsWith(surname) && plain.endsWith(` ${surname}`) ? plain : known;
}

/** “Lt. Col.”: an office of theirs says more. */
const isOnlyTitle = (role: string | null): boolean => role === null || /^(?:\p{Lu}\p{Ll}{1,4}\.\s?)+$/u.test(role);

function pronounSpeaker(pronoun: string | null, memory: SpeakerMemory): Speaker | null {
  const { lastPerson, earlier, mentioned, voice } = memory;
  if (pronoun === 'i' || pronoun === 'we') return voice ?? lastPerson;
  if (pronoun === 'they' || pronoun === 'it')
    return bodySpeaker(pronoun, memory) ?? (lastPerson?.role === null ? lastPerson : null);
  const wanted = pronoun === 'he' ? 'he' : 'she';
  const person =
    [lastPerson, ...earlier, ...mentioned].find((each) => each && maySpeakAs(each, wanted, memory)) ?? null;
  if (person) memory.called.set(person.name, wanted);
  return person;
}

function bodySpeaker(pronoun: 'they' | 'it', { lastBody, paper }: SpeakerMemory): Speaker | null {
  if (pronoun === 'they') return lastBody;
  if (paper?.body === lastBody) return paper.author;
  return isSomebody(lastBody) ? null : lastBody;
}

/** “One member said”: no “it”. */
const isSomebody = (body: Speaker | null): boolean =>
  body?.kind === 'group' && (body.role !== null || /^(?:one|some|several|many|two|three)\s/i.test(body.name));

/** Whether “he” or “she” may stand for somebody, by what they were called before, their role and their name. */
export function maySpeakAs({ name, role }: Speaker, wanted: 'he' | 'she', { called, people }: SpeakerMemory): boolean {
  const before = called.get(name);
  if (before !== undefined) return before === wanted;
  const known = role ?? people.byName(name)?.role ?? '';
  const wrong = wanted === 'he' ? FEMALE : MALE;
  const given = givenGender(name);
  if (given !== null) return given === wanted;
  return !wrong.test(known) && !(wanted === 'he' ? FEMALE_NAME : MALE_NAME).test(name);
}

const FEMALE_NAME = /(?:[оеё]ва|[иы]на|ская|цкая)$/u;
const MALE_NAME = /(?:[оеё]в|[иы]н|ский|цкий)$/u;

/** The chain from the publisher to the speaker; each link says how it passes on what comes behind it. */
export function chainOf(
  publisher: string,
  via: readonly Speaker[],
  speaker: Speaker,
  manner: Manner,
): AttributionLink[] {
  const link = (agent: string, role: string | null, how: Manner): AttributionLink => ({ agent, role, manner: how });
  if (speaker.kind === 'publisher')
    return [link(publisher, null, manner === 'headline' || manner === 'footnote' ? manner : 'own-words')];
  return [
    link(publisher, null, via.length > 0 ? 'reported' : manner),
    ...via.map(({ name, role }) => link(name, role, manner)),
    link(speaker.name, speaker.role, 'own-words'),
  ];
}
