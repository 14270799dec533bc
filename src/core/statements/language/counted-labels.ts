import type { Reading } from './counted-reading.ts';
import type { NumberMention } from './quantities.ts';
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
  const isOne = low === 1 && /^(?:one|one's|одно|один|одна|одной|одного)$/i.test(tokenAt(tokens, to - 1).text);
  return (
    isOne &&
    (/^(?:a|the|this|that|no|second|first|any|every|another|last|next)$/i.test(before) ||
      tokenAt(tokens, to).pos === 'mark' ||
      /^(?:of|another|из)$/i.test(tokenAt(tokens, to).text))
  );
}

/** “A man of 52”, “men aged 24 and 31”: how old somebody is. */
function isAge(tokens: readonly Token[], { from, low, high }: NumberMention): boolean {
  const [one, two, three] = [1, 2, 3].map((back) => wordAt(tokens, from - back));
  const isAged = AGED.test(one ?? '') || (/^(?:and|or|и|,)$/.test(one ?? '') && AGED.test(three ?? ''));
  const isOf = one === 'of' && PERSON.test(two ?? '') && wordAt(tokens, from - 3) !== 'group';
  return low === high && low < 111 && (isAged || isOf);
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
const NUMBERED =
  /^(?:article|section|paragraph|chapter|page|p|pp|no|number|report|flight|route|highway|item|channel|ward|precinct|constituency|ст|статья|статьи|пункт|рейс|стр|№|#|§)$/i;

/** “Boeing 737”, “Article 205”, “34-year-old”, “Covid-19”, footnote marks: figures that count nothing. */
export function isLabel({ tokens, text }: Reading, number: NumberMention): boolean {
  const { from, to, low, high } = number;
  if (isAge(tokens, number) || isInName(tokens, number)) return true;
  const [before, after] = [tokenAt(tokens, from - 1), tokenAt(tokens, to)];
  const end = tokenAt(tokens, to - 1).end;
  if (text[end] === '-' && YEARS_OLD.test(text.slice(end, end + 6))) return true;
  if (/^(?:[-–](?:year|летн)\p{L}*|st|nd|rd|th)$/iu.test(after.text)) return true;
  // “It was minus 11”
  if (/^(?:minus|минус)$/i.test(before.text)) return true;
  if (NUMBERED.test(before.text) && low === high) return true;
  if (isAtMilestone(tokens, number) || isTolerance(tokens, from)) return true;
  if (/[-/]/.test(text[tokenAt(tokens, from).start - 1] ?? '') && /^\p{L}/u.test(before.text)) return true;
  return low < 2100 && isNamed(tokens, { from, to });
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
