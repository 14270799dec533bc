import type { Asked } from '../../domain/asked.ts';
import type { Figure } from '../../domain/reason.ts';
import { COUNTED_STATES } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
/** A number with its thousands parted. */
export const format = (value: number): string => grouped.format(value);

/** The figure for a reason, with what it counts. */
export const figureOf = ({ low, high, comparator, isVague, unit, unitText, isPercent }: QuantityClaim): Figure => ({
  ...{ low, high, comparator, isVague, isPercent },
  unit: unit !== 'number' && low === high && !isPercent ? unitText : null,
});

/** An amount without anything beside it. */
export const plainFigure = (amount: number): Figure => ({
  ...{ low: amount, high: amount, comparator: '=', isVague: false, unit: null, isPercent: false },
});

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
export function askedBy(a: QuantityClaim, b: QuantityClaim): Asked {
  const entry = a.state === null ? undefined : COUNTED_STATES.get(a.state);
  if (entry) return { code: 'counted', state: entry.state, isPlanned: a.isWished || (a.isFuture && b.isFuture) };
  const unit =
    [a.unitText, b.unitText].find((text) => text !== null && /^\p{Script=Latin}/u.test(text)) ??
    a.unitText ??
    b.unitText;
  if (a.isPercent) return { code: 'share' };
  if (a.unit === 'number') return { code: a.terms.includes('goal') || b.terms.includes('goal') ? 'goal' : 'number' };
  return unit ? { code: 'how-many', unit } : { code: 'figure' };
}
