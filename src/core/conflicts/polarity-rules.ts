import { inWordsOf } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import { clauseTopic } from './clause-topic.ts';
import { differenceOf } from './comparable.ts';
import { boundOfDenial, keepsBound } from './not-before.ts';
import { aroundOf, isSameSpeaker, overlapOf, statementOf, type ConflictPair, type Facing } from './pair.ts';
import {
  bestParting,
  isState,
  deniesAlike,
  deniesExistence,
  distance,
  HOLLOW,
  isSaidBothWays,
  LIGHT_DEEDS,
  missesDeed,
  shareRole,
  type Focus,
  type Parting,
} from './partings.ts';
import { isEarlier, polarityReason, polarityVerdict } from './polarity-verdict.ts';

/** Compares two clauses; undefined unless one denies what the other asserts of the same thing. */
export function comparePolarity(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  const difference = isAsserted(left) && isAsserted(right) ? differenceOf(facing) : 'standing';
  if (difference !== null && difference !== 'day') return undefined;
  const parting = bestParting(facing);
  if (!parting || speaksOfElse(facing, parting) || areOtherPeople(facing, parting) || isOneVoice(facing))
    return undefined;
  const bound = boundOfDenial(facing, parting);
  if (bound && keepsBound(facing, parting, bound)) return undefined;
  const verdict = polarityVerdict(facing, parting);
  const isAction = verdict.kind === 'denial-then-action';
  if ((difference === 'day' && !isAction) || !isEnough(facing, parting, isAction)) return undefined;
  const [denied, asserted] = parting.a.negated ? [left, right] : [right, left];
  return {
    ...verdict,
    a,
    b,
    sideA: sideOf(parting.a, parting.isOpposite),
    sideB: sideOf(parting.b, parting.isOpposite),
    marksA: marksOf(left, parting.a),
    marksB: marksOf(right, parting.b),
    reason: polarityReason(facing, parting, verdict.kind),
    ourSum: null,
    score: scoreOf(facing, parting, isAction),
    topic: clauseTopic(facing, parting.a.term),
    asks: inWordsOf(askedOf(asserted, denied)),
  };
}

/** A question longer than this is put in the words of the denial, where those are fewer. */
const LONG_QUESTION = 90;

function askedOf({ questionText: asserted }: ClauseClaim, { questionText: denied }: ClauseClaim): string {
  if (asserted === '') return denied;
  return asserted.length > LONG_QUESTION && denied !== '' && denied.length < asserted.length ? denied : asserted;
}

/** One speaker in one document: turns of a thought, not two statements. */
function isOneVoice({ a, b, corpus }: Facing<ClauseClaim>): boolean {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isOne = isSameSpeaker(sayA, sayB) || sayA.speaker.name === sayB.speaker.name;
  return a.document === b.document && isOne;
}

const isAsserted = ({ isConditional, isWished }: ClauseClaim): boolean => !isConditional && !isWished;

const SIDES = new Set(['north', 'south', 'east', 'west']);

/** “The north bridge is closed”, “the south bridge is open”: two things of one name. */
function areTwoOfAKind(a: ClauseClaim, b: ClauseClaim, { kind }: Parting): boolean {
  const [left, right] = [a, b].map(({ terms }) => terms.filter((term) => SIDES.has(term)));
  if (kind === 'attribution' || !left?.length || !right?.length) return false;
  return !left.some((side) => right.includes(side));
}

/** The same word, but not the same matter: both deny it, another deed is denied, or one is a plan. */
function speaksOfElse(facing: Facing<ClauseClaim>, parting: Parting): boolean {
  const [a, b] = [facing.a.claim, facing.b.claim];
  return (
    deniesAlike(a, b) ||
    areTwoOfAKind(a, b, parting) ||
    isObjectOnly(a, b, parting) ||
    missesDeed(a, b, parting) ||
    isAnotherPlan(a, b, parting) ||
    // Last, since it looks through all a report claims.
    isSaidBothWays(facing, parting)
  );
}

/** Of opposites one is a plan, which the other neither breaks nor puts off. */
const isAnotherPlan = (a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean =>
  parting.isOpposite &&
  a.isFuture !== b.isFuture &&
  !isBroken(a, b) &&
  !PUT_OFF.has(parting.a.term) &&
  !PUT_OFF.has(parting.b.term);

/** “Ratified the agreement” asserts no agreeing: a noun that another verb acts on is no answer to a denied verb. */
function isObjectOnly(a: ClauseClaim, b: ClauseClaim, { a: one, b: other, isOpposite }: Parting): boolean {
  if (isOpposite || one.isVerb === other.isVerb) return false;
  const [noun, claim] = one.isVerb ? [other, b] : [one, a];
  const acts = claim.verbs.filter((verb) => verb !== noun.term && !LIGHT_DEEDS.has(verb) && !CARRIES_OUT.has(verb));
  return !noun.negated && acts.length > 0 && !claim.subject.includes(noun.term);
}

/** “Ordered the closure”, “began the evacuation”, “submitted her resignation”: the noun is what is done. */
const CARRIES_OUT = new Set(['order', 'declar', 'announc', 'launch', 'begin', 'approve', 'submit', 'tender', 'file']);

/** What was put off was of the future, too. */
const PUT_OFF = new Set(['postpone', 'cancel']);

/** A promise that a later deed breaks. */
const isBroken = (a: ClauseClaim, b: ClauseClaim): boolean => (a.isFuture ? isEarlier(a, b) : isEarlier(b, a));

function scoreOf(facing: Facing<ClauseClaim>, parting: Parting, isAction: boolean): number {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  const { weight, share } = overlapOf(facing, new Set([parting.a.term, parting.b.term]));
  const verb = parting.a.isVerb || parting.b.isVerb ? 0.6 : 0;
  const like = corpus.likeness(a.document, b.document);
  const shared = Math.min(3, weight * 0.75) + Math.min(1, share) + Math.min(0.8, aroundOf(facing) * 0.1);
  const other = actsOnOther(left, right, parting) ? 0.8 : 0;
  return 1.4 - other + verb + shared + like * 1.5 - distance(left, right, parting) - doubtsOf(facing, isAction);
}

function doubtsOf({ a, b, corpus }: Facing<ClauseClaim>, isAction: boolean): number {
  const [left, right] = [a.claim, b.claim];
  const isSame = isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b));
  return (
    (left.isWeakened || right.isWeakened ? 0.5 : 0) +
    (isSame ? 0.4 : 0) +
    (left.role === 'headline' || right.role === 'headline' ? 1.3 : 0) +
    (left.isFuture !== right.isFuture && !isAction ? 0.6 : 0) +
    (a.document === b.document ? 0.3 : 0)
  );
}

const sideOf = ({ negated, term }: Focus, isOpposite: boolean): string =>
  isOpposite ? term.replaceAll('_', ' ') : negated ? 'no' : 'yes';

/** Opposites and nouns say less than one verb on both sides. */
const isLoose = ({ a, b, isOpposite }: Parting, weight: number): boolean =>
  (isOpposite || !(a.isVerb && b.isVerb)) && weight < 2;

/** Whether enough is shared besides the words on which the two part. */
function isEnough(facing: Facing<ClauseClaim>, parting: Parting, isAction: boolean): boolean {
  const { a, b, corpus } = facing;
  const leave = new Set([parting.a.term, parting.b.term]);
  const { weight, share } = overlapOf(facing, leave);
  const like = corpus.likeness(a.document, b.document);
  if (lacksMatter(facing, parting)) return false;
  if (isReply(facing, parting) || isTelling(facing, parting, like)) return true;
  if (deniesExistence(a.claim, b.claim, parting)) {
    if (like >= 0.3 && !HOLLOW.has(parting.a.term)) return true;
  } else if (isLoose(parting, weight) && !isClose(parting, weight, share) && !shareRole(a.claim, b.claim, leave)) {
    return false;
  }
  if (a.document === b.document) return share >= 0.5 && weight >= leastInOne(parting);
  const isOfOne = sharesObject(a.claim, b.claim, parting);
  return sharesEnough({ weight, share, like }, isAction ? 0 : isOfOne ? 0.15 : parting.isOpposite ? 0.4 : 0.35);
}

/** “Met residents”, “did not meet the press”: one verb, but perhaps two deeds. */
export function actsOnOther(a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean {
  const [left, right] = [objectOf(a, parting.a), objectOf(b, parting.b)];
  if (parting.isOpposite || !left || !right || left.isMentioned || right.isMentioned) return false;
  return !b.terms.includes(left.term) && !a.terms.includes(right.term);
}

/** The first noun behind a verb. */
const objectOf = ({ focus }: ClauseClaim, verb: Focus): Focus | undefined =>
  verb.isVerb ? focus.find(({ isVerb, range }) => !isVerb && range.start > verb.range.end) : undefined;

/** “Passed every inspection” and “failed an inspection”: what the two verbs act on is the same. */
function sharesObject(a: ClauseClaim, b: ClauseClaim, { a: one, b: other }: Parting): boolean {
  const [left, right] = [objectOf(a, one), objectOf(b, other)];
  return left !== undefined && left.term === right?.term;
}

/** Verbs on both sides, with half of the rest in common: “banned the protest”, “the protest had been allowed”. */
const isClose = ({ a, b }: Parting, weight: number, share: number): boolean =>
  a.isVerb && b.isVerb && share >= 0.5 && weight >= 1;

/** “No summonses will be issued” and “issued a decree”: of a verb that says little the object has to be the same. */
function lacksMatter(facing: Facing<ClauseClaim>, parting: Parting): boolean {
  const { a, b } = facing;
  if (parting.isOpposite || !HOLLOW.has(parting.a.term)) return areOfElse(facing, parting);
  return !sharesMatter(a.claim, b.claim, new Set([parting.a.term, parting.b.term]));
}

/** “The permits expire”, “kept on with the strike”: opposite states of two things, where neither a word nor a subject is shared. */
const areOfElse = ({ a, b }: Facing<ClauseClaim>, parting: Parting): boolean =>
  parting.isOpposite &&
  a.document !== b.document &&
  !sharesMatter(a.claim, b.claim, new Set([parting.a.term, parting.b.term])) &&
  !sharesSubject(a.claim, b.claim);

const sharesSubject = (a: ClauseClaim, b: ClauseClaim): boolean => a.subject.some((term) => b.subject.includes(term));

const sharesMatter = (a: ClauseClaim, b: ClauseClaim, leave: ReadonlySet<string>): boolean =>
  a.focus.some(
    ({ term }) => !leave.has(term) && (b.focus.some((other) => other.term === term) || b.subject.includes(term)),
  ) ||
  b.focus.some(({ term }) => !leave.has(term) && a.subject.includes(term)) ||
  a.subject.some((term) => term.startsWith('@') && b.subject.includes(term));

/** “Torvald is not a suspect, her lawyer said. The prosecutor said she was one”: the next voice says the opposite. */
function isReply({ a, b, corpus }: Facing<ClauseClaim>, { a: one, b: other, isOpposite }: Parting): boolean {
  if (a.document !== b.document || Math.abs(a.claim.sentence - b.claim.sentence) > 1) return false;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const own = [sayA, sayB].filter(({ speaker }) => speaker.kind === 'publisher').length;
  // What the report tells by itself, the next voice can still say otherwise of in so many words.
  if (own === 2 || (own === 1 && !(isOpposite && one.isVerb && other.isVerb))) return false;
  if (HOLLOW.has(one.term)) return false;
  return isOpposite
    ? isState(one) && isState(other) && (one.isVerb || other.isVerb)
    : one.isVerb || other.isVerb || a.claim.focus.length + b.claim.focus.length <= 5;
}

/** A word that names a deed by itself and that both reports use once only tells of one deed. */
function isTelling(
  { a, b, corpus }: Facing<ClauseClaim>,
  { a: one, b: other, isOpposite }: Parting,
  like: number,
): boolean {
  if (like < 0.3 || a.document === b.document || !TELLING.has(one.term) || !TELLING.has(other.term)) return false;
  if (!isOpposite && !one.isVerb && !other.isVerb && !/^(?:arson|warn|inspect)$/.test(one.term)) return false;
  return [a, b].every(
    ({ document }) =>
      (corpus.documents[document]?.claims.claims ?? []).filter(
        (claim) =>
          claim.kind === 'clause' &&
          claim.role === 'body' &&
          claim.focus.some(({ term }) => term === one.term || term === other.term),
      ).length <= 2,
  );
}

/** “Detained 12 people” and “released five”: of other people. */
function areOtherPeople({ a, b, corpus }: Facing<ClauseClaim>, { a: one, isOpposite }: Parting): boolean {
  if (!isOpposite || !OF_PEOPLE.has(one.term)) return false;
  const [left, right] = [a, b].map(({ document, claim }) =>
    corpus.documents[document]?.claims.claims.find(
      (each) =>
        each.kind === 'quantity' && each.statement === claim.statement && each.range.start === claim.range.start,
    ),
  );
  return left?.kind === 'quantity' && right?.kind === 'quantity' && left.low !== right.low;
}
const OF_PEOPLE = new Set(['detain', 'custody', 'release', 'hostage', 'die', 'alive']);

/** Deeds that are done once in the course of an event, as a rule. */
const TELLING = new Set([
  'speeding',
  'inspect',
  'warn',
  'arson',
  'overload',
  'contained',
  'switched_off',
  'replace',
  'strike_attack',
  'admit_guilt',
  'resign',
  'cancel',
  'shoot_down',
  'evacuate',
  'claim_attack',
  'bribe',
  'fraud',
  'release',
  'custody',
  'guilty',
  'innocent',
  'deny_guilt',
  'legal',
  'illegal',
  'accidental',
  'on_schedule',
  'behind_schedule',
  'violate',
  'observe',
  'detain',
]);

const leastInOne = ({ a, b }: Parting): number => (a.isVerb && b.isVerb ? 1 : 2);

/** Documents that hardly resemble each other must share much more. */
const sharesEnough = (
  { weight, share, like }: { readonly weight: number; readonly share: number; readonly like: number },
  least: number,
): boolean => (like < 0.15 ? weight >= 3 && share >= 0.6 : weight >= 1 && share >= least);

function marksOf(claim: ClauseClaim, focus: Focus): ConflictPair['marksA'] {
  return focus.negated && claim.negation ? [claim.negation, focus.range] : [focus.range];
}
