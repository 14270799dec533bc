import { firstAsked } from './asked-in-english.ts';
import type { ClauseClaim, DateClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import type { ConflictPair, Facing } from './pair.ts';
import type { Focus } from './partings.ts';

/** A note whose date is another year's, or another part of the month, than the sentence it supports gives. */
export function compareNote(
  document: number,
  { text, note }: { readonly text: PlacedClaim<DateClaim>; readonly note: PlacedClaim<DateClaim> },
): ConflictPair | undefined {
  const found = noteDifference(text.claim, note.claim);
  if (!found) return undefined;
  const [said, noted] = [text.claim.edtf, note.claim.edtf];
  const years = Number(noted.slice(0, 4)) - Number(said.slice(0, 4));
  return {
    kind: 'date',
    rule: 'note',
    a: { document, claim: text.claim },
    b: { document, claim: note.claim },
    marksA: text.claim.marks,
    marksB: note.claim.marks,
    reason:
      found === 'part-of-month'
        ? { code: 'note-other-part-of-month', words: note.claim.dateText }
        : { code: 'note-other-date', words: note.claim.dateText, otherWords: text.claim.dateText },
    ourSum:
      found === 'same-day'
        ? `${noted.slice(0, 4)} − ${said.slice(0, 4)} = ${String(years).replace('-', '−')} ${Math.abs(years) === 1 ? 'year' : 'years'}`
        : null,
    score: NOTE_SCORES[found],
    topic: 'note|dates',
    asks: { code: 'note-date' },
  };
}

type NoteDifference = 'same-day' | 'other-year' | 'part-of-month';
const NOTE_SCORES: Readonly<Record<NoteDifference, number>> = { 'same-day': 8, 'other-year': 5, 'part-of-month': 3.5 };
/** “At the end of the month” is no day before this. */
const END_OF_MONTH = 24;

function noteDifference(text: DateClaim, note: DateClaim): NoteDifference | undefined {
  const [said, noted] = [text.edtf, note.edtf];
  if (noted.length !== 10 || said.includes('X')) return undefined;
  const isOtherYear = said.slice(0, 4) !== noted.slice(0, 4);
  if (said.length === 10) return isOtherYear && said.slice(5) === noted.slice(5) ? 'same-day' : undefined;
  if (!text.terms.some((term) => note.terms.includes(term))) return undefined;
  if (said.length === 4) return isOtherYear && text.relation === null ? 'other-year' : undefined;
  const isEarlier = noted.startsWith(said) && Number(noted.slice(8)) < END_OF_MONTH;
  return isEarlier && text.relation === 'about' ? 'part-of-month' : undefined;
}

/** “Unlikely to call up reservists”, and the title of the note: “Preparing to call up reservists”. */
export function compareNoteWords(facing: Facing<ClauseClaim>): ConflictPair | undefined {
  const { a, b } = facing;
  const [text, title] = [a.claim, b.claim];
  if (text.isConditional || text.isQuestion || title.isConditional || title.isQuestion) return undefined;
  const parting = partingOf(text, title);
  if (!parting) return undefined;
  const marksOf = (claim: ClauseClaim, { range, negated }: Focus): ConflictPair['marksA'] =>
    negated && claim.negation ? [claim.negation, range] : [range];
  return {
    kind: 'polarity',
    rule: 'note',
    a,
    b,
    marksA: marksOf(text, parting.a),
    marksB: marksOf(title, parting.b),
    sideA: parting.a.negated ? 'no' : 'yes',
    sideB: parting.b.negated ? 'no' : 'yes',
    reason: { code: 'note-says-opposite' },
    ourSum: null,
    score: 3.4,
    topic: `note|${a.claim.id}`,
    asks: firstAsked(text.questionText, title.questionText),
  };
}

/** A deed that one of the two denies. */
function partingOf(text: ClauseClaim, title: ClauseClaim): { readonly a: Focus; readonly b: Focus } | undefined {
  for (const a of text.focus) {
    const b = title.focus.find(
      ({ term, negated, isVerb }) => term === a.term && negated !== a.negated && (isVerb || a.isVerb),
    );
    if (b) return { a, b };
  }
  return undefined;
}
