import type { Dated } from '../../domain/dated.ts';
import type { Manner } from '../../domain/statement.ts';
import type { SentenceAnalysis } from './analyse-sentence.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import { givenGender } from './language/given-names.ts';
import type { RawSentence, SpeechSegment } from './read-document.ts';
import { chainOf, isOfficer, resolveSpeaker, type Speaker, type SpeakerMemory } from './speakers.ts';

/** Cuts a sentence with sources into what each of them says and what is left to the publisher. */
export function spokenSegments(
  sentence: RawSentence,
  frames: readonly ReportFrame[],
  { memory, outlet, voice }: { readonly memory: SpeakerMemory; readonly outlet: Speaker; readonly voice: Speaker },
): SpeechSegment[] {
  const { tokens } = sentence.analysis;
  const speakers = speakersOf(frames, memory, voice);
  return joinTails(runsOf(ownersOf(frames, tokens.length)), tokens, frames).flatMap(([from, to, index]) => {
    const frame = frames[index];
    const speaking = speakers[index];
    if (!frame || !speaking) return ownSegment(sentence, [from, to], { voice, outlet });
    const manner: Manner = sentence.role === 'headline' ? 'headline' : frame.manner;
    const said: Dated | null = frame.said ? { edtf: frame.said.edtf, basis: frame.said.basis } : null;
    const segment = segmentOf(sentence, [from, to], { ...speaking, manner, said, publisher: outlet.name });
    return [{ ...segment, denies: frame.denies, wishes: frame.wishes }];
  });
}

/** Who speaks in each frame, and who passes it on; whose claim is only spoken of is nobody that “he” goes on with. */
function speakersOf(
  frames: readonly ReportFrame[],
  memory: SpeakerMemory,
  voice: Speaker,
): { readonly speaker: Speaker; readonly via: readonly Speaker[] }[] {
  const heard = new Map<ReportFrame['source'], Speaker>();
  const told = frames.map(({ source, via, isAside }) => {
    if (isAside) return null;
    const speaker = ofTeller(source, via && heard.get(via), memory) ?? resolveSpeaker(source, memory) ?? voice;
    heard.set(source, speaker);
    // Whoever is “it” behind its own name is a body from there on.
    if (source.pronoun === 'it' && via && heard.get(via) === speaker) memory.lastBody = speaker;
    // “Roe said that Rem had said it. She …”: whoever tells it is spoken of last.
    const { lastPerson, earlier } = memory;
    const passing = via ? [resolveSpeaker(via, memory) ?? voice] : [];
    // «„Мост цел“, — цитирует „Волна“ мэра. Она …»: whoever passes it on is not spoken of.
    if (isRelayed(frames, via, source) && lastPerson) Object.assign(memory, { lastPerson, earlier });
    return { speaker, via: passing };
  });
  return frames.map((frame, index) => {
    const own = told[index];
    if (own) return own;
    const outer = frames.findIndex(
      ({ content, isAside }) => !isAside && content[0] <= frame.frame[0] && content[1] >= frame.frame[1],
    );
    const teller = told[outer]?.speaker;
    const { lastPerson, earlier } = memory;
    const speaker = resolveSpeaker(frame.source, memory) ?? voice;
    if (lastPerson) Object.assign(memory, { lastPerson, earlier });
    return { speaker, via: teller && teller !== speaker && teller !== voice ? [teller] : [] };
  });
}

/** “Norlys said it had asked for …”: the pronoun right behind a source is that source. */
function ofTeller(
  { pronoun }: ReportFrame['source'],
  teller: Speaker | null | undefined,
  { called }: SpeakerMemory,
): Speaker | null {
  if (!teller || teller.kind === 'publisher') return null;
  // Two capitals without a role are a body as often as a person.
  const isBody =
    teller.kind === 'organisation' ||
    (teller.kind === 'person' &&
      !isOfficer(teller.role) &&
      !called.has(teller.name) &&
      givenGender(teller.name) === null);
  return (pronoun === 'it' && isBody) || (pronoun === 'they' && teller.kind === 'group') ? teller : null;
}

/** Whether a source is passed on by somebody who has no frame of their own. */
const isRelayed = (frames: readonly ReportFrame[], via: ReportFrame['via'], source: ReportFrame['source']): boolean =>
  via !== null && source !== via && !frames.some((frame) => frame.source === via);

/** Which frame each token belongs to; -1 for none. */
function ownersOf(frames: readonly ReportFrame[], length: number): number[] {
  const owner = new Array<number>(length).fill(-1);
  frames.forEach(({ frame, content }, index) => {
    for (let at = content[0]; at < content[1]; at += 1) if (isInner(frames, owner[at] ?? -1, index)) owner[at] = index;
    for (let at = frame[0]; at < frame[1]; at += 1) owner[at] = index;
  });
  return owner;
}

/** What nobody is named for is the publisher's; a word or a mark between two sources is nothing. */
function ownSegment(
  sentence: RawSentence,
  [from, to]: readonly [number, number],
  { voice, outlet }: { readonly voice: Speaker; readonly outlet: Speaker },
): SpeechSegment[] {
  const words = sentence.analysis.tokens.slice(from, to).filter(({ term, pos }) => term !== '' || pos === 'number');
  if (words.length < 2) return [];
  const manner = voice === outlet || sentence.role !== 'body' ? ownManner(sentence) : 'quoted';
  return [segmentOf(sentence, [from, to], { speaker: voice, via: [], manner, said: null, publisher: outlet.name })];
}

/** How the publisher says what is nobody else's: in a headline, in a note, or in its own words. */
export const ownManner = ({ role }: RawSentence): Manner =>
  role === 'headline' || role === 'footnote' ? role : 'own-words';

/** The shorter content wins where two cover a word: it is the inner one. */
function isInner(frames: readonly ReportFrame[], current: number, index: number): boolean {
  const held = frames[current];
  const next = frames[index];
  if (!held || !next) return true;
  return next.content[1] - next.content[0] < held.content[1] - held.content[0];
}

/** Runs of words of one frame; words of nobody between two runs of one frame join them, marks join what is before. */
function runsOf(owner: readonly number[]): (readonly [number, number, number])[] {
  const runs: [number, number, number][] = [];
  for (let at = 0; at < owner.length; at += 1) {
    const last = runs.at(-1);
    const mine = owner[at] ?? -1;
    if (last && last[2] === mine) last[1] = at + 1;
    else runs.push([at, at + 1, mine]);
  }
  return runs;
}

/** “…, adding that the ship had passed”: what follows a source without a subject of its own is still theirs. */
function joinTails(
  runs: readonly (readonly [number, number, number])[],
  tokens: SentenceAnalysis['tokens'],
  frames: readonly ReportFrame[],
): (readonly [number, number, number])[] {
  const joined: [number, number, number][] = [];
  for (const [from, to, index] of runs) {
    const last = joined.at(-1);
    const first = tokens[from];
    const isTail =
      index === -1 &&
      last !== undefined &&
      last[2] >= 0 &&
      !isMainClause(tokens.slice(from, to), last, frames[last[2]]) &&
      (/^[,.;:)”"»—–]$/.test(first?.text ?? '')
        ? !/^(?:but|while|а|но)$/i.test(tokens[from + 1]?.text ?? '')
        : first?.pos === 'preposition' || isWhom(tokens.slice(from, to), last, frames[last[2]]));
    if (isTail) last[1] = to;
    else joined.push([from, to, index]);
  }
  return joined;
}

/** “‘It ran,’ he told | Alder Radio by telephone”: to whom it was told is no statement. */
const isWhom = (
  tail: SentenceAnalysis['tokens'],
  [, end]: readonly [number, number, number],
  frame: ReportFrame | undefined,
): boolean =>
  frame?.verb === 'tell' &&
  frame.frame[1] === end &&
  frame.content[1] <= frame.frame[0] &&
  !tail
    .slice(0, adding(tail))
    .some(({ pos, text }) => (pos === 'verb' && /^\p{Ll}/u.test(text)) || pos === 'auxiliary');

/** Where “, saying that …” begins, or the end. */
const adding = (tail: SentenceAnalysis['tokens']): number => {
  const comma = tail.findIndex(({ text }, at) => text === ',' && /ing$/.test(tail[at + 1]?.text ?? ''));
  return comma < 0 ? tail.length : comma;
};

/**
 * “Rehn, who had promised to sign it, | took it home”, “of the tents promised by the ministry, | we found half”: what the
 * publisher tells behind a clause or a participle that says what somebody else did.
 */
function isMainClause(
  [comma, first, ...rest]: SentenceAnalysis['tokens'],
  [, end]: readonly [number, number, number],
  frame: ReportFrame | undefined,
): boolean {
  if (comma?.text !== ',' || !first || !frame) return false;
  const isVerb = ({ pos, text }: typeof first): boolean =>
    (pos === 'verb' || pos === 'auxiliary') && !/ing$/.test(text);
  if (frame.content[1] === end && isVerb(first)) return true;
  const isParticiple =
    frame.frame[1] === end &&
    frame.frame[0] === frame.content[1] &&
    /^(?:announce|promise|give|offer|claim|name|report|release|provide|publish|quote|cite|issue)$/.test(frame.verb);
  return isParticiple && /^(?:determiner|pronoun|name|noun)$/.test(first.pos) && rest.some(isVerb);
}

interface Voice {
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
  readonly manner: Manner;
  readonly said: Dated | null;
  readonly publisher: string;
}

/** A token range of a sentence as what one voice says. */
export function segmentOf(
  sentence: RawSentence,
  [from, to]: readonly [number, number],
  { speaker, via, manner, said, publisher }: Voice,
): SpeechSegment {
  const { tokens } = sentence.analysis;
  const isWhole = from === 0 && to === tokens.length;
  const start = isWhole ? sentence.start : sentence.start + (tokens[from]?.start ?? 0);
  const end = isWhole ? sentence.end : sentence.start + (tokens[to - 1]?.end ?? 0);
  return {
    start,
    end,
    tokens: [from, to],
    speaker,
    attribution: chainOf(publisher, via, speaker, manner),
    manner,
    said,
    denies: false,
    wishes: false,
  };
}
