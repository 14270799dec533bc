import { canNameTheSame } from '../sentence-pairs/sentence-pairs.ts';
import { isConcept, scaleOfUnit } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import { commonTerms, contextSigns, placeSigns, wordSigns, type Sides } from './context-signs.ts';
import { differenceOf } from './comparable.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import type { Signs } from './likelihood.ts';
import { isPeople, measureOf, SUM } from './measure.ts';
import { statementOf, type Facing } from './pair.ts';
import { isAnswer } from './quantity-evidence.ts';
import { differsInStanding, incomparableBy, obstacleTo } from './quantity-rules.ts';
import { MONEY, PEOPLE, peopleMeet, unitsMeet } from './quantity-units.ts';
import { isCumulative } from './quantity-verdict.ts';

const is = (holds: boolean): number => (holds ? 1 : 0);

/** The signs of two figures by which it is judged how likely they are two answers to one question. */
export const figureSigns = (facing: Facing<QuantityClaim>, sides: Sides): Signs => ({
  ...contextSigns(facing, sides),
  ...measureSigns(facing),
  ...standingSigns(facing),
  ...placeSigns(facing),
  ...sideSigns(facing),
  ...sharedSigns(facing, sides),
  ...sizeSigns(facing),
});

function measureSigns(facing: Facing<QuantityClaim>): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const measures = [measureOf(left), measureOf(right)];
  const isSilent = [left.state === null, right.state === null];
  return {
    comparable: is(obstacleTo(facing) === null),
    unitsMeet: is(unitsMeet(left, right)),
    nouns: isMeasured(measures[0]) ? 0 : nounsOf(facing),
    halfUnit: is(measures[0] === 'count' && (left.unit === null) !== (right.unit === null)),
    money: is(measures.some((measure) => MONEY.has(measure))),
    sum: is(measures.includes(SUM)),
    share: is(measures.includes('share')),
    time: is(measures.includes('time')),
    length: is(measures.includes('length')),
    count: is(measures.includes('count')),
    people: is(isPeople(left)) + is(isPeople(right)),
    oneState: is(left.state !== null && left.state === right.state),
    borrowed: is(left.isBorrowed) + is(right.isBorrowed),
    noState: is(isSilent[0] === true && isSilent[1] === true),
    halfState: is(isSilent[0] !== isSilent[1]),
    twoStates: is(!isSilent[0] && !isSilent[1] && left.state !== right.state),
    growing: is(isCumulative(left)) + is(isCumulative(right)),
  };
}

/** Of hours, kilometres and per cent the unit does not tell what is measured. */
const isMeasured = (measure = ''): boolean => measure !== 'count' && measure !== SUM && !MONEY.has(measure);

/** How well the words for what is counted fit: the same, words of one sense, unknown, or words for different things. */
function nounsOf(facing: Facing<QuantityClaim>): number {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const [one, other] = [left.unit, right.unit];
  if (isNoWord(one) || isNoWord(other)) return 0;
  if (one === other) return 3;
  if (PEOPLE.has(one) && PEOPLE.has(other)) return peopleMeet(one, other) ? 2 : -1;
  if (isPeople(left) !== isPeople(right)) return -3;
  if (isPeople(left)) return 1.5;
  return thingsOf(facing, one, other);
}

/** “The number has climbed to 31” does not say of what. */
const isNoWord = (unit: string | null): unit is null => unit === null || unit === 'number';

function thingsOf({ a, b, corpus }: Facing<QuantityClaim>, one: string, other: string): number {
  if (canNameTheSame(a.claim.unitText ?? '', b.claim.unitText ?? '')) return 2;
  const [language, otherLanguage] = [a, b].map(({ document }) => corpus.documents[document]?.claims.language);
  return language !== otherLanguage && !(isConcept(one) && isConcept(other)) ? 0.5 : -2;
}

function standingSigns(facing: Facing<QuantityClaim>): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const difference = differenceOf(facing);
  const obstacle = incomparableBy(facing);
  return {
    twoAspects: is((left.aspect ?? '') !== (right.aspect ?? '')),
    oneAdds: is(left.isIncrement !== right.isIncrement),
    oneWishes: is(left.isWished !== right.isWished),
    oneConditional: is(left.isConditional !== right.isConditional),
    oneDenied: is(left.isDenied !== right.isDenied),
    onePart: is(left.isPart !== right.isPart),
    bothParts: is(left.isPart && right.isPart),
    stockAndFlow: is(differsInStanding(left, right) === 'stock and flow'),
    otherPlace: is(difference === 'place'),
    otherPeriod: is(difference === 'period'),
    otherDay: is(difference === 'day'),
    otherEvent: is(difference === 'other-event'),
    question: is(difference === 'standing'),
    planAndResult: is(obstacle === 'plan and result'),
    otherWhole: is(obstacle === 'whole of another place' || obstacle === 'other side'),
    future: is(left.isFuture) + is(right.isFuture),
    ofToday: is(left.isOfToday || right.isOfToday),
    former: is(left.isFormer || right.isFormer),
  };
}

function sideSigns(facing: Facing<QuantityClaim>): Signs {
  const { a, b, corpus } = facing;
  const [one, other] = [a, b].map(({ document }) => corpus.documents[document]?.claims.language.slice(0, 2));
  const isOne = a.document === b.document;
  return {
    samePassage: is(isOne && statementOf(corpus, a).passage === statementOf(corpus, b).passage),
    answer: is(isAnswer(facing)),
    twoLanguages: is(one !== other),
  };
}

function sharedSigns(facing: Facing<QuantityClaim>, sides: Sides): Signs {
  const [left, right] = [facing.a.claim, facing.b.claim];
  const leave = new Set([left.unit, right.unit, left.state, right.state]);
  return {
    ...wordSigns(facing, sides, leave),
    verbs: commonTerms(left.verbs, right.verbs, leave).length,
    subjects: commonTerms(left.subject, right.subject, leave).length,
  };
}

/** Below this a figure is small, and nought is taken for a half of one. */
const LARGE = 1000;
const LEAST = 0.5;

function sizeSigns({ a, b, corpus }: Facing<QuantityClaim>): Signs {
  const [left, right] = [a.claim, b.claim];
  const scaled = [left, right].map(({ low, unit }) => Math.max(low, LEAST) * scaleOfUnit(unit));
  const alike = [a, b].map((placed) => figuresLike(corpus, placed));
  return {
    ratio: Math.abs(Math.log((scaled[0] ?? 1) / (scaled[1] ?? 1))),
    large: is(Math.max(left.low, right.low) >= LARGE),
    nought: is(left.high === 0 || right.high === 0),
    vague: is(left.isVague || right.isVague),
    bounds: [left, right].filter(({ comparator }) => /[<>]/.test(comparator)).length,
    rough: [left, right].filter(({ comparator }) => comparator === '~').length,
    mostLike: Math.max(...alike.map(({ units }) => units)),
    mostOfMeasure: Math.max(...alike.map(({ measures }) => measures)),
    fewestOfMeasure: Math.min(...alike.map(({ measures }) => measures)),
  };
}

/** How many figures of its unit and of its measure the document of a figure gives. */
function figuresLike(
  corpus: Corpus,
  { document, claim }: PlacedClaim<QuantityClaim>,
): { readonly units: number; readonly measures: number } {
  const measure = measureOf(claim);
  const all = (corpus.documents[document]?.claims.claims ?? []).filter(
    (other): other is QuantityClaim =>
      other.kind === 'quantity' && other.role === 'body' && measureOf(other) === measure,
  );
  const units = measure === 'count' ? all.filter(({ unit }) => unit === claim.unit) : all;
  return { units: units.length, measures: all.length };
}
