import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { overlapOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';

/** What carries a plan out. */
const DONE = new Set(['begin', 'issue', 'decree', 'sign', 'order', 'declar', 'announc', 'launch', 'end', 'approve']);
/** Words of planning: to deny them denies what is planned. */
export const PLANNED = new Set(['plan', 'discuss', 'intent', 'intend', 'consid', 'decide']);

/** A denied plan and the deed of the same theme: “not discussing mobilisation”, then “issued a decree on mobilisation”. */
export function compareDeed(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [denial, deed] = a.claim.isNegated ? [a, b] : [b, a];
  if (a.document === b.document || !isDeed(deed.claim) || isBefore(deed.claim, denial.claim)) return undefined;
  const theme = themeOf(denial.claim, deed.claim);
  const like = corpus.likeness(a.document, b.document);
  if (!theme || like < 0.2 || denial.claim.isOther !== deed.claim.isOther) return undefined;
  const denied = denial.claim.focus.find(({ term }) => term === theme.term)?.range ?? denial.claim.range;
  const denialMarks = [...(denial.claim.negation ? [denial.claim.negation] : []), denied];
  const marks = (side: PlacedClaim): ConflictPair['marksA'] => (side === denial ? denialMarks : [theme.range]);
  return {
    kind: 'denial-then-action',
    rule: 'denied-then-done',
    a,
    b,
    marksA: marks(a),
    marksB: marks(b),
    reason: {
      code: 'plan-denied-then-done',
      a: voiceOf(statementOf(corpus, denial)),
      b: voiceOf(statementOf(corpus, deed)),
    },
    ourSum: null,
    score: 2.6 + like * 1.5 + Math.min(1, overlapOf(facing).weight * 0.3),
    topic: `clause|${theme.term}`,
    asks: inWordsOf(deed.claim.questionText),
  };
}

/** Something that is told as done. */
function isDeed(claim: ClauseClaim): boolean {
  const isOpen = claim.isFuture || claim.isWished || claim.isConditional || claim.isWeakened || claim.isQuestion;
  return (
    !isOpen && !claim.isNegated && claim.focus.some(({ term, isVerb }) => isVerb && DONE.has(term) && term !== 'end')
  );
}

const isBefore = (a: ClauseClaim, b: ClauseClaim): boolean => a.asOf !== null && b.asOf !== null && a.asOf < b.asOf;

/** What was denied to be planned and then was done. */
function themeOf(denial: ClauseClaim, deed: ClauseClaim): ClauseClaim['focus'][number] | undefined {
  const denied = denial.focus.filter(({ negated }) => negated);
  // Whoever does not think of going on says nothing about the beginning.
  if (!denied.some(({ term }) => PLANNED.has(term)) || denied.some(({ term }) => term === 'continue')) return undefined;
  return deed.focus.find(({ term }) => !DONE.has(term) && denied.some((other) => other.term === term));
}
