import { dimensionOfUnit, scaleOfUnit } from '../statements/statements.ts';
import { isOtherPerson } from './age-claims.ts';
import type { QuantityClaim } from './claim.ts';
import { agreeBeside } from './figures-beside.ts';
import { differenceOf } from './comparable.ts';
import type { PlacedClaim } from './corpus.ts';
import { askedBy } from './figure-text.ts';
import { isHolding } from './holdings.ts';
import { measureOf } from './measure.ts';
import type { ConflictPair, Facing } from './pair.ts';
import { evidenceOf, isAnswer } from './quantity-evidence.ts';
import {
  ANYBODY,
  areTwoExtents,
  CAUGHT,
  FREED,
  HURT,
  JOINED,
  LEFT,
  MONEY,
  PEOPLE,
  unitsMeet,
} from './quantity-units.ts';
import { goalVerdict, isCumulative, LARGE, verdictOf, type Verdict } from './quantity-verdict.ts';

/** The key under which figures can meet: a state, or what is counted; null where a figure can meet none. */
export function quantityKey({ state, unit, isPercent }: QuantityClaim): string | null {
  if (state !== null) return `state:${state}${isPercent ? ':%' : ''}`;
  if (isPercent) return 'percent';
  return unit === null || unit === '' ? null : `unit:${unit}`;
}

/** States that are counted as one, with the key they meet under. */
const JOINED_KEYS = [
  [JOINED, 'state:joined'],
  [LEFT, 'state:left'],
  [CAUGHT, 'state:caught'],
  [FREED, 'state:freed'],
] as const;

/** All keys under which a figure can meet another. */
export function quantityKeys(claim: QuantityClaim): string[] {
  const key = quantityKey(claim);
  const joined = JOINED_KEYS.find(([states]) => states.has(claim.state ?? ''))?.[1] ?? null;
  const dimension = claim.state === null ? dimensionOfUnit(claim.unit) : null;
  const unit = claim.unit === null || claim.unit === '' || claim.isPercent ? null : `unit:${dimension ?? claim.unit}`;
  const hurt = HURT.has(claim.state ?? '') && !ANYBODY.has(claim.unit ?? '') ? `hurt:${claim.unit}` : null;
  const money = MONEY.has(claim.unit ?? '') ? `money:${claim.unit}` : null;
  return [...new Set([key, unit, joined, hurt, money])].filter((each) => each !== null);
}

/** Compares two figures of one key; undefined where they agree or count different things. */
export function compareQuantities(facing: Facing<QuantityClaim>): ConflictPair | undefined {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const isGoal = meetsAsGoal(facing);
  if (!isGoal && !isRivalSum(facing) && (differsInCount(left, right) ?? incomparableBy(facing)) !== null)
    return undefined;
  const verdict = isGoal ? goalVerdict(left) : verdictOf(facing);
  const evidence = verdict && evidenceOf(facing);
  if (!verdict || evidence === null || evidence === undefined) return undefined;
  return toPair(facing, verdict, evidence);
}

/** Two figures as a pair, with the verdict on them and how much speaks for it. */
export function toPair({ a, b }: Facing<QuantityClaim>, verdict: Verdict, evidence: number): ConflictPair {
  const [left, right] = [a.claim, b.claim];
  const { kind, rule, reason, ourSum = null, worth } = verdict;
  return {
    ...{ kind, rule, a, b, reason, ourSum },
    marksA: marksOf(left, rule === 'part-and-whole'),
    marksB: marksOf(right, rule === 'part-and-whole'),
    score: evidence + worth,
    // A further wave, a second ferry: its figures answer a question of their own.
    topic: `quantity|${quantityKey(left) ?? ''}${left.isOther ? '|other' : ''}`,
    asks: askedBy(left, right),
  };
}

/** What keeps two figures of one key from being set against each other, for whoever traces it; null where nothing does. */
export function obstacleTo(facing: Facing<QuantityClaim>): string | null {
  const obstacle = differsInCount(facing.a.claim, facing.b.claim) ?? incomparableBy(facing);
  if (obstacle !== null) return obstacle;
  if (!verdictOf(facing)) return 'agree';
  return evidenceOf(facing) === null ? 'too little in common' : null;
}

const meetsAsGoal = (facing: Facing<QuantityClaim>): boolean =>
  differsInCount(facing.a.claim, facing.b.claim) === null && isGoalAndResult(facing);

/** “To call up 300,000 men”, and “300,000 men were called up”: one figure as what was wanted and as what was reached. */
function isGoalAndResult(facing: Facing<QuantityClaim>): boolean {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  const isOneFigure =
    left.low === right.low &&
    left.high === right.high &&
    left.low >= LARGE &&
    left.state !== null &&
    !MONEY.has(left.unit ?? '');
  return isOneFigure && a.document !== b.document && left.isFuture !== right.isFuture && differenceOf(facing) === null;
}

/** “Each family gets 40,000 crowns.” “They had been promised 60,000”: two sums side by side, in two mouths. */
function isRivalSum(facing: Facing<QuantityClaim>): boolean {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const isOneMoney = left.unit !== null && left.unit === right.unit && MONEY.has(left.unit);
  return isOneMoney && left.isQuestion === right.isQuestion && left.isOther === right.isOther && isAnswer(facing);
}

const marksOf = ({ marks, coverage }: QuantityClaim, withCoverage: boolean): QuantityClaim['marks'] =>
  withCoverage && coverage ? [...marks, coverage.range] : marks;

/** In what the counts differ, whatever is around them; null where they count alike. */
const differsInCount = (a: QuantityClaim, b: QuantityClaim): string | null =>
  differsInStanding(a, b) ?? (!isNoneOfKind(a, b) && unitsMeet(a, b) ? null : 'unit or state');

/** In what two figures differ besides what they count: one is a share, a limit, an addition, a wish; null where in nothing. */
export function differsInStanding(a: QuantityClaim, b: QuantityClaim): string | null {
  if (a.isPercent !== b.isPercent) return 'percent';
  // A share of the votes is no turnout.
  if (a.isPercent && (a.state === 'turnout') !== (b.state === 'turnout')) return 'turnout';
  if (standingOf(a) !== standingOf(b)) return 'aspect';
  if (a.isIncrement !== b.isIncrement) return 'increment';
  if (a.isWished !== b.isWished || a.isQuestion || b.isQuestion) return 'wished';
  if (a.isConditional !== b.isConditional && a.state === null) return 'conditional';
  if (a.isDenied !== b.isDenied) return 'denied';
  return isStockAndFlow(a, b) ? 'stock and flow' : null;
}

/** What a figure is besides a plain one; how many came to a march is counted at its peak, whether that is said or not. */
const standingOf = ({ aspect, state }: QuantityClaim): string =>
  state === 'attend' && aspect === 'peak' ? '' : (aspect ?? '');

/** “No former employee was among those arrested”: of the others that says nothing. */
const isNoneOfKind = (a: QuantityClaim, b: QuantityClaim): boolean =>
  [a, b].some(({ high, unit }) => high === 0 && unit !== null && PEOPLE.has(unit) && !ANYBODY.has(unit)) &&
  a.unit !== b.unit;

/** “The museum holds 380 icons”, “17 icons were stolen”: what there is, and what happened to some of it. */
function isStockAndFlow(a: QuantityClaim, b: QuantityClaim): boolean {
  const [one, other] = isHolding(a) ? [a, b] : [b, a];
  return one.state === null && isHolding(one) && other.verbs.length > 0 && !isHolding(other);
}

/** Figures that agree through what stands beside them, parts, other events, other places, plans against results: what looks like a difference and is none. */
export function incomparableBy(facing: Facing<QuantityClaim>): string | null {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  if (agreeBeside(facing)) return 'given beside';
  if (left.isPart !== right.isPart && !partIsWhole(left, right) && !left.coverage && !right.coverage) return 'part';
  if (meetsWholeOf(facing)) return 'whole of another place';
  if (isOfOtherSide(left, right)) return 'other side';
  const measured = differsInMeasure(facing);
  if (measured !== null) return measured;
  const difference = differenceOf(facing);
  if (difference !== null && !(difference === 'day' && isCumulative(left))) return difference;
  return arePlanAndResult(left, right) ? 'plan and result' : null;
}

/** Ages of two people, two quakes, depth and distance. */
function differsInMeasure(facing: Facing<QuantityClaim>): string | null {
  const [left, right] = [facing.a.claim, facing.b.claim];
  if (isOtherPerson(facing)) return 'other person';
  if (areTwoQuakes(left, right)) return 'two quakes';
  if (isOfAnotherOrder(left, right)) return 'another order';
  return areTwoExtents(left, right) ? 'two extents' : null;
}

/** Two wishes are of the same standing, whatever tense they are put in. */
function arePlanAndResult(a: QuantityClaim, b: QuantityClaim): boolean {
  const settled = a.isFuture ? b : a;
  const isPlanned = !a.isWished && a.isFuture !== b.isFuture && settled.verbs.length > 0;
  return isPlanned && a.state !== 'lose_job' && a.state !== 'cost';
}

/** “The South lost 38”, “150 northern soldiers”: the losses of two sides. */
function isOfOtherSide(a: QuantityClaim, b: QuantityClaim): boolean {
  const [left, right] = [a, b].map(({ terms }) => terms.filter((term) => SIDES.has(term)));
  if (!left?.length || !right?.length || a.state !== 'die') return false;
  return !left.some((side) => right.includes(side));
}
const SIDES = new Set(['north', 'south', 'east', 'west']);

/** A figure that is so many times another counts something else. */
const ANOTHER_ORDER = 50;
function isOfAnotherOrder(a: QuantityClaim, b: QuantityClaim): boolean {
  const [less, more] = a.high < b.high ? [a, b] : [b, a];
  if (less.low <= 0 || less.isVague || more.isVague || measureOf(a) !== measureOf(b)) return false;
  return more.low * scaleOfUnit(more.unit) > less.high * scaleOfUnit(less.unit) * ANOTHER_ORDER;
}

/** No two reports put one quake further apart than this. */
const ONE_QUAKE = 0.5;
const areTwoQuakes = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.unit === 'magnitude' && b.unit === 'magnitude' && Math.abs(a.low - b.low) > ONE_QUAKE;

/** “350 of them at Brenford” is the whole of what another report says of Brenford. */
function partIsWhole(a: QuantityClaim, b: QuantityClaim): boolean {
  const [part, whole] = a.isPart ? [a, b] : [b, a];
  return part.places.length > 0 && whole.unit !== null && !/^(?:child|woman|police)$/.test(part.unit ?? '');
}

/** “900 across the group, 350 of them at Brenford” against a figure for Brenford. */
function meetsWholeOf({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  const meets = (one: PlacedClaim<QuantityClaim>, other: PlacedClaim<QuantityClaim>): boolean =>
    one.claim.wholeOf.length > 0 &&
    one.document !== other.document &&
    one.claim.wholeOf.some((place) => (corpus.documents[other.document]?.claims.terms[place] ?? 0) > 0);
  return meets(a, b) || meets(b, a);
}
