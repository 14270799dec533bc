import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { hasFigure } from './clause-signs.ts';
import type { SpokenOf } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { byDocument, counterparts } from './counterparts.ts';
import { likelyClauses, type LikelyClauses } from './likely-clauses.ts';
import { isSameSpeaker, sentencesOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';
import { bestParting, type Parting } from './partings.ts';
import { polarityVerdict } from './polarity-verdict.ts';

/** What is less likely than this is proposed in the first place only where something can be named that parts the two. */
const LIKELY = 0.5;
/** And what is less likely than this not at all; of the rest `judgePairs` leaves out what no reader would see. */
const LEAST = 0.1;
/** What the rules are sure of has more evidence than what only looks like a conflict. */
const WORTH = { base: 0, certain: 3.5 };

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
  const told = new Set(ruled.filter(({ isLessLikely }) => isLessLikely !== true).map((pair) => sentencesOf(pair)));
  return counterparts(weighed(likelyClauses(corpus, left, right), corpus), ({ likelihood }) => likelihood, byDocument)
    .filter(({ likelihood }) => likelihood >= LEAST)
    .filter(({ facing }) => !isOwnWord(facing) && mayMeet(facing) && !tellTheSame(facing))
    .filter(({ facing }) => !told.has(sentencesOf(facing)))
    .map((candidate) => ({ ...toPair(candidate), isLessLikely: !isLikely(candidate) }));
}

function* weighed(clauses: Iterable<LikelyClauses>, { likelihoods }: Corpus): Generator<Candidate> {
  for (const { facing, signs } of clauses) yield { facing, likelihood: likelihoods.clauses(signs) };
}

const isLikely = ({ likelihood, facing }: Candidate): boolean => likelihood >= LIKELY || areParted(facing);

/** Whether one denies, words of theirs are opposed, or they give two dates. */
const areParted = (facing: Facing<ClauseClaim>): boolean =>
  facing.a.claim.isNegated !== facing.b.claim.isNegated || bestParting(facing) !== undefined || giveTwoDates(facing);

/** Whether the two can speak of one thing; figures of two reports are set against each other as figures. */
function mayMeet(facing: Facing<ClauseClaim>): boolean {
  const { a, b, corpus } = facing;
  const difference = differenceOf(facing);
  if ([a, b].some(({ claim }) => claim.isConditional || claim.asked !== null)) return false;
  if (difference !== null && difference !== 'day') return false;
  const isDenied = a.claim.isNegated !== b.claim.isNegated;
  return a.document === b.document || isDenied || !(hasFigure(corpus, a) && hasFigure(corpus, b));
}

/** Whether both say the same of the same; figures and dates may still differ. */
function tellTheSame(facing: Facing<ClauseClaim>): boolean {
  const { a, b, corpus } = facing;
  const isSame =
    a.claim.terms.length === b.claim.terms.length && a.claim.terms.every((term) => b.claim.terms.includes(term));
  return isSame && a.claim.isNegated === b.claim.isNegated && !hasFigure(corpus, a) && !giveTwoDates(facing);
}

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
    score: scoreOf(likelihood),
    topic: `clause|likely|${a.document}:${a.claim.sentence}|${b.document}:${b.claim.sentence}`,
    asks: inWordsOf(asked),
  };
}

const sideOf = ({ isNegated }: ClauseClaim, otherwise: string): string => (isNegated ? 'no' : otherwise);

function kindOf(facing: Facing<ClauseClaim>, parting: Parting | undefined): ConflictPair['kind'] {
  const { a, b } = facing;
  if (giveTwoDates(facing)) return 'date';
  if (parting) return polarityVerdict(facing, parting).kind;
  if (a.claim.isNegated !== b.claim.isNegated) return isBroken(a.claim, b.claim) ? 'denial-then-action' : 'polarity';
  if ((a.claim.agent && b.claim.agent) || (blames(a.claim) && blames(b.claim))) return 'attribution';
  return kindOfFigures(facing);
}

/** What is only likely to be one thing can have grown from one day to another. */
function kindOfFigures({ a, b, corpus }: Facing<ClauseClaim>): ConflictPair['kind'] {
  if (!hasFigure(corpus, a) || !hasFigure(corpus, b)) return 'polarity';
  return isLater(a.claim, b.claim) || isLater(b.claim, a.claim) ? 'superseded' : 'value';
}

/** What was promised first, and is told otherwise on a later day. */
const isBroken = (a: ClauseClaim, b: ClauseClaim): boolean => a.isFuture && !b.isFuture && isLater(a, b);

const isLater = (a: ClauseClaim, b: ClauseClaim): boolean => a.asOf !== null && b.asOf !== null && a.asOf < b.asOf;

/** Words that lay what happened at somebody's door. */
const BLAME = new Set(['cause', 'responsible', 'guilty', 'blame']);
const blames = ({ terms }: ClauseClaim): boolean => terms.some((term) => BLAME.has(term));

/** “By autumn”, “not before 2029”: each clause gives a date, and they are not the same. */
function giveTwoDates({ a, b, corpus }: Facing<ClauseClaim>): boolean {
  const [left, right] = [a, b].map((placed) => datesIn(corpus, placed));
  if (!left?.length || !right?.length) return false;
  return !left.some((date) => right.some((other) => other.startsWith(date) || date.startsWith(other)));
}

const datesIn = (corpus: Corpus, { document, claim }: PlacedClaim): string[] =>
  (corpus.documents[document]?.claims.claims ?? []).flatMap((other) =>
    other.kind === 'date' && other.statement === claim.statement && other.range.start === claim.range.start
      ? [other.edtf]
      : [],
  );

/** The words on which the two part, else what is denied, else what is said to be done. */
function marksOf(claim: ClauseClaim, parted: Parting['a'] | undefined): ConflictPair['marksA'] {
  const { focus, negation } = claim;
  const point = parted ?? focus.find(({ negated }) => negated) ?? focus.find(({ isVerb }) => isVerb) ?? focus[0];
  const range = point?.range ?? claim.range;
  return point?.negated && negation ? [negation, range] : [range];
}

const scoreOf = (likelihood: number): number => WORTH.base + WORTH.certain * likelihood;
