import { basisOf, createCorpus, type ComparedDocument, type Corpus } from './corpus.ts';
import { distinctPairs } from './distinct-pairs.ts';
import { createPairFinder } from './find-pairs.ts';
import { groupPairs, questionsOf, type PairGroup } from './group-questions.ts';
import { copiesIn } from './origins.ts';
import type { Likelihoods } from './likelihood.ts';
import { sentencesOf, type ConflictPair } from './pair.ts';
import { isApart } from './quantity-verdict.ts';
import { rankPairs, type GroupedPair, type RankedPair } from './rank.ts';
import { resolveNames } from './resolve-names.ts';

/** What was found in a library: pairs and questions, ranked. */
export interface Comparison {
  readonly corpus: Corpus;
  /** For each document the first one it is a copy of, or itself. */
  readonly copies: readonly number[];
  readonly pairs: readonly RankedPair[];
  readonly questions: readonly PairGroup[];
  /** What is less likely than those, each pair under a question of its own. */
  readonly lessLikely: Pick<Comparison, 'pairs' | 'questions'>;
  /** How many pairs of documents were looked at for it; what was known from before is not counted. */
  readonly compared: number;
}

/** Compares a library that grows; what documents were found to differ in is kept until one of them changes. */
export interface Comparer {
  /** Same documents, same result, in the same order, whatever was compared before. */
  compare(documents: readonly ComparedDocument[], report?: (done: number) => void): Comparison;
  /** Whether a library with these documents only adds to the one compared last. */
  continues(ids: readonly string[]): boolean;
}

interface Kept {
  readonly documents: readonly ComparedDocument[];
  /** Who speaks in each document, full names included: a further document can tell a full name. */
  readonly speakers: readonly string[];
  readonly neighbours: readonly (readonly number[])[];
  readonly pairs: ReadonlyMap<string, readonly ConflictPair[]>;
}

/** Less likely pairs in which one claim stands. */
const MOST_OF_ONE = 3;

/** Makes a comparer that knows nothing yet; `likelihoods` are the fitted ones unless others are given. */
export function createComparer(likelihoods?: Likelihoods): Comparer {
  let kept: Kept | undefined;
  return {
    continues: (ids) => kept?.documents.every(({ id }, at) => ids[at] === id) ?? true,
    compare: (documents, report = () => undefined) => {
      const corpus = createCorpus(resolveNames(documents), likelihoods);
      const known = kept && addsTo(kept.documents, documents) ? kept : undefined;
      const run = comparePairs(corpus, known, report);
      kept = { ...run, documents };
      const copies = copiesIn(corpus, run.neighbours);
      const likely = run.found.filter(({ isLessLikely }) => isLessLikely !== true);
      const ranked = rankPairs(groupPairs(distinctPairs(likely, copies)));
      const pairs = rankPairs(eachByItself(lessLikelyThan(likely, run.found, copies), ranked.length));
      return {
        ...{ corpus, copies, pairs: ranked, questions: questionsOf(ranked), compared: run.compared },
        lessLikely: { pairs, questions: questionsOf(pairs) },
      };
    },
  };
}

/** Compares the claims of all documents that may tell of the same events. Same input, same result, in the same order. */
export const compareLibrary = (documents: readonly ComparedDocument[], report?: (done: number) => void): Comparison =>
  createComparer().compare(documents, report);

/**
 * What is less likely, but for what repeats a likely pair, and for values of two days, which can both be right. A likely pair
 * is repeated in other words of the same sentences, in a headline, and in a copy of either report.
 */
function lessLikelyThan(
  likely: readonly ConflictPair[],
  found: readonly ConflictPair[],
  copies: readonly number[],
): ConflictPair[] {
  const told = new Set(likely.map((pair) => sentencesOf(pair, copies)));
  const further = found.filter(
    (pair) =>
      pair.isLessLikely === true &&
      !told.has(sentencesOf(pair, copies)) &&
      !areOfTwoDays(pair) &&
      (pair.a.document !== pair.b.document || pair.rule === 'answer'),
  );
  const distinct = distinctPairs([...likely, ...further], copies).filter(({ isLessLikely }) => isLessLikely === true);
  return fewPerClaim(distinct);
}

const areOfTwoDays = ({ kind, a, b }: ConflictPair): boolean => kind === 'value' && isApart(a.claim, b.claim);

/** One claim can be set against everything: those that it stands in with the most evidence are enough. */
function fewPerClaim(pairs: readonly ConflictPair[]): ConflictPair[] {
  const counts = new Map<string, number>();
  return pairs
    .toSorted((one, other) => other.score - one.score)
    .filter(({ a, b }) => {
      const names = [a, b].map(({ document, claim }) => `${document}:${claim.id}`);
      const isKept = names.every((name) => (counts.get(name) ?? 0) < MOST_OF_ONE);
      if (isKept) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
      return isKept;
    });
}

/** Each pair under a question of its own, numbered from `first`: what is less likely is no reason to lay further statements beside others. */
const eachByItself = (pairs: readonly ConflictPair[], first: number): GroupedPair[] =>
  pairs.map((pair, at) => ({ ...pair, question: first + at }));

/** Whether the library only got longer, and its terms weigh what they did. */
const addsTo = (before: readonly ComparedDocument[], now: readonly ComparedDocument[]): boolean =>
  basisOf(before.length) === basisOf(now.length) &&
  before.every(({ id, claims }, at) => now[at]?.id === id && now[at].claims === claims);

const speakersOf = ({ claims }: ComparedDocument): string =>
  claims.statements.map(({ speaker }) => speaker.name).join('\n');

type Run = Omit<Kept, 'documents'> & { readonly found: readonly ConflictPair[]; readonly compared: number };

/** All pairs in the order of documents; those of two documents that are as they were are taken from `known`. */
function comparePairs(corpus: Corpus, known: Kept | undefined, report: (done: number) => void): Run {
  const speakers = corpus.documents.map(speakersOf);
  const isChanged = speakers.map((each, at) => known?.speakers[at] !== each);
  const neighbours = neighboursNow(corpus, known);
  const find = createPairFinder(corpus);
  const pairs = new Map<string, readonly ConflictPair[]>();
  let compared = 0;
  const look = (a: number, b: number): readonly ConflictPair[] => {
    const key = `${a}:${b}`;
    const held = isChanged[a] === true || isChanged[b] === true ? undefined : known?.pairs.get(key);
    if (!held) compared += 1;
    const found = held ?? find(a, b);
    pairs.set(key, found);
    return found;
  };
  const found = neighbours.flatMap((around, at) => {
    const own = around.flatMap((other) => (other >= at ? look(at, other) : []));
    // A neighbour is not always mutual: the later document meets the earlier one too.
    const earlier = around.flatMap((other) =>
      other < at && neighbours[other]?.includes(at) !== true ? look(other, at) : [],
    );
    report(at + 1);
    return [...own, ...earlier];
  });
  return { speakers, neighbours, pairs, found, compared };
}

/** The neighbours of every document; those of documents that the new ones do not touch are as they were. */
function neighboursNow(corpus: Corpus, known: Kept | undefined): (readonly number[])[] {
  const from = known?.documents.length ?? 0;
  const touched = new Set<number>();
  for (let at = from; at < corpus.documents.length; at += 1) for (const other of corpus.touches(at)) touched.add(other);
  return corpus.documents.map(
    (_, at) => (at < from && !touched.has(at) ? known?.neighbours[at] : undefined) ?? corpus.neighbours(at),
  );
}
