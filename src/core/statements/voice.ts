import type { RoledBlock } from './furniture.ts';
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
