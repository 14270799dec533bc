import { inherited, type Running } from './inherited-speech.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import { isBodyWord, isRoleWord } from './language/role-words.ts';
import { join } from './language/sources.ts';
import type { Token } from './language/token.ts';
import type { RawSentence, ReadSentence, SpeechSegment } from './read-document.ts';
import { isGenericBody, type Speaker, type SpeakerMemory } from './speakers.ts';
import { spokenSegments } from './spoken-segments.ts';

/** Says for every sentence who speaks in which part of it; `memory` is left at the end of the document. */
export function assignSpeakers(raw: readonly RawSentence[], memory: SpeakerMemory, publisher: string): ReadSentence[] {
  const outlet: Speaker = { name: publisher, role: null, kind: 'publisher' };
  let running: Running | null = null;
  return raw.map((sentence, index) => {
    memory.lastNamedBody = bodyIn(sentence.analysis.tokens) ?? memory.lastNamedBody;
    const frames = sentence.analysis.frames.filter(({ content }) => content[1] > content[0]);
    const own = frames.length === 0 ? inherited(raw, index, { running, memory, outlet }) : [];
    const spoken = frames.length > 0 ? spokenSegments(sentence, frames, { memory, outlet }) : own;
    running = runningAfter(sentence, spoken, { frames, before: running });
    if (frames.length === 0) noticeSubject(sentence, memory);
    return { ...sentence, segments: spoken };
  });
}

/** “Peskov was asked whether … He replied”: the subject of a sentence is who “he” is in the next. */
function noticeSubject({ analysis, role }: RawSentence, memory: SpeakerMemory): void {
  if (role === 'footnote') return;
  const verb = analysis.tokens.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const names = analysis.tokens.slice(0, verb < 0 ? 8 : verb).filter(({ pos }) => pos === 'name');
  const known =
    names.map(({ text }) => memory.people.byName(text)).findLast((person) => person !== null) ??
    namedInFull(analysis.tokens, memory);
  if (known) memory.lastPerson = { name: known.name, role: known.role, kind: 'person' };
  else {
    memory.lastNamedBody = namedBody(analysis.tokens, verb) ?? memory.lastNamedBody;
    const name = loneSurname(analysis.tokens) ?? fullName(analysis.tokens);
    if (name !== null) memory.lastPerson = { name, role: null, kind: 'person' };
  }
}

/** The person whose full name stands right before a verb, where the document tells who that is. */
function namedInFull(
  tokens: readonly Token[],
  { people }: SpeakerMemory,
): ReturnType<SpeakerMemory['people']['byName']> {
  const name = fullName(tokens);
  return name === null ? null : people.byName(name);
}

/** “Petra Lohm of the union called the order a slap”, «военный комиссар Виктор Наливайко выступил»: two names that a verb follows. */
function fullName(tokens: readonly Token[]): string | null {
  const isName = (at: number): boolean =>
    tokens[at]?.pos === 'name' &&
    /^\p{Lu}\p{Ll}+$/u.test(tokens[at].text) &&
    !isBodyWord(tokens[at].text) &&
    !isRoleWord(tokens[at].text);
  const at = tokens.findIndex(
    (_, index) =>
      index < SUBJECT_REACH &&
      isName(index) &&
      isName(index + 1) &&
      !/^(?:name|preposition)$/.test(tokens[index - 1]?.pos ?? '') &&
      (tokens[index + 2]?.pos === 'verb' || (index === 0 && /^of$/i.test(tokens[2]?.text ?? ''))),
  );
  return at < 0 ? null : join(tokens.slice(at, at + 2));
}
/** A subject with its titles is named within so many words. */
const SUBJECT_REACH = 10;

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
function bodyIn(tokens: readonly Token[]): string | null {
  const at = tokens.findLastIndex(({ text }, index) => isGenericBody(text) && tokens[index + 1]?.pos === 'name');
  let end = at + 1;
  while (at >= 0 && tokens[end]?.pos === 'name') end += 1;
  // «Агентство Ремана» is the agency of a country.
  const isOfPlace = end - at === 2 && /^[а-яё].*(?:[аяыи])$/iu.test(tokens[at + 1]?.text ?? '');
  return at < 0 || isOfPlace ? null : join(tokens.slice(at + 1, end));
}

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

function runningAfter(
  sentence: RawSentence,
  segments: readonly SpeechSegment[],
  { frames, before }: { readonly frames: readonly ReportFrame[]; readonly before: Running | null },
): Running | null {
  const last = segments.findLast(({ speaker, wishes }) => speaker.kind !== 'publisher' && !wishes);
  if (!last || sentence.role === 'footnote') return null;
  const frame = frames.at(-1);
  return {
    block: sentence.block,
    speaker: last.speaker,
    quoted: last.manner === 'quoted',
    said: last.said,
    ...(frame ? behindFrame(sentence, frame) : behindNone(sentence, last.speaker, before)),
  };
}

type Bounds = Pick<Running, 'opens' | 'closes' | 'opened'>;

const behindFrame = ({ analysis }: RawSentence, { frame, content, verb }: ReportFrame): Bounds => ({
  opens: /[,:]\s*$/.test(analysis.text),
  closes: content[1] <= frame[0] || /^(?:accord|по)/.test(verb),
  opened: false,
});

/** A sentence without a source hands on what the one before it left. */
const behindNone = ({ block }: RawSentence, speaker: Speaker, before: Running | null): Bounds => ({
  opens: false,
  closes: before?.block === block && before.speaker === speaker && before.closes,
  opened:
    before !== null && ((before.opens && before.block === block - 1) || (before.opened && before.block === block)),
});
