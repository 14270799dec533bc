import type { Claim } from './claim.ts';
import type { Corpus } from './corpus.ts';
import type { ConflictPair } from './pair.ts';

/**
 * “From 6 to 8.50”, told by two reports: one voice gives both figures (or dates) in each, so that neither report differs from the other.
 */
export function giveBoth({ a, b }: ConflictPair, corpus: Corpus): boolean {
  if (a.document === b.document || a.claim.kind === 'clause' || valueOf(a.claim) === valueOf(b.claim)) return false;
  const inStatement = ({ document, claim }: ConflictPair['a']): Set<string> =>
    new Set(
      (corpus.documents[document]?.claims.claims ?? []).flatMap((each) =>
        each.statement === claim.statement ? (valueOf(each) ?? []) : [],
      ),
    );
  return inStatement(a).has(valueOf(b.claim) ?? '') && inStatement(b).has(valueOf(a.claim) ?? '');
}

function valueOf(claim: Claim): string | undefined {
  if (claim.kind === 'date') return claim.edtf;
  return claim.kind === 'quantity' ? `${claim.low}–${claim.high}` : undefined;
}
