import type { SynopticContract } from '../../contract/operations.ts';
import type { Handlers } from '../../rpc/operation.ts';
import type { Archive } from '../archive/archive.ts';
import type { Statements } from '../statements/statements.ts';
import type { FoundConflict } from './found.ts';
import type { LibraryComparison } from './library-comparison.ts';
import { toMatrix } from './matrix.ts';
import { getProposed, listProposed } from './proposed-questions.ts';
import { listConflicts, showStatements } from './proposed-view.ts';

/** What the handlers of questions and conflicts work with. */
export interface ComparisonModules {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
}

/** The operations answered here. */
export type ComparisonHandlers = Pick<
  Handlers<SynopticContract>,
  'conflicts.list' | 'statements.proposed' | 'questions.list' | 'questions.matrix' | 'questions.get'
>;

/** Answers what is asked of questions and conflicts, curated and proposed. */
export function conflictHandlers({ archive, statements, conflicts }: ComparisonModules): ComparisonHandlers {
  return {
    'conflicts.list': async ({ limit, offset, scope, ...filter }, { report }) => {
      const found = await conflicts.found(scope, report);
      const matching = found.conflicts.filter((conflict) => matches(conflict, filter));
      return {
        conflicts: await listConflicts(archive, matching.slice(offset, offset + limit), () => 'proposed'),
        total: matching.length,
      };
    },
    'statements.proposed': async ({ scope, documentId, limit, offset }, { report }) => {
      const all = await conflicts.statements(scope, report);
      const own = documentId === undefined ? all : all.filter((statement) => statement.documentId === documentId);
      return { statements: await showStatements(archive, own.slice(offset, offset + limit)), total: own.length };
    },
    'questions.list': async ({ proposed, scope }, { report }) => ({
      questions: [...statements.list(), ...(proposed ? listProposed(await conflicts.found(scope, report)) : [])],
    }),
    'questions.matrix': async ({ proposed, scope }, { report }) => {
      const found = proposed ? await conflicts.found(scope, report) : null;
      const views = [
        ...statements.list().map(({ id }) => statements.get(id)),
        ...(found ? listProposed(found).map(({ id }) => getProposed(archive, found, id)) : []),
      ];
      return toMatrix((await Promise.all(views)).flatMap((view) => view ?? []));
    },
    'questions.get': async ({ questionId }) => {
      // Curated questions answer at once; only a name of ours waits for the comparison.
      const isProposed = questionId.startsWith('q-') && !statements.list().some(({ id }) => id === questionId);
      const found = isProposed
        ? ((await getProposed(archive, await conflicts.found('own'), questionId)) ??
          (await getProposed(archive, await conflicts.found('all'), questionId)))
        : undefined;
      return found ?? statements.get(questionId);
    },
  };
}

interface Filter {
  readonly kind?: string | undefined;
  readonly questionId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly status: string;
}

function matches({ kind, question, a, b }: FoundConflict, filter: Filter): boolean {
  if (filter.kind !== undefined && filter.kind !== kind) return false;
  if (filter.questionId !== undefined && filter.questionId !== question.id) return false;
  return (
    filter.documentId === undefined ||
    a.statement.documentId === filter.documentId ||
    b.statement.documentId === filter.documentId
  );
}
