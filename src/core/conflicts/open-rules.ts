import { firstAsked } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { isSameSpeaker, overlapOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';
import type { Focus } from './partings.ts';

const isNamed = (term: string): boolean => term.startsWith('@');

/** “I shall ask whether a permit is needed”, and later of the same voice “no permit is needed”. */
export function compareOpen(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [open, settled] = a.claim.asked ? [a, b] : [b, a];
  if (!open.claim.asked || settled.claim.asked || !isSettled(settled.claim)) return undefined;
  const [asks, says] = [statementOf(corpus, open), statementOf(corpus, settled)];
  if (!isSameSpeaker(asks, says) || asks === says) return undefined;
  const met = answerTo(open.claim, settled.claim, open.claim.asked.end);
  if (!met) return undefined;
  const { verb, answer, matter } = met;
  const marks = (side: PlacedClaim): ConflictPair['marksA'] => [side === open ? verb.range : answer.range];
  return {
    kind: 'superseded',
    rule: 'open',
    a,
    b,
    marksA: marks(a),
    marksB: marks(b),
    sideA: open === a ? 'open' : sideOf(answer),
    sideB: open === b ? 'open' : sideOf(answer),
    reason: {
      code: answer.negated ? 'open-then-denied' : 'open-then-asserted',
      a: voiceOf(asks),
      b: voiceOf(says),
    },
    ourSum: null,
    score: 2.6 + Math.min(1.5, overlapOf(facing).weight * 0.4) + corpus.likeness(a.document, b.document),
    topic: `clause|${verb.term}|${matter}`,
    asks: firstAsked(settled.claim.questionText, open.claim.questionText),
  };
}

/** The verb behind the “whether”, where the other clause has it too, and speaks of the same matter. */
function answerTo(
  open: ClauseClaim,
  settled: ClauseClaim,
  asked: number,
): { readonly verb: Focus; readonly answer: Focus; readonly matter: string } | undefined {
  const verb = open.focus.find(({ isVerb, range }) => isVerb && range.start >= asked);
  const answer = settled.focus.find(({ term, isVerb }) => isVerb && term === verb?.term);
  const matter = open.terms.find(
    (term) => term !== verb?.term && !isNamed(term) && settled.focus.some((each) => each.term === term),
  );
  return verb && answer && matter !== undefined ? { verb, answer, matter } : undefined;
}

const sideOf = ({ negated }: Focus): string => (negated ? 'no' : 'yes');

const focusOf = ({ claim }: PlacedClaim<ClauseClaim>, term: string): Focus | undefined =>
  claim.focus.find((each) => each.term === term);

const isSettled = ({ isConditional, isQuestion, isWished, isWeakened, role }: ClauseClaim): boolean =>
  !isConditional && !isQuestion && !isWished && !isWeakened && role === 'body';

/** “The decree was not published” takes for granted what “no decree is needed” makes idle. */
export function compareUnneeded(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [hidden, idle] = deniedIn(a, 'publish') ? [a, b] : [b, a];
  const [unpublished, unneeded] = [deniedIn(hidden, 'publish'), deniedIn(idle, 'need')];
  if (!unpublished || !unneeded || !isSettled(hidden.claim) || !isSettled(idle.claim)) return undefined;
  const matter = hidden.claim.subject.find((term) => !isNamed(term) && focusOf(idle, term)?.negated === true);
  if (matter === undefined) return undefined;
  const marks = (side: PlacedClaim): ConflictPair['marksA'] => [(side === hidden ? unpublished : unneeded).range];
  return {
    kind: 'status',
    rule: 'presupposition',
    a,
    b,
    marksA: marks(a),
    marksB: marks(b),
    sideA: hidden === a ? 'unpublished' : 'not needed',
    sideB: hidden === b ? 'unpublished' : 'not needed',
    reason: {
      code: 'unpublished-and-unneeded',
      a: voiceOf(statementOf(corpus, hidden)),
      b: voiceOf(statementOf(corpus, idle)),
    },
    ourSum: null,
    score: 1.6 + Math.min(1.5, overlapOf(facing).weight * 0.4) + corpus.likeness(a.document, b.document),
    topic: 'clause|sign',
    asks: firstAsked(hidden.claim.questionText),
  };
}

const deniedIn = ({ claim }: PlacedClaim<ClauseClaim>, term: string): Focus | undefined =>
  claim.focus.find((each) => each.term === term && each.negated);
