import type { SynopticContract } from '../../contract/operations.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { Changes } from '../changes.ts';
import type { RuleName } from './pair.ts';
import { summarise, type Statements } from '../statements/statements.ts';
import { loweredBy, statusOf } from './decisions.ts';
import type { FoundConflict } from './found.ts';
import { isBehind, judge, subjectOf, type Judged } from './judged-conflicts.ts';
import type { LibraryComparison } from './library-comparison.ts';
import { toMatrix } from './matrix.ts';
import { listPartlyRead } from './partly-read.ts';
import { listConflicts } from './proposed-view.ts';
import { createQuestions } from './questions.ts';

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
  return {
    'conflicts.list': async ({ limit, offset, scope, unfound, lessLikely: wanted, ...filter }, { report }) => {
      // Whoever names a question means its conflicts, however likely they are.
      const lessLikely = wanted ?? (filter.questionId === undefined ? 'left-out' : 'behind');
      const judged = (await judge(modules, scope, report)).filter(({ isFound }) => isFound || unfound);
      const fitting = judged.filter(({ conflict, decided }) => matches(conflict, statusOf(decided?.decision), filter));
      const matching = fitting.filter((each) => IS_LISTED[lessLikely](isBehind(each)));
      return {
        conflicts: await listConflicts(archive, matching.slice(offset, offset + limit)),
        total: matching.length,
        lessLikely: fitting.filter(isBehind).length,
        partlyRead: listPartlyRead(modules, scope, filter.documentId),
      };
    },
    'conflicts.decide': async ({ id, verdict, relation, reason }) => {
      const judged = await findConflict(modules, id);
      // Kept with it, so that it can follow the words into other texts.
      const kept = judged.isFound ? { conflict: judged.conflict } : {};
      const detail = { relation, reason, ...kept };
      const subjectId = subjectOf(judged, decisions);
      decisions.add({ subject: 'conflict', subjectId, action: verdict, detail, ...taughtBy(judged) });
      changes.tell('comparison');
      const [conflict] = await listOne(modules, id);
      if (!conflict) throw new Error('a conflict was decided and is not there');
      return { conflict };
    },
    'conflicts.undo': async () => {
      const subject = decisions.standing('conflict').at(-1)?.subjectId;
      const before = subject && (await findJudged(modules, ({ decided }) => decided?.subject === subject));
      decisions.undo('conflict');
      changes.tell('comparison');
      return { conflict: before ? ((await listOne(modules, before.conflict.id))[0] ?? null) : null };
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
    'questions.list': async (options, { report }) => ({
      questions: (await questions.list({ ...options, report })).map(summarise),
    }),
    'questions.matrix': async ({ proposed, scope }, { report }) =>
      toMatrix(await questions.list({ proposed, scope, report }), { archive, statements }),
    'questions.get': ({ questionId }) => questions.get(questionId),
  };
}

/** The rule that learns from a decision: that what is less likely is set aside says nothing of what the same rule is surer of. */
const taughtBy = ({ conflict: { rule, isLessLikely } }: Judged): { readonly rule?: RuleName } =>
  isLessLikely ? {} : { rule };

/** Which are listed: those that stand behind all others, or not. */
const IS_LISTED: Readonly<Record<'left-out' | 'behind' | 'only', (isBehindAll: boolean) => boolean>> = {
  'left-out': (isBehindAll) => !isBehindAll,
  behind: () => true,
  only: (isBehindAll) => isBehindAll,
};

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

async function listOne(modules: ComparisonModules, id: string) {
  const judged = await findJudged(modules, ({ conflict }) => conflict.id === id);
  return judged ? listConflicts(modules.archive, [judged]) : [];
}

async function findJudged(modules: ComparisonModules, isWanted: (judged: Judged) => boolean) {
  for (const scope of ['own', 'all'] as const) {
    const judged = (await judge(modules, scope)).find(isWanted);
    if (judged) return judged;
  }
  return undefined;
}

async function findConflict(modules: ComparisonModules, id: string): Promise<Judged> {
  const judged = await findJudged(modules, ({ conflict }) => conflict.id === id);
  if (judged) return judged;
  throw new Failure('CONFLICT_NOT_FOUND', 'There is no such conflict in this library. See the list of conflicts.', {
    id,
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
