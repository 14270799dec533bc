import { canNameTheSame, isPersonNoun } from '../sentence-pairs/sentence-pairs.ts';
import { dimensionOfUnit, isConcept, isRoleWord, scaleOfUnit } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { counterparts } from './counterparts.ts';
import { aroundOf, overlapOf, pairName, statementOf, type ConflictPair, type Facing } from './pair.ts';
import { isAnswer } from './quantity-evidence.ts';
import { differsInStanding, incomparableBy, toPair } from './quantity-rules.ts';
import { ANYBODY, extentsDiffer, MONEY, PARTS_OF_PEOPLE, PEOPLE, peopleMeet } from './quantity-units.ts';
import { verdictOf, type Verdict } from './quantity-verdict.ts';

/** Figures of one document by what they are figures of: a currency, a dimension, a share, or a count. */
export type FiguresByMeasure = ReadonlyMap<string, readonly PlacedClaim<QuantityClaim>[]>;

/** What a figure is one of: only figures of one measure can be two answers to one question. */
export function measureOf({ unit, isPercent, low }: QuantityClaim): string {
  if (isPercent) return 'share';
  if (unit !== null && MONEY.has(unit)) return unit;
  return dimensionOfUnit(unit) ?? (unit === null && isSum(low) ? SUM : 'count');
}

/** A large round figure without a noun: most often money, whose currency was named before. */
const SUM = 'sum';
const isSum = (low: number): boolean => low >= 100_000 && low % 100_000 === 0;

/** The measures of which figures can be counterparts of those of one measure. */
function measuresFor(measure: string, held: FiguresByMeasure): readonly string[] {
  if (measure === SUM) return [SUM, ...[...held.keys()].filter((other) => MONEY.has(other))];
  return MONEY.has(measure) ? [measure, SUM] : [measure];
}

/** Less evidence than this is none. */
const LEAST_EVIDENCE = 2;

interface Candidate {
  readonly facing: Facing<QuantityClaim>;
  readonly verdict: Verdict | undefined;
  readonly evidence: number;
}

/**
 * Sets figures of two documents (or of one) against each other by what is around them, whatever words they are counted by:
 * each with the one that is most likely its counterpart. Pairs of `known` claims are left to those who found them.
 */
export function alignFigures(
  left: FiguresByMeasure,
  right: FiguresByMeasure,
  { corpus, known }: { readonly corpus: Facing['corpus']; readonly known: ReadonlySet<string> },
): ConflictPair[] {
  const candidates = [...left].flatMap(([measure, mine]) =>
    measuresFor(measure, right).flatMap((other) =>
      mine.flatMap((a) => (right.get(other) ?? []).flatMap((b) => candidateOf({ a, b, corpus }))),
    ),
  );
  return counterparts(candidates, ({ evidence }) => evidence)
    .filter(
      ({ facing, verdict, evidence }) =>
        verdict !== undefined && evidence >= LEAST_EVIDENCE && !known.has(pairName(facing)),
    )
    .map(({ facing, verdict, evidence }) => toPair(facing, verdict as Verdict, evidence));
}

function candidateOf(facing: Facing<QuantityClaim>): Candidate[] {
  const { a, b } = facing;
  const [left, right] = [a.claim, b.claim];
  if (a.document === b.document && (left.id >= right.id || !(isAnswer(facing) || isRivalSum(facing)))) return [];
  if (left.isPart !== right.isPart) return [];
  const matter = matterOf(left, right);
  const standing = differsInStanding(left, right);
  if (matter === null || (standing !== null && standing !== 'stock and flow')) return [];
  const difference = incomparableBy(facing);
  if (difference !== null && difference !== 'day' && difference !== 'plan and result') return [];
  return [{ facing, verdict: verdictOf(facing), evidence: evidenceFor(facing, matter) }];
}

/** “Damage was put at 30 million. Insurers expect claims of 55 million”: a sum of another voice right behind the first. */
function isRivalSum({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isSum = [a, b].every(({ claim }) => measureOf(claim) === SUM || MONEY.has(measureOf(claim)));
  return isSum && Math.abs(a.claim.sentence - b.claim.sentence) <= 1 && sayA.speaker.name !== sayB.speaker.name;
}

/** How much speaks for two figures counting one kind of thing in one state; null where they do not. */
function matterOf(a: QuantityClaim, b: QuantityClaim): number | null {
  const noun = nounOf(a, b);
  if (noun === null) return null;
  // Of shares and sums there are many: what a turnout is, no result is.
  if (measureOf(a) !== 'count' && a.state !== null && b.state !== null && a.state !== b.state) return null;
  if (a.state === b.state) return noun + (a.state === null ? 0.5 : 2);
  return noun - (a.state === null || b.state === null ? 0 : 2);
}

/** Two nouns of two languages, of which one is in no list: they may or may not be the same. */
const areUntranslated = (a: QuantityClaim, b: QuantityClaim): boolean =>
  /[а-яё]/iu.test(a.unitText ?? '') !== /[а-яё]/iu.test(b.unitText ?? '') &&
  !(isConcept(a.unit ?? '') && isConcept(b.unit ?? '')) &&
  !isPeople(a) &&
  !isPeople(b);

/** Two nouns for one kind of thing: people of any kind, or words of one sense. */
function areAlike(a: QuantityClaim, b: QuantityClaim): boolean {
  const [one, other] = [a.unit ?? '', b.unit ?? ''];
  if (PEOPLE.has(one) && PEOPLE.has(other)) return peopleMeet(one, other);
  if ((ANYBODY.has(one) && isPeople(b)) || (ANYBODY.has(other) && isPeople(a))) return true;
  return canNameTheSame(a.unitText ?? '', b.unitText ?? '');
}

/** “The number has climbed to 31” does not say of what. */
const namedUnit = ({ unit }: QuantityClaim): string | null => (unit === 'number' ? null : unit);

const isPeople = ({ unit, unitText }: QuantityClaim): boolean =>
  PEOPLE.has(unit ?? '') ||
  PARTS_OF_PEOPLE.has(unit ?? '') ||
  isRoleWord(unitText ?? '') ||
  isPersonNoun(unitText ?? '') ||
  BODIES_OF_PEOPLE.test(unitText ?? '') ||
  RUSSIAN_PEOPLE.test(unitText ?? '');

/** Words for people together, of whom so many are counted. */
const BODIES_OF_PEOPLE = /^(?:crew|staff|team|personnel|garrison|экипаж\p{L}*|персонал\p{L}*|бригад\p{L}*)$/iu;

/** Endings by which Russian names people by what they do: «рыбаков», «жильцов», «дольщиков». */
const RUSSIAN_PEOPLE = /(?:(?:[щчн]ик|тел|ист|ак|як)(?:ов|ей|а|я|и|ам|ями?|ами)?|[лвн]ец|[лвн]ьц(?:ов|а|ы))$/u;

function nounOf(a: QuantityClaim, b: QuantityClaim): number | null {
  const measure = measureOf(a);
  if (measure !== 'count' || measureOf(b) === SUM)
    return measure === 'length' && extentsDiffer(a, b)
      ? null
      : measure === 'share' || (a.unit !== null && a.unit === b.unit && MONEY.has(measure))
        ? 1
        : 0.5;
  const [one, other] = [namedUnit(a), namedUnit(b)];
  if (one === null || other === null) return 0;
  if (one === other) return isPeople(a) ? 0.5 : 2;
  if (areUntranslated(a, b)) return -0.3;
  return areAlike(a, b) ? 0.3 : null;
}

/** What speaks for one figure being the counterpart of the other: the words around them, their size, how few others there are. */
function evidenceFor(facing: Facing<QuantityClaim>, matter: number): number {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  const leave = new Set([left.unit, right.unit, left.state, right.state].map((term) => term ?? ''));
  const { weight } = overlapOf(facing, leave);
  const like = a.document === b.document ? 1 : Math.min(0.8, corpus.likeness(a.document, b.document));
  const isPlanned = left.isFuture !== right.isFuture ? 0.8 : 0;
  const words = 0.6 * Math.min(3, weight) + 0.15 * Math.min(4, aroundOf(facing));
  return matter + words + 1.5 * like + sizeOf(left, right) + fewOf(facing) - isPlanned;
}

/** Figures of one thing are seldom of different orders: by the natural logarithm of their ratio. */
function sizeOf(a: QuantityClaim, b: QuantityClaim): number {
  const ratio = Math.abs(Math.log((a.low * scaleOfUnit(a.unit)) / (b.low * scaleOfUnit(b.unit))));
  if (!Number.isFinite(ratio)) return 0;
  if (ratio < 0.7) return 1;
  if (ratio < 1.4) return 0.5;
  return ratio < 2.3 ? 0 : -1.5;
}

/** A document with one figure of a kind can mean but that one. */
function fewOf({ a, b, corpus }: Facing<QuantityClaim>): number {
  const most = Math.max(
    ...[a, b].map(
      ({ document, claim }) =>
        (corpus.documents[document]?.claims.claims ?? []).filter(
          (other) =>
            other.kind === 'quantity' &&
            other.role === 'body' &&
            measureOf(other) === measureOf(claim) &&
            (measureOf(claim) !== 'count' || other.unit === claim.unit),
        ).length,
    ),
  );
  if (most <= 1) return 0.7;
  return most === 2 ? 0.2 : -0.3;
}
