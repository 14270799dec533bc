import type { ConflictKind } from '../../domain/conflict.ts';
import type { ClauseClaim } from './claim.ts';
import { differenceOf } from './comparable.ts';
import { oppositesOf } from './opposites.ts';
import {
  aroundOf,
  isSameSpeaker,
  nameOf,
  overlapOf,
  sentence,
  statementOf,
  type ConflictPair,
  type Facing,
  type RuleName,
} from './pair.ts';

/** States that are told by nouns as well as by verbs (“in custody”). */
const PERSON_STATES = new Set([
  'release',
  'custody',
  'detain',
  'north',
  'south',
  'east',
  'west',
  'die',
  'alive',
  'arson',
  'accidental',
  'pilot_error',
  'technical_fault',
  'unchanged',
  'increase',
  'decrease',
]);

type Focus = ClauseClaim['focus'][number];

/** The words on which two clauses part: one negates what the other asserts, or they name opposite states. */
interface Parting {
  readonly a: Focus;
  readonly b: Focus;
  readonly kind: 'polarity' | 'status' | 'attribution';
  readonly isOpposite: boolean;
}

/** Verbs and nouns whose denial denies what they govern: “no plan to close”, “no decision to cut”. */
const HOLLOW = new Set([
  'plan',
  'decide',
  'discuss',
  'need',
  'intent',
  'intend',
  'consid',
  'idea',
  'question',
  'reason',
  'evid',
  'sign',
  'talks',
  'know',
  'any',
  'kind',
  'true',
  'confirm',
  'issue',
  'begin',
]);
/** What carries a plan out. */
const DONE = new Set(['begin', 'issue', 'decree', 'sign', 'order', 'declar', 'announc', 'launch', 'end', 'approve']);
const PLANNED = new Set(['plan', 'discuss', 'intent', 'intend', 'consid', 'decide']);

/** Compares two clauses; undefined unless one denies what the other asserts of the same thing. */
export function comparePolarity(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [left, right] = [a.claim, b.claim];
  if (
    left.isConditional ||
    right.isConditional ||
    left.isWished !== right.isWished ||
    (left.isWished && right.isWished)
  )
    return undefined;
  const difference = differenceOf(facing);
  if (difference !== null && difference !== 'day') return undefined;
  const parting = bestParting(facing);
  if (
    !parting ||
    deniesAlike(left, right) ||
    missesDeed(left, right, parting) ||
    (parting.isOpposite && left.isFuture !== right.isFuture)
  )
    return undefined;
  const leave = new Set([parting.a.term, parting.b.term]);
  const { weight, share } = overlapOf(facing, leave);
  const isLoose = (parting.isOpposite || !(parting.a.isVerb && parting.b.isVerb)) && weight < 2;
  const isExistence = deniesExistence(left, right, parting);
  if (isLoose && !isExistence && !shareRole(left, right, leave)) return undefined;
  const like = corpus.likeness(a.document, b.document);
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  const isSame = isSameSpeaker(sayA, sayB);
  if (a.document === b.document && (isSame || sayA.speaker.name === sayB.speaker.name)) return undefined;
  const verdict = verdictOf(facing, parting, isSame);
  const isAction = verdict.kind === 'denial-then-action';
  if (difference === 'day' && !isAction) return undefined;
  if (
    !(isExistence && like >= 0.3 && !HOLLOW.has(parting.a.term)) &&
    !isEnough({
      weight,
      share,
      like,
      isAction,
      isOpposite: parting.isOpposite,
      isVerb: parting.a.isVerb && parting.b.isVerb,
      sameDocument: a.document === b.document,
    })
  )
    return undefined;
  const [nameA, nameB] = [nameOf(sayA), nameOf(sayB)];
  const isWeak = left.isWeakened || right.isWeakened;
  return {
    ...verdict,
    a,
    b,
    sideA: sideOf(parting.a, parting.isOpposite),
    sideB: sideOf(parting.b, parting.isOpposite),
    marksA: marksOf(left, parting.a),
    marksB: marksOf(right, parting.b),
    reason: reasonOf({ verdict, parting, nameA, nameB, left, right }),
    ourSum: null,
    score:
      1.4 +
      (parting.a.isVerb || parting.b.isVerb ? 0.6 : 0) +
      Math.min(3, weight * 0.75) +
      Math.min(1, share) +
      like * 1.5 +
      Math.min(0.8, aroundOf(facing) * 0.1) -
      (isWeak ? 0.5 : 0) -
      distance(left, right, parting) -
      (isSame ? 0.4 : 0) -
      (left.role === 'headline' || right.role === 'headline' ? 1.3 : 0) -
      (left.isFuture !== right.isFuture && !isAction ? 0.6 : 0) -
      (a.document === b.document ? 0.3 : 0),
    topic: `clause|${[parting.a.term, parting.b.term].sort()[0] ?? ''}`,
    questionText: (parting.a.negated ? right : left).questionText || (parting.a.negated ? left : right).questionText,
  };
}

/** “There is no case”: the thing itself is denied that the other side takes to be there. */
function deniesExistence(a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean {
  const [denied, focus] = parting.a.negated ? [a, parting.a] : [b, parting.b];
  const isNo = /^(?:no|нет|никаких|никакого)$/i.test(denied.negationText ?? '');
  return !parting.isOpposite && isNo && denied.focus.find(({ negated }) => negated)?.term === focus.term;
}

/** Whether a shared word does the same work in both: subject in both, or said of the subject in both. */
function shareRole(a: ClauseClaim, b: ClauseClaim, leave: ReadonlySet<string>): boolean {
  const [subjectA, subjectB] = [new Set(a.subject), new Set(b.subject)];
  return a.terms.some(
    (term) => b.terms.includes(term) && !leave.has(term) && subjectA.has(term) === subjectB.has(term),
  );
}

const sideOf = ({ negated, term }: Focus, isOpposite: boolean): string =>
  isOpposite ? term.replaceAll('_', ' ') : negated ? 'no' : 'yes';

interface Evidence {
  readonly weight: number;
  readonly share: number;
  readonly like: number;
  readonly isAction: boolean;
  readonly isOpposite: boolean;
  readonly sameDocument: boolean;
  /** Both sides name the deed by a verb. */
  readonly isVerb: boolean;
}

function isEnough({ weight, share, like, isAction, isOpposite, sameDocument, isVerb }: Evidence): boolean {
  if (sameDocument) return (weight >= 2 && share >= 0.5) || (isVerb && weight >= 1 && share >= 0.5);
  if (like < 0.15) return weight >= 3 && share >= 0.6;
  if (isOpposite) return weight >= 1 && share >= 0.4;
  return (weight >= 1 && share >= 0.35) || (isAction && weight >= 1);
}

/** Both deny one deed: they agree, whichever noun the negation stands before. */
const deniesAlike = (a: ClauseClaim, b: ClauseClaim): boolean =>
  a.focus.some(
    ({ term, negated, isVerb }) =>
      isVerb && negated && b.focus.some((other) => other.isVerb && other.negated && other.term === term),
  );

/** The verb that is denied must be the one on which the two part: “had not met him before the sale” denies no sale. */
function missesDeed(a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean {
  if (parting.isOpposite) return false;
  const [negative, positive, focus] = parting.a.negated ? [a, b, parting.a] : [b, a, parting.b];
  const denied = negative.focus.filter(({ negated }) => negated);
  const verb = denied.find(({ isVerb, term }) => isVerb && !HOLLOW.has(term));
  if (!verb || verb.term === focus.term) return false;
  const before = denied.findIndex(({ term }) => term === focus.term) < denied.indexOf(verb);
  return !before && !positive.terms.includes(verb.term);
}

function bestParting({ a, b }: Facing<ClauseClaim>): Parting | undefined {
  let best: (Parting & { readonly worth: number }) | undefined;
  for (const left of a.claim.focus) {
    for (const right of b.claim.focus) {
      const parting = partingOf(left, right);
      if (!parting || !isPoint(a.claim, left) || !isPoint(b.claim, right)) continue;
      const worth =
        (left.isVerb ? 1 : 0) +
        (right.isVerb ? 1 : 0) +
        (parting.isOpposite ? 0.5 : 1) -
        (HOLLOW.has(left.term) ? 1.5 : 0);
      if (!best || worth > best.worth) best = { ...parting, worth };
    }
  }
  return best;
}

/** A negated noun is the point only where no verb is denied: “no decree is needed” denies no decree. */
function isPoint(claim: ClauseClaim, focus: Focus): boolean {
  if (focus.isVerb || PERSON_STATES.has(focus.term)) return true;
  if (!focus.negated) return !claim.isWeakened;
  return !claim.focus.some(({ isVerb, negated }) => isVerb && negated);
}

function partingOf(left: Focus, right: Focus): Parting | undefined {
  if (left.term === right.term)
    return left.negated === right.negated ? undefined : { a: left, b: right, kind: 'polarity', isOpposite: false };
  if (left.negated !== right.negated || !((left.isVerb && right.isVerb) || PERSON_STATES.has(left.term)))
    return undefined;
  const found = oppositesOf(left.term).find(({ term, kind }) => term === right.term && kind !== 'wording');
  return found && !left.negated && found.kind !== 'wording'
    ? { a: left, b: right, kind: found.kind, isOpposite: true }
    : undefined;
}

function verdictOf(
  { a, b, corpus }: Facing<ClauseClaim>,
  parting: Parting,
  isSame: boolean,
): { readonly kind: ConflictKind; readonly rule: RuleName } {
  if (parting.kind === 'attribution') return { kind: 'attribution', rule: 'direction' };
  const [negative, positive] = parting.a.negated ? [a, b] : [b, a];
  const isLater = (negative.claim.asOf ?? '') < (positive.claim.asOf ?? '') && negative.claim.asOf !== null;
  const isPlan = negative.claim.isFuture || negative.claim.focus.some(({ term }) => PLANNED.has(term));
  const apart =
    a.document !== b.document && a.claim.asOf !== null && b.claim.asOf !== null && a.claim.asOf !== b.claim.asOf;
  if (!parting.isOpposite && isPlan && isLater && !statementOf(corpus, positive).speaker.name.includes('?'))
    return { kind: 'denial-then-action', rule: 'denied-then-done' };
  if (isSame && apart && (a.claim.isFuture || b.claim.isFuture))
    return { kind: 'superseded', rule: parting.isOpposite ? 'opposite' : 'denial' };
  return { kind: parting.kind, rule: parting.isOpposite ? 'opposite' : 'denial' };
}

/** A denial hits the word it stands before; what is far behind it may not be meant. */
function distance(left: ClauseClaim, right: ClauseClaim, parting: Parting): number {
  const [negative, focus] = parting.a.negated ? [left, parting.a] : [right, parting.b];
  if (parting.isOpposite) return 0;
  const negated = negative.focus.filter((each) => each.negated);
  const at = negated.findIndex((each) => each.term === focus.term);
  return Math.min(1.5, negated.slice(0, at).filter(({ term }) => !HOLLOW.has(term)).length * 0.5);
}

function marksOf(claim: ClauseClaim, focus: Focus): ConflictPair['marksA'] {
  return focus.negated && claim.negation ? [claim.negation, focus.range] : [focus.range];
}

interface Reasoned {
  readonly verdict: { readonly kind: ConflictKind };
  readonly parting: Parting;
  readonly nameA: string;
  readonly nameB: string;
  readonly left: ClauseClaim;
  readonly right: ClauseClaim;
}

function reasonOf({ verdict, parting, nameA, nameB, left, right }: Reasoned): string {
  if (parting.isOpposite) return `${sentence(nameA)} and ${nameB} name opposite states of the same thing.`;
  const [denies, asserts] = parting.a.negated ? [nameA, nameB] : [nameB, nameA];
  const [early, late] = parting.a.negated ? [left, right] : [right, left];
  if (verdict.kind === 'denial-then-action')
    return `${sentence(denies)} denies on ${early.asOf ?? 'an earlier day'} what ${asserts} reports on ${late.asOf ?? 'a later day'}.`;
  if (verdict.kind === 'superseded')
    return `${sentence(denies)} first says one thing and later the opposite (${early.asOf ?? ''}, ${late.asOf ?? ''}).`;
  return denies === asserts
    ? `${sentence(asserts)} has it asserted in one place and denied in another.`
    : `${sentence(asserts)} asserts what ${denies} denies.`;
}

/** A denied plan and the deed of the same theme: “not discussing mobilisation”, then “issued a decree on mobilisation”. */
export function compareDeed(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const [denial, deed] = a.claim.isNegated ? [a, b] : [b, a];
  if (
    deed.claim.isNegated ||
    deed.claim.isFuture ||
    deed.claim.isWished ||
    deed.claim.isConditional ||
    deed.claim.isWeakened ||
    deed.claim.isQuestion ||
    a.document === b.document
  )
    return undefined;
  const isPlan = denial.claim.focus.some(({ term, negated }) => negated && PLANNED.has(term));
  const isDone = deed.claim.focus.some(({ term, isVerb }) => isVerb && DONE.has(term) && term !== 'end');
  const theme = deed.claim.focus.find(
    ({ term }) => !DONE.has(term) && denial.claim.focus.some((other) => other.term === term && other.negated),
  );
  if (
    !isPlan ||
    !isDone ||
    !theme ||
    (denial.claim.asOf !== null && deed.claim.asOf !== null && denial.claim.asOf > deed.claim.asOf)
  )
    return undefined;
  const like = corpus.likeness(a.document, b.document);
  if (like < 0.2 || denial.claim.isOther !== deed.claim.isOther) return undefined;
  const range = denial.claim.focus.find(({ term }) => term === theme.term)?.range ?? denial.claim.range;
  const marks = {
    [denial.document]: [...(denial.claim.negation ? [denial.claim.negation] : []), range],
    [deed.document]: [theme.range],
  };
  return {
    kind: 'denial-then-action',
    rule: 'denied-then-done',
    a,
    b,
    marksA: marks[a.document] ?? [],
    marksB: marks[b.document] ?? [],
    reason: `${sentence(nameOf(statementOf(corpus, denial)))} denies planning or discussing it; ${nameOf(statementOf(corpus, deed))} reports that it was done.`,
    ourSum: null,
    score: 2.6 + like * 1.5 + Math.min(1, overlapOf(facing).weight * 0.3),
    topic: `clause|${theme.term}`,
    questionText: deed.claim.questionText,
  };
}
