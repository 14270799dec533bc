import type { Claim, DocumentClaims } from './claim.ts';
import { FITTED, type Likelihoods } from './likelihood.ts';

/** A document of a library as the comparison sees it. */
export interface ComparedDocument {
  readonly id: string;
  readonly claims: DocumentClaims;
}

/** Documents that may tell of the same events, and how much each term tells. */
export interface Corpus {
  readonly documents: readonly ComparedDocument[];
  /** 0 to 1: how much telling a term does; names more, words of every document less. */
  weight(term: string): number;
  /** 0 to 1: how likely two documents tell of the same events. */
  likeness(a: number, b: number): number;
  /** Whether two documents are so alike that what is said in other words may be said of the same. */
  tellOfOne(a: number, b: number): boolean;
  /** Positions of the documents that may share events with this one, itself first. */
  neighbours(at: number): readonly number[];
  /** Positions of the documents that this one can be a neighbour of. */
  touches(at: number): readonly number[];
  /** How likely two claims contradict each other, by all that can be seen of them. */
  readonly likelihoods: Likelihoods;
}

/** A document is compared with this many others at most, the likest first. */
const MOST_NEIGHBOURS = 40;
/** Below this two documents have too little in common to tell of one event. */
const LEAST_LIKENESS = 0.06;
/** In a library of many events two documents of one event are at least this alike. */
const OF_ONE_EVENT = 0.15;
/** Two languages share only concepts and names, so that what they share counts for more. */
const ACROSS_LANGUAGES = 2.4;
const NAME_WEIGHT = 1.6;
/** Reports of one event may choose other words, but they name the same people and places. */
const PER_NAME = 0.04;
const MOST_NAMES = 4;
/** And they are printed within these days of each other. */
const NEAR_DAYS = 3;
const SAME_DAYS = 0.06;
/** Terms of more documents than this tell nothing about which of them belong together. */
const COMMON_SHARE = 0.2;
/** In small libraries every theme is in most documents; only from this many on does commonness count. */
const FROM_DOCUMENTS = 12;

/**
 * How many of the first documents of a library say how common its terms are: the power of two below its size, so that a
 * further document changes no weight until the library has doubled.
 */
export const basisOf = (documents: number): number =>
  documents < FROM_DOCUMENTS ? documents : Math.max(FROM_DOCUMENTS, 2 ** Math.floor(Math.log2(documents)));

/** Weighs the terms of a library and finds for each document those that may tell of the same events. */
export function createCorpus(documents: readonly ComparedDocument[], likelihoods: Likelihoods = FITTED): Corpus {
  const frequency = new Map<string, number>();
  const total = basisOf(documents.length);
  for (const { claims } of documents.slice(0, total))
    for (const term of Object.keys(claims.terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string): number => {
    const base = term.startsWith('@') ? NAME_WEIGHT : 1;
    if (total < FROM_DOCUMENTS) return base;
    const rarity = Math.log((total + 1) / (frequency.get(term) ?? 1)) / Math.log(total + 1);
    return base * Math.max(0.15, rarity);
  };
  const vectors = documents.map(({ claims }) => vectorOf(claims, weight));
  const isOneLanguage = (a: number, b: number): boolean =>
    documents[a]?.claims.language.slice(0, 2) === documents[b]?.claims.language.slice(0, 2);
  const likenessOf = (a: number, b: number): number => {
    if (a === b) return 1;
    const alike = cosine(vectors[a], vectors[b]) * (isOneLanguage(a, b) ? 1 : ACROSS_LANGUAGES);
    const named = Math.min(MOST_NAMES, sharedNames(vectors[a], vectors[b], weight));
    const near = alike >= LEAST_LIKENESS && areNear(documents[a], documents[b]) ? SAME_DAYS : 0;
    return Math.min(1, alike + named * PER_NAME + near);
  };
  const likeness = keepingLast(likenessOf);
  const holders = holdersOf(documents, { frequency, total });
  const around = { documents, holders, likeness };
  return {
    documents,
    likelihoods,
    weight,
    likeness,
    tellOfOne: (a, b) => total < FROM_DOCUMENTS || likeness(a, b) >= OF_ONE_EVENT,
    neighbours: (at) => neighboursOf(at, around),
    touches: (at) => [...sharedWith(at, around)].flatMap(([other, count]) => (count >= LEAST_TERMS ? [other] : [])),
  };
}

/** All claims of two documents ask for the likeness of the same two: the last answer is kept. */
function keepingLast(likenessOf: (a: number, b: number) => number): (a: number, b: number) => number {
  let last = { a: -1, b: -1, likeness: 0 };
  return (a, b) => {
    if (a !== last.a || b !== last.b) last = { a, b, likeness: likenessOf(a, b) };
    return last.likeness;
  };
}

type Vector = ReadonlyMap<string, number>;

function vectorOf({ terms }: DocumentClaims, weight: (term: string) => number): Vector {
  const entries = Object.entries(terms).map(([term, count]) => [term, (1 + Math.log(count)) * weight(term)] as const);
  const length = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return new Map(entries.map(([term, value]) => [term, value / length]));
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Whether two documents were published within a few days of each other. */
function areNear(a: ComparedDocument | undefined, b: ComparedDocument | undefined): boolean {
  const [one, other] = [a, b].map((each) => Date.parse(each?.claims.published?.slice(0, 10) ?? ''));
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) <= NEAR_DAYS * 86_400_000;
}

/** Names both have, each by how telling it is. */
function sharedNames(a: Vector | undefined, b: Vector | undefined, weight: (term: string) => number): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (const term of a.keys()) if (term.startsWith('@') && b.has(term)) sum += weight(term) / NAME_WEIGHT;
  return sum;
}

function holdersOf(
  documents: readonly ComparedDocument[],
  { frequency, total }: { readonly frequency: ReadonlyMap<string, number>; readonly total: number },
): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  const most = total < FROM_DOCUMENTS ? Number.POSITIVE_INFINITY : Math.max(8, total * COMMON_SHARE);
  documents.forEach(({ claims }, at) => {
    for (const term of Object.keys(claims.terms)) {
      if ((frequency.get(term) ?? 0) > most) continue;
      const held = holders.get(term);
      if (held) held.push(at);
      else holders.set(term, [at]);
    }
  });
  return holders;
}

interface Around {
  readonly documents: readonly ComparedDocument[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
  readonly likeness: (a: number, b: number) => number;
}

/** Two documents with fewer telling terms in common are never compared. */
const LEAST_TERMS = 2;

/** How many telling terms each other document shares with this one. */
function sharedWith(at: number, { documents, holders }: Around): Map<number, number> {
  const shared = new Map<number, number>();
  for (const term of Object.keys(documents[at]?.claims.terms ?? {})) {
    for (const other of holders.get(term) ?? []) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return shared;
}

function neighboursOf(at: number, around: Around): number[] {
  const { likeness } = around;
  const likely = [...sharedWith(at, around)]
    .filter(([, count]) => count >= LEAST_TERMS)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, MOST_NEIGHBOURS * 3)
    .map(([other]) => ({ other, like: likeness(at, other) }))
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .sort((a, b) => b.like - a.like || a.other - b.other);
  return [at, ...likely.slice(0, MOST_NEIGHBOURS).map(({ other }) => other)];
}

/** A claim in its document. */
export interface PlacedClaim<C extends Claim = Claim> {
  readonly document: number;
  readonly claim: C;
}
