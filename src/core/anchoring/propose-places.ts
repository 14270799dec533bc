import type { Block, CanonicalText } from '../../domain/archive-document.ts';
import type { Selectors } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Anchor } from './anchor.ts';

/** A place where a target may belong. */
export interface ProposedPlace {
  readonly range: TextRange;
  readonly passage: number | null;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** `same`: the very words; `alike`: retyped or edited; `passage`: a passage that shares words with it. */
  readonly kind: 'same' | 'alike' | 'passage';
}

/** Places in a text, which its digest tells; null where the document is not here. */
export interface ProposedPlaces {
  readonly textSha256: string | null;
  readonly places: ProposedPlace[];
}

/** Characters shown on each side of a place. */
const AROUND = 80;
/** Passages that are proposed where the words are gone, and the share of the quotation's words one must have. */
const MOST_PASSAGES = 5;
const LEAST_SHARE = 0.34;

/** Where in a text the target of selectors may belong, best first, by what a look-up in it finds; nothing is decided here. */
export function placesIn(text: CanonicalText, selectors: Selectors, found: Anchor): ProposedPlaces {
  const [{ exact }] = selectors;
  const certain = found.range ? [found.range] : found.places;
  const ranges = certain.length > 0 ? certain : passagesLike(exact, text);
  const describe = (range: TextRange): ProposedPlace => {
    const words = text.text.slice(range.start, range.end);
    return {
      range,
      passage: passageOf(text.blocks, range)?.number ?? null,
      words,
      before: text.text.slice(Math.max(0, range.start - AROUND), range.start).toWellFormed(),
      after: text.text.slice(range.end, range.end + AROUND).toWellFormed(),
      kind: words === exact ? 'same' : certain.length > 0 ? 'alike' : 'passage',
    };
  };
  return { textSha256: text.sha256, places: ranges.map(describe) };
}

/** Passages by the share of the quotation's words that they hold. */
function passagesLike(exact: string, { text, blocks }: CanonicalText): TextRange[] {
  const wanted = wordsOf(exact);
  if (wanted.size === 0) return [];
  const shares = blocks
    .filter(({ number }) => number !== null)
    .map(({ start, end }) => {
      const own = wordsOf(text.slice(start, end));
      return { range: { start, end }, share: [...wanted].filter((word) => own.has(word)).length / wanted.size };
    });
  return shares
    .filter(({ share }) => share >= LEAST_SHARE)
    .toSorted((a, b) => b.share - a.share || a.range.start - b.range.start)
    .slice(0, MOST_PASSAGES)
    .map(({ range }) => range);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

const passageOf = (blocks: readonly Block[], { start, end }: TextRange): Block | undefined =>
  blocks.find((block) => block.number !== null && block.end > start && block.start < end);
