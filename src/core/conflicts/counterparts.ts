import type { Facing } from './pair.ts';

/** Two claims that may tell of one thing. */
interface Candidate {
  readonly facing: Facing;
}

/** The claims of a pair by the sides they stand on: one that stands on both is two. */
export const bySide = ({ a, b }: Facing): readonly [string, string] => [`a${a.claim.id}`, `b${b.claim.id}`];

/** The claims of a pair by their documents: one that stands on both sides is one. */
export const byDocument = ({ a, b }: Facing): readonly [string, string] => [
  `${a.document}:${a.claim.id}`,
  `${b.document}:${b.claim.id}`,
];

/**
 * The candidates that are the likeliest of both their claims, so that each claim meets its most probable counterpart alone; in
 * their order. Of many candidates only those are held that are the likeliest so far.
 */
export function counterparts<C extends Candidate>(
  candidates: Iterable<C>,
  likelihoodOf: (candidate: C) => number,
  namesOf: (facing: Facing) => readonly [string, string] = bySide,
): C[] {
  const best = new Map<string, number>();
  const isBest = (candidate: C, likelihood: number): boolean =>
    namesOf(candidate.facing).every((name) => likelihood >= (best.get(name) ?? Number.NEGATIVE_INFINITY));
  const held: C[] = [];
  for (const candidate of candidates) {
    const likelihood = likelihoodOf(candidate);
    if (isBest(candidate, likelihood)) held.push(candidate);
    for (const name of namesOf(candidate.facing))
      best.set(name, Math.max(best.get(name) ?? Number.NEGATIVE_INFINITY, likelihood));
  }
  return held.filter((candidate) => isBest(candidate, likelihoodOf(candidate)));
}
