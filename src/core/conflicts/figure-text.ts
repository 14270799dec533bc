import { COMPARATOR_WORDS } from '../../domain/position.ts';
import { COUNTED_STATES } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
/** A number with its thousands parted. */
export const format = (value: number): string => grouped.format(value);

/** The figure in words, with what it counts. */
export function figureText({ low, high, comparator, isVague, unit, unitText, isPercent }: QuantityClaim): string {
  const isNamed = unitText !== null && unit !== 'number' && low === high;
  const counted = isPercent ? ' per cent' : isNamed ? ` ${unitText}` : '';
  if (low === 0 && high === 0) return 'none';
  if (isVague) return `${format(low)} or more${counted}`;
  return low === high
    ? `${COMPARATOR_WORDS[comparator]}${format(low)}${counted}`
    : `${format(low)} to ${format(high)}${counted}`;
}

/** Above this a fraction is no easier to read than a number. */
const LARGEST_PART = 100;

/** A share as a fraction where it is a plain one: 2/3, 9/14. */
export function shareText(share: number): string {
  for (let parts = 2; parts < LARGEST_PART; parts += 1) {
    const taken = Math.round(share * parts);
    if (taken > 0 && taken < parts && Math.abs(share - taken / parts) < 0.0001) return `${taken}/${parts}`;
  }
  return format(share);
}

/** What two figures of one thing answer. */
export function questionOf(a: QuantityClaim, b: QuantityClaim): string {
  const entry = a.state === null ? undefined : COUNTED_STATES.get(a.state);
  if (entry) return a.isWished || (a.isFuture && b.isFuture) ? plannedOf(entry.question) : entry.question;
  const unit =
    [a.unitText, b.unitText].find((text) => text !== null && /^\p{Script=Latin}/u.test(text)) ??
    a.unitText ??
    b.unitText;
  if (a.isPercent) return 'What is the share?';
  if (a.unit === 'number')
    return a.terms.includes('goal') || b.terms.includes('goal') ? 'What number is the goal?' : 'What number is given?';
  return unit ? `How many ${unit}?` : 'What is the figure?';
}

/** What is wanted is asked for as such: “How many people are to be called up?” */
const plannedOf = (question: string): string => question.replace(/^(How many .+?) were (?!left)/, '$1 are to be ');
