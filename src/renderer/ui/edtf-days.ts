/** Days since 1970-01-01 from the first to the last that a date can mean, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 5],
  '22': [6, 8],
  '23': [9, 11],
  '24': [12, 12],
};

/** The days an EDTF date (ISO 8601-2:2019) spans; null for one that is open, unspecified or cannot be read. */
export function toDaySpan(edtf: string): DaySpan | null {
  const members = edtf.replace(/^[[{]|[\]}]$/g, '').split(/,|\.\.|\//);
  const spans = members.map((member) => pointSpan(member.trim()));
  if (spans.length === 0 || spans.includes(null)) return null;
  const known = spans.filter((span) => span !== null);
  return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

function pointSpan(point: string): DaySpan | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.]+Z?)?$/.exec(point.replace(/[?~%]/g, ''));
  if (!match) return null;
  const year = Number(match[1]);
  const [, , middle, last] = match;
  if (middle === undefined) return between([year, 1, 1], [year, 12, 31]);
  const season = SEASONS[middle];
  if (season) return between([year, season[0], 1], [year, season[1] + 1, 0]);
  const month = Number(middle);
  return last === undefined
    ? between([year, month, 1], [year, month + 1, 0])
    : between([year, month, Number(last)], [year, month, Number(last)]);
}

type Ymd = readonly [number, number, number];

function between(first: Ymd, last: Ymd): DaySpan | null {
  const [from, to] = [first, last].map(([year, month, day]) => Math.round(Date.UTC(year, month - 1, day) / DAY));
  return from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/** A day as an EDTF date. */
export const dayToEdtf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
