import { Circle, Diamond, Hexagon, Square, Star, Triangle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HighlightColour } from '../../domain/annotation.ts';

/** Each colour has a shape of its own, as it has an underline of its own in the text. */
const SHAPES: Record<HighlightColour, LucideIcon> = {
  yellow: Circle,
  green: Triangle,
  blue: Square,
  pink: Diamond,
  orange: Star,
  violet: Hexagon,
};

/** The shape of a highlight's colour, beside its name. */
export function ColourMark({ colour }: { readonly colour: HighlightColour }): ReactNode {
  const Shape = SHAPES[colour];
  return <Shape className="colour-mark" data-colour={colour} size={12} strokeWidth={2} aria-hidden />;
}
