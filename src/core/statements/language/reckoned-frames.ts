import { isBoundary, type Reading, type ReportFrame } from './frame-reading.ts';
import { phraseFrame } from './phrase-frame.ts';
import type { SourceMention } from './source-mention.ts';
import { pronounSource, readSource } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** What somebody arrives at by counting, and what somebody holds. */
const RECKONED = /^(?:counts?|tally|tallies|estimates?|estimation|reckoning|calculations?|figures|records|account)$/;
const HELD = /^(?:view|opinion|words|judgement|judgment|assessment|telling|account)$/;
/** So many words stand between the preposition and what somebody holds. */
const REACH = 9;

/** “By the union's own count”, “by our tally”, “in her view”: whose count or view it is says it. */
export function reckonedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const opening = /^(by|in)$/i.exec(tokenAt(tokens, at).text)?.[1]?.toLowerCase();
  if (language !== 'en' || opening === undefined) return undefined;
  const heads = opening === 'in' ? HELD : RECKONED;
  const head = tokens.findIndex(({ text }, index) => index > at + 1 && index <= at + REACH && heads.test(text));
  if (head < 0 || tokens.slice(at, head).some((token) => isBoundary(token) || token.pos === 'verb')) return undefined;
  const source = ownerOf(tokens.slice(at + 1, head));
  return source && phraseFrame(reading, { at, end: head + 1, source });
}

const BETWEEN = /^(?:own|latest|initial|first|preliminary|best|last|conservative|rough|official)$/i;

/** Whose it is: a possessive pronoun, or whoever stands before the ’s. */
function ownerOf(words: readonly Token[]): SourceMention | undefined {
  let to = words.length;
  while (to > 0 && BETWEEN.test(tokenAt(words, to - 1).text)) to -= 1;
  if (to === 1) return pronounSource(words[0]);
  const isOwner = /^['’]s?$/u.test(wordAt(words, to - 1));
  return isOwner ? readSource(words.slice(0, to - 1)) : undefined;
}
