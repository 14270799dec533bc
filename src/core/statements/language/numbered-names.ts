import type { Reading } from './counted-reading.ts';
import { isMeasure } from './measures.ts';
import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** “His 2005 rampage”, “the 1940's”, “1010 WINS”, “BBC One”, “Week 16”: figures that tell when or which, not how many. */
export const isInNumberedName = (reading: Reading, number: NumberMention): boolean =>
  reading.language === 'en' && (isYear(reading, number) || isDecade(reading, number) || isChannel(reading, number));

const isPlain = ({ tokens }: Reading, { from, to, low, high, comparator }: NumberMention): boolean =>
  to - from === 1 && low === high && comparator === '=' && /^\d+$/.test(tokenAt(tokens, from).text);

/** “The 1940's”, “in the 70s”. */
const isDecade = ({ tokens }: Reading, { to, low }: NumberMention): boolean =>
  /^['’]?s$/i.test(tokenAt(tokens, to).text) &&
  tokenAt(tokens, to).start === tokenAt(tokens, to - 1).end &&
  low % 10 === 0;

/** “A 1985 case”, “the 2012 elections”: four digits without a comma before what is dated by them. */
function isYear(reading: Reading, number: NumberMention): boolean {
  const { tokens } = reading;
  const { from, to, low } = number;
  if (!isPlain(reading, number) || !/^(?:1[89]|20)\d\d$/.test(tokenAt(tokens, from).text)) return false;
  const behind = tokenAt(tokens, to);
  if (behind.pos === 'name') return !isMeasure(behind.term);
  const head = headBehind(tokens, to);
  if (head === undefined || isMeasure(head.term) || OF_MANY.test(head.text)) return false;
  const isOne = head.lemma === head.text.toLowerCase() || head.pos === 'verb';
  return isOne || (low % 100 !== 0 && DETERMINED.test(wordAt(tokens, from - 1)));
}
const DETERMINED = /^(?:the|an?|his|her|its|their|this|that|our|my|['’]s?)$/;

/** Words for many that have no other form. */
const OF_MANY =
  /^(?:people|police|crew|staff|personnel|cattle|sheep|fish|aircraft|troops|men|women|children|others|more|of|dead|wounded|injured|missing)$/i;

/** The last noun of the words behind a number. */
function headBehind(tokens: readonly Token[], from: number): Token | undefined {
  let head: Token | undefined;
  for (let at = from; at < from + REACH; at += 1) {
    const token = tokenAt(tokens, at);
    if (token.pos === 'noun') head = token;
    else if (head !== undefined || !/^(?:adjective|verb|name)$/.test(token.pos)) return head;
    if (token.pos === 'verb' && !/(?:ing|ed)$/.test(token.text)) return undefined;
  }
  return head;
}
const REACH = 5;

/** “BBC One”, “1010 WINS”, “10News”, “the 76ers”: what a number with a capital beside it is called by. */
function isChannel(reading: Reading, number: NumberMention): boolean {
  const { tokens } = reading;
  const { from, to } = number;
  const [before, first, behind] = [tokenAt(tokens, from - 1), tokenAt(tokens, from), tokenAt(tokens, to)];
  if (to - from !== 1) return false;
  const isSpoken = /^\p{Lu}\p{L}+$/u.test(first.text) && before.pos === 'name' && !/^[,.]$/.test(before.text);
  if (isSpoken) return !/^(?:noun|adjective|name|number)$/.test(behind.pos);
  if (/^\p{Lu}{2,}$/u.test(first.text)) return behind.pos === 'name' && !isAllCapitals(tokens);
  if (!/^\d+$/.test(first.text)) return false;
  if (behind.start === first.end) return isGluedName(behind);
  const isCapital = /^\p{Lu}{3,}$/u.test(behind.text) && !isMeasure(behind.term) && !isAllCapitals(tokens);
  return isCapital && !/^(?:noun|adjective|name)$/.test(tokenAt(tokens, to + 1).pos);
}

const isAllCapitals = (tokens: readonly Token[]): boolean => !tokens.some(({ text }) => /^\p{Ll}{3,}$/u.test(text));

/** The “News” of “10News”, the “ers” of “76ers”, the “G” of “3G”; no unit of measure and no million. */
const isGluedName = ({ text, term }: Token): boolean =>
  !isMeasure(term) && (/^\p{Lu}\p{L}{2,}$/u.test(text) || /^(?:ers|g|d)$/i.test(text));

/** Nouns that are numbered and not counted. */
const NUMBERED_NOUN =
  /^(?:week|game|round|stage|phase|level|grade|tier|type|class|category|group|unit|room|gate|pier|platform|day|act|part|volume|episode|season|version|windows|explorer|apollo)$/i;

/** “In Week 16”, “Windows 8.1”, “Internet Explorer 8 and 9”: a figure directly behind what bears it. */
export function isNumbered(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const [before, digits, after] = [tokenAt(tokens, from - 1), tokenAt(tokens, to - 1), tokenAt(tokens, to)];
  if (to - from !== 1 || !/^\d+(?:\.\d{1,2})?$/.test(digits.text) || after.text.includes('%')) return false;
  const isAfterNumber = /^(?:and|or|,)$/.test(before.text) && tokenAt(tokens, from - 2).pos === 'number';
  if (isAfterNumber) return after.pos !== 'noun' && isNumbered(tokens, { from: from - 2, to: from - 1 });
  if (before.end + 1 !== digits.start || !bearsNumber(before, from)) return false;
  return !/^(?:noun|adjective|name)$/.test(after.pos) || (after.pos === 'noun' && isSingle(after, digits));
}

/** Whether a word with a capital is one that numbers stand behind; the first word of a sentence has its capital from there. */
function bearsNumber({ text, pos }: Token, behind: number): boolean {
  if (!/^\p{Lu}/u.test(text) || /^(?:of|for|at|to|toll|number|total|count)$/i.test(text)) return false;
  return NUMBERED_NOUN.test(text) || (behind > 1 && (pos === 'noun' || pos === 'name'));
}

/** “Its Week 15 loss”: one thing behind more than one. */
const isSingle = ({ lemma, text, term }: Token, digits: Token): boolean =>
  lemma === text.toLowerCase() && digits.text !== '1' && !isMeasure(term) && !OF_MANY.test(text);
