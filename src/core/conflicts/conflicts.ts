/** Finds what documents claim, sets it side by side, and says where it differs and why. */
export { readClaims, ENGINE_VERSION } from './claims.ts';
export { compareLibrary, type Comparison } from './compare-library.ts';
export type { ComparedDocument } from './corpus.ts';
export type { DocumentClaims } from './claim.ts';
export { comparePair, type ComparedPair, type PairLabel } from './pairs/compare-pair.ts';
