/** What can be measured in several units. */
export type Dimension = 'time' | 'length' | 'mass' | 'area' | 'volume';

/** Units of measure by their terms, each with how much of the smallest it is. */
const MEASURES: ReadonlyMap<string, readonly [dimension: Dimension, scale: number]> = new Map([
  ['second_length', ['time', 1 / 3600]],
  ['minute', ['time', 1 / 60]],
  ['hour', ['time', 1]],
  ['day_length', ['time', 24]],
  ['week_length', ['time', 24 * 7]],
  ['month_length', ['time', 24 * 30.4]],
  ['year_length', ['time', 24 * 365]],
  ['centimetre', ['length', 0.01]],
  ['metre', ['length', 1]],
  ['kilometre', ['length', 1000]],
  ['foot', ['length', 0.3048]],
  ['inch', ['length', 0.0254]],
  ['mile', ['length', 1609]],
  ['microgram', ['mass', 1e-9]],
  ['gram', ['mass', 1e-3]],
  ['kilogram', ['mass', 1]],
  ['tonne', ['mass', 1000]],
  ['square_metre', ['area', 1e-4]],
  ['square_kilometre', ['area', 100]],
  ['square_mile', ['area', 259]],
  ['hectare', ['area', 1]],
  ['acre', ['area', 0.4047]],
  ['litre', ['volume', 1]],
  ['cubic_metre', ['volume', 1000]],
  ['cubic_kilometre', ['volume', 1e12]],
]);

/** Whether a term names a unit of measure. */
export const isMeasure = (term: string): boolean => MEASURES.has(term);

/** What a unit measures; null for what is counted. */
export const dimensionOf = (unit: string | null): Dimension | null => MEASURES.get(unit ?? '')?.[0] ?? null;

/** What a figure in a unit is multiplied with to be compared with one in another unit of its dimension; 1 for what is counted. */
export const scaleOfUnit = (unit: string | null): number => MEASURES.get(unit ?? '')?.[1] ?? 1;

/** Units that reports of other countries convert. */
const IMPERIAL = new Set(['foot', 'inch', 'mile', 'acre', 'square_mile']);

/** Whether a unit is one of those that are converted for other readers: miles, feet, acres. */
export const isImperial = (unit: string | null): boolean => IMPERIAL.has(unit ?? '');
