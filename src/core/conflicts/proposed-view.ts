import type { z } from 'zod';
import type { conflictSide, listedConflict } from '../../contract/conflicts.ts';
import type { proposedStatement } from '../../contract/questions.ts';
import { positionLabel } from '../../domain/position.ts';
import type { Archive } from '../archive/archive.ts';
import { placeOfSide } from './decided-conflicts.ts';
import { statusOf } from './decisions.ts';
import type { FoundSide } from './found.ts';
import type { SidePlace } from './followed-conflict.ts';
import type { Judged } from './judged-conflicts.ts';
import type { ChangedStatement } from './statement-changes.ts';
import { isLost } from './statement-places.ts';

/** One side of a listed conflict. */
export type ConflictSide = z.infer<typeof conflictSide>;
/** A conflict as it is listed. */
export type ListedConflict = z.infer<typeof listedConflict>;
/** A proposed statement as it is listed. */
export type ProposedStatementView = z.infer<typeof proposedStatement>;

/** Shows conflicts in their documents; a document whose text is damaged fails with `DOCUMENT_DAMAGED`. */
export async function listConflicts(archive: Archive, judged: readonly Judged[]): Promise<ListedConflict[]> {
  const texts = new Map<string, string>();
  for (const { conflict } of judged) {
    const { a, b } = conflict;
    for (const { statement } of [a, b])
      if (!texts.has(statement.documentId))
        texts.set(statement.documentId, await archive.plainText(statement.documentId));
  }
  const show = ({ decided, isFound }: Judged, side: FoundSide): ConflictSide => {
    const place = decided && placeOfSide(decided, side);
    return showSide(archive, isFound ? { ...side, place } : asItWas(side, place), texts);
  };
  return judged.map((each) => {
    const { id, kind, rule, reason, because, ourSum, score, question, a, b } = each.conflict;
    const { decision } = each.decided ?? {};
    return {
      ...{ id, kind, rule, reason, because, ourSum, score, question },
      origin: 'proposed',
      isLessLikely: each.conflict.isLessLikely,
      isFound: each.isFound,
      status: statusOf(decision),
      relation: (decision?.detail['relation'] ?? null) as ListedConflict['relation'],
      decisionReason: String(decision?.detail['reason'] ?? ''),
      a: show(each, a),
      b: show(each, b),
    };
  });
}

type ShownSide = FoundSide & { readonly place: SidePlace | undefined };

/** A side that is found no more: in a text that came since, its clause alone stands for it. */
function asItWas(side: FoundSide, place: SidePlace | undefined): ShownSide {
  if (!place?.anchor) return { ...side, place };
  const clause = place.clause ?? { start: 0, end: 0 };
  return { ...side, statement: { ...side.statement, range: clause }, clause, marks: [], place };
}

function showSide(
  archive: Archive,
  { statement, clause, marks, value, place }: ShownSide,
  texts: ReadonlyMap<string, string>,
): ConflictSide {
  const { id, documentId, range, speaker, attribution, said, published } = statement;
  const words = (texts.get(documentId) ?? '').slice(range.start, range.end);
  return {
    statementId: id,
    documentId,
    identifier: archive.identifier(documentId),
    documentTitle: archive.title(documentId) ?? '',
    publisher: attribution[0]?.agent ?? null,
    range,
    clause,
    quote: place?.anchor && place.clause === null ? place.anchor.selectors[0].exact : words,
    anchor: place?.anchor?.state ?? 'exact',
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
