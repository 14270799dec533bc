import type { TextRange } from '../../domain/text-range.ts';
import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { isSameSpeaker, overlapOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';

const PLAN_WORDS = new Set(['plan', 'discuss', 'intent', 'intend', 'consid', 'decide', 'ready']);

/** A headline that drops what limits the words below it: “no second wave” over “no discussion of a second wave”. */
export function compareHeadline(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b } = facing;
  if (a.document !== b.document || a.claim.role === b.claim.role) return undefined;
  const [head, body] = a.claim.role === 'headline' ? [a, b] : [b, a];
  const { weight, share, shared } = overlapOf(facing);
  const isSame = sharesFormula(head.claim, body.claim) || (share >= 0.5 && sharesDeed(head.claim, shared));
  if (!isAbove(head.claim, body.claim) || !isSame) return undefined;
  const dropped = droppedFrom(head.claim, body.claim);
  if (!dropped) return undefined;
  return {
    kind: 'wording',
    rule: 'headline',
    a: head,
    b: body,
    marksA: [head.claim.negation ?? head.claim.focus[0]?.range ?? head.claim.range],
    marksB: [dropped],
    reason: { code: 'headline-without-limits' },
    ourSum: null,
    score: 2.2 + Math.min(1.5, weight * 0.4) + share,
    topic: `clause|${head.claim.focus[0]?.term ?? ''}`,
    asks: inWordsOf(head.claim.questionText),
  };
}

/** A headline and a sentence below it that say yes or no alike. */
function isAbove(head: ClauseClaim, body: ClauseClaim): boolean {
  if (head.role !== 'headline' || body.role !== 'body' || head.isConditional) return false;
  return head.isNegated === body.isNegated && head.isOther === body.isOther && !head.isQuestion && !body.isQuestion;
}

/** “Not discussing”, says the headline; “not at this point, we are not discussing that”, says who is quoted. */
const sharesFormula = (head: ClauseClaim, body: ClauseClaim): boolean =>
  body.limit !== null &&
  head.focus.some(
    ({ term, negated }) =>
      negated && PLAN_WORDS.has(term) && body.focus.some((other) => other.negated && other.term === term),
  );

/** Two words that are no names, and the verb where the headline has one. */
function sharesDeed(head: ClauseClaim, shared: readonly string[]): boolean {
  const verbs = head.verbs.filter((verb) => !PLAN_WORDS.has(verb));
  const isDeed = verbs.length === 0 || verbs.some((verb) => shared.includes(verb));
  return isDeed && shared.filter((term) => !term.startsWith('@')).length >= 2;
}

/** What limits the sentence and is missing above it. */
function droppedFrom(head: ClauseClaim, body: ClauseClaim): TextRange | undefined {
  // “She has checked out, but is not in the clear yet”: the limit is of what follows.
  if (body.limit && body.limit.start < body.range.end) return head.limit ? undefined : body.limit;
  if (body.isWeakened && !head.isWeakened) return body.range;
  const hasPlan = head.isFuture || head.focus.some(({ term }) => PLAN_WORDS.has(term));
  if (hasPlan) return undefined;
  return body.focus.find((focus, at) => PLAN_WORDS.has(focus.term) && !isSaidOf(head, focus, body.focus[at + 1]))
    ?.range;
}

/** “Considered armed and dangerous” under “Armed and dangerous”: right behind the word stands what the headline says. */
const isSaidOf = (
  head: ClauseClaim,
  { range }: ClauseClaim['focus'][number],
  next?: ClauseClaim['focus'][number],
): boolean =>
  next !== undefined && next.range.start - range.end === 1 && head.focus.some(({ term }) => term === next.term);

/** One speaker, one formula of denial, two documents of different days. */
export function compareFormula(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  if (a.document === b.document || !a.claim.isNegated || !b.claim.isNegated) return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  if (!isSameSpeaker(sayA, sayB)) return undefined;
  const formula = a.claim.focus.find(
    ({ term, negated }) =>
      negated && PLAN_WORDS.has(term) && b.claim.focus.some((other) => other.negated && other.term === term),
  );
  const same = a.claim.asOf !== null && a.claim.asOf === b.claim.asOf;
  if (!formula || same || a.claim.isOther === b.claim.isOther) return undefined;
  const other = b.claim.focus.find(({ term }) => term === formula.term);
  return {
    kind: 'denial-then-action',
    rule: 'formula',
    a,
    b,
    marksA: [formula.range],
    marksB: [other?.range ?? b.claim.range],
    reason: { code: 'same-formula', a: voiceOf(sayA) },
    ourSum: null,
    score: 2.4 + corpus.likeness(a.document, b.document),
    topic: `clause|${formula.term}`,
    asks: inWordsOf(a.claim.questionText),
  };
}

/** “Not signed” here, “not published” there: the second takes for granted what the first denies. */
export function comparePresupposition(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const negated = ({ claim }: PlacedClaim<ClauseClaim>, term: string) =>
    claim.focus.find((each) => each.term === term && each.negated);
  const isRefrained = ({ claim }: PlacedClaim<ClauseClaim>, term: string) =>
    claim.focus.find((each) => each.term === term && (each.negated || claim.questionText.startsWith('Why')));
  const [unsigned, unpublished] = negated(a, 'publish') ? [b, a] : [a, b];
  const first = isRefrained(unsigned, 'sign');
  const second = negated(unpublished, 'publish');
  if (!first || !second || a.document === b.document) return undefined;
  const { weight } = overlapOf(facing);
  if (weight < 1) return undefined;
  return {
    kind: 'status',
    rule: 'presupposition',
    a: unsigned,
    b: unpublished,
    marksA: [first.range],
    marksB: [second.range],
    reason: {
      code: 'unsigned-and-unpublished',
      a: voiceOf(statementOf(corpus, unsigned)),
      b: voiceOf(statementOf(corpus, unpublished)),
    },
    ourSum: null,
    score: 3.2 + Math.min(2, weight * 0.7) + corpus.likeness(a.document, b.document),
    topic: 'clause|sign',
    asks: inWordsOf(unsigned.claim.questionText),
  };
}
