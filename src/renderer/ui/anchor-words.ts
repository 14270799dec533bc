import type { AnchorState } from '../../domain/selector.ts';
import { counted } from './words.ts';

const STATES: readonly (readonly [AnchorState, string])[] = [
  ['exact', 'in place'],
  ['moved', 'moved'],
  ['changed', 'on changed words'],
  ['ambiguous', 'in several places'],
  ['orphan', 'without a place'],
];

/** How annotations stand in a text: “Notes: 3 in place, 1 without a place.” */
export function anchorsInWords(counts: Readonly<Partial<Record<AnchorState, number>>>): string {
  const told = STATES.flatMap(([state, words]) => (counts[state] ? [`${counts[state]} ${words}`] : []));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all === 0 ? 'No notes on it.' : `${counted(all, 'note')}: ${told.join(', ')}.`;
}
