import { CONTROL_EXAMPLES } from './control-examples.tsx';
import type { Example } from './example.tsx';
import { NOTE_EXAMPLES } from './note-examples.tsx';
import { TEXT_EXAMPLES } from './text-examples.tsx';
import { WORK_EXAMPLES } from './work-examples.tsx';

/** Every component of `ui/` in its states, by its file. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  ...CONTROL_EXAMPLES,
  ...TEXT_EXAMPLES,
  ...NOTE_EXAMPLES,
  ...WORK_EXAMPLES,
};
