import { COUNTED_STATES, type Quantity, type ReadSentence, type Token } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import type { ClauseSetting } from './clause-setting.ts';
import { coverageIn } from './coverage.ts';
import { isOfEarlierEvent } from './earlier-event.ts';
import { asAge, nameOfAged } from './age-claims.ts';
import { joinedTo } from './joined-people.ts';
import { withUnit, type Counted } from './borrowed-units.ts';
import { AGE } from './measure.ts';
import { placesIn } from './places-and-periods.ts';

/** The figures of a clause as claims; `before` are the sentences read earlier in the document. */
export function quantityClaims(setting: ClauseSetting, before: readonly ReadSentence[]): QuantityClaim[] {
  const { sentence, segment, clause, base, rangeOf } = setting;
  const { quantities, tokens } = sentence.analysis;
  const [from, to] = clause.range;
  // What is needed or asked for is not what there is.
  const isExpected = isForecast(setting);
  const isWished =
    base.isWished || (segment.wishes && !isExpected) || base.verbs.includes('need') || base.verbs.includes('ask');
  const isPlanned = isWished || base.isFuture;
  const coverage = coverageIn(sentence, rangeOf);
  return quantities
    .filter((quantity) => quantity.from >= from && quantity.from < to && !isNobody(quantity))
    .flatMap((quantity) => (quantity.isFraction ? asShare(quantity, quantities) : [quantity]))
    .map((quantity) => asAge(quantity, tokens) ?? withUnit(quantity, sentence, before))
    .flatMap((quantity) => [...asLosses(quantity), ...asAboard(quantity, tokens.slice(from, to), tokens)])
    .map((quantity): QuantityClaim => {
      const marks = [
        rangeOf(
          quantity.from,
          Math.max(
            quantity.to,
            quantity.unitAt >= quantity.to && quantity.unitAt < quantity.to + 5 ? quantity.unitAt + 1 : 0,
          ),
        ),
      ];
      // “fell from 64 to 41”: what holds now is the second figure.
      const { low, high } = quantity.isChange ? lastOf(quantity, sentence) : quantity;
      return {
        ...base,
        kind: 'quantity',
        // What is needed or asked for is not what there is.
        isWished,
        isFuture: base.isFuture || isExpected || base.verbs.includes('face') || isInfinitive(tokens, quantity.from),
        marks,
        low,
        high,
        comparator: quantity.comparator,
        isVague: quantity.vague,
        unit: quantity.unit,
        isBorrowed: quantity.isBorrowed === true,
        unitText: quantity.unitText,
        state: quantity.state,
        ...additionOf(quantity, {
          isOther: base.isOther || isOfEarlierEvent(tokens, quantity.from),
          isPlanned,
          isAdded: (quantity.isIncrement && hasEarlier(quantity, before)) || isAddedTo(quantity, sentence),
        }),
        isPart: quantity.isPart,
        wholeOf: wholeOf(quantity, quantities, tokens),
        aspect: quantity.aspect,
        extent: quantity.extent,
        isPercent: quantity.percent,
        isDenied: isDenied(setting, quantity),
        asOf: COUNTED_STATES.get(quantity.state ?? '')?.cumulative ? base.asOf : asOfDay(base.asOf, base.days),
        isFormer: isFormer(tokens.slice(from, quantity.from)),
        // “Two thirds of their wages” is the share itself.
        coverage: quantity.isFraction ? null : coverage,
        ofWhom: quantity.unit === AGE ? nameOfAged(tokens, quantity) : [],
        joined: joinedTo(quantity, quantities, tokens),
      };
    });
}

/** “A third of the harvest is lost” is a share by itself, where the sentence gives no figure that it is a share of. */
const asShare = (quantity: Quantity, all: readonly Quantity[]): Quantity[] => {
  const share = Math.round(quantity.low * 100);
  const comparator = quantity.comparator === '=' ? '~' : quantity.comparator;
  return all.length > 1 ? [] : [{ ...quantity, low: share, high: share, percent: true, comparator }];
};

/** “At first”, “in its first report”: the figure was given before another took its place. */
const isFormer = (before: readonly Token[]): boolean =>
  before.some(
    ({ text }, at) =>
      /^(?:initially|originally|previously|formerly|сначала|первоначально|изначально)$/i.test(text) ||
      (/^(?:at|first)$/i.test(text) && /^(?:first|report|estimate|count|statement)$/i.test(before[at + 1]?.text ?? '')),
  );

/** “Nobody was let in” denies a deed and counts nothing; “nobody died” is a count. */
const isNobody = ({ isNone, unit, state }: Quantity): boolean => isNone && unit === null && state === null;

/** “No casualties” says that nobody was hurt and that nobody died. */
const asLosses = (quantity: Counted): Counted[] =>
  quantity.isNone && /^(?:casualt|пострадавш)/i.test(quantity.unitText ?? '')
    ? [quantity, { ...quantity, unit: 'die', state: 'die' }]
    : [quantity];

/** “Killing all 38 people on board”: so many died, and so many were there. */
function asAboard(quantity: Counted, own: readonly Token[], tokens: readonly Token[]): Counted[] {
  const isAll = /^(?:all|все|всех)$/i.test(tokens[quantity.from - 1]?.text ?? '');
  const isAboard = quantity.state !== 'aboard' && own.some(({ term }) => term === 'aboard');
  return isAll && isAboard ? [{ ...quantity, state: 'aboard' }] : [];
}

function lastOf({ low, high, to }: Quantity, { analysis }: ReadSentence): { low: number; high: number } {
  const last = Number((analysis.tokens[to - 1]?.text ?? '').replace(/[^\d.]/g, ''));
  const value = Math.abs(last - low) < Math.abs(last - high) ? low : high;
  return { low: value, high: value };
}

/** “130 stations never opened”: the figure is the subject of a verb that is denied. */
function isDenied({ sentence: { analysis }, clause }: ClauseSetting, { from, to, isNone }: Quantity): boolean {
  const [start, end] = clause.range;
  const isSubject = !analysis.tokens
    .slice(start, from)
    .some(({ pos, text }) => /^(?:verb|auxiliary)$/.test(pos) || text === '(');
  return (
    isSubject &&
    !isNone &&
    clause.negations.some(
      ({ at }) => at >= to && at < end && /^(?:not|n['’]t|never|не)$/i.test(analysis.tokens[at]?.text ?? ''),
    )
  );
}

/** A figure is an addition only where something of the kind was counted before it. */
function hasEarlier({ state, unit }: Quantity, before: readonly ReadSentence[]): boolean {
  return before.some(({ analysis }) =>
    analysis.quantities.some((earlier) => (state === null ? earlier.unit === unit : earlier.state === state)),
  );
}

/** “Voted to raise the age to 66”: what an infinitive names is still to come. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.findLastIndex(
    ({ pos, text }, index) => index < at && index > at - 7 && (pos === 'verb' || text === ','),
  );
  return tokens[verb]?.pos === 'verb' && /^to$/i.test(tokens[verb - 1]?.text ?? '') && verb >= 2;
}

/** “The union expects 2,000 job losses”: a forecast, not a wish. */
const isForecast = ({ sentence, segment }: ClauseSetting): boolean =>
  segment.wishes &&
  sentence.analysis.frames.some(
    ({ verb, content }) =>
      /^(?:expect|fear|warn)/.test(verb) && content[0] < segment.tokens[1] && content[1] > segment.tokens[0],
  );

/** An addition to a count; of what is only wanted (“400,000 additional soldiers”) it is a count of its own, for later. */
function additionOf(
  quantity: Quantity,
  { isOther, isPlanned, isAdded }: { isOther: boolean; isPlanned: boolean; isAdded: boolean },
): Pick<QuantityClaim, 'isIncrement' | 'isOther'> {
  const isLater = isPlanned && quantity.isIncrement;
  return { isIncrement: isAdded && !isLater, isOther: isOther || isLater };
}

/** “Rose to 17 after two people died in hospital”: the two are among the seventeen. */
function isAddedTo(quantity: Quantity, { analysis: { quantities, tokens } }: ReadSentence): boolean {
  const total = quantities.find((other) => other.to <= quantity.from && other.state === quantity.state);
  if (!total || quantity.state === null || total.high <= quantity.high) return false;
  const moved = tokens.slice(0, total.from).some(({ term }) => term === 'increase' || term === 'death_toll');
  return (
    moved &&
    tokens.slice(total.to, quantity.from).some(({ text }) => /^(?:after|as|when|following|with|после)$/i.test(text))
  );
}

/** Names behind a later part of the same sentence: of that place the first figure says nothing. */
function wholeOf(quantity: Quantity, quantities: readonly Quantity[], tokens: readonly Token[]): string[] {
  if (quantity.isPart) return [];
  const part = quantities.find((other) => other.isPart && other.from > quantity.from);
  return part ? placesIn(tokens.slice(part.to)).filter((term) => term.startsWith('@')) : [];
}

const asOfDay = (asOf: string | null, days: readonly string[]): string | null =>
  days.find((day) => !day.includes('X')) ?? asOf;
