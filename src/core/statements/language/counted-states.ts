import states from './lexicons/counted-states.json' with { type: 'json' };
import { countedState, type CountedState } from '../../../domain/asked.ts';
import type { Reading } from './counted-reading.ts';
import { dimensionOf } from './measures.ts';
import { notOneAt, type NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

interface StateEntry {
  /** In English. */
  readonly question: string;
  readonly cumulative: boolean;
  readonly money?: boolean;
  readonly also?: readonly string[];
}

/** The states by which things are counted, with the question each answers. */
export const COUNTED_STATES: ReadonlyMap<string, StateEntry & { readonly state: CountedState }> = new Map(
  Object.entries(states as Record<CountedState, StateEntry>).flatMap(([state, entry]) =>
    [state, ...(entry.also ?? [])].map((name) => [name, { ...entry, state: countedState.parse(state) }] as const),
  ),
);
const SAME_STATE: ReadonlyMap<string, string> = new Map(
  Object.entries(states as Record<string, StateEntry>).flatMap(([state, { also = [] }]) =>
    also.map((name) => [name, state] as const),
  ),
);

/** The state word that belongs to a number: the nearest in the clause that no other number stands before. */
export function stateOf(
  { text, tokens, clauses, numbers, language }: Reading,
  number: NumberMention,
  { clause, unitAt }: { clause: number; unitAt: number },
): { concept: string | null; at: number } {
  const [from, last] = clauses[clause] ?? [0, tokens.length];
  const to = withSecondSubject(tokens, { from: number.to, to: last, next: clauses[clause + 1] });
  const end = Math.max(number.to, unitAt + 1);
  const isMoney = isSumOfMoney(text, number, unitAt);
  let best = { concept: null as string | null, at: -1, cost: Number.POSITIVE_INFINITY };
  for (let at = from; at < to; at += 1) {
    const { term, pos } = tokenAt(tokens, at);
    const isInNumber = at >= number.from && at < number.to;
    // “Castell Savings Bank”: a name says nothing of a state.
    if (pos === 'name' || isInNumber || !counts(term, number, isMoney)) continue;
    if (isAttributeOfElse(tokens, at, unitAt)) continue;
    const cost = costOf(tokens, numbers, { number, at, end, unitAt });
    const concept = conceptOf(term, isMoney);
    if (cost < best.cost) best = { concept, at, cost };
  }
  if (isPrisonTerm(tokens, unitAt)) return { concept: 'sentence', at: unitAt };
  if (best.concept !== null) return withoutSigning(tokens, unitAt, inHospital(tokens, to, best));
  const untold = isMoney ? sumDue(tokens, from, number.from) : stateOfUnit(tokens, { from, to, unitAt });
  return untold !== null
    ? { concept: untold, at: unitAt }
    : stateAround({ text, tokens, clauses, numbers, language }, unitAt);
}

/** The state a word names; what is damaged is counted, what the damage costs is a loss. */
const conceptOf = (term: string, isMoney: boolean): string =>
  (isMoney ? MONEY_FOR.get(term) : undefined) ?? SAME_STATE.get(term) ?? term;

/** «Приказы, которые дают подписать: срок — четыре месяца»: months sign nothing. */
const withoutSigning = <State extends { concept: string | null; at: number }>(
  tokens: readonly Token[],
  unitAt: number,
  state: State,
): State | { concept: null; at: -1 } =>
  state.concept === 'sign' && dimensionOf(tokenAt(tokens, unitAt).term) !== null ? { concept: null, at: -1 } : state;

/** “Treated in Harsk hospital”: who is treated there is in hospital. */
function inHospital<State extends { concept: string | null; at: number }>(
  tokens: readonly Token[],
  to: number,
  state: State,
): State {
  const isTreated = state.concept === 'injure' && tokenAt(tokens, state.at).lemma === 'treat';
  const isThere = isTreated && tokens.slice(state.at, to).some(({ term }) => term === 'hospitalise');
  return isThere ? { ...state, concept: 'hospitalise' } : state;
}

/** «Предприятие должно работникам 214 миллионов»: a sum that is due, where no verb follows. */
function sumDue(tokens: readonly Token[], from: number, to: number): string | null {
  const due = tokens.findIndex(({ text }, at) => at >= from && at < to && /^долж(?:ен|на|но|ны)$/.test(text));
  const isDeed = tokens.slice(due + 1, to).some(({ pos, text }) => pos === 'verb' || /(?:ть|ти|ться)$/.test(text));
  return due < 0 || isDeed ? null : 'debt';
}

/** The state of people for whom no word of state stands: soldiers that were lost, people that came, staff a firm has. */
function stateOfUnit(tokens: readonly Token[], place: { from: number; to: number; unitAt: number }): string | null {
  if (isLost(tokens, place)) return 'die';
  if (isPersonThatCame({ tokens, ...place })) return 'attend';
  return isStaff(tokens, place) ? 'employ' : null;
}

/** “Five soldiers and two civilians were killed”: the verb behind the second subject is the first one's, too. */
function withSecondSubject(
  tokens: readonly Token[],
  { from, to, next }: { from: number; to: number; next: readonly [number, number] | undefined },
): number {
  const isJoined = next?.[0] === to && /^(?:and|и|или|or)$/i.test(tokenAt(tokens, to).text);
  const hasOwn = tokens.slice(from, to).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const isSubject = isJoined && /^(?:number|adjective|noun|determiner)$/.test(tokenAt(tokens, to + 1).pos);
  return isSubject && !hasOwn ? next[1] : to;
}

/** Whether a state can be counted by the number; “would save 2 billion euros” rescues nobody. */
function counts(term: string, { currency }: NumberMention, isMoney: boolean): boolean {
  const entry = COUNTED_STATES.get(term);
  if (!entry) return isMoney && MONEY_FOR.has(term);
  return entry.money === true ? isMoney : currency === null || MONEY_FOR.has(term);
}

/** “The flooded province”: the state of something else than what is counted. */
function isAttributeOfElse(tokens: readonly Token[], at: number, unitAt: number): boolean {
  const isDetermined = /^(?:the|this|that|its|their)$/i.test(tokenAt(tokens, at - 1).text);
  const isParticiple = /ed$/.test(tokenAt(tokens, at).text) || tokenAt(tokens, at).pos === 'adjective';
  return isDetermined && isParticiple && at + 1 !== unitAt && /^(?:noun|name)$/.test(tokenAt(tokens, at + 1).pos);
}

/** States that are something else where money is counted. */
const MONEY_FOR: ReadonlyMap<string, string> = new Map([
  ['damage', 'loss_money'],
  ['destroy', 'loss_money'],
  ['rescue', 'savings'],
  ['lose', 'loss_money'],
  ['sentence', 'fine'],
]);
const PRISON = new Set(['sentence', 'custody', 'prison', 'prisoner', 'penal', 'hard_labour']);

/** “Jailed for six years”, “given seven years in a penal colony”. */
function isPrisonTerm(tokens: readonly Token[], unitAt: number): boolean {
  const isLength = /^(?:year_length|month_length)$/.test(tokenAt(tokens, unitAt).term);
  // “sentenced X to six years in prison” parts clauses at its commas; the sentence as a whole tells.
  return isLength && tokens.slice(0, unitAt + 8).some(({ term }) => PRISON.has(term));
}

/** A figure with a currency, or a large round one without a noun. */
function isSumOfMoney(text: string, { currency, low, start, end }: NumberMention, unitAt: number): boolean {
  const isRound = /million|billion|thousand|млн|млрд|тыс|миллион|миллиард/iu.test(text.slice(start, end));
  return currency !== null || (unitAt < 0 && low >= 1000 && isRound);
}

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

/** “Nobody is missing”, “no casualties”: only people, and states people are in, can be none in a count. */
export function isNobody({ tokens }: Reading, { from }: NumberMention, unitAt: number, state: string | null): boolean {
  if (
    /^(?:nobody|никто|никого|none|no-one)$/i.test(wordAt(tokens, from)) ||
    (unitAt < 0 && wordAt(tokens, from + 1) === 'one')
  )
    return true;
  if (notOneAt(tokens, from) > 0) return unitAt >= 0;
  // «пострадавших нет»
  if (wordAt(tokens, from) === 'нет') return state !== null;
  const unit = tokenAt(tokens, unitAt).term;
  const isPeople =
    /^(?:person|resident|civilian|worker|child|soldier|police|aboard|patient|student|prisoner|teacher|driver|refugee|traveller|miner|man|woman)$/.test(
      unit,
    );
  return (
    state !== null &&
    unitAt <= from + 3 &&
    unitAt >= 0 &&
    (isPeople || (unit === state && COUNTED_STATES.get(unit)?.cumulative === true))
  );
}

/** “The army lost 200 soldiers”; “200 people lost their homes” says something else. */
function isLost(tokens: readonly Token[], { from, unitAt }: { from: number; unitAt: number }): boolean {
  const isPerson = /^(?:soldier|militant|man|person)$/.test(tokenAt(tokens, unitAt).term);
  const before = tokens.slice(from, Math.max(from, unitAt));
  return isPerson && before.some(({ lemma }) => /^(?:lose|потерял|потеряла|потеряли|потеряло)$/.test(lemma));
}

/** Words for people that also name where they are: a passenger in hospital is counted as in hospital. */
const WEAK_UNITS = new Set(['aboard', 'attend', 'strike_work', 'hostage', 'mobilise', 'voter']);
const CAME = new Set(['come', 'join', 'flock', 'fill', 'пришло', 'пришли', 'вышло', 'вышли', 'собралось']);

/** “Has 5,400 employees”. */
const isStaff = (
  tokens: readonly Token[],
  { from, to, unitAt }: { from: number; to: number; unitAt: number },
): boolean => tokenAt(tokens, unitAt).term === 'worker' && tokens.slice(from, to).some(({ lemma }) => lemma === 'have');

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
