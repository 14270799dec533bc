import { COUNTED_STATES } from './counted-states.ts';
import type { Reading } from './counted-reading.ts';
import type { NumberMention } from './quantities.ts';
import { isSize } from './figure-standing.ts';
import { isMeasure } from './measures.ts';
import { countedAtEnd, nounBefore } from './russian-counted.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

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
const NUMBER_OF = /^(?:number|count|total|toll|figure|workforce|staff|число|количество|числа|количества|численность)$/i;
const STOP = /^(?:[,.;:()“”"«»—–]|and|or|but|и|а|но|или)$/;

/** The word a number counts: the next noun behind it, the noun of “the number of …”, or what “them” stands for. */
export function unitOf(reading: Reading, number: NumberMention): { readonly at: number } {
  if (number.currency) return { at: -1 };
  const magnitude = magnitudeBeside(reading.tokens, number);
  if (magnitude !== undefined) return { at: magnitude };
  if (isSize(reading.tokens, number.to)) return { at: number.to + 1 };
  const behind = unitBehind(reading, number) ?? predicateBehind(reading, number.to);
  if (behind !== undefined) return { at: behind };
  const inverted = reading.language === 'ru' ? nounBefore(reading.tokens, number.from) : -1;
  const before = inverted >= 0 ? inverted : unitBefore(reading, number);
  return { at: before >= 0 || reading.language !== 'ru' ? before : countedAtEnd(reading.tokens, number) };
}

/** “A 6.1-magnitude quake”, “a magnitude 6.1 quake”: how strong it was. */
function magnitudeBeside(tokens: readonly Token[], { from, to }: NumberMention): number | undefined {
  if (MAGNITUDE.test(tokenAt(tokens, from - 1).text)) return from - 1;
  const isFirst = /^(?:and|or)$/.test(tokenAt(tokens, to).text) && tokenAt(tokens, to + 1).pos === 'number';
  const end = isFirst ? to + 2 : to;
  return [end, end + 1].find(
    (at) => MAGNITUDE.test(tokenAt(tokens, at).text) && (at === end || /^[-–]$/.test(tokenAt(tokens, end).text)),
  );
}
const MAGNITUDE = /^(?:magnitude|магнитуд\p{L}+)$/iu;

/** Looks this many words behind a number for what it counts. */
const REACH = 6;

function unitBehind(reading: Reading, { from, to }: NumberMention): number | undefined {
  const { tokens } = reading;
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    if (endsSearch(tokens, at)) return undefined;
    if (isCounted(tokens, at)) return at;
    const { pos, text } = tokenAt(tokens, at);
    const next = tokenAt(tokens, at + 1);
    if (
      (pos === 'verb' && !/ing$/.test(text) && !(at === to && isDescribed(reading, from, to))) ||
      (/^(?:dead|held)$/.test(text) && next.pos !== 'noun') ||
      (pos === 'name' && at > to)
    )
      return undefined;
  }
  return undefined;
}

/** “Two were women”, “four of the five are old bombers”: what they are is what is counted. */
function predicateBehind({ tokens }: Reading, to: number): number | undefined {
  const isOfThese =
    wordAt(tokens, to) === 'of' && /^(?:the|these|those|its)$/.test(wordAt(tokens, to + 1)) ? to + 3 : to;
  if (!isBe(tokenAt(tokens, isOfThese))) return undefined;
  for (let at = isOfThese + 1; at < isOfThese + 5; at += 1) {
    if (isCounted(tokens, at))
      return /s$|en$/.test(tokenAt(tokens, at).text) && tokenAt(tokens, at).pos === 'noun' ? at : undefined;
    if (!/^(?:adjective|name|number|noun)$/.test(tokenAt(tokens, at).pos)) return undefined;
  }
  return undefined;
}

/** “We counted 312 finished pitches”, “900 covered pitches are ready”: what is counted is described; “hundreds fled villages” tells what they did. */
function isDescribed({ tokens, clauses }: Reading, from: number, at: number): boolean {
  const [start, end] = clauses.find((range) => from >= range[0] && from < range[1]) ?? [from, from];
  const isDeed = ({ pos }: Token): boolean => pos === 'verb' || pos === 'auxiliary';
  const isParticiple = /(?:ed|en|wn)$/i.test(tokenAt(tokens, at).text) && tokenAt(tokens, at + 1).pos === 'noun';
  // “900 covered pitches with water, light and storage are ready”: a list parts the clause before its verb.
  const isListed = tokenAt(tokens, at + 2).pos === 'preposition' && tokens.slice(end).findIndex(isBe) >= 0;
  return isParticiple && (isListed || tokens.slice(start, from).some(isDeed) || tokens.slice(at + 2, end).some(isDeed));
}

const isBe = ({ text }: Token): boolean => /^(?:is|are|was|were)$/.test(text);

function endsSearch(tokens: readonly Token[], at: number): boolean {
  const { text, pos } = tokenAt(tokens, at);
  // “A billion left the fund”: the model takes the verb for a noun.
  if (STOP.test(text) || pos === 'auxiliary' || /^(?:left|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(text))
    return true;
  const isOf = /^(?:of|из)$/i.test(text);
  if (pos === 'preposition' && !isOf) return true;
  return isOf && /^(?:them|those|these|whom|which|них|нас|us)$/i.test(tokenAt(tokens, at + 1).text);
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  // Units of measure are counted whatever noun follows them.
  if (isMeasure(token.term)) return true;
  // “twelve of the dead”, “12 wounded”: the state itself is counted.
  const isOfNoun = token.pos === 'adjective' && next.pos === 'noun' && next.term !== '';
  if (COUNTED_STATES.has(token.term) && token.pos !== 'verb' && !isOfNoun) return true;
  if (token.pos === 'noun') return isHead(tokens, at);
  // “46 KOs”, “three MPs”
  if (token.pos === 'name' && /^\p{Lu}{2,}s$/u.test(token.text)) return true;
  // «трое военнослужащих»: a participle that names people is counted as a noun.
  const isParticiple = token.pos === 'adjective' && /^\p{Script=Cyrillic}/u.test(token.text);
  return isParticiple && PERSON_KINDS.has(token.term) && next.pos !== 'noun';
}

/** Whether a noun is what is counted and no noun behind it: not the bank of “30 of the bank's branches”. */
function isHead(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (/^['’]s?$/.test(next.text)) return false;
  // In Russian a noun behind a noun only says of what: «одиннадцать насосов общей массой …».
  if (GENITIVE_PLURAL.test(token.text) && !COUNTED_STATES.has(next.term)) return true;
  return next.pos !== 'noun' || (token.term !== '' && next.term === '');
}
const GENITIVE_PLURAL = /\p{Script=Cyrillic}(?:ов|ев|ей|ок|ек)$/u;

function unitBefore({ tokens, clauses }: Reading, { from, to }: NumberMention): number {
  const start = (clauses.find((range) => from >= range[0] && from < range[1]) ?? [0])[0];
  for (let at = from - 1; at >= Math.max(start, from - 3); at -= 1) {
    if (/^(?:magnitude|measuring|measured|магнитуд\p{L}+)$/iu.test(tokenAt(tokens, at).text)) return at;
  }
  // “a crew of 18”
  const isOf = /^of$/i.test(tokenAt(tokens, from - 1).text) && tokenAt(tokens, from - 2).pos === 'noun';
  if (isOf && !NUMBER_OF.test(tokenAt(tokens, from - 2).text)) return from - 2;
  if (/^(?:numbered|numbers)$/.test(wordAt(tokens, from - 1))) return subjectBefore(tokens, start, from - 1);
  const measured = measureBefore(tokens, start, from);
  if (measured >= 0) return measured;
  for (let at = from - 1; at >= start; at -= 1) {
    if (NUMBER_OF.test(tokenAt(tokens, at).text)) return numberedNoun(tokens, { at, from, to });
  }
  return -1;
}

/** “The contingent numbered 612”: the subject is what is counted. */
const subjectBefore = (tokens: readonly Token[], start: number, verb: number): number =>
  tokens.findLastIndex(
    ({ pos }, at) => at >= start && at < verb && (pos === 'noun' || (pos === 'adjective' && at === verb - 1)),
  );

/** “raise the retirement age to 66”, “the age will go up to 67”: what is moved to a figure, or stands at it. */
function measureBefore(tokens: readonly Token[], start: number, from: number): number {
  if (!/^(?:to|at|до)$/i.test(tokenAt(tokens, from).text) && !/^(?:to|at|до)$/i.test(tokenAt(tokens, from - 1).text))
    return -1;
  const moves = tokens.slice(start, from).some(({ term, lemma }) => MOVES.has(term) || MOVES.has(lemma));
  if (!moves) return -1;
  return tokens.findLastIndex(({ text, pos }, at) => at >= start && at < from && pos === 'noun' && MEASURED.test(text));
}

/** Whether a word names something that is measured and not counted: an age, a rate. */
export const isMeasured = ({ text }: Token): boolean => MEASURED.test(text);

const MOVES = new Set([
  'increase',
  'decrease',
  'unchanged',
  'be',
  'stand',
  'set',
  'remain',
  'raise',
  'lower',
  'change',
]);
const MEASURED =
  /^(?:age|magnitude|rate|level|speed|temperature|threshold|quota|tax|interest|inflation|unemployment|возраст\p{L}*|ставк\p{L}|уров\p{L}+|температур\p{L})$/iu;

/** The noun of “the number of …”; the word itself where the sentence does not say of what. */
function numberedNoun(
  tokens: readonly Token[],
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
): number {
  const { text } = tokenAt(tokens, at);
  if (/^toll$/i.test(text)) return -1;
  if (/^(?:workforce|staff)$/i.test(text)) return at;
  const next = tokenAt(tokens, at + 1);
  const isNumber = /^(?:number|figure|число|количество)$/i.test(text);
  const isNoun = next.pos === 'noun' || /[ыи]х(?:ся)?$/u.test(next.text);
  if (isNumber && next.text !== '' && !/^of$/i.test(next.text) && !isNoun) return at;
  const isBare = isNumber && at + 2 === from && next.text === 'of';
  if (isBare && !tokens.slice(to, to + 2).some(({ pos }) => pos === 'noun')) return at;
  return tokens.findIndex(
    ({ pos, term }, index) => index > at && index < from && (pos === 'noun' || pos === 'adjective') && term !== '',
  );
}

/** The term of what is counted; in a phrase (“мирных жителей”) it stands with an earlier word. */
export function unitTerm(tokens: readonly Token[], at: number): string | null {
  for (let back = at; back > at - 3 && back >= 0; back -= 1) {
    const { term = '', pos } = tokens[back] ?? {};
    if (term !== '') return isMeasure(term) ? `${powerOf(tokens, at)}${term}` : term;
    if (pos === 'number') break;
  }
  return null;
}

/** “40 square kilometres” is an area, “620 cubic metres” a volume. */
function powerOf(tokens: readonly Token[], at: number): string {
  const word = tokenAt(tokens, at - 1).text.replace('.', '');
  if (/^(?:square|sq|квадратн\p{L}+|кв)$/iu.test(word)) return 'square_';
  return /^(?:cubic|cu|кубическ\p{L}+|куб)$/iu.test(word) ? 'cubic_' : '';
}
