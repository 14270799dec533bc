/** Small pieces of wording that several views share. */

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const grouped = new Intl.NumberFormat('en');
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A language tag in English: "Russian"; "not known" for `und`. */
export function languageInWords(tag: string): string {
  if (tag === 'und') return 'not known';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  'text/plain': 'Plain text',
  'text/markdown': 'Markdown',
  'text/html': 'Web page',
  'text/csv': 'Table row',
  'application/pdf': 'PDF',
  'application/epub+zip': 'E-book',
  'application/jsonl': 'JSON record',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'message/rfc822': 'Mail',
  'multipart/related': 'Saved page (MHTML)',
};

/** A media type in words: "Web page"; itself where there are none. */
export const formatInWords = (mediaType: string): string => FORMATS[mediaType] ?? mediaType;

/** A number with its thousands apart: "2,400". */
export const numberInWords = (number: number): string => grouped.format(number);

/** A count with its noun: "1 passage", "2,400 passages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberInWords(count)} ${count === 1 ? one : many}`;
}

/** An instant on this machine's clock: "14:02" today, else "31 October 2022". */
export function instantInWords(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return instant;
  return then.toDateString() === now.toDateString() ? clock.format(then) : day.format(then);
}

/** An instant on this machine's clock, whole: "31 October 2022, 14:02". */
export function momentInWords(instant: string): string {
  const then = new Date(instant);
  return Number.isNaN(then.getTime()) ? instant : `${day.format(then)}, ${clock.format(then)}`;
}

/** The day of an instant: "today", "31 October 2022". */
export function dateInWords(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return instant;
  return then.toDateString() === now.toDateString() ? 'today' : day.format(then);
}

/** When something was last done: "today", "on 31 October 2022". */
export function dayInWords(instant: string, now: Date = new Date()): string {
  const date = dateInWords(instant, now);
  return date === 'today' || Number.isNaN(Date.parse(instant)) ? date : `on ${date}`;
}

/** Text cut at a word boundary, with an ellipsis when something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
