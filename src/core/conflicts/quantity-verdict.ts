import { COUNTED_STATES, dimensionOfUnit, scaleOfUnit } from '../statements/statements.ts';
import type { ConflictKind } from '../../domain/conflict.ts';
import type { Reason, ReasonParameters } from '../../domain/reason.ts';
import type { Claim, QuantityClaim } from './claim.ts';
import { areCompatible } from './compatible-figures.ts';
import type { PlacedClaim } from './corpus.ts';
import { figureOf, format, plainFigure, shareText } from './figure-text.ts';
import { isPeople } from './measure.ts';
import { isSameSpeaker, statementOf, voiceOf, type Facing, type RuleName } from './pair.ts';

/** What two figures are to each other, and why. */
export interface Verdict {
  readonly kind: ConflictKind;
  readonly rule: RuleName;
  readonly reason: Reason;
  readonly ourSum?: string;
  readonly worth: number;
}

/** Whether a count of a state grows from day to day; how long an evacuation took does not. */
export const isCumulative = ({ state, unit, isPercent }: QuantityClaim): boolean =>
  state !== null &&
  !isPercent &&
  !MEASURED.has(dimensionOfUnit(unit)) &&
  COUNTED_STATES.get(state)?.cumulative === true;

/** Dimensions in which a thing is measured once; the area that is flooded and the oil that is spilt grow. */
const MEASURED: ReadonlySet<string | null> = new Set(['time', 'length']);

/** The verdict on two figures of one thing; undefined where both can hold. */
export function verdictOf(facing: Facing<QuantityClaim>): Verdict | undefined {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const isOneScale = left.unit === right.unit || scaleOfUnit(left.unit) === scaleOfUnit(right.unit);
  if (isOneScale && left.low === right.low && left.high === right.high) return sameFigure(facing);
  if (left.coverage || right.coverage) return partAndWhole(left, right);
  if (areCompatible(left, right) && !isRevised(facing))
    return (left.isVague || right.isVague ? undefined : laterCount(left, right)) ?? openBound(facing);
  return isRevised(facing) ? revised(facing) : (laterCount(left, right) ?? twoValues(facing));
}

function partAndWhole(left: QuantityClaim, right: QuantityClaim): Verdict {
  const [part, whole] = left.coverage ? [left, right] : [right, left];
  const share = part.coverage?.share ?? 1;
  return {
    kind: 'scope',
    rule: 'part-and-whole',
    worth: 1.5,
    ourSum: `${format(part.low)} ÷ ${shareText(share)} = ${format(Math.round(part.low / share))}`,
    reason: {
      code: 'part-and-whole',
      one: figureOf(part),
      words: part.coverage?.text ?? null,
      other: figureOf(whole),
    },
  };
}

/** Whether two claims hold for two days; where one holds for none that is known they may hold for the same. */
export const isApart = (a: Pick<Claim, 'asOf'>, b: Pick<Claim, 'asOf'>): boolean =>
  a.asOf !== null && b.asOf !== null && a.asOf.slice(0, 10) !== b.asOf.slice(0, 10);

/** Counts that grow, of different days or hours, are never two values of one thing. */
function laterCount(left: QuantityClaim, right: QuantityClaim): Verdict | undefined {
  // What is planned does not grow from day to day, and “no more than 350” denies the 2,000 of the day before.
  if (!isCumulative(left) || (left.isFuture && right.isFuture) || isHeldLower(left, right)) return undefined;
  const isLater = isApart(left, right);
  if (!isLater && !grows(left, right) && !grows(right, left)) return undefined;
  const [early, late] = (left.asOf ?? '') < (right.asOf ?? '') ? [left, right] : [right, left];
  const reason: Reason = isLater
    ? { code: 'later-count', one: figureOf(early), day: early.asOf, other: figureOf(late), otherDay: late.asOf }
    : { code: 'counts-of-hours', one: figureOf(left), other: figureOf(right) };
  return { kind: 'superseded', rule: 'number', worth: 0, reason };
}

/** “Fewer than 300”, a day after 1,450: not a later count but another one. */
function isHeldLower(a: QuantityClaim, b: QuantityClaim): boolean {
  const [early, late] = (a.asOf ?? '') < (b.asOf ?? '') ? [a, b] : [b, a];
  return /^<=?$/.test(late.comparator) && late.high < early.low;
}

/** One voice gives a figure and says of the other that it came first. */
const isRevised = ({ a, b, corpus }: Facing<QuantityClaim>): boolean =>
  a.claim.isFormer !== b.claim.isFormer && isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b));

function revised({ a, b, corpus }: Facing<QuantityClaim>): Verdict {
  const [first, then] = a.claim.isFormer ? [a, b] : [b, a];
  const reason: Reason = {
    code: 'figure-revised',
    a: voiceOf(statementOf(corpus, first)),
    one: figureOf(first.claim),
    other: figureOf(then.claim),
  };
  return { kind: 'superseded', rule: 'number', worth: 0.5, reason };
}

/** “The toll has risen to 17” after nine: a figure that says itself that it follows another. */
const grows = (late: QuantityClaim, early: QuantityClaim): boolean =>
  (late.terms.includes('increase') && late.low > early.low) ||
  (late.terms.includes('decrease') && late.low < early.low);

/** Who gives which figure. */
const bothOf = ({ a, b, corpus }: Facing<QuantityClaim>): ReasonParameters<'two-figures'> => ({
  a: voiceOf(statementOf(corpus, a)),
  one: figureOf(a.claim),
  b: voiceOf(statementOf(corpus, b)),
  other: figureOf(b.claim),
});

function twoValues({ a, b, corpus }: Facing<QuantityClaim>): Verdict {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const both = bothOf({ a, b, corpus });
  const { b: _, ...alone } = both;
  if (a.claim.isConditional !== b.claim.isConditional) {
    return { kind: 'scope', rule: 'number', worth: -0.5, reason: { code: 'figure-under-condition', ...both } };
  }
  if (isNought(a.claim) !== isNought(b.claim) && !isFirstNought(a.claim, b.claim))
    return { kind: 'polarity', rule: 'number', worth: 1, reason: { code: 'two-figures', ...both } };
  const isSame = isSameSpeaker(sayA, sayB);
  if (isApart(a.claim, b.claim) && (isSame || !areOfOneReport(a, b)) && mayMove({ a, b, corpus }))
    return overtaken({ a, b, corpus });
  const reason: Reason = isSame ? { code: 'two-figures-of-one-voice', ...alone } : { code: 'two-figures', ...both };
  return { kind: 'value', rule: 'number', worth: 1, reason };
}

function overtaken({ a, b, corpus }: Facing<QuantityClaim>): Verdict {
  const both = bothOf({ a, b, corpus });
  const { b: _, ...alone } = both;
  const days = { day: a.claim.asOf, otherDay: b.claim.asOf };
  const reason: Reason = isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b))
    ? { code: 'figure-overtaken-of-one-voice', ...alone, ...days }
    : { code: 'figure-overtaken', ...both, ...days };
  return { kind: 'superseded', rule: 'number', worth: 0.5, reason };
}

/** Of figures that are hardly of one thing, those of two days are no two values of it. */
export const unlessOfTwoDays = (verdict: Verdict, facing: Facing<QuantityClaim>): Verdict =>
  verdict.kind === 'value' && isApart(facing.a.claim, facing.b.claim) ? overtaken(facing) : verdict;

/** A report that sets two voices side by side speaks of one thing, where it is one that stays as it is. */
const areOfOneReport = (a: PlacedClaim<QuantityClaim>, b: PlacedClaim<QuantityClaim>): boolean =>
  a.document === b.document && isSettled(a.claim, b.claim) && isSettled(b.claim, a.claim);

const isNought = ({ high }: QuantityClaim): boolean => high === 0;

/** “Nobody has been arrested”, and on a later day two were: the nought came first. */
const isFirstNought = (a: QuantityClaim, b: QuantityClaim): boolean => {
  const [none, some] = isNought(a) ? [a, b] : [b, a];
  return isApart(a, b) && (none.asOf ?? '') < (some.asOf ?? '');
};

/** Whether the later figure may have taken the place of the earlier one: it is of the same source, or of what does not stay. */
function mayMove({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  if (isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b)) || isOfOneOutlet({ a, b, corpus })) return true;
  const [left, right] = [a.claim, b.claim];
  if ([left, right].some(doesNotStay) || goesOn(left, right)) return true;
  if ((isCountedOnce(left) && isCountedOnce(right)) || isHeldLower(left, right)) return false;
  if (areFarApart(left, right)) return !(isLengthOfDeed(left) && isLengthOfDeed(right));
  if (isRaised({ a, b })) return true;
  return !isSettled(left, right) || !isSettled(right, left);
}

/** Two reports of one outlet: the later one follows the one before. */
const isOfOneOutlet = ({ a, b, corpus }: Facing<QuantityClaim>): boolean =>
  a.document !== b.document &&
  statementOf(corpus, a).attribution[0]?.agent === statementOf(corpus, b).attribution[0]?.agent;

/** A later figure that is given as “at least” so many people, or as more than was expected before: it follows the one before. */
const isRaised = ({ a, b }: Pick<Facing<QuantityClaim>, 'a' | 'b'>): boolean => {
  const [early, late] = (a.claim.asOf ?? '') < (b.claim.asOf ?? '') ? [a.claim, b.claim] : [b.claim, a.claim];
  const isMore = late.comparator.startsWith('>') && late.low > early.high && !early.comparator.startsWith('<');
  if (late.isFuture) return early.isFuture && isMore;
  return late.comparator === '>=' && isPeople(late);
};

/** Who came to a march, who voted, who was on board: it is over, and counted in two ways whatever the day of the count. */
const isCountedOnce = (claim: QuantityClaim): boolean =>
  OF_ONE_DAY.has(claim.state ?? '') && !claim.isFuture && !claim.isWished && (claim.isPercent || isPeople(claim));
const OF_ONE_DAY = new Set(['attend', 'turnout', 'aboard', 'strike_work']);

/** Whether a later count of the same may follow the earlier one: a larger one, or a turnout that was counted anew. */
function goesOn(a: QuantityClaim, b: QuantityClaim): boolean {
  const [early, late] = (a.asOf ?? '') < (b.asOf ?? '') ? [a, b] : [b, a];
  const isLongAfter = daysBetween(a, b) >= DAYS_OF_COUNT;
  const areBoth = (state: string): boolean => isLongAfter && a.state === state && b.state === state;
  if (isOneAboard(a, b) || areBoth('turnout')) return true;
  return late.low > early.low && ((isCountedOn(a) && isCountedOn(b)) || areBoth('mobilise'));
}

/** After so many days a turnout is one that was counted anew, and more have been called up. */
const DAYS_OF_COUNT = 8;

/** A turnout may be of polls that were still open, and so many people, of whom it is not said in what they are, may go on to be more. */
const isCountedOn = (claim: QuantityClaim): boolean =>
  claim.state === 'turnout' ||
  (claim.state === null && !claim.isPercent && (claim.unit === 'number' || isPeople(claim)));

/** So many boarded, and days later so many had arrived. */
const isOneAboard = (a: QuantityClaim, b: QuantityClaim): boolean =>
  (a.state === 'aboard') !== (b.state === 'aboard') && isPeople(a) && isPeople(b);

/** Arrests, admissions, departures and cancellations go on for days, a lead is counted on, and what sentence is faced changes with the charge. */
const doesNotStay = (claim: QuantityClaim): boolean => {
  const { state, unit, verbs, terms } = claim;
  const isLead = unit === null && state === null && (verbs.includes('lead') || terms.includes('ahead'));
  const isDeparture = isPeople(claim) && verbs.includes('leave_depart');
  return state === 'sentence' || isLead || isDeparture || [state, unit, ...verbs].some((term) => GOES_ON.has(term));
};
const GOES_ON: ReadonlySet<string | null> = new Set(['detain', 'cancel', 'hospitalise']);

/** How long something took or how much too early it was is not told otherwise for having been told later. */
const isLengthOfDeed = (claim: QuantityClaim): boolean =>
  claim.state === null &&
  dimensionOfUnit(claim.unit) === 'time' &&
  !claim.isFuture &&
  !claim.isWished &&
  !claim.isOfToday;

/** Within so many days what stays as it is is told again; after that a price, a cost, a staff may be another. */
const SETTLED_DAYS = 31;

const areFarApart = (a: QuantityClaim, b: QuantityClaim): boolean => daysBetween(a, b) > SETTLED_DAYS;

function daysBetween(a: QuantityClaim, b: QuantityClaim): number {
  const [one, other] = [a, b].map(({ asOf }) => Date.parse(asOf ?? ''));
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) / 86_400_000;
}

/** “Cut the sentence to four years”: it was another figure before. */
const isMoved = ({ terms }: QuantityClaim): boolean => terms.some((term) => MOVES.has(term));
const MOVES = new Set(['increase', 'decrease', 'widen', 'extend', 'doubl', 'halv']);

/** “Fifty-eight people were in hospital on Friday”: so many on that day. */
const isStateOfDay = ({ state, days, verbs }: QuantityClaim): boolean =>
  state === 'hospitalise' && days.length > 0 && verbs.length === 0;

/**
 * A figure of something that stays as it is, so that the day it was printed on is no date it holds for: so many were on
 * board. What grows, shares that are polled and how things stand today hold for their day only; what is planned stays until
 * it is done or planned anew, of which another voice knows nothing.
 */
const isSettled = (claim: QuantityClaim, other: QuantityClaim): boolean =>
  (!isMoved(claim) || claim.isFuture) &&
  !isStateOfDay(claim) &&
  !claim.isWished &&
  !claim.isOfToday &&
  !claim.isPercent &&
  !isCumulative(claim) &&
  (!claim.isFuture || areNear(claim, other));

/** A plan and what others say of it come within so many days of each other. */
const PLANNED_DAYS = 7;
const areNear = (a: QuantityClaim, b: QuantityClaim): boolean => daysBetween(a, b) <= PLANNED_DAYS;

/** Below this a bound or a unit more or less says little. */
export const LARGE = 1000;
const isBound = ({ comparator }: QuantityClaim): boolean => /[<>]/.test(comparator);

/** The same figure can still be a bound on one side, or be said of other people. */
function sameFigure(facing: Facing<QuantityClaim>): Verdict | undefined {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  if (left.high < LARGE || left.isVague || right.isVague) return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  if (isBound(left) !== isBound(right)) {
    return { kind: 'wording', rule: 'bound', worth: -0.8, reason: { code: 'bound-and-figure', ...bothOf(facing) } };
  }
  const isSame = left.unit === right.unit || left.comparator !== right.comparator || isSameSpeaker(sayA, sayB);
  if (isSame || !left.unitText || !right.unitText) return undefined;
  const [words, otherWords] = [left.unitText, right.unitText];
  const reason: Reason = { code: 'figure-of-others', one: plainFigure(left.low), words, otherWords };
  return { kind: 'scope', rule: 'same-figure', worth: -1.5, reason };
}

/** One figure, here as a goal, there as a result. */
export const goalVerdict = (claim: QuantityClaim): Verdict => ({
  kind: 'scope',
  rule: 'same-figure',
  worth: -2,
  reason: { code: 'goal-and-result', one: plainFigure(claim.low) },
});

const FAR_ABOVE = 3;
/** Less than this share of an upper bound is another measurement, not one below the bound. */
const FAR_BELOW = 0.75;

/** “Gusts of up to 95 kilometres an hour” beside 62. */
function isFarBelow(left: QuantityClaim, right: QuantityClaim): boolean {
  const [bound, plain] = isBound(left) ? [left, right] : [right, left];
  return bound.comparator === '<=' && bound.unit === plain.unit && plain.high < bound.high * FAR_BELOW;
}

/** “At least 12” beside 15: both can hold, and the reader may want to know which came first. */
function openBound(facing: Facing<QuantityClaim>): Verdict | undefined {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  if (a.document === b.document || isBound(left) === isBound(right)) return undefined;
  // Of what is measured and not counted “up to 95” is the most that was measured, and so is 62.
  if (left.state === null) return isFarBelow(left, right) ? twoValues(facing) : undefined;
  if (left.low === right.low || (left.isVague && right.isVague)) return undefined;
  const [vague, plain] = left.isVague ? [left, right] : [right, left];
  // “Hundreds of thousands” beside 900,000: the figure says much more than the word.
  if (vague.isVague && plain.low < vague.low * FAR_ABOVE) return undefined;
  const reason: Reason = { code: 'bound-that-holds', ...bothOf(facing) };
  return { kind: 'wording', rule: 'bound', worth: vague.isVague ? -0.5 : -1.5, reason };
}
