import { firstAsked } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { PLANNED } from './deed-rules.ts';
import { statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';

/** Terms that rumour and denial must share besides names. */
const LEAST_SHARED = 2;

/** “Reports suggested a new phase might be under way”, and “there is no discussion of a second wave”: hearsay and its denial. */
export function compareHearsay(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [denial, rumour] = a.claim.isNegated ? [a, b] : [b, a];
  if (!isDenial(denial.claim) || !isRumour(rumour.claim) || denial.claim.isOther !== rumour.claim.isOther)
    return undefined;
  const [denies, tells] = [statementOf(corpus, denial), statementOf(corpus, rumour)];
  if (denies.speaker.kind === 'publisher' || denies.speaker.name === tells.speaker.name) return undefined;
  const shared = rumour.claim.terms.filter((term) => !term.startsWith('@') && denial.claim.terms.includes(term));
  const theme = rumour.claim.focus.find(({ term }) => shared.includes(term));
  const denied = denial.claim.focus.find(({ term, negated }) => negated && term === theme?.term);
  const like = corpus.likeness(a.document, b.document);
  if (!theme || !denied || shared.length < LEAST_SHARED || like < 0.2) return undefined;
  const marks = (side: PlacedClaim): ConflictPair['marksA'] =>
    side === denial ? [...(denial.claim.negation ? [denial.claim.negation] : []), denied.range] : [theme.range];
  return {
    kind: 'polarity',
    rule: 'hearsay',
    a,
    b,
    marksA: marks(a),
    marksB: marks(b),
    sideA: denial === a ? 'no' : 'perhaps',
    sideB: denial === b ? 'no' : 'perhaps',
    reason: { code: 'hearsay-denied', a: voiceOf(tells), b: voiceOf(denies) },
    ourSum: null,
    score: 1.8 + Math.min(1.5, shared.length * 0.4) + like,
    topic: `clause|${theme.term}`,
    asks: firstAsked(denial.claim.questionText, rumour.claim.questionText),
  };
}

const isRumour = ({ isNegated, isWeakened, isQuestion, isWished, role }: ClauseClaim): boolean =>
  isWeakened && !isNegated && !isQuestion && !isWished && role === 'body';

const isDenial = ({ focus, isConditional, isQuestion, isWeakened, role }: ClauseClaim): boolean =>
  focus.some(({ term, negated }) => negated && PLANNED.has(term)) &&
  !isConditional &&
  !isQuestion &&
  !isWeakened &&
  role === 'body';
