import type { ClauseClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { contextSigns, weighIn, type Sides } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import type { Signs } from './likelihood.ts';
import { oppositesOf } from './opposites.ts';
import { isSameSpeaker, statementOf, type Facing } from './pair.ts';
import { bestParting, deniesAlike } from './partings.ts';

/** The signs of two clauses by which it is judged how likely they contradict each other; `a` stands or was told first. */
export const clauseSigns = (facing: Facing<ClauseClaim>, sides: Sides): Signs => ({
  ...contextSigns(facing, sides),
  ...placeSigns(facing),
  ...voiceSigns(facing),
  ...matterSigns(facing, sides),
  ...denialSigns(facing, sides),
  ...standingSigns(facing),
});

const is = (holds: boolean): number => (holds ? 1 : 0);
const common = (a: readonly string[], b: readonly string[]): string[] => a.filter((term) => b.includes(term));

/** Sentences between two documents are further apart than any in one. */
const APART = 9;

function placeSigns({ a, b, corpus }: Facing<ClauseClaim>): Signs {
  const isOne = a.document === b.document;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const [one, other] = [a, b].map(({ document }) => corpus.documents[document]?.claims.language.slice(0, 2));
  return {
    gap: isOne ? b.claim.sentence - a.claim.sentence : APART,
    samePassage: is(isOne && sayA.passage === sayB.passage),
    like: corpus.likeness(a.document, b.document),
    twoLanguages: is(one !== other),
    days: isOne ? 0 : daysBetween(a.claim, b.claim),
  };
}

const MOST_DAYS = 30;

function daysBetween(a: ClauseClaim, b: ClauseClaim): number {
  const [one, other] = [a, b].map(({ asOf }) => Date.parse(asOf?.slice(0, 10) ?? ''));
  return Math.min(MOST_DAYS, Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000 || 0);
}

function voiceSigns({ a, b, corpus }: Facing<ClauseClaim>): Signs {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isPublisher = [sayA, sayB].map(({ speaker }) => speaker.kind === 'publisher');
  return {
    publishers: isPublisher.filter(Boolean).length,
    firstIsPublisher: is(isPublisher[0] === true),
    persons: [sayA, sayB].filter(({ speaker }) => speaker.kind === 'person').length,
    sameVoice: is(sayA.speaker.name === sayB.speaker.name || isSameSpeaker(sayA, sayB)),
    contrast: is(b.claim.turn.contrasts),
    retort: is(b.claim.turn.retorts),
    firstRetort: is(a.claim.turn.retorts),
    reply: is(a.claim.isReply || b.claim.isReply),
  };
}

function matterSigns({ a, b, corpus }: Facing<ClauseClaim>, sides: Sides): Signs {
  const [left, right] = [a.claim, b.claim];
  const weigh = weighIn(sides);
  const shared = common(left.terms, right.terms);
  const names = shared.filter((term) => term.startsWith('@'));
  const around = common(left.around, right.around);
  const shorter = Math.max(1, Math.min(left.terms.length, right.terms.length));
  const figures = [a, b].map((placed) => is(hasFigure(corpus, placed)));
  return {
    shared: shared.length,
    sharedWeight: weigh(shared),
    names: weigh(names),
    share: shared.length / shorter,
    around: weigh(around),
    verbs: weigh(common(left.verbs, right.verbs)),
    subjects: common(left.subject, right.terms).length + common(right.subject, left.terms).length,
    shorter,
    longer: Math.max(left.terms.length, right.terms.length),
    figures: (figures[0] ?? 0) + (figures[1] ?? 0),
    agents: is(left.agent !== null && right.agent !== null),
  };
}

/** Whether the clause gives a figure. */
export const hasFigure = (corpus: Corpus, { document, claim }: PlacedClaim<ClauseClaim>): boolean =>
  (corpus.documents[document]?.claims.claims ?? []).some(
    (other) =>
      other.kind === 'quantity' && other.statement === claim.statement && other.range.start === claim.range.start,
  );

const deniedIn = ({ focus }: ClauseClaim): string[] => focus.flatMap(({ negated, term }) => (negated ? [term] : []));

function denialSigns(facing: Facing<ClauseClaim>, sides: Sides): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const [denied, otherDenied] = [deniedIn(left), deniedIn(right)];
  const parted = common(left.terms, right.terms).filter((term) => denied.includes(term) !== otherDenied.includes(term));
  const opposed = left.focus.some(({ term }) =>
    oppositesOf(term).some(
      (opposite) => opposite.kind !== 'wording' && right.focus.some((each) => each.term === opposite.term),
    ),
  );
  return {
    oneDenies: is(denied.length > 0 !== otherDenied.length > 0),
    bothDeny: is(denied.length > 0 && otherDenied.length > 0),
    secondDenies: is(otherDenied.length > 0),
    parted: weighIn(sides)(parted),
    opposed: is(opposed),
    parting: is(bestParting(facing) !== undefined),
    deniedAlike: is(deniesAlike(left, right)),
  };
}

function standingSigns(facing: Facing<ClauseClaim>): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const difference = differenceOf(facing);
  return {
    otherPlace: is(difference === 'place'),
    otherPeriod: is(difference === 'period'),
    otherDay: is(difference === 'day'),
    otherEvent: is(difference === 'other-event'),
    question: is(difference === 'standing'),
    future: is(left.isFuture) + is(right.isFuture),
    planAndDeed: is(left.isFuture !== right.isFuture),
    wished: is(left.isWished || right.isWished),
    conditional: is(left.isConditional || right.isConditional),
    weakened: is(left.isWeakened || right.isWeakened),
    ofToday: is(left.isOfToday || right.isOfToday),
  };
}
