import type { RoledBlock } from './furniture.ts';
import { bylineVoice, issuingVoice } from './issuer.ts';
import { interviewVoices } from './interview.ts';
import type { RawSentence } from './read-document.ts';
import type { Speaker } from './speakers.ts';

/** Whose words a block holds where no source is named in it. */
export interface Voice {
  readonly speaker: Speaker;
  /** A question of an interview: “you” in it is whoever answers. */
  readonly asks: boolean;
}

/** A page as voices are looked for in it. */
export interface VoicedPage {
  readonly text: string;
  readonly title: string;
  readonly outlet: Speaker;
  readonly roled: readonly RoledBlock[];
  readonly raw: readonly RawSentence[];
}

/** The voice of each block by its index, where it is not the publisher's: turns of an interview, a signed text, the statement of a body. */
export function voicesOf(page: VoicedPage): ReadonlyMap<number, Voice> {
  const turns = interviewVoices(page);
  if (turns.size > 0) return turns;
  const author = issuingVoice(page) ?? bylineVoice(page);
  const bodies = page.raw.filter(({ role }) => role === 'body').map(({ block }) => block);
  return new Map(author ? bodies.map((block) => [block, { speaker: author, asks: false }]) : []);
}
