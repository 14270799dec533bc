/** What the choice of a merge looks at. */
export interface MergeCandidate {
  readonly name: string;
  readonly bytes: number;
  readonly documents: number;
  readonly dead: number;
}

/** So many segments of one size are made one; more would slow queries, fewer would write each word more often. */
const FAN_IN = 8;
/** Sizes within a factor of this are one size. */
const TIER = 8;
/** Below this all are one size. */
const SMALLEST = 64 * 1024;
/** A segment larger than this is not merged into a larger one: the merger holds its result in memory. */
const LARGEST = 64 * 1024 * 1024;
/** A segment with a larger share of dead documents is written anew. */
const MOST_DEAD = 0.3;

/** The segments to merge next, in their order; none when all is well. */
export function chooseMerge(segments: readonly MergeCandidate[]): readonly string[] {
  const tiers = new Map<number, MergeCandidate[]>();
  for (const each of segments) {
    if (each.documents > 0 && each.dead / each.documents > MOST_DEAD) return [each.name];
    const tier = Math.floor(Math.log(Math.max(each.bytes, SMALLEST) / SMALLEST) / Math.log(TIER));
    if (each.bytes * 2 <= LARGEST) tiers.set(tier, [...(tiers.get(tier) ?? []), each]);
  }
  for (const [, members] of [...tiers].sort(([a], [b]) => a - b)) {
    if (members.length < FAN_IN) continue;
    let bytes = 0;
    return members.filter((each) => (bytes += each.bytes) <= LARGEST).map(({ name }) => name);
  }
  return [];
}
