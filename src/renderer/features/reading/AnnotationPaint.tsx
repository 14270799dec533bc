import { useMemo, type ReactNode, type RefObject } from 'react';
import type { AnchoredAnnotation, HighlightColour } from '../../../domain/annotation.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { usePaint } from '../../text/paint.ts';
import { useNearSpan } from '../../text/use-near-span.ts';

const colours: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink', 'orange', 'violet'];

interface AnnotationPaintProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly annotations: readonly AnchoredAnnotation[];
}

/**
 * Draws highlights and notes on the text near the view; those whose place is unknown are in the panel only. It is a
 * component of its own, so that scrolling renders nothing else.
 */
export function AnnotationPaint({ root, scroller, annotations }: AnnotationPaintProps): ReactNode {
  const { start, end } = useNearSpan(root, scroller);
  const ranges = useMemo(() => {
    const near = annotations.filter(
      ({ anchor }) => anchor.range !== null && anchor.range.start < end && start < anchor.range.end,
    );
    return sortByLook(near);
  }, [annotations, start, end]);
  usePaint(root, 'annotation-yellow', ranges.yellow);
  usePaint(root, 'annotation-green', ranges.green);
  usePaint(root, 'annotation-blue', ranges.blue);
  usePaint(root, 'annotation-pink', ranges.pink);
  usePaint(root, 'annotation-orange', ranges.orange);
  usePaint(root, 'annotation-violet', ranges.violet);
  usePaint(root, 'annotation-note', ranges.note);
  return null;
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
