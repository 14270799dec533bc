import { conceptOf, isConcept } from './concepts.ts';
import lists from './lexicons/opposites.json' with { type: 'json' };
import { stemOf } from './stems.ts';

/** Pairs of terms that exclude each other, by the kind of conflict they make. */
export const opposites: Readonly<Record<string, readonly (readonly string[])[]>> = Object.fromEntries(
  Object.entries(lists).map(([kind, pairs]) => [kind, pairs.map((pair) => pair.map(termOf))]),
);

/** The lists name concepts, or words of English that are compared by what they stand for or by their stems. */
function termOf(name: string): string {
  return isConcept(name) ? name : (conceptOf(stemOf(name), 'adjective', name) ?? stemOf(name));
}
