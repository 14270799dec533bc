import { randomUUID } from 'node:crypto';
import type { SynopticContract } from '../../contract/operations.ts';
import type { AssertedValue } from '../../domain/asserted-value.ts';
import { Failure } from '../../rpc/failure.ts';
import type { Handlers } from '../../rpc/operation.ts';
import { summarise, type QuestionContent, type QuestionSummary } from '../statements/statements.ts';
import type { ComparisonModules } from './conflict-handlers.ts';
import { shownDecisions } from './decisions.ts';
import type { FoundStatement } from './found.ts';
import type { KeptStatement, QuestionChange } from './question-changes.ts';
import { createQuestions, notFound, type Questions } from './questions.ts';
import { statementFinder } from './statement-finder.ts';

/** The operations answered here. */
export type OwnQuestionHandlers = Pick<
  Handlers<SynopticContract>,
  | 'questions.create'
  | 'questions.rename'
  | 'questions.remove'
  | 'questions.restore'
  | 'questions.addStatement'
  | 'questions.removeStatement'
  | 'questions.moveStatement'
  | 'questions.history'
  | 'questions.undo'
>;

/** Answers what the reader does to questions, and keeps each change. */
export function ownQuestionHandlers(modules: ComparisonModules): OwnQuestionHandlers {
  const { decisions } = modules.conflicts;
  const questions = createQuestions(modules);
  const keep: Keep = (id, action, detail) => {
    decisions.add({ subject: 'question', subjectId: id, action, detail: { ...detail } });
    modules.changes.tell('comparison');
  };
  const summary = async (id: string): Promise<QuestionSummary | null> => {
    const content = await questions.find(id);
    return content ? summarise(content) : null;
  };
  const shown = async (id: string): Promise<{ question: QuestionSummary }> => {
    const question = await summary(id);
    if (!question) throw notFound(id);
    return { question };
  };
  return {
    'questions.create': ({ text, note }) => {
      const id = `own-${randomUUID()}`;
      keep(id, 'create', { text, note });
      return shown(id);
    },
    'questions.rename': async ({ id, text, note }) => {
      const content = await changeable(questions, id);
      keep(id, 'rename', { text, ...(note === undefined ? {} : { note }), ...(await baseOf(modules, content)) });
      return shown(id);
    },
    'questions.remove': async ({ id }) => {
      const content = await changeable(questions, id);
      keep(id, 'remove', await baseOf(modules, content));
      return { id };
    },
    'questions.restore': ({ id }) => {
      const last = decisions.standing('question').findLast(({ subjectId }) => subjectId === id);
      if (last?.action === 'remove') decisions.undo('question', id);
      else throw new Failure('NOTHING_TO_UNDO', 'This question was not removed, so it cannot be brought back.', { id });
      modules.changes.tell('comparison');
      return shown(id);
    },
    ...memberHandlers(modules, { questions, keep, shown }),
    'questions.history': ({ id }) => ({ decisions: shownDecisions(decisions.history('question', id)) }),
    'questions.undo': async ({ id }) => {
      const { subjectId } = decisions.undo('question', id);
      modules.changes.tell('comparison');
      return { question: await summary(subjectId) };
    },
  };
}

type Keep = (id: string, action: string, detail: QuestionChange) => void;

interface Tools {
  readonly questions: Questions;
  readonly keep: Keep;
  readonly shown: (id: string) => Promise<{ question: QuestionSummary }>;
}

type MemberHandlers = Pick<
  OwnQuestionHandlers,
  'questions.addStatement' | 'questions.removeStatement' | 'questions.moveStatement'
>;

/** What puts statements under questions, takes them out and moves them. */
function memberHandlers(modules: ComparisonModules, { questions, keep, shown }: Tools): MemberHandlers {
  const member = async (id: string, statementId: string): Promise<QuestionContent> => {
    const content = await existing(questions, id);
    if (!content.statements.some((statement) => statement.id === statementId))
      throw new Failure('STATEMENT_NOT_FOUND', 'This statement does not stand under the question.', { statementId });
    return content;
  };
  return {
    'questions.addStatement': async ({ id, statementId, value }) => {
      const content = await existing(questions, id);
      const added = await keptStatement(modules, statementId);
      keep(id, 'add-statement', {
        ...{ statementId, kept: added.kept, value: value ?? added.value },
        ...(await baseOf(modules, content)),
      });
      return shown(id);
    },
    'questions.removeStatement': async ({ id, statementId }) => {
      const content = await member(id, statementId);
      keep(id, 'remove-statement', { statementId, ...(await baseOf(modules, content)) });
      return shown(id);
    },
    'questions.moveStatement': async ({ id, statementId, from, value }) => {
      const content = await member(id, statementId);
      keep(id, 'move-statement', { statementId, from, value, ...(await baseOf(modules, content)) });
      return shown(id);
    },
  };
}

async function existing(questions: Questions, id: string): Promise<QuestionContent> {
  const content = await questions.find(id);
  if (!content) throw notFound(id);
  return content;
}

async function changeable(questions: Questions, id: string): Promise<QuestionContent> {
  const content = await existing(questions, id);
  if (content.origin === 'ledger')
    throw new Failure(
      'QUESTION_OF_EDITION',
      'This question belongs to the edition and keeps its words. Make a question of your own, and put its statements there.',
      { id },
    );
  return content;
}

/** A statement to be kept under a question, and what it asserts where it is known. */
async function keptStatement(
  modules: ComparisonModules,
  id: string,
): Promise<{ readonly kept: KeptStatement; readonly value: AssertedValue }> {
  const curated = modules.statements.byId().get(id);
  if (curated) return { kept: { ledgerId: id }, value: curated.answers[0]?.value ?? ASSERTED };
  const { isDismissed: _d, isChanged: _c, source: _s, ...found } = await statementFinder(modules)(id);
  return { kept: { found }, value: found.asserted ?? (await valueFound(modules, id)) ?? ASSERTED };
}

const ASSERTED: AssertedValue = { type: 'status', status: 'asserted', coverage: null };

/** What a statement asserts in the conflict of its that ranks highest. */
async function valueFound({ conflicts }: ComparisonModules, id: string): Promise<AssertedValue | undefined> {
  const found = await conflicts.found('all');
  const best = found.conflicts.find(({ a, b }) => a.statement.id === id || b.statement.id === id);
  return best && (best.a.statement.id === id ? best.a.value : best.b.value);
}

/** A proposed question as it is when it is first changed: the rules may find it under another name later, or not at all. */
async function baseOf(
  { conflicts }: ComparisonModules,
  { question, asks, origin, statements }: QuestionContent,
): Promise<Pick<QuestionChange, 'base'>> {
  const isKept = conflicts.decisions
    .standing('question')
    .some(({ subjectId, detail }) => subjectId === question.id && 'base' in detail);
  if (origin !== 'proposed' || isKept) return {};
  const found = new Map<string, FoundStatement>();
  for (const { a, b } of (await conflicts.found('all')).conflicts)
    for (const { statement } of [a, b]) found.set(statement.id, statement);
  for (const { a, b } of (await conflicts.found('own')).conflicts)
    for (const { statement } of [a, b]) found.set(statement.id, statement);
  const kept = statements.flatMap(({ id, answers }) => {
    const statement = found.get(id);
    return statement ? [{ found: statement, values: answers.map(({ value }) => value) }] : [];
  });
  return { base: { question, asks, statements: kept } };
}
