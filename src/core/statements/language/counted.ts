import states from './lexicons/counted-states.json' with { type: 'json' };
import type { Clause } from './clauses.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
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
  /** Figures of one “from … to …”. */
  readonly isChange: boolean;
  /** Index of the clause it stands in. */
  readonly clause: number;
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberMention[];
  readonly clauses: readonly Clause[];
  readonly language: RuleLanguage;
}

interface StateEntry {
  readonly question: string;
  readonly cumulative: boolean;
  readonly money?: boolean;
  readonly also?: readonly string[];
}

/** The states by which things are counted, with the question each answers. */
export const COUNTED_STATES: ReadonlyMap<string, StateEntry> = new Map(
  Object.entries(states as Record<string, StateEntry>).flatMap(([state, entry]) =>
    [state, ...(entry.also ?? [])].map((name) => [name, entry] as const),
  ),
);
const SAME_STATE: ReadonlyMap<string, string> = new Map(
  Object.entries(states as Record<string, StateEntry>).flatMap(([state, { also = [] }]) =>
    also.map((name) => [name, state] as const),
  ),
);

/** Words that make a figure one of something else: a limit is no measurement, a capacity no load. */
const ASPECTS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'limit',
      'limit limits licensed licence license capacity capable threshold norm maximum permitted allowed лимит норма предел вместимость рассчитан',
    ],
    ['record', 'record previous formerly height peak once рекорд прежде'],
    ['average', 'average mean typically usually среднем обычно'],
    ['estimate', 'forecast projected прогноз'],
    ['share', 'per за'],
  ].flatMap(([aspect = '', list = '']) => list.split(' ').map((word) => [word, aspect])),
) as Record<string, string>;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Settles for every number of a sentence what it counts, in which state, and whether it is a part, an addition or a limit. */
export function countedIn(reading: Reading): Quantity[] {
  return reading.numbers.flatMap((number) => {
    if (isLabel(reading, number) || isEmptyWord(reading, number)) return [];
    const clause = Math.max(
      0,
      reading.clauses.findIndex(([from, to]) => number.to > from && number.from < to),
    );
    const unit = unitOf(reading, number);
    // “No” counts only what can be counted by persons or with a state beside it.
    const state = stateOf(reading, number, { clause, unitAt: unit.at });
    if (number.isNone && !isNobody(reading, number, unit.at, state.concept)) return [];
    return [
      {
        ...number,
        unit: unit.at < 0 ? (number.currency ?? null) : unitTerm(reading.tokens, unit.at),
        unitAt: unit.at,
        unitText: unit.at < 0 ? null : (reading.tokens[unit.at]?.text ?? null),
        state: state.concept,
        stateAt: state.at,
        isIncrement: isIncrement(reading, number),
        isPart: isPart(reading, number),
        aspect: aspectOf(reading, clause, number),
        isChange: isChange(reading, number),
        clause,
      },
    ];
  });
}

/** “Nobody is missing”, “no casualties”: only people, and states people are in, can be none in a count. */
function isNobody({ tokens }: Reading, { from }: NumberMention, unitAt: number, state: string | null): boolean {
  if (
    /^(?:nobody|никто|никого|none|no-one)$/i.test(plain(tokenAt(tokens, from).text)) ||
    (unitAt < 0 && plain(tokenAt(tokens, from + 1).text) === 'one')
  )
    return true;
  const unit = tokenAt(tokens, unitAt).term;
  const isPeople = /^(?:person|resident|civilian|worker|child|soldier|police|aboard)$/.test(unit);
  return (
    state !== null &&
    unitAt <= from + 3 &&
    unitAt >= 0 &&
    (isPeople || (unit === state && COUNTED_STATES.get(unit)?.cumulative === true))
  );
}

/** “a second one”, “the first half”: words of counting that count nothing here. */
function isEmptyWord({ tokens }: Reading, { from, to, isFraction, low }: NumberMention): boolean {
  const before = tokenAt(tokens, from - 1).text;
  if (isFraction)
    return (
      /^(?:first|second|last|latter|other|a)$/i.test(before) ||
      !/^(?:of)$/i.test(tokens[to]?.text ?? 'of') ||
      tokenAt(tokens, to + 2).term === 'year_length'
    );
  const isOne = low === 1 && /^(?:one|one's|одно|один|одна|одной|одного)$/i.test(tokenAt(tokens, to - 1).text);
  return (
    isOne &&
    (/^(?:a|the|this|that|no|second|first|any|every|another|last|next)$/i.test(before) ||
      tokenAt(tokens, to).pos === 'mark' ||
      /^(?:of|another|из)$/i.test(tokenAt(tokens, to).text))
  );
}

/** The term of what is counted; in a phrase (“мирных жителей”) it stands with an earlier word. */
function unitTerm(tokens: readonly Token[], at: number): string | null {
  for (let back = at; back > at - 3 && back >= 0; back -= 1) {
    const { term = '', pos } = tokens[back] ?? {};
    if (term !== '') return term;
    if (pos === 'number') break;
  }
  return null;
}

/** “Boeing 737”, “Article 205”, “34-year-old”, “Covid-19”, footnote marks: figures that count nothing. */
function isLabel({ tokens, text }: Reading, { from, to, low, high }: NumberMention): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (
    text[tokenAt(tokens, to - 1).end] === '-' &&
    /^-?(?:year|month|летн|day|мест|стор)/i.test(
      text.slice(tokenAt(tokens, to - 1).end + 0, tokenAt(tokens, to - 1).end + 6),
    )
  )
    return true;
  if (/^(?:[-–](?:year|летн)\p{L}*|st|nd|rd|th)$/iu.test(after?.text ?? '')) return true;
  if (
    /^(?:article|section|paragraph|chapter|page|p|pp|no|number|report|flight|route|highway|item|channel|ст|статья|статьи|пункт|рейс|стр|№|#|§)$/i.test(
      before?.text ?? '',
    ) &&
    low === high
  )
    return true;
  if (before && /[-/]$/.test(text.slice(0, tokenAt(tokens, from).start).slice(-1)) && /^\p{L}/u.test(before.text))
    return true;
  const isName =
    before?.pos === 'name' &&
    before.end + 1 === tokenAt(tokens, from).start &&
    !/^(?:noun|adjective|name)$/.test(after?.pos ?? '');
  return (
    isName &&
    low < 2100 &&
    before !== undefined &&
    !/^(?:of|for|at|to)$/i.test(before.text) &&
    /^\p{Nd}+$/u.test(tokenAt(tokens, to - 1).text) &&
    !/%/.test(after?.text ?? '')
  );
}

const PERSON_KINDS = new Set([
  'soldier',
  'militant',
  'worker',
  'student',
  'civilian',
  'die',
  'injure',
  'detain',
  'infect',
  'missing',
  'prisoner',
]);
/** Units of measure are counted whatever noun follows them. */
const MEASURES = new Set([
  'hour',
  'minute',
  'day_length',
  'week_length',
  'month_length',
  'year_length',
  'kilometre',
  'metre',
  'tonne',
  'hectare',
  'litre',
  'microgram',
]);
const NUMBER_OF = /^(?:number|count|total|toll|figure|число|количество|числа|количества|численность)$/i;
const STOP = /^(?:[,.;:()“”"«»—–]|and|or|but|и|а|но|или)$/;

/** The word a number counts: the next noun behind it, the noun of “the number of …”, or what “them” stands for. */
function unitOf({ tokens, clauses }: Reading, { to, from, currency }: NumberMention): { at: number } {
  if (currency) return { at: -1 };
  const limit = Math.min(tokens.length, to + 6);
  for (let at = to; at < limit; at += 1) {
    const token = tokens[at];
    if (!token || STOP.test(token.text)) break;
    if (
      /^(?:of|из)$/i.test(token.text) &&
      /^(?:them|those|these|whom|which|них|нас|us)$/i.test(tokenAt(tokens, at + 1).text)
    )
      break;
    if (token.pos === 'preposition' && !/^(?:of|из)$/i.test(token.text)) break;
    if (token.pos === 'auxiliary') break;
    if (MEASURES.has(token.term)) return { at };
    // “twelve of the dead”, “12 wounded”: the state itself is counted.
    if (COUNTED_STATES.has(token.term) && token.pos !== 'verb') return { at };
    if (token.pos === 'verb' && /ed$|^(?:dead|held)$/.test(token.text)) break;
    if (token.pos === 'noun' && tokenAt(tokens, at + 1).pos !== 'noun') return { at };
    if (
      token.pos === 'noun' &&
      token.term !== '' &&
      tokenAt(tokens, at + 1).pos === 'noun' &&
      tokenAt(tokens, at + 1).term === ''
    )
      return { at };
    // «трое военнослужащих»: a participle that names people is counted as a noun.
    if (
      token.pos === 'adjective' &&
      /^\p{Script=Cyrillic}/u.test(token.text) &&
      PERSON_KINDS.has(token.term) &&
      tokenAt(tokens, at + 1).pos !== 'noun'
    )
      return { at };
    if (token.pos === 'name' && at > to) break;
  }
  const clause = clauses.find((range) => from >= range[0] && from < range[1]) ?? [0, tokens.length];
  for (let at = from - 1; at >= Math.max(clause[0], from - 3); at -= 1)
    if (/^(?:magnitude|магнитуд\p{L}+)$/iu.test(tokenAt(tokens, at).text)) return { at };
  for (let at = from - 1; at >= clause[0]; at -= 1) {
    if (!NUMBER_OF.test(tokenAt(tokens, at).text)) continue;
    if (/^toll$/i.test(tokenAt(tokens, at).text)) return { at: -1 };
    // “the actual number is 1,200,000”: of what, the sentence does not say.
    if (
      /^(?:number|figure|число|количество)$/i.test(tokenAt(tokens, at).text) &&
      !/^(?:of)$/i.test(tokens[at + 1]?.text ?? 'of') === true &&
      tokenAt(tokens, at + 1).pos !== 'noun'
    )
      return { at };
    if (
      /^(?:number|figure)$/i.test(tokenAt(tokens, at).text) &&
      at + 2 === from &&
      tokenAt(tokens, at + 1).text === 'of' &&
      !tokens.slice(to, to + 2).some(({ pos }) => pos === 'noun')
    )
      return { at };
    const noun = tokens.findIndex(
      ({ pos, term }, index) => index > at && index < from && (pos === 'noun' || pos === 'adjective') && term !== '',
    );
    return { at: noun < 0 ? -1 : noun };
  }
  return { at: -1 };
}

/** The state word that belongs to a number: the nearest in the clause that no other number stands before. */
function stateOf(
  { text, tokens, clauses, numbers, language }: Reading,
  number: NumberMention,
  { clause, unitAt }: { clause: number; unitAt: number },
): { concept: string | null; at: number } {
  const [from, to] = clauses[clause] ?? [0, tokens.length];
  const end = Math.max(number.to, unitAt + 1);
  const isMoney =
    number.currency !== null ||
    (unitAt < 0 &&
      number.low >= 1000 &&
      /million|billion|thousand|млн|млрд|тыс|миллион|миллиард/iu.test(text.slice(number.start, number.end)));
  let best = { concept: null as string | null, at: -1, cost: Number.POSITIVE_INFINITY };
  for (let at = from; at < to; at += 1) {
    const term = tokenAt(tokens, at).term;
    const entry = COUNTED_STATES.get(term);
    if (!entry || (at >= number.from && at < number.to) || (entry.money && !isMoney)) continue;
    const cost = costOf(tokens, numbers, { number, at, end, unitAt });
    // What is damaged is counted; what the damage costs is a loss.
    const concept = term === 'damage' && isMoney ? 'loss_money' : (SAME_STATE.get(term) ?? term);
    if (cost < best.cost) best = { concept, at, cost };
  }
  if (best.concept !== null) return best;
  if (isPersonThatCame({ tokens, from, to, unitAt })) return { concept: 'attend', at: unitAt };
  return stateAround({ text, tokens, clauses, numbers, language }, unitAt);
}

/** Words for people that also name where they are: a passenger in hospital is counted as in hospital. */
const WEAK_UNITS = new Set(['aboard', 'attend', 'strike_work', 'hostage', 'mobilise', 'voter']);
const CAME = new Set(['come', 'join', 'flock', 'fill', 'пришло', 'пришли', 'вышло', 'вышли', 'собралось']);

const isPersonThatCame = ({
  tokens,
  from,
  to,
  unitAt,
}: {
  tokens: readonly Token[];
  from: number;
  to: number;
  unitAt: number;
}): boolean =>
  tokenAt(tokens, unitAt).term === 'person' &&
  (tokens.slice(from, to).some(({ lemma }) => CAME.has(lemma)) ||
    (tokenAt(tokens, unitAt + 1).lemma === 'be' && /^(?:at|on|in)$/.test(tokenAt(tokens, unitAt + 2).text)));

/** “When asked about the draft, he said that the goal was 300,000 people”: what people are counted in stands elsewhere in the sentence. */
function stateAround({ tokens }: Reading, unitAt: number): { concept: string | null; at: number } {
  if (tokenAt(tokens, unitAt).term !== 'person') return { concept: null, at: -1 };
  const states = tokens.flatMap(({ term }, at) =>
    COUNTED_STATES.has(term) && COUNTED_STATES.get(term)?.money !== true
      ? [{ concept: SAME_STATE.get(term) ?? term, at }]
      : [],
  );
  return new Set(states.map(({ concept }) => concept)).size === 1
    ? (states[0] ?? { concept: null, at: -1 })
    : { concept: null, at: -1 };
}

function costOf(
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  { number, at, end, unitAt }: { number: NumberMention; at: number; end: number; unitAt: number },
): number {
  if (at === unitAt) return WEAK_UNITS.has(tokenAt(tokens, at).term) ? 30 : -1;
  const [low, high] = at < number.from ? [at, number.from] : [end, at];
  const between = at < number.from ? tokens.slice(low + 1, high) : tokens.slice(low, high);
  const others = numbers.filter((other) => other !== number && other.from > low && other.to <= high).length;
  const isVerb = tokenAt(tokens, at).pos === 'verb' || tokenAt(tokens, at).pos === 'adjective';
  const commas = between.filter(({ text }) => text === ',').length;
  return (
    high -
    low +
    others * 12 +
    commas * 3 -
    (isVerb ? 2 : 0) -
    (at >= end && tokenAt(tokens, end).pos === 'auxiliary' ? 2 : 0)
  );
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

function isPart({ tokens, language }: Reading, { from, to }: NumberMention): boolean {
  const { partial } = listsFor(language);
  if ([to, to + 1].some((at) => partial.matchAt(tokens, at) > 0)) return true;
  if (
    /^(?:of|из)$/i.test(tokenAt(tokens, to).text) &&
    /^(?:the|those|these|them|числа|них)$/i.test(tokenAt(tokens, to + 1).text) &&
    COUNTED_STATES.has(tokens[to + 2]?.term ?? tokenAt(tokens, to + 1).term)
  )
    return true;
  return [1, 2, 3].some((back) => from >= back && partial.matchAt(tokens, from - back) > 0);
}

function aspectOf({ tokens, clauses }: Reading, clause: number, number: NumberMention): string | null {
  const [from, to] = clauses[clause] ?? [0, tokens.length];
  for (let at = Math.max(from, number.from - 8); at < Math.min(to, number.to + 5); at += 1) {
    const word = plain(tokenAt(tokens, at).text);
    const aspect = Object.hasOwn(ASPECTS, word) ? ASPECTS[word] : undefined;
    if (aspect === 'share') {
      if (
        word === 'per' &&
        at >= number.to &&
        at - number.to < 4 &&
        !/^(?:cent)$/.test(plain(tokenAt(tokens, at + 1).text))
      )
        return `per ${tokenAt(tokens, at + 1).term}`;
    } else if (
      aspect &&
      !(aspect === 'limit' && /^(?:the|below|above|times)$/.test(plain(tokenAt(tokens, at - 1).text)) && at > number.to)
    )
      return aspect;
  }
  return null;
}

const isChange = ({ tokens }: Reading, { from, to }: NumberMention): boolean =>
  /^(?:from|с)$/i.test(tokenAt(tokens, from - 1).text) &&
  tokens.slice(from, to).some(({ text }) => /^(?:to|до)$/i.test(text));
