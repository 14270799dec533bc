import type { Dated } from '../../domain/dated.ts';
import type { AttributionLink, Manner } from '../../domain/statement.ts';
import type { SentenceAnalysis } from './analyse-sentence.ts';
import type { ReportFrame } from './language/attribution.ts';
import { isSpeech } from './language/quotes.ts';
import { chainOf, resolveSpeaker, type Speaker, type SpeakerMemory } from './speakers.ts';

/** What one speaker says in one sentence; offsets are UTF-16 in the canonical text, token ranges in the sentence. */
export interface SpeechSegment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly [from: number, to: number];
  readonly speaker: Speaker;
  readonly attribution: readonly AttributionLink[];
  readonly manner: Manner;
  readonly said: Dated | null;
  /** The speaker denies, or only wants and expects, what the words say. */
  readonly denies: boolean;
  readonly wishes: boolean;
}

/** A sentence of the article, its headlines or its notes, with who says which part of it. */
export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly passage: number | null;
  readonly block: number;
  readonly role: 'headline' | 'body' | 'footnote' | 'teaser';
  readonly analysis: SentenceAnalysis;
  readonly segments: readonly SpeechSegment[];
  /** Marks of the notes it refers to, and the mark of the note it is. */
  readonly notes: readonly string[];
  readonly note: string | null;
}

/** A sentence before it is known who speaks. */
export type RawSentence = Omit<ReadSentence, 'segments'>;

/** What one sentence leaves for the next. */
interface Running {
  readonly block: number;
  readonly speaker: Speaker;
  readonly quoted: boolean;
  /** The sentence ends in “X said,” or “:”, so that the next block is X's. */
  readonly opens: boolean;
  /** The source stood at the end, or at the very beginning as “according to”: what follows is often still theirs. */
  readonly closes: boolean;
  /** The whole block is a quotation that the block before opened. */
  readonly opened: boolean;
  readonly said: Dated | null;
}

/** Gives every sentence its speakers, in the order of the text; `publisher` speaks where nobody else does. */
export function assignSpeakers(raw: readonly RawSentence[], memory: SpeakerMemory, publisher: string): ReadSentence[] {
  const outlet: Speaker = { name: publisher, role: null, kind: 'publisher' };
  let running: Running | null = null;
  return raw.map((sentence, index) => {
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
  const known = names.map(({ text }) => memory.people.byName(text)).findLast((person) => person !== null);
  if (known) memory.lastPerson = { name: known.name, role: known.role, kind: 'person' };
}

interface Around {
  readonly running: Running | null;
  readonly memory: SpeakerMemory;
  readonly outlet: Speaker;
}

/** A sentence without a source of its own: part of a quotation, carried on from the one before, or the publisher's. */
function inherited(raw: readonly RawSentence[], index: number, { running, memory, outlet }: Around): SpeechSegment[] {
  const sentence = raw[index] as RawSentence;
  const whole = [0, sentence.analysis.tokens.length] as const;
  const isQuoted = isQuotation(sentence) || isInsideQuote(raw, index);
  const carried = running !== null && running.block === sentence.block ? running : null;
  const isOpened = running !== null && running.opens && running.block === sentence.block - 1;
  const speaker =
    (isQuoted ? quotedSpeaker(raw, index, { carried, memory }) : null) ??
    unquotedSpeaker(sentence, { running, carried, isOpened }) ??
    outlet;
  const manner = mannerOf(sentence, speaker, isQuoted || isOpened);
  const said = carried !== null && speaker === carried.speaker ? carried.said : null;
  return [segmentOf(sentence, whole, { speaker, via: [], manner, said, publisher: outlet.name })];
}

/** Most of the sentence stands in quotation marks. */
const isQuotation = ({ analysis, start, end }: RawSentence): boolean =>
  analysis.quotes.some((quote) => isSpeech(quote) && quote.end - quote.start > (end - start) * 0.7);

/** Who is quoted: a source named behind the quotation, the one before it, or whoever spoke last. */
function quotedSpeaker(
  raw: readonly RawSentence[],
  index: number,
  { carried, memory }: { readonly carried: Running | null; readonly memory: SpeakerMemory },
): Speaker | null {
  return frameAhead(raw, index, memory) ?? (carried === null ? memory.lastPerson : carried.speaker);
}

interface Carrying {
  readonly running: Running | null;
  readonly carried: Running | null;
  readonly isOpened: boolean;
}

function unquotedSpeaker(sentence: RawSentence, { running, carried, isOpened }: Carrying): Speaker | null {
  if (isOpened) return running === null ? null : running.speaker;
  return sentence.role === 'body' && carried !== null && carriesOn(sentence, carried) ? carried.speaker : null;
}

function mannerOf({ role }: RawSentence, { kind }: Speaker, isQuoted: boolean): Manner {
  if (role === 'headline' || role === 'footnote') return role;
  if (kind === 'publisher') return 'own-words';
  return isQuoted ? 'quoted' : 'reported';
}

const PRONOUN_START =
  /^(?:he|she|they|his|her|their|all|both|those|these|most|none|nobody|no one|он|она|они|его|её|их|все|оба)\b/iu;

/** Whether a sentence without a source goes on with what the one before it reports. */
function carriesOn({ analysis }: RawSentence, { closes, quoted, opened }: Running): boolean {
  if (opened || closes) return !/^(?:but|however|meanwhile|earlier|but|но|однако|между тем)\b/iu.test(analysis.text);
  return !quoted && PRONOUN_START.test(analysis.text);
}

/** Whether a quotation opened earlier in the block still runs. */
function isInsideQuote(raw: readonly RawSentence[], index: number): boolean {
  const { block, analysis } = raw[index] as RawSentence;
  const before = raw
    .slice(Math.max(0, index - 8), index)
    .filter((each) => each.block === block)
    .map((each) => each.analysis.text)
    .join(' ');
  const open = (before.match(/[“«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  const straight = (before.match(/"/g)?.length ?? 0) % 2;
  return open > 0 || (straight === 1 && !/^["”]/.test(analysis.text));
}

/** The source of a quotation that begins here and is named in a later sentence of the block. */
function frameAhead(raw: readonly RawSentence[], index: number, memory: SpeakerMemory): Speaker | null {
  const { block } = raw[index] as RawSentence;
  const next = raw.slice(index + 1, index + 4).find((each) => each.block === block && each.analysis.frames.length > 0);
  const frame = next?.analysis.frames[0];
  const between = frame && next ? next.analysis.text.slice(0, next.analysis.tokens[frame.frame[0]]?.start ?? 0) : '';
  // A source that follows the end of the same quotation.
  return frame && /[”"»]/.test(between) && !/[“«]/.test(between) ? resolveSpeaker(frame.source, memory) : null;
}

function spokenSegments(
  sentence: RawSentence,
  frames: readonly ReportFrame[],
  { memory, outlet }: Omit<Around, 'running'>,
): SpeechSegment[] {
  const { tokens } = sentence.analysis;
  const owner = new Array<number>(tokens.length).fill(-1);
  frames.forEach(({ frame, content }, index) => {
    for (let at = content[0]; at < content[1]; at += 1) if (isInner(frames, owner[at] ?? -1, index)) owner[at] = index;
    for (let at = frame[0]; at < frame[1]; at += 1) owner[at] = index;
  });
  const speakers = frames.map(({ source, via }) => ({
    via: via ? [resolveSpeaker(via, memory) ?? outlet] : [],
    speaker: resolveSpeaker(source, memory) ?? outlet,
  }));
  return joinTails(runsOf(owner, tokens.length), tokens).flatMap(([from, to, index]) => {
    const frame = frames[index];
    const speaking = speakers[index];
    const terms = tokens.slice(from, to).filter(({ term, pos }) => term !== '' || pos === 'number').length;
    if (!frame || !speaking)
      return terms < 2
        ? []
        : [
            segmentOf(sentence, [from, to], {
              speaker: outlet,
              via: [],
              manner: ownManner(sentence),
              said: null,
              publisher: outlet.name,
            }),
          ];
    const manner: Manner = sentence.role === 'headline' ? 'headline' : frame.manner;
    const said: Dated | null = frame.said ? { edtf: frame.said.edtf, basis: frame.said.basis } : null;
    const segment = segmentOf(sentence, [from, to], { ...speaking, manner, said, publisher: outlet.name });
    return [{ ...segment, denies: frame.denies, wishes: frame.wishes }];
  });
}

const ownManner = ({ role }: RawSentence): Manner => (role === 'headline' || role === 'footnote' ? role : 'own-words');

/** The shorter content wins where two cover a word: it is the inner one. */
function isInner(frames: readonly ReportFrame[], current: number, index: number): boolean {
  const held = frames[current];
  const next = frames[index];
  if (!held || !next) return true;
  return next.content[1] - next.content[0] < held.content[1] - held.content[0];
}

/** Runs of words of one frame; words of nobody between two runs of one frame join them, marks join what is before. */
function runsOf(owner: readonly number[], length: number): (readonly [number, number, number])[] {
  const runs: [number, number, number][] = [];
  for (let at = 0; at < length; at += 1) {
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
): (readonly [number, number, number])[] {
  const joined: [number, number, number][] = [];
  for (const [from, to, index] of runs) {
    const last = joined.at(-1);
    const first = tokens[from];
    const isTail =
      index === -1 &&
      last !== undefined &&
      last[2] >= 0 &&
      (/^[,.;:)”"»—–]$/.test(first?.text ?? '')
        ? !/^(?:and|but|while|и|а|но)$/i.test(tokens[from + 1]?.text ?? '')
        : first?.pos === 'preposition');
    if (isTail) last[1] = to;
    else joined.push([from, to, index]);
  }
  return joined;
}

interface Voice {
  readonly speaker: Speaker;
  readonly via: readonly Speaker[];
  readonly manner: Manner;
  readonly said: Dated | null;
  readonly publisher: string;
}

function segmentOf(
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

function runningAfter(
  sentence: RawSentence,
  segments: readonly SpeechSegment[],
  { frames, before }: { readonly frames: readonly ReportFrame[]; readonly before: Running | null },
): Running | null {
  const last = segments.findLast(({ speaker, wishes }) => speaker.kind !== 'publisher' && !wishes);
  if (!last || sentence.role === 'footnote') return null;
  const frame = frames.at(-1);
  const isSameBlock = before !== null && before.block === sentence.block;
  const wasOpened = before !== null && before.opens && before.block === sentence.block - 1;
  return {
    block: sentence.block,
    speaker: last.speaker,
    quoted: last.manner === 'quoted',
    said: last.said,
    opens: frame !== undefined && /[,:]\s*$/.test(sentence.analysis.text),
    closes: frame ? closesFrame(frame) : isSameBlock && before.closes && before.speaker === last.speaker,
    opened: frame === undefined && (wasOpened || (isSameBlock && before.opened)),
  };
}

const closesFrame = ({ content, frame, verb }: ReportFrame): boolean =>
  content[1] <= frame[0] || /^(?:accord|по)/.test(verb);
