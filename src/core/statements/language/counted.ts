import type { Clause } from './clauses.ts';
import { isEmptyWord, isLabel } from './counted-labels.ts';
import type { Reading } from './counted-reading.ts';
import { COUNTED_STATES, isNobody, stateOf } from './counted-states.ts';
import { isMeasured, unitOf, unitTerm } from './counted-units.ts';
import { extentOf, type Extent } from './extents.ts';
import type { NumberMention } from './quantities.ts';
import { dimensionOf, isMeasure, scaleOfUnit } from './measures.ts';
import { nounBefore } from './russian-counted.ts';
import { tokenAt, wordAt, type Token } from './token.ts';
import { isParentOf, isPeople } from './peoples.ts';
import { standingOfFigure } from './figure-standing.ts';
import { withoutConversions } from './conversions.ts';
import { isWholeOf, withWholes } from './wholes.ts';
import { listsFor } from './word-lists.ts';

/** A number with what it counts. */
export interface Quantity extends NumberMention {
  /** Term of what is counted (`person`, `house`, a stem), or null where the sentence does not say. */
  readonly unit: string | null;
  /** Index of the word that is counted, or -1. */
  readonly unitAt: number;
  /** Words of what is counted. */
  readonly unitText: string | null;
  /** The state or deed by which it is counted (`die`, `detain`, `price`), or null. */
  readonly state: string | null;
  readonly stateAt: number;
  /** “another 12”, “12 more”. */
  readonly isIncrement: boolean;
  /** “350 of them”, “including 3 children”. */
  readonly isPart: boolean;
  /** A limit, a capacity, a record, an average: a measure of something else than the event. */
  readonly aspect: string | null;
  /** Of a length what it measures, where the words beside it tell. */
  readonly extent: Extent | null;
  /** Figures of one “from … to …”. */
  readonly isChange: boolean;
  /** Index of the clause it stands in. */
  readonly clause: number;
}

/** Words that make a figure one of something else: a limit is no measurement, a capacity no load. */
const ASPECTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'limit',
      'limit limits licensed licence license capacity capable designed rated threshold norm maximum permitted allowed лимит норма предел вместимость рассчитан',
    ],
    ['record', 'record previous formerly once рекорд прежде'],
    ['peak', 'peak'],
    ['average', 'average mean typically usually среднем обычно'],
    ['estimate', 'forecast projected прогноз'],
    ['share', 'per за'],
  ].flatMap(([aspect = '', list = '']) => list.split(' ').map((word) => [word, aspect])),
) as Record<string, string>;

/** “Three of the 12 people detained”: the twelve were, too. */
const wholeAspect = ({ tokens }: Reading, number: NumberMention, isInState: boolean): string | null =>
  !isInState && isWholeOf(tokens, number) ? 'whole' : null;

const isPartOfCount = (reading: Reading, number: NumberMention, state: string | null): boolean =>
  !number.percent && isPart(reading, number) && !isOfOthers(reading, number, state);

const NO_STATE = { concept: null, at: -1 };

/** Settles for every number of a sentence what it counts, in which state, and whether it is a part, an addition or a limit. */
export function countedIn(reading: Reading): Quantity[] {
  const counted = withSpans(reading.numbers, reading.tokens).flatMap((number) => {
    if (isLabel(reading, number) || isEmptyWord(reading, number)) return [];
    const clause = Math.max(0, clauseOf(reading, number));
    const unit = unitOf(reading, number);
    // “No” counts only what can be counted by persons or with a state beside it.
    const isAMeasure = isMeasuredAt(reading, unit.at, number);
    const state = isAMeasure ? NO_STATE : stateOf(reading, number, { clause, unitAt: unit.at });
    const isBehindUnit = unit.at >= 0 && state.at === unit.at + 1;
    if (number.isNone && !isNobody(reading, number, unit.at, state.concept)) return [];
    return [
      {
        ...number,
        // «Человек двести» is a rough figure.
        comparator: isInverted(reading, unit.at, number) ? '~' : number.comparator,
        ...namedAt(reading, number, unit.at),
        // How far it is says nothing of who was held or hurt there.
        state: isExtent(reading, unit.at) || isParentOf(reading.tokens, number.from) ? null : state.concept,
        stateAt: state.at,
        isIncrement: isIncrement(reading, number),
        isPart: isOfArea(reading, number) || isPartOfCount(reading, number, state.concept),
        aspect: wholeAspect(reading, number, isBehindUnit) ?? aspectOf(reading, clause, number),
        extent: extentOf(reading.tokens, number, unit.at),
        isChange: isChange(reading, number),
        clause,
      },
    ];
  });
  return withoutConversions(withWholes(counted, reading.tokens), reading.tokens);
}

/** “The age of 66”, “a 6.1-magnitude quake”: measured and not counted. */
const isMeasuredAt = ({ tokens }: Reading, at: number, { from }: NumberMention): boolean =>
  at >= 0 && isMeasured(tokenAt(tokens, at)) && (at < from || /^magnitude$/i.test(tokenAt(tokens, at).text));

const isExtent = ({ tokens }: Reading, unitAt: number): boolean =>
  unitAt >= 0 && dimensionOf(unitTerm(tokens, unitAt)) === 'length';

/** What is counted, by the word at an index; by a currency or a number for people where there is none. */
function namedAt(
  reading: Reading,
  number: NumberMention,
  unitAt: number,
): Pick<Quantity, 'unit' | 'unitAt' | 'unitText'> {
  if (isParentOf(reading.tokens, number.from)) return { unit: 'child', unitAt: -1, unitText: 'children' };
  if (unitAt < 0) return { unit: number.currency ?? personOf(reading, number), unitAt, unitText: null };
  return { unit: unitTerm(reading.tokens, unitAt), unitAt, unitText: reading.tokens[unitAt]?.text ?? null };
}

/** «Шестеро обратились к врачам»: such numbers count people by themselves. */
const personOf = ({ tokens }: Reading, { to }: NumberMention): string | null =>
  /(?:двое|двоих|трое|троих|[вт]ер(?:о|ых))$/u.test(wordAt(tokens, to - 1)) || isPeople(tokens, to) ? 'person' : null;

const isInverted = ({ tokens, language }: Reading, unitAt: number, { from, comparator }: NumberMention): boolean =>
  language === 'ru' &&
  comparator === '=' &&
  ((unitAt >= 0 && unitAt < from && nounBefore(tokens, from) === unitAt) ||
    /^(?:тысяч|миллионов|миллиардов)$/.test(wordAt(tokens, from)));

/** “Two hours and 15 minutes” is one length of time: the smaller unit is added to the larger. */
function withSpans(numbers: readonly NumberMention[], tokens: readonly Token[]): NumberMention[] {
  const spans: NumberMention[] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    const [large, small] = [tokenAt(tokens, last?.to ?? -1).term, tokenAt(tokens, number.to).term];
    const gap = last ? number.from - last.to : 0;
    const isJoined = gap === 1 || (gap === 2 && /^(?:and|и)$/i.test(tokenAt(tokens, number.from - 1).text));
    const scale = scaleOfUnit(small) / scaleOfUnit(large);
    if (
      last &&
      isJoined &&
      isMeasure(large) &&
      dimensionOf(large) === dimensionOf(small) &&
      scale < 1 &&
      number.low === number.high
    )
      spans[spans.length - 1] = { ...last, low: last.low + number.low * scale, high: last.high + number.high * scale };
    else spans.push(number);
  }
  return spans;
}

function isIncrement({ tokens, language }: Reading, { from, to }: NumberMention): boolean {
  const { increment } = listsFor(language);
  return [from - 1, from, to, to + 1].some(
    (at) =>
      increment.matchAt(tokens, at) > 0 &&
      !(at === from - 1 && /^than$/.test(tokenAt(tokens, at + 1).text)) &&
      !/^than$/i.test(tokenAt(tokens, at + 1).text),
  );
}

/** “Two of the bombs fell within the camp”: of those that were counted before. */
const isSomeOfThem = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).pos === 'noun' &&
  /[^s]s$/.test(tokenAt(tokens, at).text) &&
  /^(?:verb|auxiliary|mark)$/.test(tokenAt(tokens, at + 1).pos);

function isPart({ tokens, language }: Reading, { from, to, isFraction }: NumberMention): boolean {
  const { partial } = listsFor(language);
  if ([to, to + 1].some((at) => partial.matchAt(tokens, at) > 0)) return true;
  if (
    /^(?:of|из)$/i.test(tokenAt(tokens, to).text) &&
    /^(?:the|those|these|them|числа|них)$/i.test(tokenAt(tokens, to + 1).text) &&
    (COUNTED_STATES.has(tokens[to + 2]?.term ?? tokenAt(tokens, to + 1).term) ||
      (!isFraction && isSomeOfThem(tokens, to + 2)))
  )
    return true;
  return [1, 2, 3].some((back) => from >= back && partial.matchAt(tokens, from - back) > 0);
}

/** “200 people gathered, and police detained 17 of them”: of those who came a part, of those detained the whole. */
function isOfOthers(reading: Reading, number: NumberMention, state: string | null): boolean {
  const before = reading.numbers.filter(({ to }) => to <= number.from).at(-1);
  if (state === null || before === undefined || wordAt(reading.tokens, number.to) !== 'of') return false;
  const clause = reading.clauses.findIndex(([from, to]) => before.to > from && before.from < to);
  const other = stateOf(reading, before, { clause: Math.max(0, clause), unitAt: unitOf(reading, before).at });
  return other.concept !== null && other.concept !== state && clause !== clauseOf(reading, number);
}

const clauseOf = ({ clauses }: Reading, { from, to }: NumberMention): number =>
  clauses.findIndex((range) => to > range[0] && from < range[1]);

function aspectOf({ tokens, clauses }: Reading, clause: number, number: NumberMention): string | null {
  const [from, to] = clauses[clause] ?? [0, tokens.length];
  if (number.isNone) return null;
  const rate = rateOf(tokens, number);
  if (rate !== null) return isLimited(tokens, from, number) ? 'limit' : rate;
  const apart = apartFrom(tokens, [from, to], number);
  if (apart !== null) return apart;
  for (let at = Math.max(from, number.from - 8); at < Math.min(to, number.to + 5); at += 1) {
    const aspect = perMeasure(tokens, at, number) ?? aspectAt(tokens, at, number);
    if (aspect !== null) return aspect;
  }
  return null;
}

/** The aspect that one word near a figure gives it. */
function aspectAt(tokens: readonly Token[], at: number, number: NumberMention): string | null {
  const word = wordAt(tokens, at);
  const aspect = (Object.hasOwn(ASPECTS, word) ? ASPECTS[word] : undefined) ?? null;
  if (aspect !== 'share') return aspect && !isMeasuredBy(tokens, at, { aspect, number }) ? aspect : null;
  const isPer = word === 'per' && at >= number.to && at - number.to < 4 && wordAt(tokens, at + 1) !== 'cent';
  return isPer ? `per ${tokenAt(tokens, at + 1).term}` : null;
}

/** By how much it is more, how many times it is more, how many since January, how many in ten: none is how many there are now. */
function apartFrom(tokens: readonly Token[], [from, to]: Clause, number: NumberMention): string | null {
  if (isDifference(tokens, number)) return 'difference';
  if (/^(?:times|раза?)$/.test(wordAt(tokens, number.to))) return 'times';
  if (isSinceStart(tokens, from, to)) return 'since';
  const standing = standingOfFigure(tokens, number, to);
  if (standing !== null) return standing;
  return isRatio(tokens, number) || isBaseOfRatio(tokens, number.from) ? 'ratio' : null;
}

/** “The spillway is designed for 1,100 cubic metres per second”. */
const isLimited = (tokens: readonly Token[], from: number, number: NumberMention): boolean =>
  tokens.slice(from, number.from).some((_, index) => {
    const word = wordAt(tokens, from + index);
    return (
      Object.hasOwn(ASPECTS, word) &&
      ASPECTS[word] === 'limit' &&
      !isMeasuredBy(tokens, from + index, { aspect: 'limit', number })
    );
  });

/** “5 marks more than now”, «на 20 больше»: by how much it is more, not how much it is. */
function isDifference(tokens: readonly Token[], { from, to }: NumberMention): boolean {
  const more = [to, to + 1].find((at) =>
    /^(?:more|less|fewer|higher|lower|больше|меньше|выше|ниже)$/.test(wordAt(tokens, at)),
  );
  return more !== undefined && (wordAt(tokens, more + 1) === 'than' || wordAt(tokens, from - 1) === 'на');
}

/** “Since the start of the year”, «с начала года»: more than this event. */
const isSinceStart = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }, index) => {
    const ahead = [1, 2, 3, 4, 5].map((step) => wordAt(tokens, from + index + step)).join(' ');
    return (
      (/^since$/i.test(text) && /^(?:the )?(?:start|beginning) of (?:the |this )?(?:year|month|season)/.test(ahead)) ||
      (/^с$/i.test(text) && /^начала (?:этого )?(?:года|месяца|сезона)/.test(ahead))
    );
  });

/** “In ward nine turnout reached 61 percent”, “in Orlune alone it was 212”: of a part only. */
const isOfArea = ({ tokens, clauses }: Reading, { from, to }: NumberMention): boolean => {
  const [start, end] = clauses.find((range) => to > range[0] && from < range[1]) ?? [0, tokens.length];
  return tokens.slice(start, end).some(({ text }, index) => {
    const at = start + index;
    if (/^(?:ward|precinct|constituency|участк\p{L}+|округ\p{L}*)$/iu.test(text))
      return tokenAt(tokens, at + 1).pos === 'number' || /^(?:№|[IVX]+)$/.test(tokenAt(tokens, at + 1).text);
    return text === 'alone' && /^(?:name|noun|number)$/.test(tokenAt(tokens, at - 1).pos);
  });
};

/** “62 kilometres an hour”, «18 метров в секунду», “£40 a night”: so much in each span of time. */
function rateOf(tokens: readonly Token[], { to }: NumberMention): string | null {
  const unit = [to, to + 1, to + 2].find((each) => isMeasure(tokenAt(tokens, each).term)) ?? to;
  const at = [to, unit, unit + 1].find((each) => /^(?:an?|per|each|every|в|за)$/.test(wordAt(tokens, each)));
  const span = /^(?:second|minute|hour|day|night|week|month|year|секунду|минуту|час|сутки|день|неделю|месяц|год)$/;
  return at !== undefined && span.test(wordAt(tokens, at + 1)) ? `per ${tokenAt(tokens, at + 1).lemma}` : null;
}

/** “Four times the limit”, “below the limit”: the limit is what the figure is compared with. */
const isMeasuredBy = (
  tokens: readonly Token[],
  at: number,
  { aspect, number }: { readonly aspect: string; readonly number: NumberMention },
): boolean => aspect === 'limit' && /^(?:the|below|above|times)$/.test(wordAt(tokens, at - 1)) && at > number.to;

/** «24 микрограмма свинца на литр»: so much in each. */
function perMeasure(tokens: readonly Token[], at: number, { to }: NumberMention): string | null {
  const isPer = wordAt(tokens, at) === 'на' && at >= to && at - to < 4;
  const { term } = tokenAt(tokens, at + 1);
  return isPer && PER.has(term) ? `per ${term}` : null;
}
const PER = new Set(['litre', 'kilometre', 'metre', 'hectare', 'tonne', 'person', 'house']);

/** “One patient in ten”, «каждый третий из десяти»: no count, but how often. */
function isRatio(tokens: readonly Token[], { to, high }: Pick<NumberMention, 'to' | 'high'>): boolean {
  if (isOneIn(tokens, to)) return true;
  const at = [to, to + 1, to + 2].find((each) => /^(?:in|out|на)$/i.test(wordAt(tokens, each)));
  if (at === undefined || high > 10) return false;
  const next = wordAt(tokens, at) === 'out' ? at + 2 : at + 1;
  return (
    tokenAt(tokens, next).pos === 'number' &&
    tokenAt(tokens, next + 1).pos !== 'noun' &&
    !/^(?:19|20)\d\d$/.test(wordAt(tokens, next))
  );
}

/** “One in five residents”, “one in a hundred”; “one in 15 minutes” is a count. */
function isOneIn(tokens: readonly Token[], to: number): boolean {
  if (wordAt(tokens, to - 1) !== 'one' || wordAt(tokens, to) !== 'in') return false;
  const base = /^an?$/.test(wordAt(tokens, to + 1)) ? to + 2 : to + 1;
  return (
    tokenAt(tokens, base).pos === 'number' &&
    !/^(?:19|20)\d\d$/.test(wordAt(tokens, base)) &&
    !isMeasure(tokenAt(tokens, base + 1).term)
  );
}

/** The “ten” of “one patient in ten”. */
const isBaseOfRatio = (tokens: readonly Token[], from: number): boolean =>
  [2, 3, 4].some(
    (back) => tokenAt(tokens, from - back).pos === 'number' && isRatio(tokens, { to: from - back + 1, high: 0 }),
  );

const isChange = ({ tokens }: Reading, { from, to }: NumberMention): boolean =>
  /^(?:from|с)$/i.test(tokenAt(tokens, from - 1).text) &&
  tokens.slice(from, to).some(({ text }) => /^(?:to|до)$/i.test(text));
