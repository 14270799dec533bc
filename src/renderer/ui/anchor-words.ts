import type { AnchorState } from '../../domain/selector.ts';
import { say } from '../messages/say.ts';

const STATES: readonly AnchorState[] = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'];

/** How annotations stand in a text: “Notes: 3 in place, 1 without a place.” */
export function anchorsInWords(counts: Readonly<Partial<Record<AnchorState, number>>>): string {
  const told = STATES.flatMap((state) => (counts[state] ? [say(`ui.notes.${state}`, { count: counts[state] })] : []));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all === 0 ? say('ui.noNotesOnIt') : say('ui.notesAre', { all, told: told.join(', ') });
}
