import { inherited, isInsideQuote, type Running } from './inherited-speech.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import { listSource } from './language/list-openings.ts';
import { personNames } from './interview-people.ts';
import { bodyIn, noticeAsked, noticeOpening, noticePaper, noticeSubject } from './noticed.ts';
import type { RawSentence, ReadSentence, SpeechSegment } from './read-document.ts';
import { mention, resolveSpeaker, saysYou, type Speaker, type SpeakerMemory } from './speakers.ts';
import { spokenSegments } from './spoken-segments.ts';
import type { Voice } from './voice.ts';

/** Says for every sentence who speaks in which part of it; `memory` is left at the end of the document. */
export function assignSpeakers(
  raw: readonly RawSentence[],
  memory: SpeakerMemory,
  { outlet, voices }: { readonly outlet: Speaker; readonly voices: ReadonlyMap<number, Voice> },
): ReadSentence[] {
  let running: Running | null = null;
  let listed: Speaker | null = null;
  // Whoever answers in an interview is a person, and no “company” of the questions.
  const role = [...voices.values()].some(({ asks }) => asks) ? 'interviewee' : null;
  for (const { speaker } of voices.values())
    if (speaker.kind === 'person') memory.people.meet(speaker.name, speaker.role ?? role);
  return raw.map((sentence, index) => {
    memory.lastNamedBody = bodyIn(sentence.analysis.tokens) ?? memory.lastNamedBody;
    const voice = voices.get(sentence.block) ?? { speaker: outlet, asks: false };
    memory.voice = isInsideQuote(raw, index) ? null : voice.speaker;
    const closes = isInsideQuote(raw, index) ? quoteEnd(sentence) : 0;
    const frames = outerFrames(sentence, closes).filter(
      // “Last week you told us that …”: what is held out to somebody in a question is said by who asks.
      ({ content, source }) => content[1] > content[0] && !(voice.asks && saysYou(source)),
    );
    noticeOpening(sentence.analysis.tokens, frames, memory);
    if (!sentence.isItem) listed = null;
    const own =
      frames.length === 0 ? inherited(raw, index, { running, memory, outlet, voice: voice.speaker, listed }) : [];
    const spoken = frames.length > 0 ? spokenSegments(sentence, frames, { memory, outlet, voice: voice.speaker }) : own;
    mention(memory, personNames([sentence]));
    running = runningAfter(sentence, spoken, { frames, before: running });
    noticePaper(sentence.analysis, memory);
    if (raw[index + 1]?.isItem === true && !sentence.isItem) listed = listedBy(sentence, memory);
    const { lastPerson } = memory;
    noticeAsked(sentence.analysis.tokens, memory);
    if (frames.length === 0 && closes === 0) noticeSubject(raw, index, memory);
    if (memory.lastPerson && memory.lastPerson !== lastPerson) memory.subject = { person: memory.lastPerson, index };
    return { ...sentence, segments: spoken };
  });
}

/** Who says the list that begins behind a sentence. */
function listedBy({ analysis }: RawSentence, memory: SpeakerMemory): Speaker | null {
  const source = listSource(analysis);
  return source ? resolveSpeaker(source, memory) : null;
}

/** Where a quotation that was opened before ends in a sentence. */
function quoteEnd({ analysis: { text } }: RawSentence): number {
  const close = text.search(/[”»"]/);
  return close < 0 ? text.length : close;
}

/** “‘… The officer said shoot, and we shot,’ she says”: whom somebody quotes in their own words is not heard. */
function outerFrames({ analysis: { frames, tokens } }: RawSentence, end: number): readonly ReportFrame[] {
  const isInner = ({ frame: [from, to] }: ReportFrame): boolean =>
    (tokens[to - 1]?.end ?? 0) <= end && (tokens[from]?.start ?? end) < end;
  const inner = frames.filter(isInner);
  return frames
    .filter((frame) => !inner.includes(frame))
    .map((frame) => {
      const cut = inner.find((each) => each.frame[1] === frame.content[0]);
      return cut ? { ...frame, content: [cut.frame[0], frame.content[1]] } : frame;
    });
}

function runningAfter(
  sentence: RawSentence,
  segments: readonly SpeechSegment[],
  { frames, before }: { readonly frames: readonly ReportFrame[]; readonly before: Running | null },
): Running | null {
  const last = segments.findLast(({ speaker, wishes }) => speaker.kind !== 'publisher' && !wishes);
  // What the publisher tells last is its own, and so is what follows.
  const behind = segments.at(-1);
  const [mark, ...clause] = behind ? sentence.analysis.tokens.slice(...behind.tokens) : [];
  const isClause = mark?.text === ',' && clause.some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const isPublishers = behind?.speaker.kind === 'publisher' && isClause;
  if (!last || isPublishers || sentence.role === 'footnote') return null;
  const frame = frames.at(-1);
  return {
    block: sentence.block,
    speaker: last.speaker,
    quoted: last.manner === 'quoted',
    said: last.said,
    ...(frame ? behindFrame(sentence, frame) : behindNone(sentence, before)),
  };
}

type Bounds = Pick<Running, 'opens' | 'closes' | 'opened'>;

const behindFrame = ({ analysis }: RawSentence, { frame, content, verb }: ReportFrame): Bounds => ({
  opens: /[,:]\s*$/.test(analysis.text),
  closes: (content[1] <= frame[0] && !/^(?:we|i)$/.test(verb)) || /^(?:accord|as|по)$/.test(verb),
  opened: false,
});

/** A sentence without a source hands on what the one before it left. */
const behindNone = ({ block }: RawSentence, before: Running | null): Bounds => ({
  opens: false,
  // Real news goes on by itself soon: only the first sentence behind “…, the port said.” is still the port's.
  closes: false,
  opened:
    before !== null && ((before.opens && before.block === block - 1) || (before.opened && before.block === block)),
});
