import type { SynopticContract } from '../../../contract/operations.ts';
import { positionKey } from '../../../domain/position.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { shorten } from '../../ui/words.ts';

/** The statements of a document with the other positions on their questions. */
export type DocumentStatements = CallOutput<SynopticContract['statements.list']>;
type Statement = DocumentStatements['statements'][number];
type Question = DocumentStatements['questions'][number];

/** What others say where this passage says `lemma`: one line of a critical apparatus. */
export interface ApparatusLine {
  readonly key: string;
  readonly lemma: string;
  readonly question: { readonly id: string; readonly shortText: string; readonly text: string };
  readonly others: readonly { readonly key: string; readonly label: string; readonly speakers: readonly string[] }[];
}

const LEMMA = 44;
const MOST_SPEAKERS = 3;

/** The lines under each passage, by its number; a question without other positions has none. */
export function toApparatus({
  statements,
  questions,
}: DocumentStatements): ReadonlyMap<number, readonly ApparatusLine[]> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const lines = new Map<number, ApparatusLine[]>();
  for (const statement of statements) {
    for (const { questionId, value } of statement.answers) {
      const question = byId.get(questionId);
      const line = question === undefined ? null : toLine(statement, question, positionKey(value));
      if (line === null) continue;
      const list = lines.get(statement.passage) ?? [];
      lines.set(statement.passage, list);
      if (!list.some(({ key }) => key === line.key)) list.push(line);
    }
  }
  return lines;
}

function toLine(statement: Statement, question: Question, own: string): ApparatusLine | null {
  const others = question.positionList.filter(({ key }) => key !== own);
  if (others.length === 0) return null;
  const label = question.positionList.find(({ key }) => key === own)?.label;
  return {
    key: `${question.id}|${own}`,
    lemma: statement.quote.length <= LEMMA ? statement.quote : (label ?? shorten(statement.quote, LEMMA)),
    question: { id: question.id, shortText: question.shortText, text: question.text },
    others: others.map((position) => ({
      key: position.key,
      label: position.label,
      speakers: speakersOf(position.statementIds, question.speakers),
    })),
  };
}

function speakersOf(ids: readonly string[], speakers: Readonly<Record<string, string>>): readonly string[] {
  const names = [...new Set(ids.map((id) => speakers[id]).filter((name) => name !== undefined))];
  return names.length <= MOST_SPEAKERS
    ? names
    : [...names.slice(0, MOST_SPEAKERS - 1), `${names.length - MOST_SPEAKERS + 1} more`];
}
