import type { Comparison } from './compare-library.ts';
import type { Claim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import type { ConflictPair } from './pair.ts';

/** A claim that agrees with a side of a conflict, and what that side asserts where it is no figure. */
export interface Agreeing {
  readonly placed: PlacedClaim;
  readonly side: string | undefined;
}

/** Documents less alike than this may count another thing by the same figure. */
const LEAST_LIKE = 0.25;
/** More than these under one question nobody reads. */
const MOST_AGREEING = 200;

/** Finds the statements that say what a side of a conflict says, so that a position has all its witnesses. */
export function createAgreeing({ corpus }: Comparison): (pairs: readonly ConflictPair[]) => readonly Agreeing[] {
  const byKey = new Map<string, PlacedClaim[]>();
  corpus.documents.forEach(({ claims }, document) => {
    for (const claim of claims.claims) {
      const key = keyOf(claim);
      if (key === null) continue;
      const held = byKey.get(key);
      if (held) held.push({ document, claim });
      else byKey.set(key, [{ document, claim }]);
    }
  });
  return (pairs) => {
    const known = new Set(pairs.flatMap(({ a, b }) => [nameOf(a), nameOf(b)]));
    const found: Agreeing[] = [];
    for (const { a, b, sideA, sideB } of pairs) {
      for (const [placed, side] of [[a, sideA] as const, [b, sideB] as const]) {
        for (const other of byKey.get(keyOf(placed.claim) ?? '') ?? []) {
          if (known.has(nameOf(other)) || corpus.likeness(placed.document, other.document) < LEAST_LIKE) continue;
          known.add(nameOf(other));
          found.push({ placed: other, side });
        }
      }
    }
    return found.slice(0, MOST_AGREEING);
  };
}

const nameOf = ({ document, claim }: PlacedClaim): string => `${document}:${claim.statement}`;

/** What two agreeing claims have in common; null for claims that nothing can be said of. */
function keyOf(claim: Claim): string | null {
  if (claim.role !== 'body' || claim.isQuestion || claim.isOther || claim.isConditional) return null;
  if (claim.kind === 'quantity') {
    if (claim.state === null && claim.unit === null) return null;
    const counted = claim.state ?? claim.unit;
    return ['quantity', counted, claim.isPart, claim.comparator, claim.low, claim.high].join('|');
  }
  if (claim.kind === 'date')
    return claim.deed === null ? null : ['date', claim.deed, claim.relation, claim.edtf].join('|');
  return claim.terms.length < 3 ? null : ['clause', claim.isNegated, ...claim.terms].join('|');
}
