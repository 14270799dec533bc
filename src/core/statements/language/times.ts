import { pad, type FoundDate } from './date-mention.ts';
import { wordAt, type RuleLanguage, type Token } from './token.ts';

const AFTERNOON = 12;
const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Zones by the letters behind a time of day, in minutes ahead of Greenwich. */
const ZONES: ReadonlyMap<string, number> = new Map(
  'gmt:0 utc:0 bst:60 cet:60 cest:120 eet:120 eest:180 msk:180 est:-300 edt:-240 cst:-360 cdt:-300 mst:-420 mdt:-360 pst:-480 pdt:-420'
    .split(' ')
    .map((each) => each.split(':'))
    .map(([name = '', minutes]) => [name, Number(minutes)] as const),
);

/** A time of day at `at`: `17:10`, `5 p.m.`, `5pm`, “noon”, `0300 GMT`; undefined where there is none. */
export function timeAt(tokens: readonly Token[], at: number, language: RuleLanguage): FoundDate | undefined {
  const found = clockAt(tokens, at, language) ?? militaryAt(tokens, at);
  if (!found) return undefined;
  const zone = ZONES.get(wordAt(tokens, found.to));
  return zone === undefined ? found : { ...found, zone, to: found.to + 1 };
}

/** `0300 GMT`: four digits are a time of day before a zone only. */
function militaryAt(tokens: readonly Token[], at: number): FoundDate | undefined {
  const clock = /^([01]\d|2[0-3])([0-5]\d)$/.exec(wordAt(tokens, at));
  return clock && ZONES.has(wordAt(tokens, at + 1)) ? time(Number(clock[1]), clock[2], at + 1) : undefined;
}

function clockAt(tokens: readonly Token[], at: number, language: RuleLanguage): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const half = wordAt(tokens, at + 1).replaceAll('.', '');
  const isHalf = half === 'am' || half === 'pm';
  const clock = CLOCK.exec(word);
  if (clock && (isHalf || word.includes(':') || /^(?:at|в)$/.test(wordAt(tokens, at - 1)))) {
    return time(toHour(Number(clock[1]), half), clock[2], isHalf ? at + 2 : at + 1);
  }
  if (isHalf && /^(?:\d|1[0-2])$/.test(word)) return time(toHour(Number(word), half), '00', at + 2);
  const joined = /^(\d{1,2})(am|pm)$/.exec(word);
  if (joined) return time(toHour(Number(joined[1]), joined[2]), '00', at + 1);
  if (language === 'ru') return spokenHour(tokens, at) ?? invertedHour(tokens, at);
  return language === 'en' ? englishHour(tokens, at) : undefined;
}

function englishHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const named = NAMED_HOURS.get(wordAt(tokens, at));
  const spoken = hourOfDay(tokens, at) ?? pastHour(tokens, at) ?? bareHour(tokens, at);
  return spoken ?? (named === undefined ? undefined : time(named, '00', at + 1));
}

const HOURS: ReadonlyMap<string, number> = new Map(
  [
    'час одного',
    'два двух двум',
    'три трех трем',
    'четыре четырех четырем',
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

/** «в четыре часа утра», «к 16 часам», «к трём часам»: an hour in words or digits, with its part of the day where there is one. */
function spokenHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const hour = HOURS.get(word) ?? (/^(?:[01]?\d|2[0-4])$/.test(word) ? Number(word) : undefined);
  const behind = word === 'час' ? at + 1 : at + 2;
  if (hour === undefined || (word !== 'час' && !/^час(?:а|ов|ам|у)?$/.test(wordAt(tokens, at + 1)))) return undefined;
  const part = wordAt(tokens, behind);
  if (/^(?:дня|вечера)$/.test(part)) return time(hour < 12 ? hour + 12 : hour, '00', behind + 1);
  if (/^(?:утра|ночи)$/.test(part)) return time(hour % 12, '00', behind + 1);
  const stated = statedHour(tokens, at, behind);
  if (stated !== undefined) return stated;
  // «К трём часам» is a time of day, «три часа» and «до трёх часов» may be a length of time.
  if (!/^ко?$/.test(wordAt(tokens, at - 1))) return undefined;
  return time(hour < FIRST_OF_MORNING ? hour + AFTERNOON : hour, '00', behind);
}

/** «В 6 часов 40 минут», «с 22 часов»: as an official tells a time of day. */
function statedHour(tokens: readonly Token[], at: number, behind: number): FoundDate | undefined {
  const hour = wordAt(tokens, at);
  const minute = wordAt(tokens, behind);
  const hasMinutes = /^[0-5]?\d$/.test(minute) && /^мин(?:ут[аы]?)?$/.test(wordAt(tokens, behind + 1));
  const isAt =
    /^(?:в|с)$/.test(wordAt(tokens, at - 1)) || (hasMinutes && /^(?:к|до|около|после)$/.test(wordAt(tokens, at - 1)));
  if (!isAt || !/^\d/.test(hour)) return undefined;
  if (hasMinutes) return time(Number(hour) % 24, pad(Number(minute)), behind + 2);
  return wordAt(tokens, behind) === 'езды' ? undefined : time(Number(hour) % 24, '00', behind);
}
/** Hours before this one without a part of the day are most often of the afternoon. */
const FIRST_OF_MORNING = 6;

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

const PAST: ReadonlyMap<string, number> = new Map([
  ['five', 5],
  ['ten', 10],
  ['quarter', 15],
  ['twenty', 20],
  ['half', 30],
]);
/** The hour by the part of the day behind it; early hours without one are most often of the afternoon. */
function byPartOfDay(tokens: readonly Token[], hour: number, at: number): { hour: number; to: number } {
  const words = [0, 1, 2].map((ahead) => wordAt(tokens, at + ahead));
  const part = words[0] === 'in' && words[1] === 'the' ? words[2] : words[0] === 'at' ? words[1] : words[0];
  const to = words[0] === 'in' ? at + 3 : words[0] === 'at' ? at + 2 : at + 1;
  if (/^(?:afternoon|evening|pm)$/.test(part ?? '')) return { hour: (hour % 12) + AFTERNOON, to };
  if (/^(?:morning|am)$/.test(part ?? '')) return { hour: hour % 12, to };
  if (part === 'night') return { hour: hour < 6 ? hour : (hour % 12) + AFTERNOON, to };
  return { hour: hour < FIRST_OF_MORNING ? hour + AFTERNOON : hour, to: at };
}

/** “A quarter past two in the afternoon”, “half past four”, “ten to six”. */
function pastHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const minutes = PAST.get(wordAt(tokens, at));
  const link = wordAt(tokens, at + 1);
  const hour = ENGLISH_HOURS.get(wordAt(tokens, at + 2));
  if (minutes === undefined || hour === undefined || !/^(?:past|to)$/.test(link)) return undefined;
  if (link === 'to' && !/^(?:at|a|about|around|by|until|before|after|from)$/.test(wordAt(tokens, at - 1)))
    return undefined;
  const told = byPartOfDay(tokens, hour, at + 3);
  const [of, minute] = link === 'past' ? [told.hour, minutes] : [told.hour - 1, 60 - minutes];
  return time(of, pad(minute), told.to);
}

/** “The snow came just before three”: an hour with nothing behind it to count. */
function bareHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const hour = ENGLISH_HOURS.get(wordAt(tokens, at));
  const isAbout = /^(?:about|around|nearly|almost|roughly|exactly|precisely)$/.test(wordAt(tokens, at - 1));
  const isTold =
    /^(?:at|until|till)$/.test(wordAt(tokens, isAbout ? at - 2 : at - 1)) ||
    /^getting on for$/.test([3, 2, 1].map((back) => wordAt(tokens, at - back)).join(' ')) ||
    (/^(?:before|after)$/.test(wordAt(tokens, at - 1)) && /^(?:just|shortly|soon)$/.test(wordAt(tokens, at - 2)));
  if (hour === undefined || !isTold || !isTimeEnd(tokens, at + 1)) return undefined;
  const told = byPartOfDay(tokens, hour, at + 1);
  return time(told.hour, '00', told.to);
}

const isTimeEnd = (tokens: readonly Token[], at: number): boolean =>
  /^(?:|[.,;:”"]|on|in|and|when|that|this)$/.test(wordAt(tokens, at));

/** «Часов в восемь», «в половине девятого», «в восемь утра». */
function invertedHour(tokens: readonly Token[], at: number): FoundDate | undefined {
  const word = wordAt(tokens, at);
  const half = word === 'половине' ? ORDINAL_HOURS.findIndex((hour) => hour === wordAt(tokens, at + 1)) : -1;
  if (half >= 0) return time(half, '30', at + 2);
  const hour = HOURS.get(word);
  const part = wordAt(tokens, at + 1);
  if (hour === undefined) return undefined;
  if (/^(?:утра|ночи)$/.test(part)) return time(hour % 12, '00', at + 2);
  if (/^(?:дня|вечера)$/.test(part)) return time((hour % 12) + AFTERNOON, '00', at + 2);
  const isInverted = wordAt(tokens, at - 1) === 'в' && wordAt(tokens, at - 2) === 'часов';
  return isInverted ? time(hour, '00', at + 1) : undefined;
}
const ORDINAL_HOURS =
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'.split(
    ' ',
  );

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
