import { z } from 'zod';
import { assertedValue, comparator } from './asserted-value.ts';
import { modality } from './statement.ts';

/** Why two statements stand to each other as they do, as data: the same parameters make the sentence in every language. */

/** Who says it: a speaker, or the publisher where nobody is named; null is a report without either. */
export const voice = z.strictObject({
  name: z.string().nullable(),
  /** The words of the source name somebody without a name; they are quoted. */
  isQuoted: z.boolean(),
  isHeadline: z.boolean(),
});
export type Voice = Readonly<z.infer<typeof voice>>;

/** A figure with the word of the source for what it counts. */
export const figure = z.strictObject({
  low: z.number(),
  high: z.number(),
  comparator,
  /** “Hundreds”: so many or more. */
  isVague: z.boolean(),
  unit: z.string().nullable(),
  isPercent: z.boolean(),
});
export type Figure = Readonly<z.infer<typeof figure>>;

/** Names of which one excludes the other. */
export const rivalName = z.enum(['war', 'invasion', 'operation', 'partial', 'mass', 'general or full']);
export type RivalName = z.infer<typeof rivalName>;

/** What can stand in a reason, by its name; `one` and `a` go together, `other` and `b`. */
export const PARAMETERS = {
  a: voice,
  b: voice,
  one: figure,
  other: figure,
  /** ISO 8601, as exactly as it is known; null where it is not. */
  day: z.string().nullable(),
  otherDay: z.string().nullable(),
  /** Words of a source for a date or a unit; null where it has none. */
  words: z.string().nullable(),
  otherWords: z.string().nullable(),
  /** The question in words of a source; empty where they ask none. */
  asked: z.string(),
  term: rivalName,
  rival: rivalName,
  /** Figures and negating words that stand in one text only. */
  figures: z.array(z.string()).readonly(),
  otherFigures: z.array(z.string()).readonly(),
  negations: z.array(z.string()).readonly(),
  isOtherDay: z.boolean(),
  value: assertedValue,
  otherValue: assertedValue,
  modality,
  otherModality: modality,
} as const;
/** The same as types. */
export type Parameters = { readonly [Name in keyof typeof PARAMETERS]: z.infer<(typeof PARAMETERS)[Name]> };

/** Every reason with its parameters. */
export const REASONS = {
  'two-figures': ['a', 'one', 'b', 'other'],
  'two-figures-of-one-voice': ['a', 'one', 'other'],
  'figure-under-condition': ['a', 'one', 'b', 'other'],
  'figure-overtaken': ['a', 'one', 'day', 'b', 'other', 'otherDay'],
  'figure-overtaken-of-one-voice': ['a', 'one', 'day', 'other', 'otherDay'],
  'figure-revised': ['a', 'one', 'other'],
  'later-count': ['one', 'day', 'other', 'otherDay'],
  'counts-of-hours': ['one', 'other'],
  'part-and-whole': ['one', 'words', 'other'],
  'bound-and-figure': ['a', 'one', 'b', 'other'],
  'bound-that-holds': ['a', 'one', 'b', 'other'],
  'figure-of-others': ['one', 'words', 'otherWords'],
  'goal-and-result': ['one'],
  'two-dates': ['a', 'words', 'b', 'otherWords'],
  'note-other-part-of-month': ['words'],
  'note-other-date': ['words', 'otherWords'],
  'note-says-opposite': [],
  'opposite-states': ['a', 'b', 'asked'],
  'not-before': ['a', 'words', 'b', 'asked'],
  'denied-then-reported': ['a', 'day', 'b', 'otherDay', 'asked'],
  'no-then-yes': ['a', 'day', 'b', 'otherDay', 'asked'],
  'no-then-yes-of-one-voice': ['a', 'day', 'otherDay', 'asked'],
  'asserted-and-denied': ['a', 'asked'],
  'yes-and-no': ['a', 'b', 'asked'],
  'answered-otherwise': ['a', 'b'],
  'may-not-both-hold': ['a', 'b'],
  'two-names': ['a', 'term', 'b', 'rival'],
  'plan-denied-then-done': ['a', 'b'],
  'two-causes': ['a', 'b'],
  'two-winners': ['a', 'b'],
  'two-doers': ['a', 'b'],
  'hearsay-denied': ['a', 'b'],
  'open-then-asserted': ['a', 'b'],
  'open-then-denied': ['a', 'b'],
  'unpublished-and-unneeded': ['a', 'b'],
  'unsigned-and-unpublished': ['a', 'b'],
  'called-for-and-denied': ['a', 'b'],
  'condition-and-denial': ['a', 'b'],
  'called-for-and-turned-down': ['a', 'b'],
  'headline-without-limits': [],
  'same-formula': ['a'],
  'both-quote': ['words'],
  'one-has-figures': ['figures'],
  'one-has-negation': ['negations', 'isOtherDay'],
  'figures-against': ['figures', 'otherFigures', 'isOtherDay'],
  'bound-or-rounding': ['value', 'otherValue'],
  'same-value': ['value'],
  'same-value-otherwise': ['value', 'modality', 'otherModality'],
  'digest-itself': [],
  'one-origin': [],
  'same-position': [],
} as const satisfies Record<string, readonly (keyof Parameters)[]>;

/** The name of a reason. */
export type ReasonCode = keyof typeof REASONS;
/** What a reason says beside its name. */
export type ReasonParameters<Code extends ReasonCode> = Pick<Parameters, (typeof REASONS)[Code][number]>;
/** One reason with its parameters. */
export type Reason = { [Code in ReasonCode]: { readonly code: Code } & ReasonParameters<Code> }[ReasonCode];

const schemaOf = ([code, names]: readonly [string, readonly (keyof Parameters)[]]) =>
  z.strictObject({
    code: z.literal(code),
    ...Object.fromEntries(names.map((name) => [name, PARAMETERS[name]])),
  });
const [first, ...others] = Object.entries(REASONS).map(schemaOf) as [
  ReturnType<typeof schemaOf>,
  ...ReturnType<typeof schemaOf>[],
];

/** A reason as it crosses. */
export const reason = z.discriminatedUnion('code', [first, ...others]) as unknown as z.ZodType<Reason>;
