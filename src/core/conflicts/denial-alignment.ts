import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import { clauseTopic } from './clause-topic.ts';
import { differenceOf } from './comparable.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { byDocument, counterparts } from './counterparts.ts';
import { boundOfDenial, keepsBound } from './not-before.ts';
import { aroundOf, isSameSpeaker, overlapOf, pairName, statementOf, type ConflictPair, type Facing } from './pair.ts';
import {
  deniesAlike,
  HOLLOW,
  isPoint,
  isSaidBothWays,
  missesDeed,
  OF_MIND,
  type Focus,
  type Parting,
} from './partings.ts';
import { actsOnOther } from './polarity-rules.ts';
import { polarityReason, polarityVerdict } from './polarity-verdict.ts';

/** A document that speaks of a matter in more clauses than this may mean another side of it in each. */
const MOST_MENTIONS = 3;
/** Less evidence than this is none. */
const LEAST_EVIDENCE = 1.2;

/** What a document denies, and the clauses that speak of what it speaks of seldom. */
export interface Denials {
  readonly denied: readonly {
    readonly placed: PlacedClaim<ClauseClaim>;
    readonly focus: Focus;
    readonly rank: number;
  }[];
  /** Clauses by term, for terms that stand in few clauses. */
  readonly mentions: ReadonlyMap<string, readonly PlacedClaim<ClauseClaim>[]>;
  /** How many clauses it has: in a long document a word that stands once tells little. */
  readonly length: number;
}

/** A report of the usual length has so many clauses. */
const USUAL_LENGTH = 30;

/** Sorts the clauses of a document by what they deny and what they seldom speak of. */
export function denialsIn(clauses: readonly PlacedClaim<ClauseClaim>[]): Denials {
  const mentions = new Map<string, PlacedClaim<ClauseClaim>[]>();
  for (const placed of clauses)
    for (const term of placed.claim.terms) mentions.set(term, [...(mentions.get(term) ?? []), placed]);
  for (const [term, placed] of mentions) if (placed.length > MOST_MENTIONS) mentions.delete(term);
  const denied = clauses
    .filter(({ claim }) => isAsserted(claim))
    .flatMap((placed) =>
      placed.claim.focus
        .filter((focus) => focus.isVerb || isPoint(placed.claim, focus))
        .filter(({ negated, term }) => negated && !OF_ANYTHING.has(term) && !OF_MIND.has(term))
        .flatMap((focus, rank) => (mentions.has(focus.term) ? [{ placed, focus, rank }] : [])),
    );
  return { denied, mentions, length: clauses.length };
}

/** “There are no persons who …”, “nobody asked”: what is told beside it is the matter, and these are everywhere. */
const OF_ANYTHING = new Set([
  ...['person', 'number', 'man', 'woman'],
  ...['ask', 'call', 'check', 'claim', 'count', 'draw', 'order', 'show', 'speak', 'спрос', 'говор'],
]);

const isAsserted = ({ isConditional, isWished, isQuestion }: ClauseClaim): boolean =>
  !isConditional && !isWished && !isQuestion;

interface Candidate {
  readonly facing: Facing<ClauseClaim>;
  readonly parting: Parting;
  readonly evidence: number;
}

/**
 * Sets what one of two documents denies against what the other says of the same: a matter of which both speak seldom is one
 * matter. Each clause meets the one that is most likely its counterpart; pairs of `known` claims are left to those who found them.
 */
export function alignDenials(
  left: Denials,
  right: Denials,
  { corpus, known }: { readonly corpus: Corpus; readonly known: ReadonlySet<string> },
): ConflictPair[] {
  const candidates = [
    ...left.denied.flatMap(({ placed, focus, rank }) =>
      (right.mentions.get(focus.term) ?? []).flatMap((other) =>
        candidateOf({ a: placed, b: other, corpus }, { focus, rank, isLeft: true }, [left, right]),
      ),
    ),
    ...right.denied.flatMap(({ placed, focus, rank }) =>
      (left.mentions.get(focus.term) ?? []).flatMap((other) =>
        candidateOf({ a: other, b: placed, corpus }, { focus, rank, isLeft: false }, [left, right]),
      ),
    ),
  ];
  const made = new Set(known);
  return counterparts(candidates, ({ evidence }) => evidence, byDocument).flatMap((candidate) => {
    const { facing, evidence } = candidate;
    if (evidence < LEAST_EVIDENCE || made.has(pairName(facing))) return [];
    made.add(pairName(facing));
    return [toPair(candidate)];
  });
}

interface Denied {
  readonly focus: Focus;
  /** How many words are denied before it. */
  readonly rank: number;
  readonly isLeft: boolean;
}

function candidateOf(facing: Facing<ClauseClaim>, denied: Denied, sides: readonly [Denials, Denials]): Candidate[] {
  const { a, b, corpus } = facing;
  const { focus, isLeft } = denied;
  const [negative, positive] = isLeft ? [a.claim, b.claim] : [b.claim, a.claim];
  if (a.document === b.document && a.claim.id >= b.claim.id) return [];
  if (!areComparable(facing, negative) || isOneVoice(facing, corpus)) return [];
  if (!isAsserted(positive) || deniesAlike(negative, positive) || denies(positive, focus.term)) return [];
  const answer = positive.focus.find(({ term }) => term === focus.term) ?? mentionOf(positive, focus.term);
  const parting: Parting = {
    ...(isLeft ? { a: focus, b: answer } : { a: answer, b: focus }),
    ...{ kind: 'polarity', isOpposite: false },
  };
  const bound = boundOfDenial(facing, parting);
  if ((bound && keepsBound(facing, parting, bound)) || isSaidBothWays(facing, parting)) return [];
  return [{ facing, parting, evidence: evidenceFor(facing, { denied, parting, sides }) }];
}

/** Whether nothing but a day parts the two: what is denied without a date is denied for every day. */
function areComparable(facing: Facing<ClauseClaim>, { periods }: ClauseClaim): boolean {
  const difference = differenceOf(facing);
  return difference === null || difference === 'day' || (difference === 'period' && periods.length === 0);
}

const denies = ({ focus }: ClauseClaim, denied: string): boolean =>
  focus.some(({ term, negated }) => negated && term === denied);

/** A word that stands in a clause without being its point. */
const mentionOf = ({ range }: ClauseClaim, term: string): Focus => ({
  ...{ term, negated: false, isVerb: false, isMentioned: true, range },
});

function isOneVoice({ a, b }: Facing<ClauseClaim>, corpus: Corpus): boolean {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  return a.document === b.document && (isSameSpeaker(sayA, sayB) || sayA.speaker.name === sayB.speaker.name);
}

function evidenceFor(
  facing: Facing<ClauseClaim>,
  { denied: { focus, rank }, parting, sides }: { denied: Denied; parting: Parting; sides: readonly [Denials, Denials] },
): number {
  const { a, b, corpus } = facing;
  const [answer, claim] = parting.a === focus ? [parting.b, b.claim] : [parting.a, a.claim];
  const isTold = claim.focus.includes(answer);
  const most = Math.max(...sides.map(({ mentions }) => mentions.get(focus.term)?.length ?? 0));
  const { weight } = overlapOf(facing, new Set([focus.term]));
  const isNext = Math.abs(a.claim.sentence - b.claim.sentence) <= 1;
  const like = a.document === b.document ? (isNext ? 1 : 0) : Math.min(0.7, corpus.likeness(a.document, b.document));
  const words = 0.5 * Math.min(2, weight) + 0.15 * Math.min(4, aroundOf(facing));
  const points = (focus.isVerb ? 0.6 : 0) + (answer.isVerb ? 0.5 : 0);
  const doubts =
    (focus.isMentioned ? 0.5 : 0) +
    (claim.isNegated ? 0.5 : 0) +
    (isTold ? (answer.isMentioned ? 0.3 : 0) : 0.4) +
    (HOLLOW.has(focus.term) ? 1 : 0) +
    (actsOnOther(a.claim, b.claim, parting) ? 1 : 0) +
    (missesDeed(a.claim, b.claim, parting) ? 0.8 : 0) +
    0.6 * Math.max(0, Math.log2(Math.min(...sides.map(({ length }) => length)) / USUAL_LENGTH)) +
    0.5 * rank;
  return (most <= 1 ? 1.2 : most === 2 ? 0.3 : -0.2) + points + words + 1.2 * like - doubts;
}

function toPair({ facing, parting, evidence }: Candidate): ConflictPair {
  const { a, b } = facing;
  const verdict = polarityVerdict(facing, parting);
  const [denied, asserted] = parting.a.negated ? [a.claim, b.claim] : [b.claim, a.claim];
  const marksOf = (claim: ClauseClaim, focus: Focus): ConflictPair['marksA'] =>
    focus.negated && claim.negation ? [claim.negation, focus.range] : [focus.range];
  const sideOf = ({ negated }: Focus): string => (negated ? 'no' : 'yes');
  return {
    ...verdict,
    ...{ a, b, sideA: sideOf(parting.a), sideB: sideOf(parting.b) },
    marksA: marksOf(a.claim, parting.a),
    marksB: marksOf(b.claim, parting.b),
    reason: polarityReason(facing, parting, verdict.kind),
    ourSum: null,
    score: evidence,
    topic: clauseTopic(facing, parting.a.term),
    asks: inWordsOf(asserted.questionText || denied.questionText),
  };
}
