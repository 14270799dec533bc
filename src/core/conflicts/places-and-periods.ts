import { unique } from './clause-setting.ts';

const PLACE_WORD =
  /^(?:in|at|near|on|from|around|outside|through|across|inside|off|over|to|в|во|на|под|близ|у|из|около|по)$/iu;

const TIME_NOUN =
  /^(?:year|month|week|day|night|half|quarter|evening|morning|год\p{L}*|месяц\p{L}*|недел\p{L}*|день|ночь\p{L}*|раз)$/iu;

/** Whether a word names a span of time: “the previous year” tells when, not that it is another event. */
export const isTimeNoun = (word: { readonly text: string } | undefined): boolean => TIME_NOUN.test(word?.text ?? '');

/** Terms of the names of places behind a preposition. */
export function placesIn(
  own: readonly { readonly text: string; readonly pos: string; readonly term: string }[],
): string[] {
  const places: string[] = [];
  own.forEach(({ text }, at) => {
    if (!PLACE_WORD.test(text)) return;
    for (let next = at + 1; next < at + 5; next += 1) {
      const token = own[next];
      if (
        !token ||
        (token.pos !== 'name' && token.pos !== 'determiner' && token.pos !== 'adjective' && token.pos !== 'noun')
      )
        break;
      if (token.pos === 'name' && token.term !== '') places.push(token.term);
    }
  });
  return unique(places);
}

const PERIOD =
  /^(?:previous|last|half|quarter|annual|annually|yearly|monthly|weekly|daily|decade|century|прошл\p{L}+|предыдущ\p{L}+|полугоди\p{L}|квартал\p{L}?|ежегодн\p{L}+)$/iu;

/** Words that set a clause in a span of time: “last year”, “the first half”, “annually”. */
export const periodWords = (
  own: readonly { readonly text: string; readonly pos: string }[],
  published: string | null,
): string[] =>
  own.flatMap(({ text }, at) =>
    PERIOD.test(text) &&
    (!/^(?:last|previous|half|прошл\p{L}+|предыдущ\p{L}+)$/iu.test(text) ||
      isTimeNoun(own[at + 1]) ||
      /^(?:first|second)$/i.test(own[at - 1]?.text ?? '')) &&
    !/^(?:inspection|time|meeting|proverk|past|to)$/i.test(own[at + 1]?.text ?? '')
      ? [lastPeriod(text, own[at + 1]?.text ?? '', published) ?? text.toLowerCase()]
      : [],
  );

/** “Last month” and “last year” by the day of publication; undefined where that is not known. */
function lastPeriod(word: string, noun: string, published: string | null): string | undefined {
  const [year = '', month = ''] = published?.split('-') ?? [];
  if (!/^(?:last|прошл\p{L}+)$/iu.test(word) || !/^\d{4}$/.test(year)) return undefined;
  if (/^(?:year|год\p{L}*)$/iu.test(noun)) return String(Number(year) - 1);
  if (!/^(?:month|месяц\p{L}*)$/iu.test(noun) || !/^\d\d$/.test(month)) return undefined;
  return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
}
