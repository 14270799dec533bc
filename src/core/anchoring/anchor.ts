import type { AnchorState } from '../../domain/selector.ts';
import type { TextRange } from '../../domain/text-range.ts';

/** Where a target was found, and in which state; a range only where the words can be shown. */
export interface Anchor {
  readonly state: AnchorState;
  readonly range: TextRange | null;
  /** Where an `ambiguous` target may stand, best first; proposals, for the reader to decide. */
  readonly places: readonly TextRange[];
}
