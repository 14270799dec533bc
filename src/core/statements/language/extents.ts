import { dimensionOf } from './measures.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** What of a thing a length measures. */
export type Extent = 'depth' | 'height' | 'width' | 'thickness' | 'distance';

const EXTENTS: readonly (readonly [Extent, RegExp])[] = [
  ['depth', /^(?:deep|depth|below|beneath|underground|underwater|глубин\p{L}*)$/u],
  ['height', /^(?:high|tall|height|above|altitude|высот\p{L}*)$/u],
  ['width', /^(?:wide|width|ширин\p{L}*)$/u],
  ['thickness', /^(?:thick|thickness|толщин\p{L}*)$/u],
  [
    'distance',
    /^(?:(?:north|south)?-?(?:north|south|east|west)-?(?:east|west)?(?:ern|wards?)?|from|off|away|offshore|inland|outside|beyond|inside|within)$/,
  ],
];

/** How many words behind the unit of a length, and before the figure, tell what it measures. */
const BEHIND = 3;
const BEFORE = 3;

/** What a length measures by the words beside it: “12 miles deep”, “at a depth of 12 miles”, “14 miles north of Verna”; null where they do not tell. */
export function extentOf(tokens: readonly Token[], { from, to }: NumberMention, unitAt: number): Extent | null {
  if (unitAt < 0 || dimensionOf(tokenAt(tokens, unitAt).term) !== 'length') return null;
  const end = Math.max(to, unitAt + 1);
  for (let at = end; at < end + BEHIND && !/^[,.;]$/.test(tokenAt(tokens, at).text); at += 1) {
    const extent = named(wordAt(tokens, at));
    if (extent !== undefined) return extent;
  }
  const before = tokens.slice(Math.max(0, from - BEFORE), from).map(({ text }) => named(text.toLowerCase()));
  return before.findLast((extent) => extent !== undefined && extent !== 'distance') ?? null;
}

const named = (word: string): Extent | undefined => EXTENTS.find(([, words]) => words.test(word))?.[0];
