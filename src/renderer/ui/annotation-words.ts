import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import type { AnchorState } from '../../domain/selector.ts';
import { colourInWords } from './highlight-colours.ts';
import { say } from '../messages/say.ts';

/** The states a place can be in, with their short names, from the best. */
export const anchorStatesInWords = (): readonly { readonly value: AnchorState; readonly label: string }[] => [
  { value: 'exact', label: say('ui.exact') },
  { value: 'moved', label: say('ui.moved') },
  { value: 'changed', label: say('common.changed') },
  { value: 'ambiguous', label: say('ui.ambiguous') },
  { value: 'orphan', label: say('ui.orphan') },
];

/** What became of the place of an annotation. */
export function anchorInWords(state: AnchorState): string {
  return say(`ui.anchor.${state}`);
}

/** What an annotation is: "Bookmark", "Highlight, green", "Note". */
export function kindInWords({ motivation, colour }: Pick<AnchoredAnnotation, 'motivation' | 'colour'>): string {
  switch (motivation) {
    case 'bookmarking':
      return say('common.bookmark');
    case 'commenting':
      return say('common.note');
    case 'describing':
      return say('common.noteOnTheDocument');
    case 'highlighting':
      return colour === null ? say('common.highlight') : say('ui.highlight', { colour: colourInWords(colour) });
  }
}
