import type { QuantityClaim } from './claim.ts';
import type { Sides, SpokenOf } from './context-signs.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { bySide, counterparts } from './counterparts.ts';
import { figureSigns } from './figure-signs.ts';
import { evidenceBy, type Signs } from './likelihood.ts';
import { SUM } from './measure.ts';
import { isSameSpeaker, pairName, statementOf, type ConflictPair, type Facing } from './pair.ts';
import { differsInStanding, incomparableBy, toPair } from './quantity-rules.ts';
import { MONEY } from './quantity-units.ts';
import { unlessOfTwoDays, verdictOf, type Verdict } from './quantity-verdict.ts';

/** Figures of one document by what they are figures of: a currency, a dimension, a share, or a count. */
export type FiguresByMeasure = ReadonlyMap<string, readonly PlacedClaim<QuantityClaim>[]>;

/** What a document gives in figures and speaks of in clauses. */
export interface Told {
  readonly figures: FiguresByMeasure;
  readonly spoken: SpokenOf;
}

/** The measures of which figures can be counterparts of those of one measure. */
function measuresFor(measure: string, held: FiguresByMeasure): readonly string[] {
  if (measure === SUM) return [SUM, ...[...held.keys()].filter((other) => MONEY.has(other))];
  return MONEY.has(measure) ? [measure, SUM] : [measure];
}

/** Two figures of one measure that do not agree, with what can be seen of them. */
export interface LikelyFigures {
  readonly facing: Facing<QuantityClaim>;
  readonly verdict: Verdict;
  readonly signs: Signs;
}

/** In one report figures answer each other within so many sentences. */
const REACH = 2;

/** All figures of one measure that do not agree, of two documents, or of one where they stand near each other. */
export function likelyFigures(corpus: Corpus, left: Told, right: Told): LikelyFigures[] {
  const isOne = left === right;
  return [...left.figures].flatMap(([measure, mine]) =>
    measuresFor(measure, right.figures).flatMap((other) =>
      mine.flatMap((a) =>
        (right.figures.get(other) ?? []).flatMap((b): LikelyFigures[] => {
          const facing = { a, b, corpus };
          if ((isOne && !standNear(a.claim, b.claim)) || !mayAnswer(facing)) return [];
          const verdict = verdictOf(facing);
          return verdict ? [{ facing, verdict, signs: figureSigns(facing, [left.spoken, right.spoken]) }] : [];
        }),
      ),
    ),
  );
}

/** What figures may differ in and still answer one question; a rate, a denial, another place or another event settles it. */
const LEFT_OPEN: ReadonlySet<string | null> = new Set([
  null,
  ...['stock and flow', 'conditional', 'day', 'plan and result', 'part'],
]);

const mayAnswer = (facing: Facing<QuantityClaim>): boolean =>
  LEFT_OPEN.has(differsInStanding(facing.a.claim, facing.b.claim)) && LEFT_OPEN.has(incomparableBy(facing));

/** Figures that one voice gives in one report are rarely rivals. */
const areOfOneVoice = ({ a, b, corpus }: Facing<QuantityClaim>): boolean => {
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  return a.document === b.document && (sayA.speaker.name === sayB.speaker.name || isSameSpeaker(sayA, sayB));
};

const standNear = (a: QuantityClaim, b: QuantityClaim): boolean =>
  a.id < b.id && b.sentence - a.sentence <= REACH && a.statement !== b.statement;

/** Figures that are less likely than this to answer one question are not set against each other. */
const LEAST = 0.015;
/** Nor, below this, those who were held and those who were let go: they are two counts, unless something speaks for one. */
const LEAST_OF_TWO_STATES = 0.05;
/** Below this, and figures of two states below the next, a pair is less likely than what is proposed in the first place. */
const LIKELY = 0.05;
const LIKELY_OF_TWO_STATES = 0.4;
/** So are, below this, figures of different days: another day is reason enough for another figure. */
const SURE = 0.1;

const reaches = ({ signs, likelihood }: Candidate, least: number, ofTwoStates: number): boolean =>
  likelihood >= (signs['twoStates'] === 1 ? ofTwoStates : least);

const isLikely = (candidate: Candidate): boolean =>
  reaches(candidate, LIKELY, LIKELY_OF_TWO_STATES) &&
  !(candidate.likelihood < SURE && candidate.signs['days'] !== 0) &&
  !areOfTwoThings(candidate.signs);

interface Candidate extends LikelyFigures {
  readonly likelihood: number;
}

/** Words for different things, or for one side none, and nothing else in common: small figures count two things. */
const areOfTwoThings = ({ nouns = 0, shared = 0, noState = 0, halfUnit = 0, large = 0 }: Signs): boolean =>
  shared === 0 && large === 0 && (nouns <= OTHER_THINGS || (noState === 1 && halfUnit === 1));
const OTHER_THINGS = -2;

/**
 * Sets figures of two documents (or of one) against each other by all that can be seen of them, whatever words they are counted
 * by: each with the one that is most likely its counterpart. Pairs of `known` claims are left to those who found them.
 */
export function alignFigures(
  left: Told,
  right: Told,
  { corpus, known }: { readonly corpus: Corpus; readonly known: ReadonlySet<string> },
): ConflictPair[] {
  const candidates = likelyFigures(corpus, left, right).map((likely) => ({
    ...likely,
    likelihood: corpus.likelihoods.figures(likely.signs),
  }));
  return counterparts(candidates, ({ likelihood }) => likelihood, bySide)
    .filter(
      (candidate) =>
        reaches(candidate, LEAST, LEAST_OF_TWO_STATES) &&
        !areOfOneVoice(candidate.facing) &&
        !known.has(pairName(candidate.facing)),
    )
    .map((candidate) => {
      const { facing, likelihood } = candidate;
      const isLessLikely = !isLikely(candidate);
      const verdict = isLessLikely ? unlessOfTwoDays(candidate.verdict, facing) : candidate.verdict;
      return { ...toPair(facing, verdict, evidenceBy(likelihood)), isLessLikely };
    });
}

/** A pair of figures ranked by how likely they answer one question; other pairs as they are. */
export function rankFigures(pair: ConflictPair, corpus: Corpus, sides: Sides): ConflictPair {
  const { a, b, rule } = pair;
  if (rule !== 'number' || a.claim.kind !== 'quantity' || b.claim.kind !== 'quantity') return pair;
  const facing = { a: { ...a, claim: a.claim }, b: { ...b, claim: b.claim }, corpus };
  const isHead = a.claim.role === 'headline' || b.claim.role === 'headline';
  const score = evidenceBy(corpus.likelihoods.figures(figureSigns(facing, sides)));
  return { ...pair, score: isHead ? score * OF_HEADLINE : score };
}

/** Of 88 pairs with the figure of a headline 3 were labelled: the report below it says the same with more words. */
const OF_HEADLINE = 0.4;
