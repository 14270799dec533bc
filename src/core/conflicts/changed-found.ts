import type { Decision } from './decisions.ts';
import type { Found, FoundConflict, FoundSide, FoundStatement } from './found.ts';
import { applyChanges } from './statement-changes.ts';
import { isLost } from './statement-places.ts';

/**
 * What was found, with the reader's changes of statements: corrected ones as corrected, and no conflict with one that is
 * set aside, cut or joined; a question without any conflict left is gone too.
 */
export function withChanges(found: Found, decisions: readonly Decision[]): Found {
  if (decisions.length === 0) return found;
  const statements = new Map<string, FoundStatement>();
  const sides = [
    ...found.conflicts.flatMap(({ a, b }) => [a, b]),
    ...found.questions.flatMap(({ members }) => members),
  ];
  for (const { statement } of sides) statements.set(statement.id, statement);
  const changed = new Map(
    applyChanges([...statements.values()], decisions)
      .filter((each) => !each.isDismissed && !isLost(each))
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
    const members = question.members.flatMap((member) => corrected(member, changed) ?? []);
    return conflictIds.length > 0 ? [{ ...question, conflictIds, members }] : [];
  });
  return { ...found, conflicts, questions };
}

/** A side with the statement as the reader has it; what a person says it asserts goes before what the rules read. */
function corrected<Side extends Pick<FoundSide, 'statement' | 'value'>>(
  side: Side,
  changed: ReadonlyMap<string, FoundStatement>,
): Side | null {
  const statement = changed.get(side.statement.id);
  return statement ? { ...side, statement, value: statement.asserted ?? side.value } : null;
}
