import { Failure } from '../../rpc/failure.ts';
import type { ComparisonModules } from './conflict-handlers.ts';
import { applyChanges, type ChangedStatement } from './statement-changes.ts';

/** Finds a statement of the rules or the reader by its name, own documents first. Fails with `STATEMENT_NOT_FOUND`. */
export function statementFinder({
  conflicts,
}: Pick<ComparisonModules, 'conflicts'>): (id: string) => Promise<ChangedStatement> {
  return async (id) => {
    for (const scope of ['own', 'all'] as const) {
      const all = applyChanges(await conflicts.statements(scope), conflicts.decisions.aboutStatements());
      const found = all.find((statement) => statement.id === id);
      if (found) return found;
    }
    throw new Failure(
      'STATEMENT_NOT_FOUND',
      'There is no such statement in this library. See the list of statements.',
      { id },
    );
  };
}
