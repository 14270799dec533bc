import type { ClauseClaim } from './claim.ts';
import { isConcept } from '../statements/statements.ts';
import { oppositesOf } from './opposites.ts';
import type { Facing } from './pair.ts';

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
  'safe',
  'unsafe',
  'true',
  'false',
  'guilty',
  'innocent',
  'legal',
  'illegal',
  'unchanged',
  'increase',
  'decrease',
  'resign',
  'stay_office',
]);

/** A word of a clause that can be its point. */
export type Focus = ClauseClaim['focus'][number];

/** The words on which two clauses part: one negates what the other asserts, or they name opposite states. */
export interface Parting {
  readonly a: Focus;
  readonly b: Focus;
  readonly kind: 'polarity' | 'status' | 'attribution';
  readonly isOpposite: boolean;
}

/** Verbs and nouns whose denial denies what they govern: “no plan to close”, “no decision to cut”. */
export const HOLLOW = new Set([
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
  'offer',
]);

const EVIDENCE = new Set(['evid', 'trace', 'proof', 'sign', 'indic']);
/** Verbs that only carry what is denied: “received no warning”, “found no evidence”. */
export const LIGHT_DEEDS = new Set([
  'deliver',
  'receiv',
  'find',
  'see',
  'hold',
  'hear',
  'obtain',
  'reach',
  'observ',
  'conduct',
  'carry_out',
  'pass',
  'undergo',
  'record',
  'use',
  'поступа',
]);

/** The words on which two clauses part most plainly, or undefined where they do not. */
export function bestParting({ a, b }: Facing<ClauseClaim>): Parting | undefined {
  let best: (Parting & { readonly worth: number }) | undefined;
  for (const left of a.claim.focus) {
    for (const right of b.claim.focus) {
      const parting = partingOf(left, right);
      if (!parting || !isPoint(a.claim, left) || !isPoint(b.claim, right)) continue;
      if (isAside(a.claim, b.claim, parting)) continue;
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

/** “Called off a strike that was planned” speaks of both states; two who think otherwise need not think of one deed. */
function isAside(a: ClauseClaim, b: ClauseClaim, { a: left, b: right, isOpposite }: Parting): boolean {
  const has = (claim: ClauseClaim, term: string): boolean => claim.focus.some((each) => each.term === term);
  if (isOpposite && (has(a, right.term) || has(b, left.term))) return true;
  return OF_MIND.has(left.term) && !shareDeed(a, b);
}

/** “I do not think …”, “I think …”: what is thought differs only where it is of one deed. */
export const OF_MIND: ReadonlySet<string> = new Set(['think', 'believ', 'feel', 'expect', 'seem', 'mean', 'hope']);
const shareDeed = (a: ClauseClaim, b: ClauseClaim): boolean =>
  a.verbs.some((verb) => !OF_MIND.has(verb) && b.verbs.includes(verb));

/** A verb, or a state that nouns tell, too. */
export const isState = ({ isVerb, term }: Focus): boolean => isVerb || PERSON_STATES.has(term);

/** A negated noun is the point only where no verb is denied: “no decree is needed” denies no decree. */
export function isPoint(claim: ClauseClaim, focus: Focus): boolean {
  if (focus.isVerb || PERSON_STATES.has(focus.term)) return true;
  if (!focus.negated) return !claim.isWeakened && !focus.isMentioned;
  if (isOfDenied(claim, focus)) return false;
  return !claim.focus.some(({ isVerb, negated, term }) => isVerb && negated && !LIGHT_DEEDS.has(term));
}

/** “There is no link between the case and the meeting”: the link is denied, not the case nor the meeting. */
function isOfDenied({ focus }: ClauseClaim, { range, isMentioned }: Focus): boolean {
  const before = focus.filter((other) => other.negated && !other.isVerb && other.range.end <= range.start);
  const isBehind = isMentioned || before.some((other) => other.isMentioned);
  return isBehind && before.some(({ isMentioned, term }) => !isMentioned && !HOLLOW.has(term) && !EVIDENCE.has(term));
}

function partingOf(left: Focus, right: Focus): Parting | undefined {
  if (left.term === right.term) {
    // A concept holds whatever its part of speech; “a document” and “it is documented” only share letters.
    if (left.isVerb !== right.isVerb && !isConcept(left.term)) return undefined;
    return left.negated === right.negated ? undefined : { a: left, b: right, kind: 'polarity', isOpposite: false };
  }
  const isTold = (left.isVerb && right.isVerb) || PERSON_STATES.has(left.term);
  if (left.negated || right.negated || !isTold) return undefined;
  for (const { term, kind } of oppositesOf(left.term)) {
    if (term === right.term && kind !== 'wording') return { a: left, b: right, kind, isOpposite: true };
  }
  return undefined;
}

/** Both deny one deed: they agree, whichever noun the negation stands before. */
export const deniesAlike = (a: ClauseClaim, b: ClauseClaim): boolean =>
  a.focus.some(
    ({ term, negated, isVerb }) =>
      isVerb && negated && b.focus.some((other) => other.isVerb && other.negated && other.term === term),
  );

/** The verb that is denied must be the one on which the two part: “had not met him before the sale” denies no sale. */
export function missesDeed(a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean {
  if (parting.isOpposite) return false;
  const [negative, positive, focus] = parting.a.negated ? [a, b, parting.a] : [b, a, parting.b];
  const denied = negative.focus.filter(({ negated }) => negated);
  const verb = denied.find(({ isVerb, term }) => isVerb && !HOLLOW.has(term) && !LIGHT_DEEDS.has(term));
  if (!verb || verb.term === focus.term) return false;
  const before = denied.findIndex(({ term }) => term === focus.term) < denied.indexOf(verb);
  return !before && !positive.terms.includes(verb.term);
}

/** “There is no case”: the thing itself is denied that the other side takes to be there. */
export function deniesExistence(a: ClauseClaim, b: ClauseClaim, parting: Parting): boolean {
  const [denied, focus] = parting.a.negated ? [a, parting.a] : [b, parting.b];
  const isNo = /^(?:no|нет|никаких|никакого)$/i.test(denied.negationText ?? '');
  const first = denied.focus.find(
    ({ negated, term }) => negated && (term === focus.term || !(EVIDENCE.has(term) || LIGHT_DEEDS.has(term))),
  );
  return !parting.isOpposite && isNo && first?.term === focus.term;
}

/** Whether a shared word does the same work in both: subject in both, or said of the subject in both. */
export function shareRole(a: ClauseClaim, b: ClauseClaim, leave: ReadonlySet<string>): boolean {
  const [subjectA, subjectB] = [new Set(a.subject), new Set(b.subject)];
  return a.terms.some(
    (term) => b.terms.includes(term) && !leave.has(term) && subjectA.has(term) === subjectB.has(term),
  );
}

/** A denial hits the word it stands before; what is far behind it may not be meant. */
export function distance(left: ClauseClaim, right: ClauseClaim, parting: Parting): number {
  const [negative, focus] = parting.a.negated ? [left, parting.a] : [right, parting.b];
  if (parting.isOpposite) return 0;
  const negated = negative.focus.filter((each) => each.negated);
  const at = negated.findIndex((each) => each.term === focus.term);
  return Math.min(1.5, negated.slice(0, at).filter(({ term }) => !HOLLOW.has(term)).length * 0.5);
}

/** Whether each side says both in one statement, as a quotation does that two reports print: “the charges are serious, two things are not serious”. */
export function isSaidBothWays({ a, b, corpus }: Facing<ClauseClaim>, { a: one, b: other }: Parting): boolean {
  if (a.document === b.document && a.claim.sentence === b.claim.sentence) return false;
  return saysAlso(corpus, a, one) && saysAlso(corpus, b, other);
}

/** Whether the statement of a clause says the opposite of a word as well. */
const saysAlso = (
  { documents }: Facing['corpus'],
  { document, claim }: Facing<ClauseClaim>['a'],
  { term, negated }: Focus,
): boolean =>
  (documents[document]?.claims.claims ?? []).some(
    (beside) =>
      beside.kind === 'clause' &&
      beside.statement === claim.statement &&
      beside.focus.some((focus) => focus.term === term && focus.negated !== negated),
  );
