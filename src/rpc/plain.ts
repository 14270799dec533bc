/**
 * Whether `value` is plain JSON data, and so arrives alike over every transport. Properties that are `undefined` are
 * allowed, since every transport treats them as absent; dates, maps, functions, cycles and numbers that are not finite
 * are not.
 */
export function isPlain(value: unknown): boolean {
  return value === undefined || isPlainWithin(value, []);
}

function isPlainWithin(value: unknown, parents: readonly object[]): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || parents.includes(value)) return false;
  const path = [...parents, value];
  if (Array.isArray(value)) return value.every((item) => isPlainWithin(item, path));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  return Object.values(value).every((item) => item === undefined || isPlainWithin(item, path));
}
