import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import type { Signs } from './likelihood.ts';
import { isSameSpeaker, statementOf, type Facing } from './pair.ts';

/** The clauses of a document's body, with what can be seen of them together. */
export interface SpokenOf {
  readonly clauses: readonly PlacedClaim<ClauseClaim>[];
  /** In how many clauses each term stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** The terms of each sentence and of those right before and behind it. */
  readonly contexts: ReadonlyMap<number, ReadonlySet<string>>;
  /** The number of its last sentence. */
  readonly last: number;
}

/** Counts in how many clauses each term stands, and gathers what is told around each sentence. */
export function spokenOf(clauses: readonly PlacedClaim<ClauseClaim>[]): SpokenOf {
  const counts = new Map<string, number>();
  const contexts = new Map<number, Set<string>>();
  for (const { claim } of clauses) {
    for (const term of claim.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const near of [-1, 0, 1]) {
      const context = contexts.get(claim.sentence + near) ?? new Set();
      for (const term of claim.around) context.add(term);
      contexts.set(claim.sentence + near, context);
    }
  }
  return { clauses, counts, contexts, last: Math.max(1, ...clauses.map(({ claim }) => claim.sentence)) };
}

/** Both sides of a pair of documents, the first being that of the claim `a`. */
export type Sides = readonly [SpokenOf, SpokenOf];

/** A term tells the more the fewer clauses of a document speak of it. */
export const weighIn =
  ([left, right]: Sides): ((terms: Iterable<string>) => number) =>
  (terms) => {
    let sum = 0;
    for (const term of terms) sum += 1 / Math.max(left.counts.get(term) ?? 1, right.counts.get(term) ?? 1);
    return sum;
  };

/** What stands behind this many sentences is no longer near the beginning. */
const EARLY = 9;

/**
 * What can be seen of any two claims besides what they assert: what is told around them, how near the beginning and how far
 * apart in their reports they stand, and whether what they name, do and speak of meets.
 */
export const contextSigns = ({ a, b }: Facing, sides: Sides): Signs => ({
  context: weighIn(sides)(contextMet(a.claim.sentence, b.claim.sentence, sides)),
  early: Math.min(EARLY, a.claim.sentence) + Math.min(EARLY, b.claim.sentence),
  apart: Math.abs(a.claim.sentence / sides[0].last - b.claim.sentence / sides[1].last),
  namesMet: meet(namesIn(a.claim.terms), namesIn(b.claim.terms)),
  namedSubjectsMet: meet(namesIn(a.claim.subject), namesIn(b.claim.subject)),
  verbsMet: meet(a.claim.verbs, b.claim.verbs),
  subjectsMet: meet(a.claim.subject, b.claim.subject),
});

/** Terms told around both sentences. */
function* contextMet(sentence: number, other: number, [left, right]: Sides): Iterable<string> {
  const theirs = right.contexts.get(other);
  for (const term of left.contexts.get(sentence) ?? []) if (theirs?.has(term)) yield term;
}

const namesIn = (terms: readonly string[]): string[] => terms.filter((term) => term.startsWith('@'));

/** 1 where two lists share something, -1 where they share nothing, 0 where one is empty. */
function meet(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  return left.some((term) => right.includes(term)) ? 1 : -1;
}

/** Sentences of two documents are further apart than any of one. */
const APART = 9;
const MOST_DAYS = 40;

/** Where two figures or dates stand, who gives them, and for which days. */
export function placeSigns({ a, b, corpus }: Facing): Signs {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const [day, otherDay] = [a, b].map(({ claim }) => Date.parse(claim.asOf?.slice(0, 10) ?? ''));
  return {
    gap: a.document === b.document ? Math.min(APART, Math.abs(b.claim.sentence - a.claim.sentence)) : APART,
    sameVoice: Number(sayA.speaker.name === sayB.speaker.name || isSameSpeaker(sayA, sayB)),
    publishers: [sayA, sayB].filter(({ speaker }) => speaker.kind === 'publisher').length,
    like: corpus.likeness(a.document, b.document),
    days: Math.min(MOST_DAYS, Math.abs((day ?? Number.NaN) - (otherDay ?? Number.NaN)) / 86_400_000 || 0),
  };
}

/** Terms both lists have, but for those that are left out. */
export const commonTerms = (a: readonly string[], b: readonly string[], leave?: ReadonlySet<string | null>): string[] =>
  a.filter((term) => b.includes(term) && leave?.has(term) !== true);

/** What the clauses of two figures or dates share, and how seldom it is spoken of. */
export function wordSigns({ a, b }: Facing, sides: Sides, leave?: ReadonlySet<string | null>): Signs {
  const shared = commonTerms(a.claim.terms, b.claim.terms, leave);
  return {
    shared: weighIn(sides)(shared),
    names: namesIn(shared).length,
    share: shared.length / Math.max(1, Math.min(a.claim.terms.length, b.claim.terms.length)),
    around: weighIn(sides)(commonTerms(a.claim.around, b.claim.around, leave)),
  };
}
