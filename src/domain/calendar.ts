/** Days in a month of the Gregorian calendar; `month` from 1. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Seasons, quarters, thirds and halves of a year have the numbers of months that there are not (EDTF, levels 1 and 2). */
const isPartOfYear = (month: number): boolean => month >= 21 && month <= 41;

/**
 * Whether `YYYY`, `YYYY-MM` or `YYYY-MM-DD` names a month or part of a year, and a day, that there are: “2023-02-30” does
 * not. False for whatever else EDTF knows.
 */
export function isInCalendar(date: string): boolean {
  const [, year, month = '01', day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return false;
  if (day === undefined && isPartOfYear(Number(month))) return true;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && Number(day ?? '01') >= 1 && Number(day ?? '01') <= daysIn(Number(year), Number(month));
}

/** What may be kept as a date of EDTF: not what looks like a day and is none. */
export const isPossibleDate = (edtf: string): boolean => !/^\d{4}(?:-\d{2}){0,2}$/.test(edtf) || isInCalendar(edtf);
