import { COUNTED_STATES, isRoleWord } from '../statements/statements.ts';
import type { ConflictKind } from '../../domain/conflict.ts';
import type { QuantityClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import type { PlacedClaim } from './corpus.ts';
import {
  aroundOf,
  isSameSpeaker,
  nameOf,
  overlapOf,
  sentence,
  statementOf,
  type ConflictPair,
  type Facing,
  type RuleName,
} from './pair.ts';

/** Words for people of any kind: one count may use one of them for another. */
const ANYBODY = new Set([
  'person',
  'die',
  'injure',
  'detain',
  'infect',
  'missing',
  'hospitalise',
  'custody',
  'displace',
  'flee',
  'evacuate',
  'aboard',
  'attend',
  'hostage',
  'mobilise',
  'strike_work',
  'voter',
  'lose_job',
  'man',
]);
/** Kinds of people, in groups that name the same: the dead of two kinds are two counts. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['resident', 'civilian']),
  new Set(['worker', 'miner', 'lose_job', 'strike_work']),
  new Set(['soldier', 'mobilise']),
  new Set(['militant']),
  new Set(['prisoner', 'hostage']),
  new Set(['student', 'child']),
  new Set(['firefighter']),
];
/** Parts of the people, never the whole. */
const PARTS_OF_PEOPLE = new Set(['child', 'woman', 'police', 'driver', 'pilot']);
const PEOPLE = new Set([...ANYBODY, ...KINDS.flatMap((kind) => [...kind])]);
const LENGTHS_OF_TIME = new Set(['hour', 'minute', 'day_length', 'week_length', 'month_length', 'year_length']);

/** Figures nearer than this share of each other agree where one of them is rough. */
const ROUGH = 0.12;
/** Without a state the sentences must share this much besides the unit. */
const LEAST_SHARED = 2;

/** The key under which figures can meet: a state, or what is counted; null where a figure can meet none. */
export function quantityKey({ state, unit, isPercent }: QuantityClaim): string | null {
  if (state !== null) return `state:${state}${isPercent ? ':%' : ''}`;
  if (isPercent) return 'percent';
  return unit === null || unit === '' ? null : `unit:${unit}`;
}

/** All keys under which a figure can meet another. */
export function quantityKeys(claim: QuantityClaim): string[] {
  const key = quantityKey(claim);
  const unit = claim.unit === null || claim.unit === '' || claim.isPercent ? null : `unit:${claim.unit}`;
  return [...new Set([key, unit])].filter((each) => each !== null);
}

/** Compares two figures of one key; undefined where they agree or count different things. */
export function compareQuantities(facing: Facing<QuantityClaim>): ConflictPair | undefined {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  if (!countsTheSame(left, right) || isIncomparable(facing)) return undefined;
  const verdict = verdictOf(facing);
  if (!verdict) return undefined;
  const evidence = evidenceOf(facing);
  if (evidence === null) return undefined;
  const { kind, rule, reason, ourSum = null, worth } = verdict;
  return {
    kind,
    rule,
    a,
    b,
    marksA: [...left.marks, ...(rule === 'part-and-whole' && left.coverage ? [left.coverage.range] : [])],
    marksB: [...right.marks, ...(rule === 'part-and-whole' && right.coverage ? [right.coverage.range] : [])],
    reason,
    ourSum,
    score: evidence + worth,
    topic: `quantity|${quantityKey(left) ?? ''}`,
    questionText: questionOf(left, right),
  };
}

function countsTheSame(a: QuantityClaim, b: QuantityClaim): boolean {
  if (a.isPercent !== b.isPercent || (a.aspect ?? '') !== (b.aspect ?? '')) return false;
  if (a.isIncrement !== b.isIncrement || a.isConditional !== b.isConditional)
    return a.isConditional !== b.isConditional && a.state !== null && !a.isIncrement && !b.isIncrement;
  if (a.isWished !== b.isWished || a.isQuestion || b.isQuestion) return false;
  return unitsMeet(a, b);
}

function unitsMeet(a: QuantityClaim, b: QuantityClaim): boolean {
  const [left, right] = [a.unit, b.unit];
  // Two states are two counts; where one report names none, the thing that is measured has to be the same.
  if (
    statesDiffer(a, b) &&
    ((a.state !== null && b.state !== null) || left !== right || left === null || PEOPLE.has(left) || MONEY.has(left))
  )
    return false;
  if (left === right) return true;
  if (LENGTHS_OF_TIME.has(left ?? '') || LENGTHS_OF_TIME.has(right ?? '')) return false;
  if (left === null || right === null) {
    const known = left ?? right ?? '';
    return (
      a.state !== null &&
      a.state === b.state &&
      !PARTS_OF_PEOPLE.has(known) &&
      (PEOPLE.has(known) || isMoney(known) === isMoneyState(a.state) || known === a.state)
    );
  }
  if (!PEOPLE.has(left) || !PEOPLE.has(right) || statesDiffer(a, b)) return false;
  if (PARTS_OF_PEOPLE.has(left) !== PARTS_OF_PEOPLE.has(right) && (ANYBODY.has(left) || ANYBODY.has(right)))
    return false;
  return ANYBODY.has(left) || ANYBODY.has(right) || KINDS.some((kind) => kind.has(left) && kind.has(right));
}

const MONEY = new Set(['dollar', 'euro', 'rouble', 'pound_money', 'mark_money', 'crown', 'hryvnia']);
const isMoney = (unit: string): boolean => MONEY.has(unit);
/** Who strikes takes part: the two counts are one. */
const JOINED = new Set(['attend', 'strike_work']);
const statesDiffer = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.state !== b.state && !(JOINED.has(a.state ?? '') && JOINED.has(b.state ?? ''));

const isMoneyState = (state: string): boolean => COUNTED_STATES.get(state)?.money === true;

/** Parts, other events, other places, plans against results: what looks like a difference and is none. */
function isIncomparable(facing: Facing<QuantityClaim>): boolean {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  if (left.isPart !== right.isPart && !partIsWhole(left, right) && !left.coverage && !right.coverage) return true;
  if (meetsWholeOf(facing)) return true;
  const difference = differenceOf(facing);
  if (difference !== null && !(difference === 'day' && isCumulative(left))) return true;
  const settled = left.isFuture ? right : left;
  const isPlanned = left.isFuture !== right.isFuture && settled.verbs.length > 0;
  return isPlanned && left.state !== 'lose_job' && left.state !== 'cost';
}

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

const isCumulative = ({ state, isPercent }: QuantityClaim): boolean =>
  state !== null && !isPercent && COUNTED_STATES.get(state)?.cumulative === true;

interface Verdict {
  readonly kind: ConflictKind;
  readonly rule: RuleName;
  readonly reason: string;
  readonly ourSum?: string;
  readonly worth: number;
}

function verdictOf(facing: Facing<QuantityClaim>): Verdict | undefined {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const [nameA, nameB] = [nameOf(sayA), nameOf(sayB)];
  const say = (claim: QuantityClaim): string => figureText(claim);
  const same = left.low === right.low && left.high === right.high;
  if (same) return sameFigure(facing, nameA, nameB);
  if (left.coverage || right.coverage) {
    const [part, whole] = left.coverage ? [left, right] : [right, left];
    const share = part.coverage?.share ?? 1;
    const total = Math.round(part.low / share);
    return {
      kind: 'scope',
      rule: 'part-and-whole',
      worth: 1.5,
      ourSum: `${format(part.low)} ÷ ${shareText(share)} = ${format(total)}`,
      reason: `The figure ${say(part)} covers ${part.coverage?.text ?? 'a part'} only; ${say(whole)} is given for the whole.`,
    };
  }
  const isLater = left.asOf !== null && right.asOf !== null && left.asOf.slice(0, 10) !== right.asOf.slice(0, 10);
  if (isCumulative(left) && isLater) {
    const [early, late] = (left.asOf ?? '') < (right.asOf ?? '') ? [left, right] : [right, left];
    return {
      kind: 'superseded',
      rule: 'number',
      worth: 0,
      reason: `${sentence(say(early))} was given for ${early.asOf}, ${say(late)} for ${late.asOf}: a later count, not a contradiction by itself.`,
    };
  }
  if (isCumulative(left) && (grows(left, right) || grows(right, left))) {
    return {
      kind: 'superseded',
      rule: 'number',
      worth: 0,
      reason: `${sentence(say(left))} and ${say(right)} are counts of different hours: one of them says that the number has changed.`,
    };
  }
  if (areCompatible(left, right)) return undefined;
  if (left.isConditional !== right.isConditional)
    return {
      kind: 'scope',
      rule: 'number',
      worth: -0.5,
      reason: `${sentence(nameA)} gives ${say(left)}, ${nameB} gives ${say(right)}; one of the two holds only under a condition.`,
    };
  if (isSameSpeaker(sayA, sayB) && isLater)
    return {
      kind: 'superseded',
      rule: 'number',
      worth: 0.5,
      reason: `${sentence(nameA)} gives ${say(left)} on ${left.asOf} and ${say(right)} on ${right.asOf}.`,
    };
  return {
    kind: 'value',
    rule: 'number',
    worth: 1,
    reason: isSameSpeaker(sayA, sayB)
      ? `${sentence(nameA)} gives ${say(left)} in one place and ${say(right)} in the other.`
      : `${sentence(nameA)} gives ${say(left)}, ${nameB} gives ${say(right)}.`,
  };
}

/** “The toll has risen to 17” after nine: a figure that says itself that it follows another. */
const grows = (late: QuantityClaim, early: QuantityClaim): boolean =>
  (late.terms.includes('increase') && late.low > early.low) ||
  (late.terms.includes('decrease') && late.low < early.low);

/** The same figure can still be a bound on one side, or be said of other people. */
function sameFigure({ a, b, corpus }: Facing<QuantityClaim>, nameA: string, nameB: string): Verdict | undefined {
  const [left, right] = [a.claim, b.claim];
  const isBound = (sign: string): boolean => sign === '<=' || sign === '>=' || sign === '<' || sign === '>';
  if (left.high >= 1000 && isBound(left.comparator) !== isBound(right.comparator)) {
    return {
      kind: 'wording',
      rule: 'bound',
      worth: -0.8,
      reason: `${sentence(nameA)} gives ${figureText(left)}, ${nameB} gives ${figureText(right)}: a bound on one side, a figure on the other.`,
    };
  }
  const [unitA, unitB] = [left.unitText ?? '', right.unitText ?? ''];
  if (
    left.high < 1000 ||
    left.unit === right.unit ||
    unitA === '' ||
    unitB === '' ||
    left.comparator !== right.comparator
  )
    return undefined;
  if (isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b))) return undefined;
  return {
    kind: 'scope',
    rule: 'same-figure',
    worth: -1.5,
    reason: `The same figure, ${format(left.low)}, is given for ${unitA} and for ${unitB}.`,
  };
}

/** Whether both figures can hold: intervals that meet, rough figures that are near. */
function areCompatible(a: QuantityClaim, b: QuantityClaim): boolean {
  const [lowA, highA] = intervalOf(a);
  const [lowB, highB] = intervalOf(b);
  return lowA <= highB && lowB <= highA;
}

function intervalOf({ low, high, comparator, isVague }: QuantityClaim): readonly [number, number] {
  if (isVague) return [low, low * 5];
  if (comparator === '~') return [low * (1 - ROUGH), high * (1 + ROUGH)];
  if (comparator === '>' || comparator === '>=') return [low, low * 2.2];
  if (comparator === '<' || comparator === '<=') return [0, high];
  return [low, high];
}

/** How much speaks for the two counting the same thing; null when too little does. */
function evidenceOf(facing: Facing<QuantityClaim>): number | null {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  const leave = new Set([left.unit ?? '', left.state ?? '']);
  const { weight, share } = overlapOf(facing, leave);
  const like = corpus.likeness(a.document, b.document);
  const around = aroundOf(facing);
  if (left.state === null || right.state === null) {
    if (LENGTHS_OF_TIME.has(left.unit ?? '') && weight < LEAST_SHARED) return null;
    const beside =
      a.document === b.document && Math.abs(left.sentence - right.sentence) <= 1 && left.unit === right.unit;
    if (
      !beside &&
      weight < LEAST_SHARED &&
      !(weight >= 1 && share >= 0.5) &&
      !(around >= 4 && like >= 0.3) &&
      !(like >= 0.3 && isOnly(facing, left) && isOnly(facing, right))
    )
      return null;
  } else if (a.document !== b.document && like < 0.2 && weight < LEAST_SHARED) return null;
  const isOneDocument = a.document === b.document;
  if (isOneDocument && isSameSpeaker(statementOf(corpus, a), statementOf(corpus, b)) && weight < 2) return null;
  // Within one report figures by one voice are rarely rivals.
  if (
    isOneDocument &&
    statementOf(corpus, a).speaker.name === statementOf(corpus, b).speaker.name &&
    left.role === right.role &&
    weight < 3
  )
    return null;
  const state = left.state === null ? 0 : 2;
  // One says people, the other only soldiers: perhaps the same, perhaps a part.
  const kinds =
    left.unit !== right.unit &&
    left.unit !== null &&
    right.unit !== null &&
    !(ANYBODY.has(left.unit) && ANYBODY.has(right.unit))
      ? 0.7
      : 0;
  const unit = left.unit === right.unit && left.unit !== null ? 0.7 : 0;
  const isVague = left.isVague || right.isVague ? 1.5 : 0;
  const zero = left.low === 0 || right.low === 0 ? 0.6 : 0;
  const headline = left.role === 'headline' || right.role === 'headline' ? 1.4 : 0;
  return (
    2 +
    state +
    unit +
    Math.min(2, weight * 0.5) +
    share +
    Math.min(1, around * 0.15) +
    like * 1.5 -
    kinds -
    isVague -
    zero -
    headline -
    (isOneDocument ? 0.4 : 0)
  );
}

/** Whether a document counts that thing only once, and it is a thing that is not counted everywhere. */
function isOnly({ a, b, corpus }: Facing<QuantityClaim>, claim: QuantityClaim): boolean {
  const document = a.claim === claim ? a.document : b.document;
  if (
    claim.unit === null ||
    PEOPLE.has(claim.unit) ||
    PARTS_OF_PEOPLE.has(claim.unit) ||
    MONEY.has(claim.unit) ||
    LENGTHS_OF_TIME.has(claim.unit)
  )
    return false;
  // People of any trade are counted in many ways: so many fought, so many were hurt.
  if (claim.unitText !== null && isRoleWord(claim.unitText)) return false;
  const own = corpus.documents[document]?.claims.claims ?? [];
  return (
    own.filter((other) => other.kind === 'quantity' && other.unit === claim.unit && other.role !== 'headline')
      .length === 1
  );
}

const COMPARED: Readonly<Record<string, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'fewer than ',
  '<=': 'up to ',
  '>': 'more than ',
  '>=': 'at least ',
};
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const format = (value: number): string => grouped.format(value);

function figureText({ low, high, comparator, isVague, unitText, isPercent }: QuantityClaim): string {
  const unit = isPercent ? ' per cent' : unitText && low === high ? ` ${unitText}` : '';
  if (low === 0 && high === 0) return 'none';
  if (isVague) return `${format(low)} or more${unit}`;
  return low === high
    ? `${COMPARED[comparator] ?? ''}${format(low)}${unit}`
    : `${format(low)} to ${format(high)}${unit}`;
}

const shareText = (share: number): string =>
  Math.abs(share - 2 / 3) < 0.01 ? '2/3' : Math.abs(share - 1 / 3) < 0.01 ? '1/3' : String(share);

function questionOf(a: QuantityClaim, b: QuantityClaim): string {
  const entry = a.state === null ? undefined : COUNTED_STATES.get(a.state);
  if (entry) return entry.question;
  const unit =
    [a.unitText, b.unitText].find((text) => text !== null && /^\p{Script=Latin}/u.test(text)) ??
    a.unitText ??
    b.unitText;
  if (a.isPercent) return 'What is the share?';
  return unit && a.unit !== 'number' ? `How many ${unit}?` : 'What is the figure?';
}
