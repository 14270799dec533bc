import type { ClauseClaim } from './claim.ts';
import type { Facing } from './pair.ts';
import { dimensionOf } from './opposites.ts';

/** Dimensions that anything can be on: what it is said of makes the question. */
const OF_ANYTHING = new Set([
  'continue',
  'begin',
  'need',
  'issue',
  'plan',
  'discuss',
  'decide',
  'decrease',
  'know',
  'classify',
  'allow',
  'publish',
  'confirm',
]);

/** The topic of two clauses: the dimension on which they part, with its theme where the dimension alone says little. */
export function clauseTopic(facing: Facing<ClauseClaim>, term: string): string {
  const dimension = dimensionOf(term);
  return OF_ANYTHING.has(dimension) ? `clause|${dimension}|${themeOf(facing, term)}` : `clause|${dimension}`;
}

/** The most telling thing both clauses speak of; what stands in both subjects goes first. */
function themeOf({ a, b, corpus }: Facing<ClauseClaim>, term: string): string {
  const [left, right] = [a, b].map(
    ({ claim }) => new Set(claim.focus.flatMap((each) => (each.isVerb ? [] : [each.term]))),
  );
  const shared = a.claim.terms.filter((each) => each !== term && !each.startsWith('@') && b.claim.terms.includes(each));
  const worth = (each: string): number =>
    (a.claim.subject.includes(each) ? 1 : 0) +
    (b.claim.subject.includes(each) ? 1 : 0) +
    (left?.has(each) ? 0.5 : 0) +
    (right?.has(each) ? 0.5 : 0) +
    corpus.weight(each);
  const best = [...shared].sort((one, other) => worth(other) - worth(one) || (one < other ? -1 : 1));
  return best[0] ?? '';
}
