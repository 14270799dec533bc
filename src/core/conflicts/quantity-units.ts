import { COUNTED_STATES, dimensionOfUnit } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';

/** Words for people of any kind: one count may use one of them for another. */
export const ANYBODY = new Set([
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
  'traveller',
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
  new Set(['refugee', 'displace', 'flee']),
];
/** Parts of the people, never the whole. */
export const PARTS_OF_PEOPLE = new Set(['child', 'woman', 'police', 'driver', 'pilot']);
/** Everything that names people. */
export const PEOPLE = new Set([...ANYBODY, ...KINDS.flatMap((kind) => [...kind])]);
/** Units of time: they measure anything. */
export const LENGTHS_OF_TIME = new Set([
  'second_length',
  'hour',
  'minute',
  'day_length',
  'week_length',
  'month_length',
  'year_length',
]);
/** Currencies. */
export const MONEY = new Set(['dollar', 'euro', 'rouble', 'pound_money', 'mark_money', 'crown', 'hryvnia']);

/** Who strikes takes part: the two counts are one. */
export const JOINED = new Set(['attend', 'strike_work']);

/** Who flees, is moved out or loses a home has left it: reports choose one word or the other. */
export const LEFT = new Set(['flee', 'evacuate', 'displace']);

/** Who is taken into custody is detained. */
export const CAUGHT = new Set(['detain', 'custody']);

/** Prisoners who are exchanged are freed. */
export const FREED = new Set(['release', 'exchange']);

/** Who is treated is in hospital or hurt, as a report chooses, where both count people of one trade. */
export const HURT = new Set(['injure', 'hospitalise']);
const areHurt = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.unit === b.unit && !ANYBODY.has(a.unit ?? '') && HURT.has(a.state ?? '') && HURT.has(b.state ?? '');

const statesDiffer = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.state !== b.state &&
  !areHurt(a, b) &&
  ![JOINED, LEFT, CAUGHT, FREED].some((joined) => joined.has(a.state ?? '') && joined.has(b.state ?? ''));

const isMoneyState = (state: string): boolean => COUNTED_STATES.get(state)?.money === true;

/** Whether two figures count things of one kind in one state. */
export function unitsMeet(a: QuantityClaim, b: QuantityClaim): boolean {
  if (statesDiffer(a, b)) return isMeasureOfOne(a, b);
  if (a.unit === b.unit || (a.isPercent && b.isPercent)) return true;
  if (dimensionOfUnit(a.unit) !== null || dimensionOfUnit(b.unit) !== null) return measuresMeet(a, b);
  if (a.unit === null || b.unit === null) return a.state !== null && fitsState(a.unit ?? b.unit ?? '', a.state);
  return areOneThing(a, b) || areOnePeople(a, b, [a.unit, b.unit]);
}

const areOnePeople = (a: QuantityClaim, b: QuantityClaim, [one, other]: readonly [string, string]): boolean =>
  PEOPLE.has(one) && PEOPLE.has(other) && (areFreed(a, b) || peopleMeet(one, other));

/** “Eleven trucks were destroyed”, “five vehicles were destroyed”: in one state, once by their kind and once as vehicles. */
const areOneThing = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.state !== null &&
  [a, b].every(({ unit }) => VEHICLES.has(unit ?? '')) &&
  [a, b].some(({ unitText }) => /^(?:vehicle|машин|автомобил)/i.test(unitText ?? ''));
const VEHICLES = new Set(['car', 'truck', 'lorri', 'bus', 'van', 'tanker', 'minibus', 'грузовик', 'фура']);

function measuresMeet(a: QuantityClaim, b: QuantityClaim): boolean {
  const [one, other] = [dimensionOfUnit(a.unit), dimensionOfUnit(b.unit)];
  return one === other && !(one === 'length' && extentsDiffer(a, b));
}

/** Whoever is freed is a fighter to one side and a prisoner to the other. */
const areFreed = (a: QuantityClaim, b: QuantityClaim): boolean => FREED.has(a.state ?? '') && FREED.has(b.state ?? '');

/** Two states are two counts; where one report names none, the thing that is measured has to be the same. */
function isMeasureOfOne(a: QuantityClaim, b: QuantityClaim): boolean {
  const oneIsSilent = a.state === null || b.state === null;
  const dimension = dimensionOfUnit(a.unit);
  const isOneMeasure = a.unit === b.unit || (dimension !== null && dimension === dimensionOfUnit(b.unit));
  return oneIsSilent && a.unit !== null && isOneMeasure && !PEOPLE.has(a.unit) && !MONEY.has(a.unit);
}

/** A figure without a unit counts what its state is about. */
function fitsState(unit: string, state: string): boolean {
  if (PARTS_OF_PEOPLE.has(unit)) return false;
  return PEOPLE.has(unit) || unit === state || MONEY.has(unit) === isMoneyState(state);
}

/** Whether two words for people can mean the same ones. */
export function peopleMeet(a: string, b: string): boolean {
  const isAny = ANYBODY.has(a) || ANYBODY.has(b);
  if (isAny && PARTS_OF_PEOPLE.has(a) !== PARTS_OF_PEOPLE.has(b)) return false;
  return isAny || KINDS.some((kind) => kind.has(a) && kind.has(b));
}

/** Extents of one thing: how thick the ice is says nothing of how wide the lake is. */
const EXTENTS: readonly RegExp[] = [
  /^(?:wide|width|breadth|ширин)/u,
  /^(?:height|high|tall|высот)/u,
  /^(?:deep|depth|глубин)/u,
  /^(?:thick|толщин)/u,
  /^(?:long|length|длин)/u,
];

const extentOf = ({ terms }: QuantityClaim): number =>
  EXTENTS.findIndex((extent) => terms.some((term) => extent.test(term)));

/** Whether two figures of length are of two extents: how thick, and how far. */
export function extentsDiffer(a: QuantityClaim, b: QuantityClaim): boolean {
  return areBothTold(a, b) ? areTwoExtents(a, b) : extentOf(a) !== extentOf(b);
}

const areBothTold = (a: QuantityClaim, b: QuantityClaim): boolean => a.extent !== null && b.extent !== null;

/** Whether two figures are told to be of two extents. */
export const areTwoExtents = (a: QuantityClaim, b: QuantityClaim): boolean =>
  areBothTold(a, b) && a.extent !== b.extent;
