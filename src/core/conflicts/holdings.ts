import type { QuantityClaim } from './claim.ts';

/** Verbs that tell how much there is, and not what happened to how much. */
const HOLDINGS = new Set(['hold', 'contain', 'hous', 'consist', 'possess', 'compris']);

/** “The museum holds 380 icons”: how many there are. */
export const isHolding = ({ verbs }: QuantityClaim): boolean => verbs.some((verb) => HOLDINGS.has(verb));
