import type { FoundTerm } from './expand.ts';
import { FIELDS } from './segment-format.ts';

/** A term that scores, with its weight in each field; null where it is not asked for. */
export interface WeightedTerm {
  readonly found: FoundTerm;
  readonly weights: (number | null)[];
  /** Stands for these in documents that hold none of them: nothing counts twice. */
  readonly instead: Set<FoundTerm> | null;
}

/** Synonyms count half: the person's own word comes first. */
export const SYNONYM_WEIGHT = 0.5;

/** How much a term is to count, and where. */
export interface Weight {
  readonly weight: number;
  readonly fields: readonly number[];
  readonly instead: readonly FoundTerm[] | null;
}

/** Adds a term, or adds to what it has. */
export function weigh(
  weighted: Map<string, WeightedTerm>,
  found: FoundTerm,
  { weight, fields, instead }: Weight,
): void {
  const each = weighted.get(found.term) ?? {
    found,
    weights: FIELDS.map(() => null),
    instead: instead && new Set(instead),
  };
  for (const field of fields) each.weights[field] = (each.weights[field] ?? 0) + weight;
  weighted.set(found.term, each);
}
