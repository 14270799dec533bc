import { scaleOfUnit } from '../statements/statements.ts';
import type { DocumentClaims, QuantityClaim } from './claim.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import { isPeople, measureOf } from './measure.ts';
import type { Facing } from './pair.ts';

/**
 * Whether two figures that look different agree through what stands beside them: the sentence of one gives the figure of the
 * other besides, both give both, whatever they count by them, or the parts it gives add up to it.
 */
export function agreeBeside({ a, b, corpus }: Facing<QuantityClaim>): boolean {
  const [besideA, besideB] = [figuresBeside(corpus, a), figuresBeside(corpus, b)];
  return (
    besideA.some((other) => isSame(other, b.claim)) ||
    besideB.some((other) => isSame(other, a.claim)) ||
    (besideA.some((other) => isOneFigure(other, b.claim)) && besideB.some((other) => isOneFigure(other, a.claim))) ||
    addUp(a.claim, besideA, b.claim) ||
    addUp(b.claim, besideB, a.claim)
  );
}

const known = new WeakMap<DocumentClaims, Map<number, QuantityClaim[]>>();

/** The other figures that one voice gives in the sentence of a figure. */
function figuresBeside(corpus: Corpus, { document, claim }: PlacedClaim<QuantityClaim>): QuantityClaim[] {
  const claims = corpus.documents[document]?.claims;
  if (!claims) return [];
  const held = known.get(claims) ?? byStatement(claims);
  known.set(claims, held);
  return (held.get(claim.statement) ?? []).filter(({ id }) => id !== claim.id);
}

function byStatement({ claims }: DocumentClaims): Map<number, QuantityClaim[]> {
  const figures = new Map<number, QuantityClaim[]>();
  for (const claim of claims)
    if (claim.kind === 'quantity') figures.set(claim.statement, [...(figures.get(claim.statement) ?? []), claim]);
  return figures;
}

/** “Four men, two of them armed”, “a gang of four, two with knives”: the figures are the same, whatever they are said to be of. */
const isOneFigure = (a: QuantityClaim, b: QuantityClaim): boolean => a.low === b.low && a.high === b.high;

/** Whether two figures are one figure of one thing. */
function isSame(a: QuantityClaim, b: QuantityClaim): boolean {
  if (a.state !== b.state || a.aspect !== b.aspect || measureOf(a) !== measureOf(b)) return false;
  const isOneUnit = a.unit === b.unit || (isPeople(a) && isPeople(b));
  const scales = [scaleOfUnit(a.unit), scaleOfUnit(b.unit)] as const;
  const isOneScale = isOneUnit || scales[0] !== 1 || scales[1] !== 1;
  return isOneScale && a.low * scales[0] === b.low * scales[1] && a.high * scales[0] === b.high * scales[1];
}

/** “Killed Ola Vik and two others”: with those who are named there are a few more. */
const MOST_NAMED = 3;
const isOfOthers = ({ unitText }: QuantityClaim): boolean =>
  unitText !== null && /^(?:others|другие|других)$/i.test(unitText);

/** “Two women and a man” are three people, 14 years and 20 years are 34. */
function addUp(part: QuantityClaim, beside: readonly QuantityClaim[], whole: QuantityClaim): boolean {
  if (part.isPercent || part.low >= whole.low || whole.low !== whole.high) return false;
  if (part.joined === whole.low && isPeople(whole)) return true;
  if (isOfOthers(part) && part.state === whole.state && whole.low - part.low <= MOST_NAMED) return true;
  const parts = beside.filter(
    (other) =>
      other.low > 0 && other.state === part.state && (other.unit === part.unit || (isPeople(other) && isPeople(part))),
  );
  return parts.length > 0 && parts.reduce((sum, other) => sum + other.low, part.low) === whole.low;
}
