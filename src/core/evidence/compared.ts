import type { ConflictKind } from '../../domain/conflict.ts';
import {
  attachDecided,
  followDecided,
  isBehind,
  type Decision,
  type Found,
  type FoundConflict,
  type LibraryComparison,
} from '../conflicts/conflicts.ts';
import type { QuestionContent, Statements } from '../statements/statements.ts';
import type { Related } from './relate.ts';
import type { Saying } from './saying.ts';

type Decisions = LibraryComparison['decisions'];

/** How two statements stand to each other where somebody or some rule has compared them already; null where nobody has. */
export type Compared = (a: Saying, b: Saying) => Related | null;

/** Kinds of conflict in which both statements can hold, in their own sense or at their own time. */
const QUALIFYING: ReadonlySet<ConflictKind> = new Set(['scope', 'superseded', 'wording', 'not-comparable']);

/** What the reader's word on a pair makes of it; null is for a pair the reader calls unrelated. */
const BY_READER: Readonly<Record<string, Related['relation'] | null>> = {
  contradicts: 'differs',
  'differs-in-number': 'differs',
  'differs-in-date': 'differs',
  overtaken: 'qualifies',
  qualifies: 'qualifies',
  agrees: 'agrees',
  'same-report': 'repeats',
  'not-related': null,
};

const relationOf = (kind: ConflictKind): Related['relation'] => (QUALIFYING.has(kind) ? 'qualifies' : 'differs');
const pairKey = (a: string, b: string): string => [a, b].sort().join('\n');

/** A statement of a digest's ledger is what the words it was taken from say. */
const ITSELF: Related = { relation: 'repeats', basis: 'ledger', reason: { code: 'digest-itself' } };

/** What is known of pairs already, and in which documents. */
export interface Known {
  readonly compared: Compared;
  /** The reader dismissed the pair, or calls it unrelated, and it differs in no other point. */
  readonly isSetAside: (a: Saying, b: Saying) => boolean;
  readonly documents: ReadonlySet<string>;
}

interface Noted {
  readonly relations: Map<string, Related>;
  readonly setAside: Set<string>;
  readonly documents: Set<string>;
}

/** Reads what is known of pairs with one of `claims`: ledgers count before the reader's decisions, those before rules. */
export function readCompared(
  claims: readonly Saying[],
  { statements, conflicts, decisions }: { statements: Statements; conflicts: Found['conflicts']; decisions: Decisions },
): Known {
  const noted: Noted = { relations: new Map(), setAside: new Set(), documents: new Set() };
  const ids = new Set(claims.map(({ id }) => id));
  const { byId } = attachDecided(conflicts, followDecided(decisions.aboutConflicts()));
  // Two statements can differ in several points: what the reader says of one counts before what rules say of another.
  const decidedFirst = [true, false].flatMap((first) => conflicts.filter(({ id }) => byId.has(id) === first));
  for (const conflict of decidedFirst) {
    const decided = byId.get(conflict.id);
    // What is less likely bears on nothing until the reader says so.
    if (isBehind({ conflict, decided })) continue;
    if (ids.has(conflict.a.statement.id) || ids.has(conflict.b.statement.id))
      noteConflict(conflict, decided?.decision, noted);
  }
  const asked = new Set(claims.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)));
  for (const content of statements.contents()) if (asked.has(content.question.id)) noteQuestion(content, ids, noted);
  return {
    compared: (a, b) => (a.id === b.id ? ITSELF : (noted.relations.get(pairKey(a.id, b.id)) ?? samePosition(a, b))),
    isSetAside: (a, b) => noted.setAside.has(pairKey(a.id, b.id)) && !noted.relations.has(pairKey(a.id, b.id)),
    documents: noted.documents,
  };
}

function noteConflict(
  { a, b, kind, because }: FoundConflict,
  decision: Decision | undefined,
  { relations, setAside, documents }: Noted,
): void {
  documents.add(a.statement.documentId).add(b.statement.documentId);
  const key = pairKey(a.statement.id, b.statement.id);
  const word = decision?.detail['relation'];
  const relation = typeof word === 'string' ? BY_READER[word] : undefined;
  if (decision?.action === 'dismissed' || relation === null) setAside.add(key);
  else if (!relations.has(key))
    relations.set(key, {
      relation: relation ?? relationOf(kind),
      basis: decision ? 'reader' : 'rule',
      reason: because,
    });
}

function noteQuestion(view: QuestionContent, ids: ReadonlySet<string>, { relations, documents }: Noted): void {
  for (const { documentId } of view.statements) documents.add(documentId);
  for (const { kind, statementIds, reason } of view.conflicts)
    for (const one of statementIds.filter((each) => ids.has(each)))
      for (const other of statementIds)
        relations.set(pairKey(one, other), { relation: relationOf(kind), basis: 'ledger', reason });
}

/** Statements that a ledger puts under one position agree; of one origin, they repeat each other. */
function samePosition(a: Saying, b: Saying): Related | null {
  const shared = a.answers.some((one) =>
    b.answers.some((other) => one.questionId === other.questionId && one.key === other.key),
  );
  if (!shared) return null;
  const repeats = a.origin !== null && a.origin === b.origin;
  return {
    relation: repeats ? 'repeats' : 'agrees',
    basis: 'ledger',
    reason: { code: repeats ? 'one-origin' : 'same-position' },
  };
}
