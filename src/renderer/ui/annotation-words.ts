import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { AnchorState } from '../../domain/selector.ts';

const ANCHORS: Record<AnchorState, string> = {
  exact: 'in its exact place',
  moved: 'moved: the same words stand elsewhere now',
  changed: 'changed: only similar words stand there now',
  ambiguous: 'ambiguous: the words stand in several places',
  orphan: 'its words are no longer in the text',
};

/** What became of the place of an annotation. */
export function anchorInWords(state: AnchorState): string {
  return ANCHORS[state];
}

/** What an annotation is: "Bookmark", "Highlight, green", "Note". */
export function kindInWords({ motivation, colour }: Pick<AnchoredAnnotation, 'motivation' | 'colour'>): string {
  if (motivation === 'bookmarking') return 'Bookmark';
  if (motivation === 'commenting') return 'Note';
  return colour === null ? 'Highlight' : `Highlight, ${colour}`;
}
