import type { z } from 'zod';
import type { position, questionSummary, shownConflict } from '../../contract/questions.ts';
import type { Asked } from '../../domain/asked.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import { comparePositions, positionKey, positionLabel } from '../../domain/position.ts';
import type { Question, QuestionState } from '../../domain/question.ts';
import type { Statement } from '../../domain/statement.ts';

/** One position on a question, as the contract carries it. */
export type Position = z.infer<typeof position>;
/** A question as it is listed. */
export type QuestionSummary = z.infer<typeof questionSummary>;

/** A conflict with its reason as data, where a rule gives it. */
export type ShownConflict = z.infer<typeof shownConflict>;

/** A question with all that stands under it, wherever it comes from. */
export interface QuestionContent {
  readonly question: Question;
  /** What a proposed question asks as data; null where people wrote it. */
  readonly asks: Asked | null;
  readonly origin: QuestionSummary['origin'];
  readonly statements: readonly Statement[];
  readonly conflicts: readonly ShownConflict[];
}

/** Groups the statements on `questionId` by what they assert, in reading order of the values. */
export function toPositions(questionId: string, statements: readonly Statement[]): Position[] {
  const groups = new Map<string, { value: AssertedValue; members: Statement[] }>();
  for (const statement of statements) {
    for (const { value } of statement.answers.filter((answer) => answer.questionId === questionId)) {
      const key = positionKey(value);
      const group = groups.get(key) ?? { value, members: [] };
      if (!group.members.includes(statement)) group.members.push(statement);
      groups.set(key, group);
    }
  }
  return [...groups.entries()]
    .sort(([, a], [, b]) => comparePositions(a.value, b.value))
    .map(([key, { value, members }]) => ({
      key,
      label: positionLabel(value),
      value,
      statementIds: members.map(({ id }) => id),
      origins: countOrigins(members),
    }));
}

/** A question with its counts and the state that its statements give it. */
export function summarise({ question, asks, origin, statements, conflicts }: QuestionContent): QuestionSummary {
  const positions = toPositions(question.id, statements);
  return {
    ...question,
    state: stateOf(positions, statements, conflicts),
    statements: statements.length,
    positions: positions.length,
    origins: countOrigins(statements),
    documents: new Set(statements.map(({ documentId }) => documentId)).size,
    conflicts: conflicts.filter(({ kind }) => kind !== 'not-comparable').length,
    asks,
    origin,
  };
}

/** Statements that share an origin were begun once, however often they are repeated. */
function countOrigins(statements: readonly Statement[]): number {
  return new Set(statements.map(({ origin }) => origin)).size;
}

function stateOf(
  positions: readonly Position[],
  statements: readonly Statement[],
  conflicts: readonly ShownConflict[],
): QuestionState {
  const real = conflicts.filter(({ kind }) => kind !== 'not-comparable');
  if (real.length > 0) return real.every(({ kind }) => kind === 'superseded') ? 'superseded' : 'disputed';
  // One voice agrees with nobody: it takes two independent ones.
  return positions.length === 1 && countOrigins(statements) > 1 ? 'agreed' : 'open';
}
