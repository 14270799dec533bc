import type { HighlightColour } from '../../domain/annotation.ts';

/** The highlights: each has a name and an underline of its own, so that colour is never the only sign. */
export const HIGHLIGHT_COLOURS: readonly { readonly colour: HighlightColour; readonly label: string }[] = [
  { colour: 'yellow', label: 'Yellow' },
  { colour: 'green', label: 'Green' },
  { colour: 'blue', label: 'Blue' },
  { colour: 'pink', label: 'Pink' },
  { colour: 'orange', label: 'Orange' },
  { colour: 'violet', label: 'Violet' },
];
