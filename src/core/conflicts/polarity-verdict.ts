import type { ConflictKind } from '../../domain/conflict.ts';
import type { Reason } from '../../domain/reason.ts';
import type { ClauseClaim } from './claim.ts';
import { PLANNED } from './deed-rules.ts';
import { boundOfDenial } from './not-before.ts';
import { isOneVoice, isSameSpeaker, statementOf, voiceOf, type Facing, type RuleName } from './pair.ts';
import type { Parting } from './partings.ts';

/** What kind of conflict two clauses make that part on these words, and the rule that says so. */
export function polarityVerdict(
  { a, b, corpus }: Facing<ClauseClaim>,
  parting: Parting,
): { readonly kind: ConflictKind; readonly rule: RuleName } {
  if (parting.kind === 'attribution') return { kind: 'attribution', rule: 'direction' };
  const [negative, positive] = parting.a.negated ? [a.claim, b.claim] : [b.claim, a.claim];
  if (boundOfDenial({ a, b, corpus }, parting)) return { kind: 'date', rule: 'denial' };
  const isSame = isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b));
  if (parting.isOpposite) return oppositeVerdict({ a, b, corpus }, parting);
  if (isPlan(negative) && isEarlier(negative, positive) && !(isSame && positive.isFuture))
    return { kind: 'denial-then-action', rule: 'denied-then-done' };
  // “The recount is finished”, “has not been completed”: how it stands, not whether it was.
  const kind = parting.a.term === 'end' ? 'status' : parting.kind;
  return { kind: isOvertaken({ a, b, corpus }, parting) ? 'superseded' : kind, rule: 'denial' };
}

function oppositeVerdict(facing: Facing<ClauseClaim>, parting: Parting): ReturnType<typeof polarityVerdict> {
  // “No more notices will be sent”, “notices are still sent”: one asserts what the other denies.
  if (parting.a.isAspect || parting.b.isAspect) return { kind: 'polarity', rule: 'opposite' };
  if (facing.a.claim.isFuture !== facing.b.claim.isFuture)
    return { kind: 'denial-then-action', rule: 'denied-then-done' };
  return { kind: isOvertaken(facing, parting) ? 'superseded' : parting.kind, rule: 'opposite' };
}

const isOvertaken = (facing: Facing<ClauseClaim>, parting: Parting): boolean =>
  isFollowed(facing, parting) || isChanged(facing);

/** What somebody says of the future may change; what was, was. */
function isChanged({ a, b, corpus }: Facing<ClauseClaim>): boolean {
  const isSame = isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b));
  return isSame && areApart({ a, b, corpus }) && (a.claim.isFuture || b.claim.isFuture);
}

const areApart = ({ a, b }: Facing<ClauseClaim>): boolean =>
  a.document !== b.document && (isEarlier(a.claim, b.claim) || isEarlier(b.claim, a.claim));

/** States that others end as a matter of course: who was arrested is let go. */
const ENDED_BY: ReadonlyMap<string, string> = new Map([
  ['detain', 'release'],
  ['custody', 'release'],
  ['hostage', 'release'],
  ['continue', 'end'],
]);

function isFollowed(facing: Facing<ClauseClaim>, parting: Parting): boolean {
  const { a, b } = facing;
  if (!areApart(facing)) return false;
  const isFirst = isEarlier(a.claim, b.claim);
  const [early, late] = isFirst ? [parting.a, parting.b] : [parting.b, parting.a];
  // “Nobody has been arrested” holds for its day.
  const isOfItsDay = (isFirst ? a : b).claim.isOfToday && early.negated && !late.negated;
  return isOfItsDay || ENDED_BY.get(early.term) === late.term;
}

const isPlan = ({ isFuture, focus }: ClauseClaim): boolean => isFuture || focus.some(({ term }) => PLANNED.has(term));
/** Whether one clause holds for an earlier day. */
export const isEarlier = (a: ClauseClaim, b: ClauseClaim): boolean =>
  a.asOf !== null && b.asOf !== null && a.asOf < b.asOf;

/** Why. */
export function polarityReason({ a, b, corpus }: Facing<ClauseClaim>, parting: Parting, kind: ConflictKind): Reason {
  const [negative, positive] = parting.a.negated ? [a, b] : [b, a];
  const [denies, asserts] = [voiceOf(statementOf(corpus, negative)), voiceOf(statementOf(corpus, positive))];
  const asked = positive.claim.questionText || negative.claim.questionText;
  const isOne = isOneVoice(denies, asserts);
  if (parting.isOpposite) return { code: 'opposite-states', a: asserts, b: denies, asked };
  const bound = kind === 'date' ? boundOfDenial({ a, b, corpus }, parting) : undefined;
  if (bound) return { code: 'not-before', a: denies, words: bound.dateText, b: asserts, asked };
  const [day, otherDay] = [negative.claim.asOf, positive.claim.asOf];
  if (kind === 'denial-then-action')
    return { code: 'denied-then-reported', a: denies, day, b: asserts, otherDay, asked };
  if (kind === 'superseded')
    return isOne
      ? { code: 'no-then-yes-of-one-voice', a: denies, day, otherDay, asked }
      : { code: 'no-then-yes', a: denies, day, b: asserts, otherDay, asked };
  return isOne
    ? { code: 'asserted-and-denied', a: asserts, asked }
    : { code: 'yes-and-no', a: asserts, b: denies, asked };
}
