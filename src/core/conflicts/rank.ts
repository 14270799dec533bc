import type { ConflictPair } from './pair.ts';

/** Each further pair under one question says less that is new: it is moved down by this much. */
const REPEATED_QUESTION = 0.45;
/** So is a pair one of whose statements was shown before. */
const REPEATED_STATEMENT = 0.45;
/** Less so where it opens a question of its own. */
const REPEATED_IN_NEW = 0.2;

/** A pair with the question it stands under. */
export interface RankedPair extends ConflictPair {
  readonly question: number;
  /** Evidence less what the pairs before it have shown already; pairs are ranked by it. */
  readonly worth: number;
}

/** A pair under its question, before it is ranked. */
export type GroupedPair = Omit<RankedPair, 'worth'>;

/** Orders pairs by evidence, with the same input always in the same order; one question does not fill the first page. */
export function rankPairs(pairs: readonly GroupedPair[]): RankedPair[] {
  const byScore = [...pairs].sort((a, b) => b.score - a.score || compareKeys(a, b));
  const questions = new Map<number, number>();
  const statements = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K): number => {
    const before = map.get(key) ?? 0;
    map.set(key, before + 1);
    return before;
  };
  return byScore
    .map((pair) => {
      const repeats = Math.max(
        ...[pair.a, pair.b].map(({ document, claim }) => count(statements, `${document}:${claim.statement}`)),
      );
      const asked = count(questions, pair.question);
      const repeated = asked === 0 ? REPEATED_IN_NEW : REPEATED_STATEMENT;
      const worth = pair.score - REPEATED_QUESTION * Math.min(10, asked) - repeated * Math.min(3, repeats);
      return { pair, worth };
    })
    .sort((a, b) => b.worth - a.worth || compareKeys(a.pair, b.pair))
    .map(({ pair, worth }) => ({ ...pair, worth }));
}

function compareKeys(a: ConflictPair, b: ConflictPair): number {
  return (
    a.a.document - b.a.document ||
    a.b.document - b.b.document ||
    a.a.claim.id - b.a.claim.id ||
    a.b.claim.id - b.b.claim.id ||
    (a.rule < b.rule ? -1 : 1)
  );
}
