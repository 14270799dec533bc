import { bylineVoice, issuingVoice } from './issuer.ts';
import { interviewVoices } from './interview.ts';
import { posterOf } from './posts.ts';
import type { Voice, VoicedPage } from './voice.ts';

/** The voice of each block by its index, where it is not the publisher's: turns of an interview, a signed text, the statement of a body, a post shown within the page. */
export function voicesOf(page: VoicedPage): ReadonlyMap<number, Voice> {
  const turns = interviewVoices(page);
  if (turns.size > 0) return turns;
  const author = issuingVoice(page) ?? bylineVoice(page);
  const bodies = page.raw.filter(({ role }) => role === 'body').map(({ block }) => block);
  const posts = new Map(
    bodies.flatMap((block) => {
      const poster = postedBy(page, block);
      return poster ? [[block, { speaker: poster, asks: false }] as const] : [];
    }),
  );
  const own = author ? bodies.map((block) => [block, { speaker: author, asks: false }] as const) : [];
  return new Map([...own, ...posts]);
}

/** Who posted a block that is a post shown within the page. */
function postedBy({ text, roled }: VoicedPage, at: number): Voice['speaker'] | null {
  const block = roled[at]?.block;
  const name = block ? posterOf(text.slice(block.start, block.end)) : null;
  return name === null ? null : { name, role: null, kind: 'person' };
}
