import { isAge } from './ages.ts';
import type { Reading } from './counted-reading.ts';
import type { NumberMention } from './quantities.ts';
import { nameOfAge } from './named-ages.ts';
import { isInNumberedName, isNumbered } from './numbered-names.ts';
import { isRoleWord } from './role-words.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** “a second one”, “the first half”: words of counting that count nothing here. */
export function isEmptyWord({ tokens }: Reading, { from, to, isFraction, low }: NumberMention): boolean {
  const before = tokenAt(tokens, from - 1).text;
  if (isFraction)
    return (
      /^(?:first|second|last|latter|other|перв\p{L}+|втор\p{L}+)$/iu.test(before) ||
      /^(?:on|at|in|for)$/i.test(tokens[to]?.text ?? '') ||
      tokenAt(tokens, to + 2).term === 'year_length'
    );
  if (isAnybody(tokens, from, to) || isPronoun(tokens, from, to)) return true;
  const isOne = low === 1 && /^(?:one|one's|одно|один|одна|одной|одного)$/i.test(tokenAt(tokens, to - 1).text);
  return (
    isOne &&
    (/^(?:a|the|this|that|no|second|first|any|every|another|last|next)$/i.test(before) ||
      tokenAt(tokens, to).pos === 'mark' ||
      /^(?:of|another|из)$/i.test(tokenAt(tokens, to).text))
  );
}

/** “From here one sees mostly roofs”: anybody, not one of them. */
function isAnybody(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokenAt(tokens, to);
  if (to - from !== 1 || !/^one$/i.test(tokenAt(tokens, from).text)) return false;
  return (
    /^(?:can|cannot|must|should|ought|might)$/.test(next.text) || (next.pos === 'verb' && /[^s]s$/.test(next.text))
  );
}

/** “From a unit in Harl to one in Berg”: it stands for what was named before. */
function isPronoun(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1 || !/^one$/i.test(tokenAt(tokens, from).text)) return false;
  const [before, next] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  if (/^(?:is|was)$/.test(next.text) && before.pos === 'mark') return true;
  const isBehind =
    /^(?:preposition|conjunction)$/.test(next.pos) || /^(?:that|which|who|whose|where|[,.;:])$/i.test(next.text);
  const isRatio = next.text === 'in' && [1, 2].some((ahead) => tokenAt(tokens, to + ahead).pos === 'number');
  return (
    isBehind && !isRatio && (/^(?:preposition|adjective)$/.test(before.pos) || /^(?:to|including)$/.test(before.text))
  );
}

/** «Три маяка», «Аист-4»: a figure that is part of a name. */
function isInName(tokens: readonly Token[], { from }: NumberMention): boolean {
  const [before, first] = [tokenAt(tokens, from - 1), tokenAt(tokens, from)];
  const isQuoted = /^[«“„"]$/.test(before.text) && from > 1 && /^\p{Lu}/u.test(first.text);
  const isHyphened = /^[-–]$/.test(before.text) && before.end === first.start;
  return isQuoted || (isHyphened && /^\p{Lu}/u.test(tokenAt(tokens, from - 2).text));
}

const YEARS_OLD = /^-?(?:year|month|летн|мест|стор)/i;
/** “8- to 12-week-old”, “under 7 years old”, «7 лет от роду»: how old. */
const OLD = /^(?:\s?-?\s?(?:to|or|and)\s?-?\s?\d+)?[-\s](?:year|month|week|day)s?[-\s](?:old\b|of age\b|от роду)/i;
/** “29-of-34 passes”, “one-on-one”, “the 6-foot-9 guard”. */
const JOINED = /^-(?:(?:of|for|on)-|foot-\d)/i;
const NUMBERED =
  /^(?:article|section|paragraph|chapter|page|p|pp|no|number|report|flight|route|highway|item|channel|ward|precinct|constituency|ст|статья|статьи|пункт|рейс|стр|№|#|§)$/i;

/** “Boeing 737”, “Article 205”, “34-year-old”, “Covid-19”, footnote marks: figures that count nothing. */
export const isLabel = (reading: Reading, number: NumberMention): boolean =>
  !nameOfAge(reading.tokens, number) && isLabelOfSome(reading, number);

const isLabelOfSome = (reading: Reading, number: NumberMention): boolean =>
  isAge(reading.tokens, number) ||
  isInName(reading.tokens, number) ||
  isInNumberedName(reading, number) ||
  isNamed(reading, number) ||
  isLabelledBy(reading, number) ||
  isJoinedTo(reading, number);

/** What stands before a figure makes it a label. */
function isLabelledBy({ tokens, text }: Reading, number: NumberMention): boolean {
  const { from, low, high } = number;
  const [before, { start }] = [tokenAt(tokens, from - 1), tokenAt(tokens, from)];
  // “A magnitude-6.1 quake”: the model parts the decimals.
  if (/\d\.$/.test(before.text) && before.end === start) return true;
  // “It was minus 11”
  if (/^(?:minus|минус)$/i.test(before.text)) return true;
  if (NUMBERED.test(before.text.replace(/\.$/, '')) && low === high) return true;
  if (isAtMilestone(tokens, number) || isTolerance(tokens, from)) return true;
  return /[-/]/.test(text[start - 1] ?? '') && /^\p{L}/u.test(before.text);
}

/** What is joined to a figure makes it a label. */
function isJoinedTo({ tokens, text }: Reading, { from, to }: NumberMention): boolean {
  const { end } = tokenAt(tokens, to - 1);
  if (OLD.test(text.slice(end, end + 26)) && !isOfThing(tokens, from)) return true;
  if (text[end] === '-' && YEARS_OLD.test(text.slice(end, end + 6))) return true;
  return (
    JOINED.test(text.slice(end, end + 7)) ||
    /^(?:[-–](?:year|летн)\p{L}*|st|nd|rd|th)$/iu.test(tokenAt(tokens, to).text)
  );
}

/** “The plane was eight years old”: how long there has been such a thing. */
const isOfThing = (tokens: readonly Token[], from: number): boolean =>
  /^(?:is|was|are|were)$/.test(wordAt(tokens, from - 1)) &&
  tokenAt(tokens, from - 2).pos === 'noun' &&
  !isRoleWord(wordAt(tokens, from - 2)) &&
  tokenAt(tokens, from - 2).term !== 'person';

/** “At kilometre 88.2”, «на 88-м километре»: where it was. */
function isAtMilestone(tokens: readonly Token[], { from, to }: NumberMention): boolean {
  const isBefore = /^(?:kilomet(?:re|er)|km|mile|milepost|marker)$/i.test(wordAt(tokens, from - 1));
  const isOrdinal =
    /^[-–]$/.test(wordAt(tokens, to)) &&
    tokenAt(tokens, to).start === tokenAt(tokens, to - 1).end &&
    /^(?:м|й|ом|ем|го|му)$/.test(wordAt(tokens, to + 1));
  return isBefore || (isOrdinal && /^(?:километр\p{L}*|верст\p{L}*|этаж\p{L}*)$/u.test(wordAt(tokens, to + 2)));
}

/** “Give or take five”, «плюс-минус пять»: how sure another figure is. */
const isTolerance = (tokens: readonly Token[], from: number): boolean =>
  /^(?:give or take|plus or minus|(?:.* )?плюс-минус)$/.test(
    [3, 2, 1]
      .map((back) => wordAt(tokens, from - back))
      .join(' ')
      .trim(),
  );

/** A figure directly behind a name, with nothing behind it that it could count. */
function isNamed({ tokens, language }: Reading, { from, to, low }: NumberMention): boolean {
  const [before, after] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  if (language === 'en' && isNumbered(tokens, { from, to })) return true;
  const isBeside = before.pos === 'name' && before.end + 1 === tokenAt(tokens, from).start;
  if (low >= 2100 || !isBeside || /^(?:noun|adjective|name)$/.test(after.pos) || after.text.includes('%')) return false;
  return !/^(?:of|for|at|to)$/i.test(before.text) && /^\p{Nd}+$/u.test(tokenAt(tokens, to - 1).text);
}
