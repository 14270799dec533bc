import type { SynopticContract } from '../../../contract/operations.ts';
import { positionKey } from '../../../domain/position.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { positionInWords } from '../../ui/position-words.ts';
import { shorten } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords, shortQuestionInWords } from '../../ui/asked-words.ts';

/** The statements of a document with the other positions on their questions. */
export type DocumentStatements = CallOutput<SynopticContract['statements.list']>;
type Statement = DocumentStatements['statements'][number];
type Question = DocumentStatements['questions'][number];

/** What others say where this passage says `lemma`: one line of a critical apparatus. */
export interface ApparatusLine {
  readonly key: string;
  readonly lemma: string;
  readonly question: { readonly id: string; readonly shortText: string; readonly text: string };
  /** How many further positions are not in `others`. */
  readonly more: number;
  /** Rules found it, nobody has looked at it yet. */
  readonly isProposed?: true;
  readonly others: readonly { readonly key: string; readonly label: string; readonly speakers: readonly string[] }[];
}

const LEMMA = 44;
const MOST_SPEAKERS = 2;
/** Positions a line names; the question has them all. */
const MOST_OTHERS = 4;

/** The lines under each passage, by its number; an agreed question has none. */
export function toApparatus({
  statements,
  questions,
}: DocumentStatements): ReadonlyMap<number, readonly ApparatusLine[]> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const lines = new Map<number, ApparatusLine[]>();
  const weight = (questionId: string): number => byId.get(questionId)?.conflicts ?? 0;
  for (const statement of statements) {
    // The question on which most is at odds comes first, since one line is shown unasked.
    const answers = statement.answers.toSorted((a, b) => weight(b.questionId) - weight(a.questionId));
    for (const { questionId, value } of answers) {
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
  if (others.length === 0 || question.state === 'agreed') return null;
  const held = question.positionList.find(({ key }) => key === own);
  return {
    key: `${question.id}|${own}`,
    lemma:
      statement.quote.length <= LEMMA
        ? statement.quote
        : held === undefined
          ? shorten(statement.quote, LEMMA)
          : positionInWords(held.value),
    question: { id: question.id, shortText: shortQuestionInWords(question), text: questionInWords(question) },
    more: Math.max(0, others.length - MOST_OTHERS),
    others: others.slice(0, MOST_OTHERS).map((position) => ({
      key: position.key,
      label: positionInWords(position.value),
      speakers: speakersOf(position.statementIds, question.speakers),
    })),
  };
}

function speakersOf(ids: readonly string[], speakers: Readonly<Record<string, string>>): readonly string[] {
  const names = [...new Set(ids.map((id) => speakers[id]).filter((name) => name !== undefined))];
  return names.length <= MOST_SPEAKERS
    ? names
    : [...names.slice(0, MOST_SPEAKERS - 1), say('reading.names', { count: names.length - MOST_SPEAKERS + 1 })];
}
