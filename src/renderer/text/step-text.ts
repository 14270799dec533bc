import type { TextRange } from '../../domain/text-range.ts';

/** How far one step of the caret goes. */
export type StepUnit = 'character' | 'word' | 'sentence' | 'passage';

const segmenters = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
} as const;

interface Step {
  readonly unit: StepUnit;
  readonly forward: boolean;
  /** An end that is drawn along stops behind a word going on, so that the words are taken in whole. */
  readonly drawing: boolean;
}

/** Where a caret at `offset` stands after a step; it stays where there is nothing further. Blocks are in order. */
export function stepText(text: string, blocks: readonly TextRange[], offset: number, step: Step): number {
  const at = Math.max(
    0,
    blocks.findLastIndex(({ start }) => start <= offset),
  );
  // The neighbours are enough: a step never leaps over a whole block.
  const near = [blocks[at - 1], blocks[at], blocks[at + 1]].filter((block) => block !== undefined);
  const stops = near.flatMap((block) => stopsIn(text, block, step)).toSorted((a, b) => a - b);
  const next = step.forward ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
  return next ?? offset;
}

/** The word, sentence or passage a caret stands in, without white space at its ends; null where there is none. */
export function unitAt(text: string, blocks: readonly TextRange[], offset: number, unit: StepUnit): TextRange | null {
  const block = blocks.findLast(({ start }) => start <= offset);
  if (block === undefined) return null;
  if (unit === 'passage') return block;
  return unitsIn(text, block, unit).findLast(({ start }) => start <= offset) ?? null;
}

function stopsIn(text: string, block: TextRange, { unit, forward, drawing }: Step): readonly number[] {
  if (unit === 'passage') return [drawing && forward ? block.end : block.start];
  const units = unitsIn(text, block, unit);
  if (unit === 'character') return [...units.map(({ start }) => start), block.end];
  return units.map(({ start, end }) => (drawing && forward ? end : start));
}

function unitsIn(text: string, block: TextRange, unit: Exclude<StepUnit, 'passage'>): readonly TextRange[] {
  const segments = [...segmenters[unit].segment(text.slice(block.start, block.end))];
  return segments
    .filter(({ segment, isWordLike }) =>
      unit === 'word' ? isWordLike === true : segment.trim() !== '' || unit === 'character',
    )
    .map(({ segment, index }) => {
      const words = unit === 'character' ? segment : segment.trimEnd();
      return { start: block.start + index, end: block.start + index + words.length };
    });
}
