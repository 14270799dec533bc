import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import { hasFigure, type SpokenOf } from './clause-signs.ts';
import type { Corpus } from './corpus.ts';
import { byDocument, counterparts } from './counterparts.ts';
import { likelihoodOfClauses } from './likelihood.ts';
import { likelyClauses } from './likely-clauses.ts';
import { isSameSpeaker, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';
import { bestParting, type Parting } from './partings.ts';
import { polarityVerdict } from './polarity-verdict.ts';

/** What is less likely than this is not shown; voices side by side are right more often than words of two reports. */
const LEAST = { inOne: 0.3, inTwo: 0.4 };
/** What the rules are sure of has more evidence than what only looks like a conflict. */
const WORTH = { base: 1, certain: 4 };

interface Candidate {
  readonly facing: Facing<ClauseClaim>;
  readonly likelihood: number;
}

/**
 * Pairs that no rule sees: clauses that speak of one matter, or voices that follow each other in one report, where all that
 * can be seen of them together makes a contradiction likely. Each clause meets its likeliest counterpart alone.
 */
export function likelyPairs(
  left: SpokenOf,
  right: SpokenOf,
  { corpus, ruled }: { readonly corpus: Corpus; readonly ruled: readonly ConflictPair[] },
): ConflictPair[] {
  const isOne = left === right;
  const told = new Set(ruled.map(sentencesOf));
  const candidates = likelyClauses(corpus, left, right).map(({ facing, signs }) => ({
    facing,
    likelihood: likelihoodOfClauses(signs),
  }));
  return counterparts(candidates, ({ likelihood }) => likelihood, byDocument)
    .filter(({ likelihood, facing }) => likelihood >= (isOne ? LEAST.inOne : LEAST.inTwo) && !isOwnWord(facing))
    .filter(({ facing }) => !told.has(sentencesOf(facing)))
    .map((candidate) => toPair(candidate));
}

/** The two sentences of a pair, whichever of them stands first. */
const sentencesOf = ({ a, b }: Pick<ConflictPair, 'a' | 'b'>): string =>
  [a, b]
    .map(({ document, claim }) => `${document}:${claim.sentence}`)
    .sort()
    .join('|');

/** What one voice says in one report: turns of a thought. */
function isOwnWord({ a, b, corpus }: Facing<ClauseClaim>): boolean {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isNamed = sayA.speaker.kind !== 'publisher';
  return isNamed && a.document === b.document && (sayA.speaker.name === sayB.speaker.name || isSameSpeaker(sayA, sayB));
}

function toPair({ facing, likelihood }: Candidate): ConflictPair {
  const { a, b, corpus } = facing;
  const parting = bestParting(facing);
  const isOne = a.document === b.document;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const asked = a.claim.questionText || b.claim.questionText;
  return {
    kind: kindOf(facing, parting),
    rule: isOne ? 'answer' : 'likeness',
    ...{ a, b, sideA: sideOf(a.claim, 'yes'), sideB: sideOf(b.claim, a.claim.isNegated ? 'yes' : 'no') },
    marksA: marksOf(a.claim, parting?.a),
    marksB: marksOf(b.claim, parting?.b),
    reason: { code: isOne ? 'answered-otherwise' : 'may-not-both-hold', a: voiceOf(sayA), b: voiceOf(sayB) },
    ourSum: null,
    score: WORTH.base + WORTH.certain * likelihood,
    topic: `clause|likely|${a.document}:${a.claim.sentence}|${b.document}:${b.claim.sentence}`,
    asks: inWordsOf(asked),
  };
}

const sideOf = ({ isNegated }: ClauseClaim, otherwise: string): string => (isNegated ? 'no' : otherwise);

function kindOf(facing: Facing<ClauseClaim>, parting: Parting | undefined): ConflictPair['kind'] {
  const { a, b, corpus } = facing;
  if (parting) return polarityVerdict(facing, parting).kind;
  const isDenied = a.claim.isNegated !== b.claim.isNegated;
  if (isDenied && a.claim.isFuture && !b.claim.isFuture && (a.claim.asOf ?? '') < (b.claim.asOf ?? ''))
    return 'denial-then-action';
  if (isDenied) return 'polarity';
  if (a.claim.agent && b.claim.agent) return 'attribution';
  return hasFigure(corpus, a) && hasFigure(corpus, b) ? 'value' : 'polarity';
}

/** The words on which the two part, else what is denied, else what is said to be done. */
function marksOf(claim: ClauseClaim, parted: Parting['a'] | undefined): ConflictPair['marksA'] {
  const { focus, negation } = claim;
  const point = parted ?? focus.find(({ negated }) => negated) ?? focus.find(({ isVerb }) => isVerb) ?? focus[0];
  const range = point?.range ?? claim.range;
  return point?.negated && negation ? [negation, range] : [range];
}
