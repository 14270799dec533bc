import { positionLabel } from '../../domain/position.ts';
import type { Dated } from '../../domain/dated.ts';
import type { PlacedStatement, QuestionView } from '../statements/statements.ts';

/** Columns of a table of statements, in their order. */
export const COMPARISON_COLUMNS = [
  'position',
  'quote',
  'speaker',
  'role',
  'chain',
  'modality',
  'said',
  'published',
  'refersTo',
  'source',
  'document',
  'passage',
  'start',
  'end',
  'origin',
] as const;

/** One statement of a comparison as every table shows it; all cells are plain text. */
export interface ComparisonRow {
  readonly position: string;
  readonly quote: string;
  readonly speaker: string;
  readonly role: string;
  readonly chain: string;
  readonly modality: string;
  readonly said: string;
  readonly published: string;
  readonly refersTo: string;
  readonly source: string;
  readonly document: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly origin: string;
}

/** The statements on a question in the order of its positions; one that holds two positions is listed under both. */
export function comparisonRows({ positions, statements }: QuestionView): ComparisonRow[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return positions.flatMap(({ value, statementIds }) =>
    statementIds.flatMap((id) => {
      const statement = byId.get(id);
      return statement ? [toRow(positionLabel(value), statement)] : [];
    }),
  );
}

function toRow(position: string, statement: PlacedStatement): ComparisonRow {
  const { speaker, attribution, documentTitle, publisher, range } = statement;
  return {
    position,
    quote: statement.quote,
    speaker: speaker.name,
    role: speaker.role ?? '',
    chain: attribution.map(({ agent, manner }) => `${agent} (${manner})`).join(' ← '),
    modality: statement.hedging ? `${statement.modality}, “${statement.hedging}”` : statement.modality,
    said: dateCell(statement.said),
    published: dateCell(statement.published),
    refersTo: dateCell(statement.refersTo),
    source: publisher ?? '',
    document: documentTitle,
    passage: statement.passage,
    start: range.start,
    end: range.end,
    origin: statement.origin,
  };
}

const dateCell = (dated: Dated | null): string =>
  dated ? `${dated.edtf}${dated.basis === 'stated' ? '' : ` (${dated.basis})`}` : '';

/** A conflict in words, with our own sums told apart from what sources say. */
export function conflictLines({ conflicts }: QuestionView): string[] {
  return conflicts.map(
    ({ kind, reason, ourSum }) => `${kind}: ${reason}${ourSum ? ` Our sum, not a source’s: ${ourSum}.` : ''}`,
  );
}

/** A silent source in words; silence is never agreement. */
export function silentLines({ silent }: QuestionView): string[] {
  return silent.map(
    ({ documentTitle, status, note }) => `${documentTitle}: ${status.replaceAll('-', ' ')}${note ? ` (${note})` : ''}`,
  );
}

/** The counts of a question in one line. */
export function countLine({ question }: QuestionView): string {
  return `${question.state}: ${question.statements} statements from ${question.origins} origins in ${question.documents} documents`;
}
