import type { HighlightColour } from '../../domain/annotation.ts';
import { say } from '../messages/say.ts';

/** The highlights: each has a name and an underline of its own, so that colour is never the only sign. */
export const highlightColoursInWords = (): readonly { readonly colour: HighlightColour; readonly label: string }[] => [
  { colour: 'yellow', label: say('ui.yellow') },
  { colour: 'green', label: say('ui.green') },
  { colour: 'blue', label: say('ui.blue') },
  { colour: 'pink', label: say('ui.pink') },
  { colour: 'orange', label: say('ui.orange') },
  { colour: 'violet', label: say('ui.violet') },
];

/** A colour inside a sentence: "green". */
export const colourInWords = (colour: HighlightColour): string => say(`ui.colour.${colour}`);
