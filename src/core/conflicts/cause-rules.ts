import type { ClauseClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { overlapOf, statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';

/** Concepts of which only one can be the cause; two documents that name two of them differ about it. */
const CAUSES = new Set([
  'pilot_error',
  'technical_fault',
  'arson',
  'accidental',
  'explode',
  'strike_attack',
  'shell',
  'overload',
  'gas_leak',
  'suicide_bomb',
]);
/** Those that are causes also where nobody says so. */
const ENOUGH = new Set(['pilot_error', 'technical_fault', 'arson', 'gas_leak', 'suicide_bomb']);
/** Words that say that something is a cause. */
const CAUSAL = new Set(['cause', 'responsible']);
/** Deeds that only one can have done: two subjects are two accounts. */
const EXCLUSIVE = new Set(['win']);

/** “A technical fault” here, “human error” there, for what reads as one event. */
export function compareCauses(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [left, right] = [causeOf(a.claim), causeOf(b.claim)];
  if (!left || !right || left.term === right.term || !(left.isNamed || right.isNamed)) return undefined;
  if (
    a.claim.isQuestion ||
    b.claim.isQuestion ||
    a.claim.isNegated ||
    b.claim.isNegated ||
    differenceOf(facing) === 'place'
  )
    return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const like = corpus.likeness(a.document, b.document);
  if (sayA.speaker.name === sayB.speaker.name || like < 0.2 || !isOneEffect(facing)) return undefined;
  return {
    kind: 'status',
    rule: 'cause',
    a,
    b,
    marksA: [left.range],
    marksB: [right.range],
    sideA: left.term.replaceAll('_', ' '),
    sideB: right.term.replaceAll('_', ' '),
    reason: { code: 'two-causes', a: voiceOf(sayA), b: voiceOf(sayB) },
    ourSum: null,
    score: 2.2 + like * 1.5 + Math.min(1, overlapOf(facing).weight * 0.3),
    topic: 'clause|cause',
    asks: { code: 'cause' },
  };
}

/** Whether a clause names a cause that another could deny. */
export const namesCause = (claim: ClauseClaim): boolean =>
  claim.role === 'body' && (causeOf(claim) !== undefined || claim.agent?.verb === 'cause');

function causeOf({
  focus,
}: ClauseClaim):
  | { readonly term: string; readonly range: ClauseClaim['focus'][number]['range']; readonly isNamed: boolean }
  | undefined {
  const isNamed = focus.some(({ term }) => CAUSAL.has(term));
  const found = focus.find(({ term, negated }) => !negated && CAUSES.has(term) && (isNamed || ENOUGH.has(term)));
  return found && { term: found.term, range: found.range, isNamed };
}

/** Two that are each said to have won the same vote. */
export function compareWinners(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const focus = ({ claim }: { claim: ClauseClaim }) =>
    claim.isConditional || claim.isWished
      ? undefined
      : claim.focus.find(({ term, negated, isVerb }) => EXCLUSIVE.has(term) && isVerb && !negated);
  const [left, right] = [focus(a), focus(b)];
  // “After winning the backing of Syria”: who won is not said, and nobody else won by it.
  const names = ({ claim }: { claim: ClauseClaim }): string[] => claim.subject.filter((term) => term.startsWith('@'));
  const [whoA, whoB] = [names(a), names(b)];
  if (
    !left ||
    !right ||
    a.claim.isFuture ||
    b.claim.isFuture ||
    whoA.length === 0 ||
    whoB.length === 0 ||
    whoA.some((name) => whoB.includes(name))
  )
    return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const like = corpus.likeness(a.document, b.document);
  if (
    sayA.speaker.name === sayB.speaker.name ||
    wonElse(a.claim, b.claim) ||
    like < 0.3 ||
    a.claim.role === 'headline' ||
    b.claim.role === 'headline'
  )
    return undefined;
  return {
    kind: 'polarity',
    rule: 'cause',
    a,
    b,
    marksA: [left.range],
    marksB: [right.range],
    sideA: 'one',
    sideB: 'another',
    reason: { code: 'two-winners', a: voiceOf(sayA), b: voiceOf(sayB) },
    ourSum: null,
    score: 2.5 + like,
    topic: 'clause|win',
    asks: { code: 'winner' },
  };
}

/** “Won the backing of the guild”, “won in three wards”: something else was won. */
function wonElse(a: ClauseClaim, b: ClauseClaim): boolean {
  const [left, right] = [a, b].map(({ focus }) => {
    const won = focus.find(({ term, isVerb }) => EXCLUSIVE.has(term) && isVerb);
    return focus.filter(({ isVerb, range }) => won !== undefined && !isVerb && range.start > won.range.end);
  });
  if (!left || !right || (left.length === 0 && right.length === 0)) return false;
  if ([...left, ...right].some(({ term }) => WON_BY_MANY.has(term))) return true;
  return !left.some(({ term }) => right.some((other) => other.term === term));
}

/** What one wins another can win too. */
const WON_BY_MANY = new Set(['back', 'support', 'prais', 'approve', 'confid', 'seat']);

/** The topic and the question of two doers of one deed, or of two causes. */
const askedOf = (verb: string): Pick<ConflictPair, 'topic' | 'asks'> =>
  verb === 'cause'
    ? { topic: 'clause|cause', asks: { code: 'cause' } }
    : { topic: `clause|by|${verb}`, asks: { code: 'doer' } };

/** Reports this like tell of one event, so that both name its cause. */
const LIKE_FOR_CAUSE = 0.35;

/** “Killed by shelling” here, “killed by a sniper” there: one deed, two doers. */
export function compareAgents(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [one, other] = [a.claim.agent, b.claim.agent];
  if (!one || !other || !areTwoDoers(facing)) return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const { weight, share, shared } = overlapOf(facing, new Set([one.verb, ...one.terms, ...other.terms]));
  const like = corpus.likeness(a.document, b.document);
  // “In Carrow” is shared by everything that happens there.
  const isShared =
    weight >= 1 && share >= 0.4 && (one.verb !== 'cause' || shared.some((term) => !term.startsWith('@')));
  if (sayA.speaker.name === sayB.speaker.name || like < 0.2) return undefined;
  if (!isShared && !(one.verb === 'cause' && like >= LIKE_FOR_CAUSE && isOneEffect(facing))) return undefined;
  return {
    kind: one.verb === 'cause' ? 'attribution' : 'status',
    rule: 'cause',
    a,
    b,
    marksA: [one.range],
    marksB: [other.range],
    sideA: one.terms.join(' ').replaceAll('_', ' '),
    sideB: other.terms.join(' ').replaceAll('_', ' '),
    reason: { code: 'two-doers', a: voiceOf(sayA), b: voiceOf(sayB) },
    ourSum: null,
    score: 1.6 + like * 1.5 + Math.min(1, weight * 0.3),
    ...askedOf(one.verb),
  };
}

/** Many can have done these: the seats held by one party, the talks attended by another. */
const SHARED_DEEDS = new Set([
  'attend',
  'hold',
  'join',
  'back',
  'support',
  'follow',
  'accompani',
  'repres',
  'includ',
  'use',
  'commit',
]);

/** Whether each names somebody else, or something else, for one verb, as a deed that was done. */
function areTwoDoers(facing: Facing<ClauseClaim>): boolean {
  const { a, b } = facing;
  const [one, other] = [a.claim.agent, b.claim.agent];
  if (one?.verb !== other?.verb || one?.terms.some((term) => other?.terms.includes(term))) return false;
  if (SHARED_DEEDS.has(one?.verb ?? '')) return false;
  return !isChain(facing) && [a, b].every(({ claim }) => isToldAsDone(claim)) && differenceOf(facing) === null;
}

/** Where a report names more causes than this, they are causes of several things. */
const MOST_CAUSES = 2;

/** Whether two named causes can be of one thing: it is named in both, or neither report tells of many causes. */
function isOneEffect(facing: Facing<ClauseClaim>): boolean {
  const names = facing.a.claim.terms.filter((term) => term.startsWith('@'));
  const { weight, share } = overlapOf(facing, new Set([...CAUSES, ...CAUSAL, ...names]));
  if (weight >= 1 && share >= 0.3) return true;
  return [facing.a, facing.b].every(
    ({ document }) =>
      (facing.corpus.documents[document]?.claims.claims ?? []).filter(
        (claim) => claim.kind === 'clause' && namesCause(claim),
      ).length <= MOST_CAUSES,
  );
}

/** Two causes, one of which is what the other brought about. */
const isChain = ({ a, b }: Facing<ClauseClaim>): boolean =>
  a.claim.agent?.verb === 'cause' &&
  b.claim.agent !== null &&
  (isEffectOf(a.claim.agent, b.claim) || isEffectOf(b.claim.agent, a.claim));

/** “The leak hurt 34 people”, “the leak was caused by a valve”: one cause behind the other. */
const isEffectOf = ({ terms }: { readonly terms: readonly string[] }, other: ClauseClaim): boolean =>
  terms.some((term) => other.terms.includes(term) && other.agent?.terms.includes(term) !== true);

/** “Caused by rain, not by the dam”: what stands behind the cause is what it was not. */
const deniesCause = ({ isNegated, negation, agent }: ClauseClaim): boolean =>
  isNegated && !(negation && agent?.verb === 'cause' && negation.start >= agent.range.end);

const isToldAsDone = (claim: ClauseClaim): boolean => !deniesCause(claim) && isPlainlyTold(claim);
const isPlainlyTold = ({ isFuture, isConditional, isQuestion, isWished, role }: ClauseClaim): boolean =>
  !isFuture && !isConditional && !isQuestion && !isWished && role === 'body';
