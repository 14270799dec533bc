import type { Reading } from './counted-reading.ts';
import type { NumberMention } from './quantities.ts';
import { isInNumberedName, isNumbered } from './numbered-names.ts';
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
  // “From here one sees mostly roofs”: anybody, not one of them.
  const next = tokenAt(tokens, to);
  const isAnybody =
    /^(?:can|cannot|must|should|ought|might)$/.test(next.text) || (next.pos === 'verb' && /[^s]s$/.test(next.text));
  if (isAnybody && to - from === 1 && /^one$/i.test(tokenAt(tokens, from).text)) return true;
  if (isPronoun(tokens, from, to)) return true;
  const isOne = low === 1 && /^(?:one|one's|одно|один|одна|одной|одного)$/i.test(tokenAt(tokens, to - 1).text);
  return (
    isOne &&
    (/^(?:a|the|this|that|no|second|first|any|every|another|last|next)$/i.test(before) ||
      tokenAt(tokens, to).pos === 'mark' ||
      /^(?:of|another|из)$/i.test(tokenAt(tokens, to).text))
  );
}

/** “From a unit in Harl to one in Berg”: it stands for what was named before. */
function isPronoun(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 1 || !/^one$/.test(tokenAt(tokens, from).text)) return false;
  const [before, next] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  const isBehind =
    /^(?:preposition|conjunction)$/.test(next.pos) || /^(?:that|which|who|whose|where|[,.;:])$/i.test(next.text);
  const isRatio = next.text === 'in' && [1, 2].some((ahead) => tokenAt(tokens, to + ahead).pos === 'number');
  return isBehind && !isRatio && (before.pos === 'preposition' || before.pos === 'adjective' || before.text === 'to');
}

/** “A man of 52”, “men aged 24 and 31”: how old somebody is. */
function isAge(tokens: readonly Token[], { from, to, low, high }: NumberMention): boolean {
  const [one, two, three] = [1, 2, 3].map((back) => wordAt(tokens, from - back));
  const isAged = AGED.test(one ?? '') || (/^(?:and|or|и|,)$/.test(one ?? '') && AGED.test(three ?? ''));
  const isOf = one === 'of' && PERSON.test(two ?? '') && wordAt(tokens, from - 3) !== 'group';
  return low === high && low < 111 && (isAged || isOf || isAgeOf(tokens, from, to));
}

/** “He died at 91”, “she is 73.” */
function isAgeOf(tokens: readonly Token[], from: number, to: number): boolean {
  const [one, two] = [1, 2].map((back) => wordAt(tokens, from - back));
  const isAlone = /^\d+$/.test(wordAt(tokens, from)) && /^(?:|[,.;)]|of|after|and|in)$/.test(wordAt(tokens, to));
  const isDead = one === 'at' && [2, 3, 4].some((back) => tokenAt(tokens, from - back).term === 'die');
  return isAlone && (isDead || (/^(?:is|was|turned|turns)$/.test(one ?? '') && /^(?:he|she)$/.test(two ?? '')));
}
const AGED = /^(?:aged|возрасте)$/;
const PERSON = /^(?:man|woman|boy|girl|youth|widow|pensioner|teenager)$/;

/** «Три маяка», «Аист-4»: a figure that is part of a name. */
function isInName(tokens: readonly Token[], { from }: NumberMention): boolean {
  const [before, first] = [tokenAt(tokens, from - 1), tokenAt(tokens, from)];
  const isQuoted = /^[«“„"]$/.test(before.text) && from > 1 && /^\p{Lu}/u.test(first.text);
  const isHyphened = /^[-–]$/.test(before.text) && before.end === first.start;
  return isQuoted || (isHyphened && /^\p{Lu}/u.test(tokenAt(tokens, from - 2).text));
}

const YEARS_OLD = /^-?(?:year|month|летн|day|мест|стор)/i;
/** “29-of-34 passes”, “one-on-one”, “the 6-foot-9 guard”. */
const JOINED = /^-(?:(?:of|for|on)-|foot-\d)/i;
const NUMBERED =
  /^(?:article|section|paragraph|chapter|page|p|pp|no|number|report|flight|route|highway|item|channel|ward|precinct|constituency|ст|статья|статьи|пункт|рейс|стр|№|#|§)$/i;

/** “Boeing 737”, “Article 205”, “34-year-old”, “Covid-19”, footnote marks: figures that count nothing. */
export function isLabel(reading: Reading, number: NumberMention): boolean {
  const { tokens, text } = reading;
  const { from, to, low, high } = number;
  if (isAge(tokens, number) || isInName(tokens, number) || isInNumberedName(reading, number)) return true;
  const [before, after] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  const end = tokenAt(tokens, to - 1).end;
  if (text[end] === '-' && YEARS_OLD.test(text.slice(end, end + 6))) return true;
  if (JOINED.test(text.slice(end, end + 7))) return true;
  if (/^(?:[-–](?:year|летн)\p{L}*|st|nd|rd|th)$/iu.test(after.text)) return true;
  // “A magnitude-6.1 quake”: the model parts the decimals.
  if (/\d\.$/.test(before.text) && before.end === tokenAt(tokens, from).start) return true;
  // “It was minus 11”
  if (/^(?:minus|минус)$/i.test(before.text)) return true;
  if (NUMBERED.test(before.text.replace(/\.$/, '')) && low === high) return true;
  if (isAtMilestone(tokens, number) || isTolerance(tokens, from)) return true;
  if (/[-/]/.test(text[tokenAt(tokens, from).start - 1] ?? '') && /^\p{L}/u.test(before.text)) return true;
  return (
    (low < 2100 && isNamed(tokens, { from, to })) || (reading.language === 'en' && isNumbered(tokens, { from, to }))
  );
}

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
function isNamed(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  const [before, after] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  const isBeside = before.pos === 'name' && before.end + 1 === tokenAt(tokens, from).start;
  if (!isBeside || /^(?:noun|adjective|name)$/.test(after.pos) || after.text.includes('%')) return false;
  return !/^(?:of|for|at|to)$/i.test(before.text) && /^\p{Nd}+$/u.test(tokenAt(tokens, to - 1).text);
}
