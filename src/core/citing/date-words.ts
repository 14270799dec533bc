import type { Dated } from '../../domain/dated.ts';

/** A day, a month or a year as far as it is known; null where an EDTF date is more than that. */
export interface PlainDate {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
  /** The source or the cataloguer is not sure. */
  readonly uncertain: boolean;
}

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  mla: 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
  ru: 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' '),
};

/** Reads a simple EDTF date; null for intervals, sets and unspecified digits, which are then shown as they stand. */
export function toPlainDate(dated: Dated | null): PlainDate | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]+)?([?~%]?)$/.exec(dated?.edtf ?? '');
  if (!found) return null;
  const [, year = '', month, day, doubt] = found;
  const known = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  return {
    year,
    month: known ? Number(month) : null,
    day: known && day !== undefined ? Number(day) : null,
    uncertain: doubt !== '' || dated?.basis === 'inferred',
  };
}

/** `October 31, 2022` */
export function americanDate({ year, month, day }: PlainDate): string {
  const name = month === null ? '' : MONTHS.en[month - 1];
  return name ? (day === null ? `${name} ${year}` : `${name} ${day}, ${year}`) : year;
}

/** `2022, October 31` */
export function apaDate({ year, month, day }: PlainDate): string {
  const name = month === null ? '' : MONTHS.en[month - 1];
  return name ? `${year}, ${name}${day === null ? '' : ` ${day}`}` : year;
}

/** `31 Oct. 2022` */
export function mlaDate({ year, month, day }: PlainDate): string {
  const name = month === null ? '' : MONTHS.mla[month - 1];
  return [day ?? '', name, year].filter((part) => part !== '').join(' ');
}

/** `2022. 31 окт.` */
export function gostDate({ year, month, day }: PlainDate): string {
  const name = month === null ? '' : MONTHS.ru[month - 1];
  return name ? `${year}. ${day === null ? name : `${day} ${name}`}` : `${year}.`;
}

/** `01.11.2022` of an ISO instant or day. */
export function dottedDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}
