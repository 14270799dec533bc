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

/** A share as a fraction where it is a plain one. */
export const shareText = (share: number): string =>
  Math.abs(share - 2 / 3) < 0.01 ? '2/3' : Math.abs(share - 1 / 3) < 0.01 ? '1/3' : String(share);

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
