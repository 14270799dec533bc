import type { ClauseClaim, DateClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { excludeEachOther } from './date-rules.ts';
import type { Facing } from './pair.ts';
import type { Parting } from './partings.ts';

/** The bound of “will not open before October”: only the time is denied; undefined where a denial sets none. */
export function boundOfDenial({ a, b, corpus }: Facing<ClauseClaim>, parting: Parting): DateClaim | undefined {
  if (parting.isOpposite) return undefined;
  return datesOf(corpus, parting.a.negated ? a : b).find(({ relation }) => relation === 'after');
}

/** Whether the other side keeps the bound: it happens later, or nothing says when. */
export function keepsBound({ a, b, corpus }: Facing<ClauseClaim>, parting: Parting, bound: DateClaim): boolean {
  const asserted = parting.a.negated ? b : a;
  const dates = datesOf(corpus, asserted);
  if (dates.length > 0) return !dates.some((date) => excludeEachOther(date, bound));
  const { isFuture, asOf } = asserted.claim;
  // What is told as done before the bound was done before it.
  return isFuture || asOf === null || asOf.slice(0, bound.edtf.length) >= bound.edtf;
}

/** The dates that the words of a clause give. */
const datesOf = (corpus: Facing['corpus'], { document, claim }: PlacedClaim<ClauseClaim>): DateClaim[] =>
  (corpus.documents[document]?.claims.claims ?? []).filter(
    (each): each is DateClaim =>
      each.kind === 'date' &&
      !each.isTime &&
      each.statement === claim.statement &&
      each.range.start === claim.range.start,
  );
