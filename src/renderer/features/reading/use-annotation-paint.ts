import { useMemo, type RefObject } from 'react';
import type { AnchoredAnnotation, HighlightColour } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { usePaint } from '../../text/paint.ts';

const colours: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'];

/** Draws highlights and notes on the text; those whose place is unknown are in the panel only. */
export function useAnnotationPaint(
  root: RefObject<HTMLElement | null>,
  annotations: readonly AnchoredAnnotation[],
): void {
  const ranges = useMemo(() => sortByLook(annotations), [annotations]);
  usePaint(root, 'annotation-yellow', ranges.yellow);
  usePaint(root, 'annotation-green', ranges.green);
  usePaint(root, 'annotation-blue', ranges.blue);
  usePaint(root, 'annotation-pink', ranges.pink);
  usePaint(root, 'annotation-orange', ranges.orange);
  usePaint(root, 'annotation-violet', ranges.violet);
  usePaint(root, 'annotation-note', ranges.note);
}

function sortByLook(annotations: readonly AnchoredAnnotation[]): Record<HighlightColour | 'note', TextRange[]> {
  const ranges: Record<HighlightColour | 'note', TextRange[]> = {
    ...(Object.fromEntries(colours.map((colour) => [colour, []])) as unknown as Record<HighlightColour, TextRange[]>),
    note: [],
  };
  for (const { motivation, colour, anchor } of annotations) {
    if (anchor.range === null || motivation === 'bookmarking' || motivation === 'describing') continue;
    if (colour !== null) ranges[colour].push(anchor.range);
    else if (motivation === 'commenting') ranges.note.push(anchor.range);
    else ranges.yellow.push(anchor.range);
  }
  return ranges;
}
