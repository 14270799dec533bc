import { createCorpus, type ComparedDocument, type Corpus } from './corpus.ts';
import { createPairFinder } from './find-pairs.ts';
import { groupPairs, questionsOf, type PairGroup } from './group-questions.ts';
import type { ConflictPair } from './pair.ts';
import { rankPairs, type RankedPair } from './rank.ts';
import { resolveNames } from './resolve-names.ts';

/** What was found in a library: pairs and questions, ranked. */
export interface Comparison {
  readonly corpus: Corpus;
  readonly pairs: readonly RankedPair[];
  readonly questions: readonly PairGroup[];
}

/** Compares the claims of all documents that may tell of the same events. Same input, same result, in the same order. */
export function compareLibrary(
  documents: readonly ComparedDocument[],
  report: (done: number) => void = () => undefined,
): Comparison {
  const corpus = createCorpus(resolveNames(documents));
  const find = createPairFinder(corpus);
  const pairs: ConflictPair[] = [];
  documents.forEach((_, at) => {
    for (const other of corpus.neighbours(at)) if (other >= at) pairs.push(...find(at, other));
    // A neighbour is not always mutual: the later document meets the earlier one too.
    for (const other of corpus.neighbours(at))
      if (other < at && !corpus.neighbours(other).includes(at)) pairs.push(...find(other, at));
    report(at + 1);
  });
  const ranked = rankPairs(groupPairs(withoutHeadlines(bestPerSentences(pairs))));
  return { corpus, pairs: ranked, questions: questionsOf(ranked) };
}

/** Two sentences make one pair under one topic type: the one with the most evidence. */
function bestPerSentences(pairs: readonly ConflictPair[]): ConflictPair[] {
  const best = new Map<string, ConflictPair>();
  for (const pair of pairs) {
    const key = [
      pair.topic.split('|')[0],
      pair.a.document,
      pair.a.claim.sentence,
      pair.b.document,
      pair.b.claim.sentence,
      pair.topic.startsWith('quantity') ? pair.topic : '',
    ].join(':');
    const held = best.get(key);
    if (!held || pair.score > held.score) best.set(key, pair);
  }
  return [...best.values()];
}

/** A headline repeats what its report says: where the report itself differs in the same figures, it is not said twice. */
function withoutHeadlines(pairs: readonly ConflictPair[]): ConflictPair[] {
  const isHead = ({ a, b }: ConflictPair): boolean => a.claim.role === 'headline' || b.claim.role === 'headline';
  const told = new Set(pairs.filter((pair) => !isHead(pair)).flatMap((pair) => figuresOf(pair) ?? []));
  return pairs.filter((pair) => !isHead(pair) || !told.has(figuresOf(pair) ?? ''));
}

/** Two documents with the figures in which they differ; undefined where these are no figures. */
function figuresOf({ topic, a, b }: ConflictPair): string | undefined {
  if (a.claim.kind !== 'quantity' || b.claim.kind !== 'quantity') return undefined;
  return [topic.split(':')[0], a.document, a.claim.low, a.claim.high, b.document, b.claim.low, b.claim.high].join(':');
}
