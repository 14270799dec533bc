import { bylineVoice, issuingVoice } from './issuer.ts';
import { interviewVoices } from './interview.ts';
import type { Voice, VoicedPage } from './voice.ts';

/** The voice of each block by its index, where it is not the publisher's: turns of an interview, a signed text, the statement of a body. */
export function voicesOf(page: VoicedPage): ReadonlyMap<number, Voice> {
  const turns = interviewVoices(page);
  if (turns.size > 0) return turns;
  const author = issuingVoice(page) ?? bylineVoice(page);
  const bodies = page.raw.filter(({ role }) => role === 'body').map(({ block }) => block);
  return new Map(author ? bodies.map((block) => [block, { speaker: author, asks: false }]) : []);
}
