import type { Block } from '../../../domain/archive-document.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { diffItems, diffWords, type WordingPart } from '../../ui/diff-words.ts';

/** A run of passages that are the same in both texts, or one that differs, with where it stands. */
export type TextDifference =
  | { readonly kind: 'same'; readonly passages: number }
  | {
      readonly kind: 'differs';
      readonly wording: readonly WordingPart[];
      /** Null where the passage is missing from that text. */
      readonly before: TextRange | null;
      readonly after: TextRange | null;
    };

interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Below this share of words in common two passages are not versions of one another. */
const LEAST_ALIKE = 0.3;

/** The difference of two texts: by passages, and word by word in those that were changed. */
export function diffTexts(before: ReadText, after: ReadText): readonly TextDifference[] {
  const [left, right] = [passagesOf(before), passagesOf(after)];
  const parts = diffItems(
    left.map(({ words }) => words),
    right.map(({ words }) => words),
  );
  const found: TextDifference[] = [];
  const waiting: { removed: Passage[]; added: Passage[] } = { removed: [], added: [] };
  let [at, other] = [0, 0];
  const flush = (): void => {
    found.push(...pairUp(waiting.removed, waiting.added));
    waiting.removed = [];
    waiting.added = [];
  };
  for (const { kind } of parts) {
    if (kind === 'removed') waiting.removed.push(left[at++] as Passage);
    else if (kind === 'added') waiting.added.push(right[other++] as Passage);
    else {
      flush();
      at += 1;
      other += 1;
      const last = found.at(-1);
      if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', passages: last.passages + 1 };
      else found.push({ kind: 'same', passages: 1 });
    }
  }
  flush();
  return found;
}

interface Passage {
  readonly words: string;
  readonly range: TextRange;
}

function passagesOf({ text, blocks }: ReadText): readonly Passage[] {
  return blocks.map(({ start, end }) => ({
    words: text.slice(start, end).replace(/\s+/gu, ' ').trim(),
    range: { start, end },
  }));
}

/** Sets passages that were taken out beside those put in for them, in order, as far as they are alike. */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): readonly TextDifference[] {
  const left = [...added];
  const found = removed.map((passage): TextDifference => {
    const match = left.findIndex((other) => isAlike(passage.words, other.words));
    const [partner] = match === -1 ? [] : left.splice(match, 1);
    return {
      kind: 'differs',
      wording: diffWords(passage.words, partner?.words ?? ''),
      before: passage.range,
      after: partner?.range ?? null,
    };
  });
  return [
    ...found,
    ...left.map(({ words, range }): TextDifference => ({
      kind: 'differs',
      wording: diffWords('', words),
      before: null,
      after: range,
    })),
  ];
}

function isAlike(a: string, b: string): boolean {
  const [left, right] = [new Set(a.toLowerCase().split(' ')), new Set(b.toLowerCase().split(' '))];
  return [...left].filter((word) => right.has(word)).length / Math.max(left.size, right.size) >= LEAST_ALIKE;
}
