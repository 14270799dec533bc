import { firstAsked } from './asked-in-english.ts';
import type { ClauseClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { PLANNED } from './deed-rules.ts';
import { statementOf, voiceOf, type ConflictPair, type Facing } from './pair.ts';
import type { Focus } from './partings.ts';

/** Reports less alike than this tell of other matters. */
const LEAST_LIKE = 0.2;
/** What is called for and what is denied must share this much by weight, names of places included. */
const LEAST_WEIGHT = 2;
const LEAST_IN_ONE = 1;

type Wanted = ClauseClaim['wanted'];

/** “Demanded another wave of call-ups” here, “no new wave is planned” there: one wants what the other rules out. */
export const compareCall = (facing: Facing<ClauseClaim>): ConflictPair | undefined =>
  compareWanted(facing, {
    wantedOf: ({ wanted }) => wanted,
    isDenial: (claim) => claim.isFuture || claim.focus.some(({ term, negated }) => negated && PLANNED.has(term)),
    sides: ['wanted', 'not planned'],
    score: 2.4,
    code: 'called-for-and-denied',
  });

/** “Only after a change of power” here, “a change of power is ruled out” there. */
export const compareCondition = (facing: Facing<ClauseClaim>): ConflictPair | undefined =>
  compareWanted(facing, {
    wantedOf: ({ condition }) => condition,
    isDenial: () => true,
    sides: ['a condition', 'ruled out'],
    score: 3,
    code: 'condition-and-denial',
  });

interface WantedRule {
  readonly wantedOf: (claim: ClauseClaim) => Wanted;
  readonly isDenial: (claim: ClauseClaim) => boolean;
  readonly sides: readonly [string, string];
  readonly score: number;
  readonly code: 'called-for-and-denied' | 'condition-and-denial';
}

function compareWanted({ a, b, corpus }: Facing<ClauseClaim>, rule: WantedRule): ConflictPair | undefined {
  const [call, denial] = rule.wantedOf(a.claim).length > 0 ? [a, b] : [b, a];
  const wanted = rule.wantedOf(call.claim);
  if (wanted.length === 0 || !isTold(denial.claim) || !rule.isDenial(denial.claim)) return undefined;
  if (call.claim.isOther !== denial.claim.isOther) return undefined;
  const [wants, denies] = [statementOf(corpus, call), statementOf(corpus, denial)];
  if (wants.speaker.name === denies.speaker.name || denies.speaker.kind === 'publisher') return undefined;
  const like = corpus.likeness(a.document, b.document);
  const met = meet(wanted, denial.claim);
  if (!met || like < LEAST_LIKE) return undefined;
  const weight = met.shared.reduce((sum, term) => sum + corpus.weight(term), 0);
  if (weight < (a.document === b.document ? LEAST_IN_ONE : LEAST_WEIGHT)) return undefined;
  const { negation } = denial.claim;
  const marks = (side: PlacedClaim): ConflictPair['marksA'] =>
    side === call ? [met.wanted.range] : [...(negation ? [negation] : []), met.denied.range];
  return {
    kind: 'polarity',
    rule: 'call',
    a,
    b,
    marksA: marks(a),
    marksB: marks(b),
    sideA: rule.sides[call === a ? 0 : 1],
    sideB: rule.sides[call === b ? 0 : 1],
    reason: { code: rule.code, a: voiceOf(wants), b: voiceOf(denies) },
    ourSum: null,
    score: rule.score + Math.min(1, weight * 0.25) + like,
    topic: `clause|wanted|${denial.document}:${denial.claim.id}`,
    asks: firstAsked(denial.claim.questionText, call.claim.questionText),
  };
}

/** The word that is wanted and denied, and everything the two share. */
function meet(
  wanted: Wanted,
  denial: ClauseClaim,
): { readonly wanted: Wanted[number]; readonly denied: Focus; readonly shared: readonly string[] } | undefined {
  const denied = denial.focus.filter(({ negated, term }) => negated && !PLANNED.has(term));
  for (const each of wanted) {
    const focus = denied.find(({ term }) => term === each.term);
    if (!focus) continue;
    const shared = [...new Set(wanted.flatMap(({ term }) => (denial.terms.includes(term) ? [term] : [])))];
    return { wanted: each, denied: focus, shared };
  }
  return undefined;
}

const isTold = ({ isQuestion, isConditional, isWeakened, role }: ClauseClaim): boolean =>
  !isQuestion && !isConditional && !isWeakened && role === 'body';

/** “This proposal” is the one in the sentence before. */
const REACH = 1;

/** “Suggested to call up 500,000. … The immediate rejection of this proposal by officials”: told in one breath, in one report. */
export function compareRejection({ a, b, corpus }: Facing<ClauseClaim>): ConflictPair | undefined {
  const [call, answer] = a.claim.wanted.length > 0 ? [a, b] : [b, a];
  const [wanted] = call.claim.wanted;
  const { rejection, sentence: at } = answer.claim;
  const behind = at - call.claim.sentence;
  if (!wanted || !rejection || a.document !== b.document || behind < 1 || behind > REACH) return undefined;
  const [wants, tells] = [statementOf(corpus, call), statementOf(corpus, answer)];
  return {
    kind: 'polarity',
    rule: 'call',
    a,
    b,
    marksA: [call === a ? wanted.range : rejection],
    marksB: [call === b ? wanted.range : rejection],
    sideA: call === a ? 'wanted' : 'turned down',
    sideB: call === b ? 'wanted' : 'turned down',
    reason: { code: 'called-for-and-turned-down', a: voiceOf(wants), b: voiceOf(tells) },
    ourSum: null,
    score: 3.6,
    topic: `clause|wanted|${call.document}:${call.claim.id}`,
    asks: firstAsked(call.claim.questionText),
  };
}
