import type { ClauseClaim, DateClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { isSameSpeaker, nameOf, overlapOf, sentence, statementOf, type ConflictPair, type Facing } from './pair.ts';

const PLAN_WORDS = new Set(['plan', 'discuss', 'intent', 'intend', 'consid', 'decide', 'ready']);

/** A headline that drops what limits the words below it: “no second wave” over “no discussion of a second wave”. */
export function compareHeadline(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b } = facing;
  if (a.document !== b.document || a.claim.role === b.claim.role) return undefined;
  const [head, body] = a.claim.role === 'headline' ? [a, b] : [b, a];
  if (
    head.claim.role !== 'headline' ||
    body.claim.role !== 'body' ||
    head.claim.isNegated !== body.claim.isNegated ||
    body.claim.isQuestion ||
    head.claim.isQuestion
  )
    return undefined;
  const { weight, share, shared } = overlapOf(facing);
  if (shared.filter((term) => !term.startsWith('@')).length < 2 || share < 0.5) return undefined;
  const verbs = head.claim.verbs.filter((verb) => !PLAN_WORDS.has(verb));
  if (head.claim.isConditional || (verbs.length > 0 && !verbs.some((verb) => shared.includes(verb)))) return undefined;
  const weakening = body.claim.limit ?? (body.claim.isWeakened && !head.claim.isWeakened ? body.claim.range : null);
  const plan = body.claim.focus.find(({ term }) => PLAN_WORDS.has(term));
  const headHasPlan = head.claim.focus.some(({ term }) => PLAN_WORDS.has(term)) || head.claim.isFuture;
  const dropped = weakening ?? (plan && !headHasPlan ? plan.range : null);
  if (!dropped || (head.claim.limit && body.claim.limit)) return undefined;
  return {
    kind: 'wording',
    rule: 'headline',
    a: head,
    b: body,
    marksA: [head.claim.negation ?? head.claim.focus[0]?.range ?? head.claim.range],
    marksB: [dropped],
    reason: 'The headline leaves out words that limit what the text says.',
    ourSum: null,
    score: 2.2 + Math.min(1.5, weight * 0.4) + share,
    topic: `clause|${head.claim.focus[0]?.term ?? ''}`,
    questionText: head.claim.questionText,
  };
}

/** One speaker, one formula of denial, two documents of different days. */
export function compareFormula(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  if (a.document === b.document || !a.claim.isNegated || !b.claim.isNegated) return undefined;
  const [sayA, sayB] = [statementOf(corpus, a), statementOf(corpus, b)];
  if (!isSameSpeaker(sayA, sayB)) return undefined;
  const formula = a.claim.focus.find(
    ({ term, negated }) =>
      negated && PLAN_WORDS.has(term) && b.claim.focus.some((other) => other.negated && other.term === term),
  );
  const same = a.claim.asOf !== null && a.claim.asOf === b.claim.asOf;
  if (!formula || same || a.claim.isOther === b.claim.isOther) return undefined;
  const other = b.claim.focus.find(({ term }) => term === formula.term);
  return {
    kind: 'denial-then-action',
    rule: 'formula',
    a,
    b,
    marksA: [formula.range],
    marksB: [other?.range ?? b.claim.range],
    reason: `${sentence(nameOf(sayA))} uses the same formula of denial on two occasions.`,
    ourSum: null,
    score: 2.4 + corpus.likeness(a.document, b.document),
    topic: `clause|${formula.term}`,
    questionText: a.claim.questionText,
  };
}

/** “Not signed” here, “not published” there: the second takes for granted what the first denies. */
export function comparePresupposition(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b, corpus } = facing;
  const negated = ({ claim }: PlacedClaim<ClauseClaim>, term: string) =>
    claim.focus.find((each) => each.term === term && each.negated);
  const isRefrained = ({ claim }: PlacedClaim<ClauseClaim>, term: string) =>
    claim.focus.find((each) => each.term === term && (each.negated || claim.questionText.startsWith('Why')));
  const [unsigned, unpublished] = negated(a, 'publish') ? [b, a] : [a, b];
  const first = isRefrained(unsigned, 'sign');
  const second = negated(unpublished, 'publish');
  if (!first || !second || a.document === b.document) return undefined;
  const { weight } = overlapOf(facing);
  if (weight < 1) return undefined;
  return {
    kind: 'status',
    rule: 'presupposition',
    a: unsigned,
    b: unpublished,
    marksA: [first.range],
    marksB: [second.range],
    reason: `${sentence(nameOf(statementOf(corpus, unsigned)))} has it unsigned, ${nameOf(statementOf(corpus, unpublished))} only unpublished, as though there were one.`,
    ourSum: null,
    score: 3.2 + Math.min(2, weight * 0.7) + corpus.likeness(a.document, b.document),
    topic: 'clause|sign',
    questionText: unsigned.claim.questionText,
  };
}

/** A note whose date is another year's, or another part of the month, than the sentence it supports gives. */
export function compareNote(
  document: number,
  { text, note }: { readonly text: PlacedClaim<DateClaim>; readonly note: PlacedClaim<DateClaim> },
): ConflictPair | undefined {
  const [said, noted] = [text.claim.edtf, note.claim.edtf];
  if (noted.length !== 10 || said.includes('X')) return undefined;
  const sharesTerm = text.claim.terms.some((term) => note.claim.terms.includes(term));
  const otherYear = said.length === 4 && said !== noted.slice(0, 4) && sharesTerm && text.claim.relation === null;
  const sameDay = said.length === 10 && said.slice(5) === noted.slice(5) && said.slice(0, 4) !== noted.slice(0, 4);
  const endOfMonth =
    said.length === 7 &&
    noted.startsWith(said) &&
    text.claim.relation === 'about' &&
    Number(noted.slice(8)) < 24 &&
    sharesTerm;
  if (!sameDay && !endOfMonth && !otherYear) return undefined;
  const years = Math.abs(Number(noted.slice(0, 4)) - Number(said.slice(0, 4)));
  return {
    kind: 'date',
    rule: 'note',
    a: { document, claim: text.claim },
    b: { document, claim: note.claim },
    marksA: text.claim.marks,
    marksB: note.claim.marks,
    reason:
      sameDay || otherYear
        ? `The note gives ${note.claim.dateText}, the sentence it supports ${text.claim.dateText}.`
        : `The text speaks of the end of the month, the note of ${note.claim.dateText}.`,
    ourSum: sameDay
      ? `${noted.slice(0, 4)} − ${said.slice(0, 4)} = ${noted > said ? '' : '−'}${years} ${years === 1 ? 'year' : 'years'}`
      : null,
    score: sameDay ? 8 : otherYear ? 5 : 3.5,
    topic: `note|${said}`,
    questionText: 'Does the note support the date?',
  };
}
