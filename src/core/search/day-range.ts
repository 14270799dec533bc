/** Days from and to inclusive, each as `yyyymmdd`; an open end is infinite. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const DATE = /(-?\d{2}[\dX]{2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?/g;
const known = new Map<string, DayRange | null>();

/** The days an EDTF date may mean; null where it says nothing. Seasons count as their year. */
export function dayRangeOf(edtf: string): DayRange | null {
  let range = known.get(edtf);
  if (range === undefined) known.set(edtf, (range = readRange(edtf)));
  return range;
}

function readRange(edtf: string): DayRange | null {
  const dates = [...edtf.matchAll(DATE)].map(([, year = '', month, day]) => oneDate(year, month, day));
  if (dates.length === 0) return null;
  const from = /^(?:\.\.)?\//.test(edtf) ? -Infinity : Math.min(...dates.map((each) => each.from));
  const to = /\/(?:\.\.)?$/.test(edtf) ? Infinity : Math.max(...dates.map((each) => each.to));
  return { from, to };
}

function oneDate(year: string, month: string | undefined, day: string | undefined): DayRange {
  const [first, last] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  // 21 to 41 are seasons and quarters.
  const isMonth = month !== undefined && month !== 'XX' && Number(month) <= 12;
  const isDay = isMonth && day !== undefined && day !== 'XX';
  const [lowMonth, highMonth] = isMonth ? [Number(month), Number(month)] : [1, 12];
  const [lowDay, highDay] = isDay ? [Number(day), Number(day)] : [1, 31];
  return { from: first * 10_000 + lowMonth * 100 + lowDay, to: last * 10_000 + highMonth * 100 + highDay };
}

/** Whether two ranges share a day. */
export const meets = (one: DayRange, other: DayRange): boolean => one.from <= other.to && other.from <= one.to;
