import type { Dated } from '../../domain/dated.ts';
import type { Manner } from '../../domain/statement.ts';
import type { ReportFrame } from './language/frame-reading.ts';
import { isBodyWord, isRoleWord } from './language/role-words.ts';
import type { Token } from './language/token.ts';
import { isSpeech } from './language/quotes.ts';
import { referringSource } from './language/referring-source.ts';
import type { SourceMention } from './language/source-mention.ts';
import type { RawSentence, SpeechSegment } from './read-document.ts';
import { leavesQuoteOpen } from './open-quotes.ts';
import { resolveSpeaker, type Speaker, type SpeakerMemory } from './speakers.ts';
import { ownManner, segmentOf } from './spoken-segments.ts';

/** What one sentence leaves for the next. */
export interface Running {
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

/** What is known where a sentence is looked at; `running` is what the one before it left. */
export interface Around {
  readonly running: Running | null;
  readonly memory: SpeakerMemory;
  readonly outlet: Speaker;
  /** Whose words they are where nobody else says them. */
  readonly voice: Speaker;
  /** Who says the list that the sentence stands in, where a sentence before the list tells. */
  readonly listed: Speaker | null;
}

/** A sentence without a source of its own: part of a quotation, carried on from the one before, or the publisher's. */
export function inherited(
  raw: readonly RawSentence[],
  index: number,
  { running, memory, outlet, voice, listed }: Around,
): SpeechSegment[] {
  const sentence = raw[index] as RawSentence;
  const whole = [0, sentence.analysis.tokens.length] as const;
  const isQuoted = isInQuotation(raw, index);
  const { carried, opened, openedBy } = leftBefore(running, sentence.block, listed);
  const before = carried?.speaker ?? listed ?? memory.lastPerson;
  const quotedBy = isQuoted ? (quotedSpeaker(raw, index, memory) ?? before) : null;
  const speaker = quotedBy ?? openedBy ?? toldBehind(raw, index, memory) ?? carriedSpeaker(sentence, carried) ?? voice;
  const manner = mannerOf(sentence, speaker, isQuoted || opened !== null || speaker === voice);
  const said = speaker === carried?.speaker ? carried.said : null;
  return [segmentOf(sentence, whole, { speaker, via: [], manner, said, publisher: outlet.name })];
}

/** Whose a quotation is by the sentences around it. */
const quotedSpeaker = (raw: readonly RawSentence[], index: number, memory: SpeakerMemory): Speaker | null =>
  frameAhead(raw, index, memory) ?? subjectBefore(raw, index, memory);

/** “Two neighbours said so. His lawyer, Ida Roe, would have none of it. ‘…’”: whom the sentence right before a quotation is about. */
function subjectBefore(raw: readonly RawSentence[], index: number, { subject }: SpeakerMemory): Speaker | null {
  const isBefore = subject?.index === index - 1 && raw[index - 1]?.block === raw[index]?.block;
  return subject && isBefore && !isInsideQuote(raw, index) ? subject.person : null;
}

/** Who a sentence behind says this one was said by: «Об этом сообщил минздрав». */
function toldBehind(raw: readonly RawSentence[], index: number, memory: SpeakerMemory): Speaker | null {
  const source = raw[index]?.role === 'body' ? sourceOf(nextOf(raw, index)) : undefined;
  return source ? resolveSpeaker(source, memory) : null;
}

const sourceOf = (sentence: RawSentence | undefined): SourceMention | undefined =>
  sentence?.role === 'body'
    ? referringSource(sentence.analysis.text, sentence.analysis.tokens, sentence.analysis.language)
    : undefined;

/** The sentence right behind in a paragraph, else the first of the next one where nothing between is somebody’s. */
function nextOf(raw: readonly RawSentence[], index: number): RawSentence | undefined {
  const block = raw[index]?.block ?? 0;
  const next = raw[index + 1];
  if (next?.block === block && sourceOf(next)) return next;
  const behind = raw.findIndex((each, at) => at > index && each.block !== block);
  const isOurs = raw.slice(index + 1, Math.max(behind, 0)).every(({ analysis }) => analysis.frames.length === 0);
  return isOurs && raw[behind]?.block === block + 1 ? raw[behind] : undefined;
}

/** What the sentence before left, where it stands in the same block, and where it opened this one or the list it stands in. */
function leftBefore(running: Running | null, block: number, listed: Speaker | null) {
  const carried = running?.block === block ? running : null;
  const opened = running?.opens && running.block === block - 1 ? running : null;
  return { carried, opened, openedBy: opened?.speaker ?? listed };
}

const carriedSpeaker = (sentence: RawSentence, carried: Running | null): Speaker | null =>
  carried && carriesOn(sentence, carried) ? carried.speaker : null;

const isInQuotation = (raw: readonly RawSentence[], index: number): boolean =>
  isMostlyQuote(raw[index] as RawSentence) || isInsideQuote(raw, index) || frameBehindDash(raw, index) !== undefined;

/** Most of it is quoted, or a quotation begins with it that goes on behind it. */
const isMostlyQuote = ({ analysis, start, end }: RawSentence): boolean =>
  /^(?:“[^”]*|«[^»]*|"[^"]*)$/u.test(analysis.text) ||
  analysis.quotes.some((quote) => isSpeech(quote) && quote.end - quote.start > (end - start) * 0.7);

function mannerOf(sentence: RawSentence, speaker: Speaker, isQuoted: boolean): Manner {
  const own = ownManner(sentence);
  if (own !== 'own-words' || speaker.kind === 'publisher') return own;
  return isQuoted ? 'quoted' : 'reported';
}

const PRONOUN_START =
  /^(?:he|she|they|his|her|their|all|both|those|these|most|none|nobody|no one|он|она|они|его|её|их|все|оба)\b/iu;

/** “In 2029, …”, “That is …”: a paper's own background to what somebody said. */
const TURNS_AWAY =
  /^(?:in \d{4}|that (?:is|was)|by comparison|for comparison|в \d{4}(?:-м)? году|для сравнения|напомним)(?!\p{L})/iu;

/** “The government ordered …” behind what the mill said: another body or office acts, and the paper tells of it. */
function hasOtherActor(tokens: readonly Token[], { name }: Speaker): boolean {
  const verb = tokens.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const end = tokens.findIndex(({ pos, text }, at) => at > 0 && (pos === 'preposition' || text === ',' || at === verb));
  const subject = tokens.slice(0, end);
  const [first, head] = [subject[0], subject.at(-1)];
  if (!first || !head || verb < 1 || /^(?:number|pronoun|preposition|conjunction)$/.test(first.pos)) return false;
  const isActor = isBodyWord(head.text) || isRoleWord(head.text) || (head !== first && isRoleWord(first.text));
  return (
    isActor &&
    !/^(?:its|his|her|their|no|another|other|second|third|both|all|some|втор\p{L}+|трет\p{L}+|друг\p{L}+|ещё|еще)$/iu.test(
      first.text,
    ) &&
    !isNamedIn(name, head.text)
  );
}

const isNamedIn = (name: string, word: string): boolean => name.toLowerCase().includes(word.toLowerCase().slice(0, 6));

/** Whether a sentence without a source goes on with what the one before it reports. */
function carriesOn({ analysis, role }: RawSentence, { closes, quoted, opened, speaker }: Running): boolean {
  if (role !== 'body' || (!opened && (TURNS_AWAY.test(analysis.text) || hasOtherActor(analysis.tokens, speaker))))
    return false;
  // “‘…,’ she told us. The house is empty.”: words that are no longer quoted are the paper's.
  if (closes && quoted && !opened && !PRONOUN_START.test(analysis.text)) return false;
  if (opened || closes) return !/^(?:but|however|meanwhile|earlier|но|однако|между тем)\b/iu.test(analysis.text);
  return !quoted && PRONOUN_START.test(analysis.text);
}

/** Whether a quotation opened earlier in the block still runs. */
export function isInsideQuote(raw: readonly RawSentence[], index: number): boolean {
  const { block, analysis } = raw[index] as RawSentence;
  const before = raw
    .slice(Math.max(0, index - 8), index)
    .filter((each) => each.block === block)
    .map((each) => each.analysis.text)
    .join(' ');
  const open = (before.match(/[“«]/g)?.length ?? 0) - (before.match(/[”»]/g)?.length ?? 0);
  return open > 0 || (leavesQuoteOpen(before) && !/^["”]/.test(analysis.text));
}

/** «— Двери закрыли. Свет погас, — говорит …»: the frame in a later sentence of a block that a dash begins. */
function frameBehindDash(raw: readonly RawSentence[], index: number): ReportFrame | undefined {
  const { block } = raw[index] as RawSentence;
  const here = raw.filter((each) => each.block === block);
  if (!/^[—–-]\s/u.test(here[0]?.analysis.text ?? '')) return undefined;
  const next = raw.slice(index + 1, index + 4).find((each) => each.block === block && each.analysis.frames.length > 0);
  const frame = next?.analysis.frames[0];
  const before = frame && next ? next.analysis.text.slice(0, next.analysis.tokens[frame.frame[0]]?.end ?? 0) : '';
  return /[,.!?…]\s*[—–]?\s*\p{L}*$/u.test(before) && /[—–]/u.test(next?.analysis.text.slice(2) ?? '')
    ? frame
    : undefined;
}

/** The source of a quotation that begins here and is named in a later sentence of the block. */
function frameAhead(raw: readonly RawSentence[], index: number, memory: SpeakerMemory): Speaker | null {
  const dashed = frameBehindDash(raw, index);
  if (dashed) return resolveSpeaker(dashed.source, memory);
  const { block } = raw[index] as RawSentence;
  const next = raw.slice(index + 1, index + 4).find((each) => each.block === block && each.analysis.frames.length > 0);
  const frame = next?.analysis.frames[0];
  const between = frame && next ? next.analysis.text.slice(0, next.analysis.tokens[frame.frame[0]]?.start ?? 0) : '';
  // A source that follows the end of the same quotation.
  return frame && /[”"»]/.test(between) && !/[“«]/.test(between) ? resolveSpeaker(frame.source, memory) : null;
}
