import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { AnchorState } from '../../domain/selector.ts';

const ANCHORS: Record<AnchorState, string> = {
  exact: 'in its exact place',
  moved: 'moved: the same words stand elsewhere now',
  changed: 'changed: only similar words stand there now',
  ambiguous: 'ambiguous: the words stand in several places',
  orphan: 'orphan: its words are no longer in the text',
};

/** The states a place can be in, with their short names, from the best. */
export const ANCHOR_STATES: readonly { readonly value: AnchorState; readonly label: string }[] = [
  { value: 'exact', label: 'Exact' },
  { value: 'moved', label: 'Moved' },
  { value: 'changed', label: 'Changed' },
  { value: 'ambiguous', label: 'Ambiguous' },
  { value: 'orphan', label: 'Orphan' },
];

/** What became of the place of an annotation. */
export function anchorInWords(state: AnchorState): string {
  return ANCHORS[state];
}

/** What an annotation is: "Bookmark", "Highlight, green", "Note". */
export function kindInWords({ motivation, colour }: Pick<AnchoredAnnotation, 'motivation' | 'colour'>): string {
  switch (motivation) {
    case 'bookmarking':
      return 'Bookmark';
    case 'commenting':
      return 'Note';
    case 'describing':
      return 'Note on the document';
    case 'highlighting':
      return colour === null ? 'Highlight' : `Highlight, ${colour}`;
  }
}
