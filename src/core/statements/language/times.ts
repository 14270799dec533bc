import { pad, type FoundDate } from './date-mention.ts';
import { wordAt, type RuleLanguage, type Token } from './token.ts';

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A time of day at `at`: `17:10`, `5 p.m.`, `5pm`, “noon”; undefined where there is none. */
export function timeAt(tokens: readonly Token[], at: number, language: RuleLanguage): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const half = wordAt(tokens, at + 1).replaceAll('.', '');
  const isHalf = half === 'am' || half === 'pm';
  const clock = CLOCK.exec(word);
  if (clock && (isHalf || word.includes(':') || /^(?:at|в)$/.test(wordAt(tokens, at - 1)))) {
    return time(toHour(Number(clock[1]), half), clock[2], isHalf ? at + 2 : at + 1);
  }
  if (isHalf && /^(?:\d|1[0-2])$/.test(word)) return time(toHour(Number(word), half), '00', at + 2);
  const spoken = language === 'ru' ? spokenHour(tokens, at) : language === 'en' ? hourOfDay(tokens, at) : undefined;
  if (spoken) return spoken;
  const joined = /^(\d{1,2})(am|pm)$/.exec(word);
  if (joined) return time(toHour(Number(joined[1]), joined[2]), '00', at + 1);
  const named = language === 'en' ? NAMED_HOURS.get(word) : undefined;
  return named === undefined ? undefined : time(named, '00', at + 1);
}

const HOURS: ReadonlyMap<string, number> = new Map(
  [
    'час одного',
    'два двух',
    'три трех',
    'четыре четырех',
    'пять пяти',
    'шесть шести',
    'семь семи',
    'восемь восьми',
    'девять девяти',
    'десять десяти',
    'одиннадцать одиннадцати',
    'двенадцать двенадцати',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** «в четыре часа утра», «около 16 часов»: an hour in words or digits with its part of the day. */
function spokenHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const hour = HOURS.get(word) ?? (/^(?:[01]?\d|2[0-4])$/.test(word) ? Number(word) : undefined);
  const behind = word === 'час' ? at + 1 : at + 2;
  if (hour === undefined || (word !== 'час' && !/^час(?:а|ов)?$/.test(wordAt(tokens, at + 1)))) return undefined;
  const part = wordAt(tokens, behind);
  if (/^(?:дня|вечера)$/.test(part)) return time(hour < 12 ? hour + 12 : hour, '00', behind + 1);
  return /^(?:утра|ночи)$/.test(part) ? time(hour % 12, '00', behind + 1) : undefined;
}

const ENGLISH_HOURS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);

/** “Six in the morning”, “at ten o'clock in the evening”. */
function hourOfDay(tokens: readonly Token[], at: number): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const hour = ENGLISH_HOURS.get(word) ?? (/^(?:[1-9]|1[0-2])$/.test(word) ? Number(word) : undefined);
  if (hour === undefined) return undefined;
  const behind = /^o['’]clock$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  const part = wordAt(tokens, behind + 2);
  if (
    wordAt(tokens, behind) !== 'in' ||
    wordAt(tokens, behind + 1) !== 'the' ||
    !/^(?:morning|afternoon|evening)$/.test(part)
  )
    return undefined;
  return time(part === 'morning' ? hour % 12 : (hour % 12) + 12, '00', behind + 3);
}

const NAMED_HOURS: ReadonlyMap<string, number> = new Map([
  ['noon', 12],
  ['midnight', 0],
]);

const time = (hour: number, minute: string | undefined, to: number): FoundDate => ({
  ...{ to, kind: 'time', basis: 'stated', precision: 'minute' },
  edtf: `${pad(hour)}:${minute ?? '00'}`,
});

function toHour(hour: number, half: string | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}
