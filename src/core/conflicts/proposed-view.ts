import type { z } from 'zod';
import type { conflictSide, listedConflict, proposedStatement } from '../../contract/questions.ts';
import { positionLabel } from '../../domain/position.ts';
import type { Archive } from '../archive/archive.ts';
import { statusOf, type Decision } from './decisions.ts';
import type { FoundConflict, FoundSide } from './found.ts';
import type { ChangedStatement } from './statement-changes.ts';
import { isLost } from './statement-places.ts';

/** One side of a listed conflict. */
export type ConflictSide = z.infer<typeof conflictSide>;
/** A conflict as it is listed. */
export type ListedConflict = z.infer<typeof listedConflict>;
/** A proposed statement as it is listed. */
export type ProposedStatementView = z.infer<typeof proposedStatement>;

/** Shows found conflicts in their documents; a document whose text is damaged fails with `DOCUMENT_DAMAGED`. */
export async function listConflicts(
  archive: Archive,
  judged: readonly { readonly conflict: FoundConflict; readonly decision: Decision | undefined }[],
): Promise<ListedConflict[]> {
  const texts = new Map<string, string>();
  for (const { conflict } of judged) {
    const { a, b } = conflict;
    for (const { statement } of [a, b])
      if (!texts.has(statement.documentId))
        texts.set(statement.documentId, await archive.plainText(statement.documentId));
  }
  return judged.map(({ conflict: { id, kind, rule, reason, because, ourSum, score, question, a, b }, decision }) => ({
    ...{ id, kind, rule, reason, because, ourSum, score, question },
    origin: 'proposed',
    status: statusOf(decision),
    relation: (decision?.detail['relation'] ?? null) as ListedConflict['relation'],
    decisionReason: String(decision?.detail['reason'] ?? ''),
    a: showSide(archive, a, texts),
    b: showSide(archive, b, texts),
  }));
}

function showSide(
  archive: Archive,
  { statement, clause, marks, value }: FoundSide,
  texts: ReadonlyMap<string, string>,
): ConflictSide {
  const { id, documentId, range, speaker, attribution, said, published } = statement;
  return {
    statementId: id,
    documentId,
    identifier: archive.identifier(documentId),
    documentTitle: archive.title(documentId) ?? '',
    publisher: attribution[0]?.agent ?? null,
    range,
    clause,
    quote: (texts.get(documentId) ?? '').slice(range.start, range.end),
    marks: [...marks],
    speaker: { name: speaker.name, role: speaker.role },
    attribution: [...attribution],
    ...{ said, published, value },
    valueLabel: positionLabel(value),
  };
}

/** Shows found statements with their words. */
export async function showStatements(
  archive: Archive,
  statements: readonly ChangedStatement[],
): Promise<ProposedStatementView[]> {
  const texts = new Map<string, string>();
  const shown: ProposedStatementView[] = [];
  for (const { speaker, role: _, anchor, ...statement } of statements) {
    const { documentId, range } = statement;
    const text = texts.get(documentId) ?? (await archive.plainText(documentId));
    texts.set(documentId, text);
    shown.push({
      ...statement,
      identifier: archive.identifier(documentId),
      quote: anchor && isLost({ anchor }) ? anchor.selectors[0].exact : text.slice(range.start, range.end),
      anchor: anchor?.state ?? 'exact',
      speaker: { name: speaker.name, role: speaker.role },
      attribution: [...statement.attribution],
      asserted: statement.asserted ?? null,
      values: [...statement.values],
    });
  }
  return shown;
}
