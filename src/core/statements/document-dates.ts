import type { Block } from '../../domain/archive-document.ts';
import { isInCalendar } from '../../domain/calendar.ts';
import type { Dated } from '../../domain/dated.ts';
import { findDates } from './language/dates.ts';
import { ruleLanguage } from './language/token.ts';
import { tokenise } from './language/tokenise.ts';

/** A dateline stands among the first blocks and is short. */
const FIRST_BLOCKS = 8;
const LINE_LENGTH = 120;

/** The day a document was published: as described, or else as a line at its top says; null where neither does. */
export function publishedDate(
  issued: Dated | null,
  text: string,
  blocks: readonly Block[],
  language: string,
): Dated | null {
  if (issued) return issued;
  for (const { start, end } of blocks.slice(0, FIRST_BLOCKS)) {
    const line = text.slice(start, end);
    if (line.length > LINE_LENGTH) continue;
    const tokens = tokenise(line, ruleLanguage(language));
    const day = findDates(tokens, ruleLanguage(language), null).find(
      ({ precision, edtf }) => precision === 'day' && !edtf.includes('X'),
    );
    const isDateline =
      day && (tokens.length <= 12 || /^(?:published|updated|posted|date|опубликовано|дата)/i.test(line));
    if (day && isDateline) return { edtf: day.edtf, basis: 'stated', note: line };
  }
  return null;
}

/** What dates in a text are reckoned from: `YYYY-MM-DD` where a date names a day, `YYYY-MM` where it names a month. */
export function referenceOf(date: Dated | null): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(date?.edtf ?? '')?.[1];
  if (day && isInCalendar(day)) return day;
  const month = /^(\d{4}-\d{2})/.exec(date?.edtf ?? '')?.[1];
  return month && isInCalendar(`${month}-01`) ? month : null;
}
