import { isImperial, scaleOfUnit } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';

/** A rough figure agrees with one that is nearer than its last digit that counts, within these shares of it. */
const LEAST_ROUGH = 0.02;
const MOST_ROUGH = 0.12;

/** Whether both figures can hold: intervals that meet, rough figures that are near. */
export function areCompatible(a: QuantityClaim, b: QuantityClaim): boolean {
  const isConverted = isImperial(a.unit) !== isImperial(b.unit);
  const [[lowA, highA], [lowB, highB]] = [a, b].map((claim) => intervalOf(claim, isConverted)) as [Interval, Interval];
  const [scaleA, scaleB] = a.unit === b.unit ? [1, 1] : [scaleOfUnit(a.unit), scaleOfUnit(b.unit)];
  return lowA * scaleA <= highB * scaleB && lowB * scaleB <= highA * scaleA;
}

type Interval = readonly [number, number];

/** Between which figures it may lie; what was converted was rounded, too. */
function intervalOf({ low, high, comparator, isVague }: QuantityClaim, isConverted: boolean): Interval {
  if (isVague) return [low, low * 5];
  if (comparator === '~' || (isConverted && comparator === '='))
    return [low * (1 - roughOf(low)), high * (1 + roughOf(high))];
  if (comparator === '>' || comparator === '>=') return [low, low * 2.2];
  if (comparator === '<' || comparator === '<=') return [0, high];
  return [low, high];
}

/** “About 300,000” leaves more open than “about 310,000”. */
function roughOf(value: number): number {
  const digits = String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  const share = 10 ** (1 - digits.length) / Number(`${digits.charAt(0) || '1'}.${digits.slice(1) || '0'}`);
  return Math.min(MOST_ROUGH, Math.max(LEAST_ROUGH, share));
}
