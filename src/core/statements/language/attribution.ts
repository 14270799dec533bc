import { asFrame } from './as-frames.ts';
import { ascribedFrame } from './ascribed-frames.ts';
import { calledFrame } from './called-frames.ts';
import { withCited } from './cited-sources.ts';
import { claimedFrame } from './claimed-frames.ts';
import type { DateMention } from './dates.ts';
import type { Reading, ReportFrame } from './frame-reading.ts';
import { learnedFrame } from './learned-frames.ts';
import { markedFrame } from './marked-frames.ts';
import { passiveFrame } from './passive-frames.ts';
import { prefixFrame } from './prefix-frames.ts';
import type { QuotedSpan } from './quotes.ts';
import { reckonedFrame } from './reckoned-frames.ts';
import { relayedFrame } from './relayed-frames.ts';
import { sighedFrame } from './sighed-frames.ts';
import { tailFrame } from './tail-frames.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
import { verbFrame } from './verb-frames.ts';

/** Who says what in a sentence, in the order of the text; overlapping readings of one passage are settled. */
export function findFrames(
  text: string,
  tokens: readonly Token[],
  {
    language,
    dates,
    quotes,
  }: {
    readonly language: RuleLanguage;
    readonly dates: readonly DateMention[];
    readonly quotes: readonly QuotedSpan[];
  },
): ReportFrame[] {
  const reading: Reading = { text, tokens, language, dates, quotes };
  const frames: ReportFrame[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const frame = frameAt(reading, at);
    // “…, X said, adding that …” is still X's; what follows “X dismissed it, noting that …” X does not deny.
    if (frames.length > 0 && /(?<!accord)ing$/.test(tokenAt(tokens, at).text)) {
      const last = frames.at(-1);
      if (frame && last?.denies && !frame.denies && frame.content[0] > at)
        frames.push({ ...frame, source: last.source, frame: [at - 1, frame.content[0]] });
      continue;
    }
    if (!frame || frames.some((other) => overlaps(other.frame, frame.frame))) continue;
    frames.push(frame);
  }
  const read = frames.filter((frame) => !isOnlyDenied(frame, tokens)).map((frame) => ofDenied(frame, tokens));
  return settle(withoutInner(withCited(reading, withoutDeniedClaims(read)), tokens));
}

/** The readers of sources; the first that reads one at a word is heard. */
const READERS = [
  prefixFrame,
  learnedFrame,
  reckonedFrame,
  asFrame,
  passiveFrame,
  calledFrame,
  ascribedFrame,
  claimedFrame,
  relayedFrame,
  verbFrame,
  tailFrame,
  sighedFrame,
  markedFrame,
];

function frameAt(reading: Reading, at: number): ReportFrame | undefined {
  for (const read of READERS) {
    const frame = read(reading, at);
    if (frame) return frame;
  }
  return undefined;
}

/** “The port rejected Rem's claim that …”: whoever denies it is heard, and denies what was claimed. */
const withoutDeniedClaims = (frames: readonly ReportFrame[]): ReportFrame[] =>
  frames.filter(
    (inner) =>
      !inner.isAside ||
      !frames.some(({ denies, content }) => denies && content[0] <= inner.frame[0] && content[1] >= inner.frame[1]),
  );

const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** “213 men were called up, not 300, as claimed by the minister”: his is only what is denied. */
function ofDenied(frame: ReportFrame, tokens: readonly Token[]): ReportFrame {
  const [from, to] = frame.content;
  const opens = tokens.findLastIndex(({ text }, at) => at >= from && at < frame.frame[0] - 1 && text === ',');
  const denies = [1, 2].map((ahead) => tokenAt(tokens, opens + ahead).text).join(' ');
  const isDenied = to <= frame.frame[0] && opens > from && /^(?:not\b|а не$)/i.test(denies);
  return isDenied && /^(?:as|как)$/i.test(firstOf(tokens, frame)) ? { ...frame, content: [opens + 1, to] } : frame;
}

/** «Не трава, как пишут некоторые»: the publisher says that it is not so. */
const isOnlyDenied = (frame: ReportFrame, tokens: readonly Token[]): boolean =>
  /^(?:not|не)$/i.test(tokenAt(tokens, frame.content[0]).text) &&
  frame.content[1] <= frame.frame[0] &&
  /^(?:as|как)$/i.test(firstOf(tokens, frame));

/** The word a frame begins with, its comma passed over. */
const firstOf = (tokens: readonly Token[], { frame: [from] }: ReportFrame): string =>
  tokens.slice(from, from + 2).find(({ text }) => text !== ',')?.text ?? '';

/** “Tests show that it is safe, its director said”: whoever is named last says the whole, tests and all. */
function withoutInner(frames: readonly ReportFrame[], tokens: readonly Token[]): ReportFrame[] {
  return frames.filter(
    (inner) =>
      // “Keld dismissed that: it was the hail, she said”: two frames of one voice.
      inner.denies ||
      inner.isAside ||
      tokenAt(tokens, inner.content[0]).text === ':' ||
      !frames.some(
        (outer) =>
          outer !== inner &&
          outer.content[1] <= outer.frame[0] &&
          outer.content[0] <= inner.frame[0] &&
          inner.frame[1] <= inner.content[0] &&
          inner.frame[1] <= outer.frame[0] &&
          inner.content[1] >= outer.frame[0],
      ),
  );
}

/** What stands in the frame of one source is not content of another. */
function settle(frames: readonly ReportFrame[]): ReportFrame[] {
  return frames.map((frame) => {
    let [from, to] = frame.content;
    for (const other of frames) {
      if (other === frame || other.isAside) continue;
      const [otherFrom, otherTo] = other.frame;
      if (isNested(frame, other)) continue;
      if (otherFrom >= from && otherFrom < to && otherFrom > frame.frame[0]) to = startOfFrame(other, to);
      else if (otherTo > from && otherTo <= to && otherTo <= frame.frame[0]) from = Math.max(from, otherTo);
    }
    const outer = frames.find((other) => other !== frame && isNested(other, frame));
    return { ...frame, content: [from, Math.max(from, to)], via: frame.via ?? outer?.source ?? null };
  });
}

/** “Oduya said the party had asked …”: the second source is passed on by the first, whose content is the whole. */
const isNested = (outer: ReportFrame, inner: ReportFrame): boolean =>
  inner.frame[0] >= outer.content[0] &&
  inner.frame[0] - outer.content[0] <= 1 &&
  inner.content[0] >= inner.frame[1] &&
  outer.frame[1] <= inner.frame[0];

/** A later frame ends earlier content only where its own content follows it; a closing “, X said” belongs to both. */
const startOfFrame = ({ frame, content }: ReportFrame, to: number): number =>
  content[0] >= frame[1] || content[0] >= frame[0] ? frame[0] : Math.min(to, frame[0]);
