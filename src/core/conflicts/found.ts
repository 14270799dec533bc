import { createHash } from 'node:crypto';
import type { Asked } from '../../domain/asked.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import type { ConflictKind } from '../../domain/conflict.ts';
import type { Reason } from '../../domain/reason.ts';
import { reasonInEnglish } from '../../domain/reason-in-english.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { createAgreeing } from './agreeing.ts';
import type { Claim, QuantityClaim } from './claim.ts';
import type { PlacedClaim } from './corpus.ts';
import { firstOf, originOf } from './origins.ts';
import type { Comparison } from './compare-library.ts';
import type { ConflictPair, RuleName } from './pair.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** A proposed statement with its document and a name that stays the same while the text does. */
export interface FoundStatement extends ProposedStatement {
  readonly id: string;
  readonly documentId: string;
  /** What a person says it asserts. */
  readonly asserted?: AssertedValue | null;
  /** Names the independent beginning, where the library was compared for it. */
  readonly origin?: string;
}

/** One side of a proposed conflict: the statement, the clause that counts, the words that decide, what it asserts. */
export interface FoundSide {
  readonly statement: FoundStatement;
  readonly clause: TextRange;
  readonly marks: readonly TextRange[];
  readonly value: AssertedValue;
}

/** A proposed question: in English, and as data where a conflict names one. */
export interface FoundQuestion {
  readonly id: string;
  readonly text: string;
  readonly asks: Asked;
}

/** A proposed conflict as it leaves the comparison. */
export interface FoundConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly rule: RuleName;
  /** In English. */
  readonly reason: string;
  /** The same as data, for other languages. */
  readonly because: Reason;
  readonly ourSum: string | null;
  readonly score: number;
  /** What it is ranked by. */
  readonly worth: number;
  /** It stands behind all that are likelier. */
  readonly isLessLikely: boolean;
  readonly question: FoundQuestion;
  readonly a: FoundSide;
  readonly b: FoundSide;
}

/** Everything found in a library, ranked, the less likely behind the rest; questions in the order of their best conflict. */
export interface Found {
  readonly conflicts: readonly FoundConflict[];
  readonly questions: readonly (FoundQuestion & {
    readonly topic: string;
    readonly conflictIds: readonly string[];
    /** All its conflicts are. */
    readonly isLessLikely: boolean;
    /** Statements that assert what a side of a conflict asserts, and conflict with nobody by themselves. */
    readonly members: readonly Pick<FoundSide, 'statement' | 'value'>[];
  })[];
}

/** More proposals than this are never looked at; the best are kept. */
const MOST_CONFLICTS = 5000;
const MOST_LESS_LIKELY = 1000;

const short = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);

/** The name of a statement: its document and its place. */
export const statementId = (documentId: string, { start, end }: TextRange): string =>
  `p-${short(documentId, start, end)}`;

/** A claim by its place. */
export interface ClaimPlace {
  readonly documentId: string;
  readonly range: TextRange;
}

/** The name of a rule and the places of two claims, in whatever order they are given: two claims can differ in several points. */
export const clausesId = (rule: RuleName, places: readonly [ClaimPlace, ClaimPlace]): string =>
  `c-${short(rule, nameOf(places))}`;

/** The name of a conflict: its rule, and the places of both claims with the words that decide in them, in whatever order. */
export const conflictId = (rule: RuleName, sides: readonly [MarkedPlace, MarkedPlace]): string =>
  `c-${short(rule, sides.map((side) => `${nameOf([side])} ${marksName(side)}`).sort().join('|'))}`; // prettier-ignore

/** A claim by its place, and the words in it that decide. */
export interface MarkedPlace extends ClaimPlace {
  readonly marks: readonly TextRange[];
}

/** Where the words that decide stand within their claim, which may stand elsewhere in another text. */
export const marksName = ({ marks, range }: Pick<MarkedPlace, 'marks' | 'range'>): string =>
  marks.map(({ start, end }) => `${start - range.start}:${end - range.start}`).join(' ');

const nameOf = (places: readonly ClaimPlace[]): string =>
  places
    .map(({ documentId, range }) => `${documentId}:${range.start}:${range.end}`)
    .sort()
    .join('|');

/** Turns a comparison into what is shown and stored, with names that do not depend on the order of documents. */
export function toFound(comparison: Comparison): Found {
  const { corpus, lessLikely } = comparison;
  const questions = [...comparison.questions, ...lessLikely.questions];
  const pairs = [...comparison.pairs.slice(0, MOST_CONFLICTS), ...lessLikely.pairs.slice(0, MOST_LESS_LIKELY)];
  const named = new Map<ConflictPair, string>();
  const asked = new Map<number, FoundQuestion>();
  for (const { pairs: own, text, asks } of questions) {
    const [first] = own;
    if (first)
      asked.set(first.question, { id: `q-${short(first.topic, nameOf(placesOf(corpus, first)))}`, text, asks });
  }
  const taken = new Set<string>();
  const conflicts = pairs.flatMap((pair): FoundConflict[] => {
    const id = conflictId(pair.rule, placesOf(corpus, pair));
    // The same words under another topic tell nothing new.
    if (taken.has(id)) return [];
    taken.add(id);
    named.set(pair, id);
    const { kind, rule, reason, ourSum, worth } = pair;
    const found = {
      ...{ id, kind, rule, ourSum, worth },
      isLessLikely: pair.isLessLikely === true,
      reason: reasonInEnglish(reason),
      because: reason,
      score: Math.round(pair.score * 100) / 100,
      question: asked.get(pair.question) ?? NO_QUESTION,
      a: sideOf(comparison, pair, 'a'),
      b: sideOf(comparison, pair, 'b'),
    };
    return [found];
  });
  const agreeing = createAgreeing(comparison);
  return {
    conflicts,
    questions: questions.flatMap(({ topic, pairs: own }) => {
      const conflictIds = own.flatMap((pair) => named.get(pair) ?? []);
      const known = asked.get(own[0]?.question ?? -1);
      if (!known || conflictIds.length === 0) return [];
      const isLessLikely = own.every((pair) => pair.isLessLikely === true);
      const members = (isLessLikely ? [] : agreeing(own)).map(({ placed, side }) => ({
        statement: foundStatement(comparison, placed),
        value: valueOf(placed.claim, side),
      }));
      return [{ ...known, topic, conflictIds, isLessLikely, members }];
    }),
  };
}

const NO_QUESTION: FoundQuestion = { id: 'q-none', text: '', asks: { code: 'words', text: '' } };

function sideOf(comparison: Comparison, pair: ConflictPair, which: 'a' | 'b'): FoundSide {
  const { claim } = pair[which];
  return {
    statement: foundStatement(comparison, pair[which]),
    clause: claim.range,
    marks: which === 'a' ? pair.marksA : pair.marksB,
    value: valueOf(claim, which === 'a' ? pair.sideA : pair.sideB),
  };
}

function foundStatement({ corpus, copies }: Comparison, { document, claim }: PlacedClaim): FoundStatement {
  const compared = corpus.documents[document];
  const first = corpus.documents[copies[document] ?? document];
  const statement = compared?.claims.statements[claim.statement];
  if (!compared || !statement || !first) throw new RangeError(`a claim of no document: ${document}`);
  const origin = originOf(statement, { agency: compared.claims.agency ?? first.claims.agency, first: firstOf(first) });
  return { ...statement, id: statementId(compared.id, statement.range), documentId: compared.id, origin };
}

function placesOf(
  { documents }: Comparison['corpus'],
  { a, b, marksA, marksB }: ConflictPair,
): [MarkedPlace, MarkedPlace] {
  const place = ({ document, claim }: PlacedClaim, marks: readonly TextRange[]): MarkedPlace => ({
    documentId: documents[document]?.id ?? '',
    range: claim.range,
    marks,
  });
  return [place(a, marksA), place(b, marksB)];
}

function valueOf(claim: Claim, side: string | undefined): AssertedValue {
  if (claim.kind === 'quantity') return numberValue(claim);
  if (claim.kind === 'date') {
    const isPlain = claim.relation === 'about' || claim.relation === null;
    return { type: 'date', edtf: claim.edtf, coverage: isPlain ? null : claim.relation };
  }
  if (side === 'yes' || side === 'no') return { type: 'yesNo', answer: side, coverage: null };
  return { type: 'status', status: side ?? (claim.isNegated ? 'denied' : 'asserted'), coverage: null };
}

function numberValue(claim: QuantityClaim): AssertedValue {
  const { low, high, comparator, isVague } = claim;
  const measure = { unit: unitName(claim), coverage: claim.coverage?.text ?? null };
  if (low !== high) return { type: 'range', from: low, to: high, ...measure };
  return { type: 'number', comparator: isVague ? '>=' : comparator, amount: low, ...measure };
}

function unitName({ unit, unitText, isPercent, state }: QuantityClaim): string {
  if (unit === 'number') return 'counted';
  return unitText ?? (isPercent ? 'per cent' : (unit ?? state ?? 'counted'));
}
