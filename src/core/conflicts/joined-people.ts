import { isPersonNoun } from '../sentence-pairs/sentence-pairs.ts';
import { isRoleWord, type Quantity, type Token } from '../statements/statements.ts';
import { PARTS_OF_PEOPLE, PEOPLE } from './quantity-units.ts';

/** “Two women and a man”, “Stevens and three other Americans”: how many they are together; null where nobody is joined. */
export function joinedTo(quantity: Quantity, all: readonly Quantity[], tokens: readonly Token[]): number | null {
  if (quantity.low !== quantity.high || quantity.percent || quantity.currency !== null || quantity.isNone) return null;
  const others = all.filter(
    (other) => other !== quantity && other.low === other.high && areJoined(quantity, other, tokens),
  );
  const sum = others.reduce((total, other) => total + other.low, quantity.low);
  const last = [quantity, ...others].reduce((one, other) => (other.from > one.from ? other : one));
  const isWithOne = isOneMore(tokens, endOf(last)) || (others.length === 0 && isOneBefore(tokens, quantity));
  const total = isWithOne ? sum + 1 : sum;
  return total === quantity.low ? null : total;
}

const endOf = ({ to, unitAt }: Quantity): number => Math.max(to, unitAt + 1);

const isPerson = ({ text, term, pos }: Token): boolean =>
  PEOPLE.has(term) || PARTS_OF_PEOPLE.has(term) || pos === 'name' || isRoleWord(text) || isPersonNoun(text);

/** Two counts of people with nothing but “and” between them. */
function areJoined(a: Quantity, b: Quantity, tokens: readonly Token[]): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const between = tokens.slice(endOf(first), second.from);
  const isAnd = between.length > 0 && between.length <= 3 && between.some(({ text }) => /^(?:and|и)$/i.test(text));
  if (!isAnd || between.some(({ pos }) => pos === 'verb' || pos === 'auxiliary')) return false;
  return [first, second].every((quantity) => tokens.slice(quantity.to, endOf(quantity) + 1).some(isPerson));
}

/** One who is named or told before: “Stevens and three other …”, “himself and also 149 others”; not “in Lund and three other …”, “the guards and …”. */
function isOneBefore(tokens: readonly Token[], { from, to }: Quantity): boolean {
  const and = tokens[from - 1]?.pos === 'adverb' ? from - 2 : from - 1;
  const one = tokens[and - 1];
  if (!one || !/^others?$/i.test(tokens[to]?.text ?? '') || !/^and$/i.test(tokens[and]?.text ?? '')) return false;
  if (one.pos === 'name') return isNameOfOne(tokens, and);
  return /self$/i.test(one.text) || (tokens[and - 2]?.text !== ',' && isPerson(one) && !PLURAL.test(one.text));
}

const PLURAL = /s$|^(?:men|women|people|police)$/i;

/** Whether the name before `end` is of one person, and of no place and no list. */
function isNameOfOne(tokens: readonly Token[], end: number): boolean {
  const before = tokens.findLast(({ pos }, at) => at < end - 1 && pos !== 'name');
  return !/^(?:,|in|at|near|from|to|of)$/i.test(before?.text ?? '');
}

/** “… and a man”, “… and a New Zealander” */
function isOneMore(tokens: readonly Token[], from: number): boolean {
  const and = tokens.findIndex(({ text }, at) => at >= from && at <= from + 1 && /^and$/i.test(text));
  if (and < 0 || !/^(?:an?|one|another)$/i.test(tokens[and + 1]?.text ?? '') || tokens[and + 1]?.pos === 'number')
    return false;
  return tokens.slice(and + 2, and + 5).some(isPerson);
}
