import type { Figure, Parameters, Reason, Voice } from '../../domain/reason.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import type { Modality } from '../../domain/statement.ts';
import { spokenNow } from '../messages/language.ts';
import { say } from '../messages/say.ts';
import { edtfInWords } from './edtf-words.ts';
import { amountInWords, positionInWords } from './position-words.ts';
import { preciseInWords } from './words.ts';
import { unitInWords } from './unit-words.ts';

/** A reason as it comes from the core: in English, and as data where a rule gives it. */
export interface GivenReason {
  readonly reason: string;
  readonly because: Reason | null;
}

/** Why two statements stand to each other as they do, in the language of the page; what people wrote stays as it is. */
export function reasonInWords({ reason, because }: GivenReason): string {
  if (because === null) return reason;
  const { code, ...parameters } = because;
  const words = Object.entries(parameters).map(([name, value]) => [name, inWords(name as Name, value)]);
  const text = say(`reasons.${code}`, Object.fromEntries(words) as Record<string, string>);
  const sentence = text.charAt(0).toLocaleUpperCase(spokenNow().locale) + text.slice(1);
  const asked = 'asked' in because ? because.asked : '';
  return asked === '' ? sentence : say('reasons.withQuestion', { reason: sentence, asked });
}

type Name = keyof Parameters;

function inWords(name: Name, value: unknown): string {
  const toWords = WORDS[name] as (value: unknown) => string;
  return toWords(value);
}

const WORDS: { readonly [Parameter in Name]: (value: Parameters[Parameter]) => string } = {
  a: voiceInWords,
  b: voiceInWords,
  one: figureInWords,
  other: figureInWords,
  day: (day) => (day === null ? say('reasons.earlierDay') : dayInWords(day)),
  otherDay: (day) => (day === null ? say('reasons.laterDay') : dayInWords(day)),
  words: (words) => words ?? say('reasons.aPart'),
  otherWords: (words) => words ?? '',
  asked: (asked) => asked,
  term: (term) => say(`reasons.term.${term}`),
  rival: (rival) => say(`reasons.term.${rival}`),
  figures: (figures) => figures.join(', '),
  otherFigures: (figures) => figures.join(', '),
  negations: (words) => words.map((each) => say('reasons.quoted', { words: each })).join(', '),
  isOtherDay: (isOther) => (isOther ? 'yes' : 'no'),
  value: valueInWords,
  otherValue: valueInWords,
  modality: modalityInWords,
  otherModality: modalityInWords,
};

/** English reasons have their days as the core writes them, so that page, exports and command line say the same. */
function dayInWords(day: string): string {
  return spokenNow().language === 'en' ? day : edtfInWords(day);
}

function voiceInWords({ name, isQuoted, isHeadline }: Voice): string {
  const named = name === null ? say('reasons.theReport') : isQuoted ? say('reasons.quoted', { words: name }) : name;
  return isHeadline ? say('reasons.headlineOf', { name: named }) : named;
}

function figureInWords({ low, high, comparator, isVague, unit, isPercent }: Figure): string {
  if (low === 0 && high === 0) return say('reasons.none');
  const amount = isVague
    ? say('reasons.orMore', { amount: preciseInWords(low) })
    : low === high
      ? amountInWords(comparator, low, preciseInWords)
      : say('values.range', { from: preciseInWords(low), to: preciseInWords(high) });
  if (isPercent) return say('reasons.percent', { amount });
  return unit === null ? amount : say('reasons.counted', { amount, unit: unitInWords(unit, high) });
}

function valueInWords(value: AssertedValue): string {
  return value.type === 'date' ? dayInWords(value.edtf) : positionInWords(value);
}

const MODALITIES = {
  asserted: 'reasons.asserted',
  denied: 'questions.denied',
  planned: 'questions.planned',
  demanded: 'questions.demanded',
  proposed: 'questions.proposed',
  conditional: 'reasons.conditional',
  predicted: 'questions.predicted',
  alleged: 'questions.alleged',
  doubted: 'questions.doubted',
} as const satisfies Record<Modality, string>;

function modalityInWords(modality: Modality): string {
  return say(MODALITIES[modality]);
}
