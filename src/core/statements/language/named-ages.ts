import { isGivenName } from './given-names.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token, type TokenRange } from './token.ts';

const OLDEST = 110;

/** The name of whom a figure tells the age in words: “Ola Vik, who was 20,”, “34-year-old Jon Roe”, «Ивану Роу было 58 лет»; undefined for other figures. */
export function nameOfAge(tokens: readonly Token[], number: NumberMention): TokenRange | undefined {
  const { low, high, comparator } = number;
  if (comparator !== '=' || low !== high || low > OLDEST) return undefined;
  const name = nameBehind(tokens, number.to) ?? nameAhead(tokens, number);
  return name && !isPlace(tokens, name.from) ? name : undefined;
}

/** “34-year-old Jon Roe”, «34-летний Иван Роу». */
function nameBehind(tokens: readonly Token[], to: number): TokenRange | undefined {
  const words = [0, 1, 2, 3].map((ahead) => wordAt(tokens, to + ahead)).join(' ');
  const length = /^[-–‑] year [-–‑] old/.test(words) ? 4 : /^[-–‑] летн/.test(words) ? 2 : 0;
  const from = to + length;
  const end = tokens.findIndex(({ pos }, at) => at >= from && pos !== 'name');
  return length > 0 && end > from ? { from, to: end } : undefined;
}

/** “Ola Vik, aged 20,”, “Ola Vik, who was 20”, “Jon Roe was 24 when …”. */
function nameAhead(tokens: readonly Token[], { from, to }: NumberMention): TokenRange | undefined {
  const end = endOfName(tokens, from, to);
  if (end === undefined || tokenAt(tokens, end - 1).pos !== 'name') return undefined;
  let first = end - 1;
  while (tokenAt(tokens, first - 1).pos === 'name') first -= 1;
  // “Oil was 70”: one word may name anything.
  const isWhole =
    end - first > 1 ||
    wordAt(tokens, end) === ',' ||
    /^(?:лет|год|года)$/.test(wordAt(tokens, to)) ||
    isGivenName(tokenAt(tokens, first).text);
  return isWhole ? { from: first, to: end } : undefined;
}

/** Where the name would end that stands before an age; undefined where the words tell no age. */
function endOfName(tokens: readonly Token[], from: number, to: number): number | undefined {
  const [one, two, three] = [1, 2, 3].map((back) => wordAt(tokens, from - back));
  const isOld = /^years? old$/.test(`${wordAt(tokens, to)} ${wordAt(tokens, to + 1)}`);
  const isAlone = /^(?:|[,.;)]|when|and|at|on|in)$/.test(wordAt(tokens, to));
  if (one === 'aged' && two === ',') return from - 2;
  if (one === ',' && isOld) return from - 1;
  if (one === 'было' && /^(?:лет|год|года)$/.test(wordAt(tokens, to))) return from - 1;
  if (!/^(?:is|was)$/.test(one ?? '') || !(isAlone || isOld)) return undefined;
  if (two !== 'who') return from - 1;
  return three === ',' ? from - 3 : from - 2;
}

const isPlace = (tokens: readonly Token[], from: number): boolean =>
  /^(?:in|at|near|from|outside|around|on)$/.test(wordAt(tokens, from - 1));
