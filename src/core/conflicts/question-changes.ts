import { positionKey } from '../../domain/position.ts';
import type { Asked } from '../../domain/asked.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import type { Question } from '../../domain/question.ts';
import type { Statement } from '../../domain/statement.ts';
import type { QuestionContent } from '../statements/statements.ts';
import type { Decision } from './decisions.ts';
import type { FoundStatement } from './found.ts';
import { shortTextOf, toStatement, type Texts } from './proposed-questions.ts';
import { walkKept, type ChangedStatement } from './statement-changes.ts';
import { nameNow } from './statement-places.ts';

/** A statement as it was when it was put under a question: one of the rules or the reader whole, one of a ledger by name. */
export type KeptStatement = { readonly found: FoundStatement } | { readonly ledgerId: string };

/** What a decision about a question keeps; `base` is the proposed question it was made on, should that no longer be found. */
export interface QuestionChange {
  readonly text?: string;
  readonly note?: string | null;
  readonly statementId?: string;
  readonly kept?: KeptStatement;
  readonly value?: AssertedValue;
  readonly from?: string | null;
  readonly base?: {
    readonly question: Question;
    readonly asks?: Asked | null;
    readonly statements: readonly { readonly found: FoundStatement; readonly values: readonly AssertedValue[] }[];
  };
}

/** What the changes are applied with: the ledgers, the decisions about statements, and the texts where words are wanted. */
export interface ChangeContext {
  readonly ledger: ReadonlyMap<string, Statement>;
  readonly statementDecisions: readonly Decision[];
  readonly texts: Texts;
}

/** The same at one decision. */
type At = ChangeContext & { readonly sequence: number };

type Content = QuestionContent & { readonly isRemoved: boolean };
type Change = (content: Content, detail: QuestionChange, context: At) => Content;

const CHANGES: Readonly<Record<string, Change>> = {
  rename: (content, { text = content.question.text, note }) => ({
    ...content,
    question: {
      ...content.question,
      text,
      shortText: shortTextOf(text),
      note: note === undefined ? content.question.note : note,
    },
    asks: text === content.question.text ? content.asks : null,
  }),
  remove: (content) => ({ ...content, isRemoved: true }),
  'add-statement': (content, detail, context) => {
    const added = detail.kept && detail.value ? expand(detail.kept, [detail.value], { ...context, content }) : [];
    const names = new Set(added.map(({ id }) => id));
    return { ...content, statements: [...content.statements.filter(({ id }) => !names.has(id)), ...added] };
  },
  'remove-statement': (content, { statementId = '' }, { sequence, statementDecisions }) => {
    const removed = nameNow(statementId, sequence, statementDecisions);
    return {
      ...content,
      statements: content.statements.filter(({ id }) => id !== removed),
      conflicts: content.conflicts.filter(({ statementIds }) => !statementIds.includes(removed)),
    };
  },
  'move-statement': (content, { statementId = '', from, value }, { sequence, statementDecisions }) => ({
    ...content,
    statements: content.statements.map((statement) =>
      statement.id === nameNow(statementId, sequence, statementDecisions) && value
        ? moved(statement, content.question.id, { from, value })
        : statement,
    ),
  }),
};

/** A question as the reader has changed it; undefined where there is none, or it was removed. */
export function changeQuestion(
  id: string,
  base: QuestionContent | undefined,
  { decisions, ...context }: ChangeContext & { readonly decisions: readonly Decision[] },
): QuestionContent | undefined {
  const own = decisions.filter(({ subjectId }) => subjectId === id);
  const begun = base ?? ownBase(id, own) ?? keptBase(own, context);
  if (!begun) return undefined;
  let content: Content = { ...begun, isRemoved: false };
  for (const { action, detail, sequence } of own)
    content = CHANGES[action]?.(content, detail, { ...context, sequence }) ?? content;
  const { isRemoved, ...changed } = content;
  return isRemoved ? undefined : changed;
}

function ownBase(id: string, decisions: readonly Decision[]): QuestionContent | undefined {
  const made = decisions.find(({ action }) => action === 'create');
  if (!made) return undefined;
  const { text = '', note = null } = made.detail as QuestionChange;
  const question = { id, text, shortText: shortTextOf(text), theme: 'My questions', note };
  return { question, asks: null, origin: 'own', statements: [], conflicts: [] };
}

/** A proposed question that is no longer found stays as it was when the reader first changed it. */
function keptBase(decisions: readonly Decision[], context: ChangeContext): QuestionContent | undefined {
  const holding = decisions.find(({ detail }) => (detail as QuestionChange).base !== undefined);
  const { base } = (holding?.detail ?? {}) as QuestionChange;
  if (!holding || !base) return undefined;
  const { sequence } = holding;
  const content: QuestionContent = {
    ...{ question: base.question, asks: base.asks ?? null, origin: 'proposed' },
    ...{ statements: [], conflicts: [] },
  };
  return {
    ...content,
    statements: base.statements.flatMap(({ found, values }) =>
      expand({ found }, values, { ...context, content, sequence }),
    ),
  };
}

/** A kept statement as the reader has changed it since: corrected, in two parts, joined with others, or set aside. */
function expand(
  kept: KeptStatement,
  values: readonly AssertedValue[],
  { content, ledger, statementDecisions, texts, sequence }: At & { readonly content: QuestionContent },
): Statement[] {
  const answers = values.map((value) => ({ questionId: content.question.id, value }));
  if ('ledgerId' in kept) {
    const statement = ledger.get(kept.ledgerId);
    return statement ? [{ ...statement, answers }] : [];
  }
  let all: readonly ChangedStatement[] = [];
  for (const step of walkKept(kept.found, statementDecisions, sequence)) all = [...step.all.values()];
  return all
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .filter(({ isDismissed }) => !isDismissed)
    .map((statement) => toStatement(statement, answers, texts));
}

function moved(
  statement: Statement,
  questionId: string,
  { from, value }: { readonly from: string | null | undefined; readonly value: AssertedValue },
): Statement {
  const isMoved = (answer: Statement['answers'][number]): boolean =>
    answer.questionId === questionId && (from == null || positionKey(answer.value) === from);
  const kept = statement.answers.filter((answer) => !isMoved(answer));
  const isThere = kept.some(
    (answer) => answer.questionId === questionId && positionKey(answer.value) === positionKey(value),
  );
  return { ...statement, answers: isThere ? kept : [...kept, { questionId, value }] };
}
