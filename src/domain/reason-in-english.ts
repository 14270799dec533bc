import { COMPARATOR_WORDS, positionLabel } from './position.ts';
import type { Figure, Reason, ReasonCode, ReasonParameters, Voice } from './reason.ts';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const format = (value: number): string => grouped.format(value);

/** A figure in English, with what it counts: “at least 12 people”, “40 per cent”. */
export function figureInEnglish({ low, high, comparator, isVague, unit, isPercent }: Figure): string {
  const counted = isPercent ? ' per cent' : unit === null ? '' : ` ${unit}`;
  if (low === 0 && high === 0) return 'none';
  if (isVague) return `${format(low)} or more${counted}`;
  return low === high
    ? `${COMPARATOR_WORDS[comparator]}${format(low)}${counted}`
    : `${format(low)} to ${format(high)}${counted}`;
}

/** Who says it, in English. */
function voiceInEnglish({ name, isQuoted, isHeadline }: Voice): string {
  const named = name === null ? 'the report' : isQuoted ? `“${name}”` : name;
  return isHeadline ? `the headline of ${named}` : named;
}

type Sentences = { readonly [Code in ReasonCode]: (parameters: ReasonParameters<Code>) => string };
const [who, count, label] = [voiceInEnglish, figureInEnglish, positionLabel];
const asking = (asked: string): string => (asked === '' ? '' : ` The question: ${asked}`);
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
const ofDay = (isOtherDay: boolean): string => (isOtherDay ? ', of another day' : '');
const [EARLIER, LATER] = ['an earlier day', 'a later day'];

const SENTENCES: Sentences = {
  'two-figures': ({ a, one, b, other }) => `${who(a)} gives ${count(one)}, ${who(b)} gives ${count(other)}.`,
  'two-figures-of-one-voice': ({ a, one, other }) =>
    `${who(a)} gives ${count(one)} in one place and ${count(other)} in the other.`,
  'figure-under-condition': ({ a, one, b, other }) =>
    `${who(a)} gives ${count(one)}, ${who(b)} gives ${count(other)}; one of the two holds only under a condition.`,
  'figure-overtaken': ({ a, one, day, b, other, otherDay }) =>
    `${who(a)} gives ${count(one)} on ${day}, ${who(b)} gives ${count(other)} on ${otherDay}: the later may have overtaken the earlier.`,
  'figure-overtaken-of-one-voice': ({ a, one, day, other, otherDay }) =>
    `${who(a)} gives ${count(one)} on ${day}, ${count(other)} on ${otherDay}: the later may have overtaken the earlier.`,
  'figure-revised': ({ a, one, other }) => `${who(a)} gave ${count(one)} at first, ${count(other)} otherwise.`,
  'later-count': ({ one, day, other, otherDay }) =>
    `${count(one)} was given for ${day}, ${count(other)} for ${otherDay}: a later count, not a contradiction by itself.`,
  'counts-of-hours': ({ one, other }) =>
    `${count(one)} and ${count(other)} are counts of different hours: one of them says that the number has changed.`,
  'part-and-whole': ({ one, words, other }) =>
    `The figure ${count(one)} covers ${words ?? 'a part'} only; ${count(other)} is given for the whole.`,
  'bound-and-figure': ({ a, one, b, other }) =>
    `${who(a)} gives ${count(one)}, ${who(b)} gives ${count(other)}: a bound on one side, a figure on the other.`,
  'bound-that-holds': ({ a, one, b, other }) =>
    `${who(a)} gives ${count(one)}, ${who(b)} gives ${count(other)}: a bound on one side, so that both can hold.`,
  'figure-of-others': ({ one, words, otherWords }) =>
    `The same figure, ${count(one)}, is given for ${words} and for ${otherWords}.`,
  'goal-and-result': ({ one }) =>
    `The same figure, ${count(one)}, is given here as what is to be, there as what was reached.`,
  'two-dates': ({ a, words, b, otherWords }) => `${who(a)} gives ${words}, ${who(b)} gives ${otherWords}.`,
  'note-other-part-of-month': ({ words }) => `The text speaks of the end of the month, the note of ${words}.`,
  'note-other-date': ({ words, otherWords }) => `The note gives ${words}, the sentence it supports ${otherWords}.`,
  'note-says-opposite': () => 'The sentence and the title of the note it rests on say the opposite.',
  'opposite-states': ({ a, b, asked }) =>
    `${who(a)} and ${who(b)} name opposite states of the same thing.${asking(asked)}`,
  'not-before': ({ a, words, b, asked }) =>
    `${who(a)} has it not before ${words}, ${who(b)} has it earlier.${asking(asked)}`,
  'denied-then-reported': ({ a, day, b, otherDay, asked }) =>
    `${who(a)} denies on ${day ?? EARLIER} what ${who(b)} reports on ${otherDay ?? LATER}.${asking(asked)}`,
  'no-then-yes': ({ a, day, b, otherDay, asked }) =>
    `${who(a)} says no on ${day ?? EARLIER}, ${who(b)} yes on ${otherDay ?? LATER}.${asking(asked)}`,
  'no-then-yes-of-one-voice': ({ a, day, otherDay, asked }) =>
    `${who(a)} says no on ${day ?? EARLIER} and yes on ${otherDay ?? LATER}.${asking(asked)}`,
  'asserted-and-denied': ({ a, asked }) =>
    `${who(a)} has it asserted in one place and denied in another.${asking(asked)}`,
  'yes-and-no': ({ a, b, asked }) => `${who(a)} says yes, ${who(b)} says no.${asking(asked)}`,
  'two-names': ({ a, term, b, rival }) => `${who(a)} speaks of “${term}”, ${who(b)} of “${rival}”.`,
  'answered-otherwise': ({ a, b }) => `Right behind ${who(a)}, ${who(b)} speaks of the same matter otherwise.`,
  'may-not-both-hold': ({ a, b }) => `${who(a)} and ${who(b)} speak of one matter; it may be that not both hold.`,
  'plan-denied-then-done': ({ a, b }) =>
    `${who(a)} denies planning or discussing it; ${who(b)} reports that it was done.`,
  'two-causes': ({ a, b }) => `${who(a)} and ${who(b)} name different causes.`,
  'two-winners': ({ a, b }) => `${who(a)} and ${who(b)} name different winners.`,
  'two-doers': ({ a, b }) => `${who(a)} and ${who(b)} name different doers or causes.`,
  'hearsay-denied': ({ a, b }) => `${who(a)} speaks of it as a possibility, ${who(b)} denies it.`,
  'open-then-asserted': ({ a, b }) => `${who(a)} leaves open in one place what ${who(b)} asserts in the other.`,
  'open-then-denied': ({ a, b }) => `${who(a)} leaves open in one place what ${who(b)} denies in the other.`,
  'unpublished-and-unneeded': ({ a, b }) =>
    `${who(a)} has it unpublished, as though there were one, ${who(b)} says that none is needed.`,
  'unsigned-and-unpublished': ({ a, b }) =>
    `${who(a)} has it unsigned, ${who(b)} only unpublished, as though there were one.`,
  'called-for-and-denied': ({ a, b }) => `${who(a)} calls for it, ${who(b)} denies planning it or rules it out.`,
  'condition-and-denial': ({ a, b }) => `${who(a)} makes it a condition, ${who(b)} rules it out or denies it.`,
  'called-for-and-turned-down': ({ a, b }) => `${who(a)} calls for it, and ${who(b)} tells that it was turned down.`,
  'headline-without-limits': () => 'The headline leaves out words that limit what the text says.',
  'same-formula': ({ a }) => `${who(a)} uses the same formula of denial on two occasions.`,
  'both-quote': ({ words }) => `Both quote “${words}”.`,
  'one-has-figures': ({ figures }) => `Nearly the same words; only one has ${figures.join(', ')}.`,
  'one-has-negation': ({ negations, isOtherDay }) =>
    `Nearly the same words: only one has ${quoted(negations)}${ofDay(isOtherDay)}.`,
  'figures-against': ({ figures, otherFigures, isOtherDay }) =>
    `Nearly the same words: ${figures.join(', ')} against ${otherFigures.join(', ')}${ofDay(isOtherDay)}.`,
  'bound-or-rounding': ({ value, otherValue }) =>
    `${label(value)} against ${label(otherValue)}: a bound or a rounding.`,
  'same-value': ({ value }) => `Both give ${label(value)}.`,
  'same-value-otherwise': ({ value, modality, otherModality }) =>
    `Both give ${label(value)}; here it is ${modality}, there ${otherModality}.`,
  'digest-itself': () => 'The digest’s statement of these words.',
  'one-origin': () => 'One origin.',
  'same-position': () => 'The same position.',
};

/** A reason in one English sentence, as exports, the command line and the page have it. */
export function reasonInEnglish(reason: Reason): string {
  const compose = SENTENCES[reason.code] as (parameters: Reason) => string;
  const text = compose(reason);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
