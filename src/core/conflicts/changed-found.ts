import type { Decision } from './decisions.ts';
import type { Found, FoundConflict, FoundSide, FoundStatement } from './found.ts';
import { applyChanges } from './statement-changes.ts';

/**
 * What was found, with the reader's changes of statements: corrected ones as corrected, and no conflict with one that is
 * set aside, cut or joined; a question without any conflict left is gone too.
 */
export function withChanges(found: Found, decisions: readonly Decision[]): Found {
  if (decisions.length === 0) return found;
  const statements = new Map<string, FoundStatement>();
  for (const { a, b } of found.conflicts) for (const { statement } of [a, b]) statements.set(statement.id, statement);
  const changed = new Map(
    applyChanges([...statements.values()], decisions)
      .filter(({ isDismissed }) => !isDismissed)
      .map((statement) => [statement.id, statement]),
  );
  const conflicts = found.conflicts.flatMap((conflict): FoundConflict[] => {
    const a = corrected(conflict.a, changed);
    const b = corrected(conflict.b, changed);
    return a && b ? [{ ...conflict, a, b }] : [];
  });
  const left = new Set(conflicts.map(({ id }) => id));
  const questions = found.questions.flatMap((question) => {
    const conflictIds = question.conflictIds.filter((id) => left.has(id));
    return conflictIds.length > 0 ? [{ ...question, conflictIds }] : [];
  });
  return { ...found, conflicts, questions };
}

function corrected(side: FoundSide, changed: ReadonlyMap<string, FoundStatement>): FoundSide | null {
  const statement = changed.get(side.statement.id);
  return statement ? { ...side, statement } : null;
}
