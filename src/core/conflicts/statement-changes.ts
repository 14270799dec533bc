import { Failure } from '../../rpc/failure.ts';
import type { Decision } from './decisions.ts';
import { statementId, type FoundStatement } from './found.ts';

/** A statement after the reader's changes. */
export interface ChangedStatement extends FoundStatement {
  readonly source: 'proposed' | 'own';
  readonly isDismissed: boolean;
  readonly isChanged: boolean;
}

type Change = (statements: Map<string, ChangedStatement>, decision: Decision) => void;

const CHANGES: Readonly<Record<string, Change>> = {
  add: (all, { subjectId, detail }) =>
    all.set(subjectId, {
      ...(detail['statement'] as FoundStatement),
      id: subjectId,
      source: 'own',
      isDismissed: false,
      isChanged: false,
    }),
  edit: (all, { subjectId, detail }) => {
    const held = all.get(subjectId);
    if (held) all.set(subjectId, { ...held, ...(detail['change'] as Partial<FoundStatement>), isChanged: true });
  },
  dismiss: (all, { subjectId }) => {
    const held = all.get(subjectId);
    if (held) all.set(subjectId, { ...held, isDismissed: true });
  },
  split: (all, { subjectId, detail }) => {
    const held = all.get(subjectId);
    if (!held) return;
    all.delete(subjectId);
    for (const part of splitAt(held, Number(detail['at']))) all.set(part.id, part);
  },
  merge: (all, { subjectId, detail }) => {
    const ids = detail['ids'] as string[];
    const parts = ids.flatMap((id) => all.get(id) ?? []);
    if (parts.length === 0) return;
    for (const { id } of parts) all.delete(id);
    const kept = detail['statement'] as ChangedStatement | undefined;
    all.set(subjectId, parts.length < ids.length && kept ? kept : joined(subjectId, parts));
  },
};

/** Applies the reader's decisions, in the order they were made, to what the rules propose. */
export function applyChanges(proposed: readonly FoundStatement[], decisions: readonly Decision[]): ChangedStatement[] {
  const all = new Map<string, ChangedStatement>(
    proposed.map((statement) => [
      statement.id,
      { ...statement, source: 'proposed', isDismissed: false, isChanged: false },
    ]),
  );
  for (const decision of decisions) CHANGES[decision.action]?.(all, decision);
  const order = new Map(proposed.map(({ documentId }, index) => [documentId, index]));
  return [...all.values()].sort(
    (a, b) =>
      (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) ||
      a.range.start - b.range.start ||
      a.range.end - b.range.end,
  );
}

/** The two parts of a statement cut at an offset of the document. Fails with `RANGE_INVALID` outside of it. */
export function splitAt(statement: ChangedStatement, at: number): readonly [ChangedStatement, ChangedStatement] {
  const { start, end } = statement.range;
  if (!(at > start && at < end))
    throw new Failure('RANGE_INVALID', 'A statement can only be cut between its first and its last letter.', {
      start,
      end,
      at,
    });
  const part = (from: number, to: number): ChangedStatement => {
    const range = { start: from, end: to };
    return { ...statement, id: statementId(statement.documentId, range), range, values: [], isChanged: true };
  };
  return [part(start, at), part(at, end)];
}

/** Statements joined under a new name; the first one's speaker and dates hold. */
export function joined(id: string, parts: readonly ChangedStatement[]): ChangedStatement {
  const [first] = parts;
  if (!first) throw new RangeError('nothing to join');
  const start = Math.min(...parts.map(({ range }) => range.start));
  const end = Math.max(...parts.map(({ range }) => range.end));
  return { ...first, id, range: { start, end }, values: parts.flatMap(({ values }) => values), isChanged: true };
}
