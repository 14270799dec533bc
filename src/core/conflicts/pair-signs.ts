import type { ClauseClaim } from './claim.ts';
import { clauseSigns } from './clause-signs.ts';
import { contextSigns, placeSigns, wordSigns, type Sides, type SpokenOf } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { dateSigns } from './date-signs.ts';
import { figureSigns } from './figure-signs.ts';
import type { Signs } from './likelihood.ts';
import { areOfKind, RULES, statementOf, type ConflictPair, type Facing } from './pair.ts';

/** What is known where pairs are weighed; the sides of a pair can stand in either order of their documents. */
export interface Surroundings {
  readonly corpus: Corpus;
  /** What a document tells in its clauses. */
  readonly spokenIn: (document: number) => SpokenOf;
}

const sidesOf = ({ a, b }: Pick<Facing, 'a' | 'b'>, { spokenIn }: Surroundings): Sides => [
  spokenIn(a.document),
  spokenIn(b.document),
];

const is = (holds: boolean): number => (holds ? 1 : 0);

/**
 * The signs of a proposed pair, whatever rule proposed it, by which it is judged how likely a reader who looks at it holds it
 * for a conflict: the rule and its evidence, what trees say of the claims, and how much of their words they share.
 */
export function pairSigns(pair: ConflictPair, surroundings: Surroundings): Signs {
  const facing = { a: pair.a, b: pair.b, corpus: surroundings.corpus };
  const sides = sidesOf(pair, surroundings);
  const { context = 0, early = 0, apart = 0 } = contextSigns(facing, sides);
  const { share = 0, around = 0 } = wordSigns(facing, sides);
  const { like = 0, days = 0, publishers = 0, gap = 0, sameVoice = 0 } = placeSigns(facing);
  return {
    ...Object.fromEntries(RULES.map((rule) => [`by ${rule}`, is(pair.rule === rule)])),
    ...{ evidence: pair.score, oneReport: is(pair.a.document === pair.b.document) },
    ...{ context, early, apart, share, around, like, days, publishers, gap, sameVoice },
    ...believed(facing, sides),
    ...wordsMet(facing),
    ...standings(facing),
    ...marked(pair),
  };
}

/** What tells two figures of one question from others, whatever trees say of them. */
const OF_FIGURES = [
  ...['ratio', 'oneState', 'halfState', 'nouns', 'comparable'],
  ...['mostOfMeasure', 'fewestOfMeasure', 'bounds', 'rough'],
] as const;
/** What tells clauses of one matter from others. */
const OF_CLAUSES = ['parted', 'opposed', 'verbs', 'sharedWeight', 'reply', 'contrast', 'figures'] as const;

/** What trees say of two figures, two dates, and of the clauses the claims stand in; and how figures and clauses fit. */
function believed(facing: Facing, sides: Sides): Signs {
  const { corpus } = facing;
  const { likelihoods } = corpus;
  const figures = areOfKind(facing, 'quantity') ? figureSigns(facing, sides) : undefined;
  const dates = areOfKind(facing, 'date') ? dateSigns(facing, sides) : undefined;
  const clauses = clauseSignsOf(facing, sides);
  return {
    figures: figures ? likelihoods.figures(figures) : 0,
    dates: dates ? likelihoods.dates(dates) : 0,
    clauses: clauses ? likelihoods.clauses(clauses) : 0,
    ...Object.fromEntries(OF_FIGURES.map((name) => [name, figures?.[name] ?? 0])),
    ...Object.fromEntries(OF_CLAUSES.map((name) => [`clauses ${name}`, clauses?.[name] ?? 0])),
  };
}

/** The signs of the clauses of a pair in the order they were told in; null where one of them is in no body. */
export const signsOfClauses = ({ a, b }: ConflictPair, surroundings: Surroundings): Signs | null =>
  clauseSignsOf({ a, b, corpus: surroundings.corpus }, sidesOf({ a, b }, surroundings));

function clauseSignsOf({ a, b, corpus }: Facing, [left, right]: Sides): Signs | null {
  const [one, other] = [clauseOf(a, left), clauseOf(b, right)];
  if (!one || !other) return null;
  const isInOrder = a.document === b.document ? a.claim.id <= b.claim.id : (a.claim.asOf ?? '') <= (b.claim.asOf ?? '');
  return isInOrder
    ? clauseSigns({ a: one, b: other, corpus }, [left, right])
    : clauseSigns({ a: other, b: one, corpus }, [right, left]);
}

/** The clause a claim is, or the one its figure or date stands in. */
const clauseOf = ({ claim }: PlacedClaim, { clauses }: SpokenOf): PlacedClaim<ClauseClaim> | undefined =>
  clauses.find(
    (each) =>
      each.claim.id === claim.id ||
      (claim.kind !== 'clause' &&
        each.claim.statement === claim.statement &&
        each.claim.range.start === claim.range.start),
  );

/** How many of the two claims are told as coming, wished, asked, hedged and so on, and how many stand in quotation marks. */
function standings({ a, b, corpus }: Facing): Signs {
  const both = [a.claim, b.claim];
  const count = (holds: (claim: (typeof both)[number]) => boolean): number => both.filter(holds).length;
  return {
    future: count(({ isFuture }) => isFuture),
    wished: count(({ isWished }) => isWished),
    conditional: count(({ isConditional }) => isConditional),
    asked: count(({ isQuestion }) => isQuestion),
    weakened: count(({ isWeakened }) => isWeakened),
    ofToday: count(({ isOfToday }) => isOfToday),
    ofOther: count(({ isOther }) => isOther),
    quoted: [a, b].filter((side) => statementOf(corpus, side).manner === 'quoted').length,
  };
}

/** How many characters decide on either side, and whether the later is taken to replace the earlier. */
function marked({ kind, marksA, marksB }: ConflictPair): Signs {
  const lengths = [marksA, marksB].map((marks) => marks.reduce((sum, { start, end }) => sum + end - start, 0));
  return {
    shortestMark: Math.min(...lengths),
    longestMark: Math.max(...lengths),
    superseded: is(kind === 'superseded'),
  };
}

/** How long both claims are, and which part of their words, names and surroundings is of both. */
function wordsMet({ a, b }: Facing): Signs {
  const [left, right] = [a.claim, b.claim];
  const terms = metOf(left.terms, right.terms);
  const names = metOf(left.terms.filter(isName), right.terms.filter(isName));
  const lengths = [left, right].map(({ range }) => range.end - range.start);
  return {
    fewestTerms: Math.min(left.terms.length, right.terms.length),
    mostTerms: Math.max(left.terms.length, right.terms.length),
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    alike: terms.share,
    namesOfOne: names.ofOne,
    wordsOfOne: terms.ofOne - names.ofOne,
    aroundAlike: metOf(left.around, right.around).share,
    subjectsTold: shareIn(left.subject, right.terms) + shareIn(right.subject, left.terms),
  };
}

const isName = (term: string): boolean => term.startsWith('@');

/** Of two sets of terms the share that is in both (Jaccard), and how many are in one alone. */
function metOf(left: readonly string[], right: readonly string[]): { readonly share: number; readonly ofOne: number } {
  const all = new Set([...left, ...right]).size;
  const both = left.filter((term) => right.includes(term)).length;
  return { share: both / Math.max(1, all), ofOne: all - both };
}

const shareIn = (terms: readonly string[], others: readonly string[]): number =>
  terms.filter((term) => others.includes(term)).length / Math.max(1, terms.length);
