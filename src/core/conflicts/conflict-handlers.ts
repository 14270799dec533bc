import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { Changes } from '../changes.ts';
import type { RuleName } from './pair.ts';
import { summarise, type Statements } from '../statements/statements.ts';
import { loweredBy, statusOf, type Decision, type Decisions } from './decisions.ts';
import type { Found, FoundConflict } from './found.ts';
import type { LibraryComparison, ReadingReport, Scope } from './library-comparison.ts';
import { toMatrix } from './matrix.ts';
import { listConflicts } from './proposed-view.ts';
import { changedFound, createQuestions } from './questions.ts';

/** What the handlers of questions and conflicts work with. */
export interface ComparisonModules {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
  readonly changes: Changes;
}

/** The operations answered here. */
export type QuestionHandlers = Pick<
  Handlers<SynopticContract>,
  | 'conflicts.list'
  | 'conflicts.decide'
  | 'conflicts.undo'
  | 'conflicts.rules'
  | 'conflicts.resetRule'
  | 'questions.list'
  | 'questions.matrix'
  | 'questions.get'
>;

/** Answers what is asked of questions and conflicts, curated and proposed. */
export function questionHandlers(modules: ComparisonModules): QuestionHandlers {
  const { archive, statements, conflicts, changes } = modules;
  const { decisions } = conflicts;
  const questions = createQuestions(modules);
  const foundIn = (scope: Scope, report?: ReadingReport): Promise<Found> => changedFound(conflicts, scope, report);
  return {
    'conflicts.list': async ({ limit, offset, scope, ...filter }, { report }) => {
      const judged = judge(await foundIn(scope, report), decisions);
      const matching = judged.filter(({ conflict, decision }) => matches(conflict, statusOf(decision), filter));
      return {
        conflicts: await listConflicts(archive, matching.slice(offset, offset + limit)),
        total: matching.length,
      };
    },
    'conflicts.decide': async ({ id, verdict, relation, reason }) => {
      const { rule } = await findConflict(conflicts, id);
      decisions.add({ subject: 'conflict', subjectId: id, action: verdict, rule, detail: { relation, reason } });
      changes.tell('comparison');
      const [conflict] = await listOne(modules, id);
      if (!conflict) throw new Error('a conflict was decided and is not there');
      return { conflict };
    },
    'conflicts.undo': async () => {
      const { subjectId } = decisions.undo('conflict');
      changes.tell('comparison');
      return { conflict: (await listOne(modules, subjectId))[0] ?? null };
    },
    'conflicts.rules': () => ({
      rules: [...decisions.byRule()].map(([rule, counts]) => ({
        ...{ rule, ...counts },
        label: RULE_LABELS[rule as RuleName],
        weight: Math.round(100 / (1 + loweredBy(counts))) / 100,
      })),
    }),
    'conflicts.resetRule': ({ rule }) => {
      decisions.add({ subject: 'rule', subjectId: rule, action: 'reset', detail: {} });
      changes.tell('comparison');
      return { rule };
    },
    'questions.list': async ({ proposed, scope }, { report }) => ({
      questions: (await questions.list({ proposed, scope, report })).map(summarise),
    }),
    'questions.matrix': async ({ proposed, scope }, { report }) =>
      toMatrix(await questions.list({ proposed, scope, report }), { archive, statements }),
    'questions.get': ({ questionId }) => questions.get(questionId),
  };
}

/** What a reader sees of the rules that proposed. */
const RULE_LABELS: Readonly<Record<RuleName, string>> = {
  number: 'two figures for one thing',
  bound: 'a bound against a figure',
  'part-and-whole': 'a part against the whole',
  'same-figure': 'one figure of two groups',
  date: 'two dates for one event',
  'time-of-day': 'two times for one event',
  note: 'a note against its sentence',
  denial: 'asserted and denied',
  opposite: 'opposite states',
  direction: 'opposite directions',
  'denied-then-done': 'denied, then done',
  formula: 'the same formula of denial',
  headline: 'a headline stronger than its text',
  term: 'two names for one thing',
  presupposition: 'taken for granted and denied',
  cause: 'two causes or two winners',
  open: 'left open, then settled',
  hearsay: 'hearsay and its denial',
  call: 'called for and ruled out',
  answer: 'one voice right behind another',
  likeness: 'like in what they speak of, and not alike',
  none: 'other',
};

async function listOne({ archive, conflicts }: ComparisonModules, id: string) {
  for (const scope of ['own', 'all'] as const) {
    const found = judge(await changedFound(conflicts, scope), conflicts.decisions).filter(
      ({ conflict }) => conflict.id === id,
    );
    if (found.length > 0) return listConflicts(archive, found);
  }
  return [];
}

async function findConflict(conflicts: LibraryComparison, id: string): Promise<FoundConflict> {
  for (const scope of ['own', 'all'] as const) {
    const conflict = (await changedFound(conflicts, scope)).conflicts.find((each) => each.id === id);
    if (conflict) return conflict;
  }
  throw new Failure('CONFLICT_NOT_FOUND', 'There is no such conflict in this library. See the list of conflicts.', {
    id,
  });
}

/** A conflict with the reader's last word on it. */
export interface Judged {
  readonly conflict: FoundConflict;
  readonly decision: Decision | undefined;
}

/** The conflicts with the last decision about each, the reader's kind in place of ours, and dismissed rules moved down. */
function judge({ conflicts }: Found, decisions: Decisions): Judged[] {
  const latest = new Map(decisions.standing('conflict').map((decision) => [decision.subjectId, decision]));
  const counts = decisions.byRule();
  return conflicts
    .map((conflict, rank) => ({ conflict, rank, worth: conflict.worth - loweredBy(counts.get(conflict.rule)) }))
    .sort((a, b) => b.worth - a.worth || a.rank - b.rank)
    .map(({ conflict }) => {
      const decision = latest.get(conflict.id);
      return { conflict, decision };
    });
}

type Status = ReturnType<typeof statusOf>;

interface Filter {
  readonly kind?: string | undefined;
  readonly questionId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly status: Status | 'open' | 'all';
}

function matches({ kind, question, a, b }: FoundConflict, status: Status, filter: Filter): boolean {
  if (filter.kind !== undefined && filter.kind !== kind) return false;
  if (filter.questionId !== undefined && filter.questionId !== question.id) return false;
  // “Open” is what a reader still has to look at, and what holds.
  if (filter.status === 'open' ? status === 'dismissed' : filter.status !== 'all' && filter.status !== status)
    return false;
  return (
    filter.documentId === undefined ||
    a.statement.documentId === filter.documentId ||
    b.statement.documentId === filter.documentId
  );
}
