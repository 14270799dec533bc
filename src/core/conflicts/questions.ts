import { Failure } from '../../rpc/failure.ts';
import type { Archive } from '../archive/archive.ts';
import type { QuestionContent, QuestionView, Statements } from '../statements/statements.ts';
import { withChanges } from './changed-found.ts';
import { attachDecided, followDecided } from './decided-conflicts.ts';
import { statusOf, type Decisions } from './decisions.ts';
import type { Found } from './found.ts';
import type { LibraryComparison, ReadingReport, Scope } from './library-comparison.ts';
import { proposedContents, type Texts } from './proposed-questions.ts';
import { changeQuestion, type ChangeContext } from './question-changes.ts';

/** The questions of a library, of whatever origin, as the reader has changed them. */
export interface Questions {
  /**
   * Own ones, those of editions, and with `proposed` those found in documents, ranked; proposed ones wait for the reading.
   * Less likely ones are listed where `lessLikely` asks for them, and where the reader changed them or accepted a conflict of theirs.
   */
  list(options: {
    readonly proposed: boolean;
    readonly lessLikely?: boolean;
    readonly scope: Scope;
    readonly report?: ReadingReport;
  }): Promise<QuestionContent[]>;
  /** The question with that name, without words, or undefined. */
  find(id: string): Promise<QuestionContent | undefined>;
  /** A question in its documents. Fails with `QUESTION_NOT_FOUND`. */
  get(id: string): Promise<QuestionView>;
}

interface Parts {
  readonly archive: Archive;
  readonly statements: Statements;
  readonly conflicts: LibraryComparison;
}

/** Brings the ledgers, what was found and what the reader made together. */
export function createQuestions(parts: Parts): Questions {
  const { archive, statements, conflicts } = parts;
  const find = async (id: string, texts: Texts = new Map()): Promise<QuestionContent | undefined> => {
    const change = changing(parts, texts);
    const curated = statements.contents().find(({ question }) => question.id === id);
    const made = change(id, curated);
    // Only a name of the rules waits for the comparison.
    if (curated || !id.startsWith('q-')) return made;
    for (const scope of ['own', 'all'] as const) {
      const found = await changedFound(conflicts, scope);
      const [base] = proposedContents(found, { texts, only: id });
      if (base) return change(id, base);
    }
    return made;
  };
  return {
    find: (id) => find(id),
    list: async ({ proposed, lessLikely = false, scope, report }) => {
      const change = changing(parts, new Map());
      const all = proposed ? await conflicts.found(scope, report) : NOTHING;
      const wanted = lessLikely ? all : withoutLessLikely(all, conflicts.decisions);
      const found = proposedContents(withChanges(wanted, conflicts.decisions.aboutStatements()));
      const curated = statements.contents();
      const known = new Set([...curated, ...found].map(({ question }) => question.id));
      const subjects = new Set(conflicts.decisions.standing('question').map(({ subjectId }) => subjectId));
      const own = [...subjects].filter((id) => !known.has(id)).flatMap((id) => change(id, undefined) ?? []);
      // Without `proposed` a question of the rules that was changed is not listed either: its base was not asked for.
      const listed = own.filter(({ origin }) => origin === 'own' || proposed);
      const isKept = isWithin(listed.filter(({ origin }) => origin === 'proposed'));
      return [
        ...listed,
        ...[...curated, ...found.filter((each) => !isKept(each))].flatMap(
          (content) => change(content.question.id, content) ?? [],
        ),
      ];
    },
    get: async (id) => {
      const content = await find(id);
      if (!content) throw notFound(id);
      const texts = new Map<string, string>();
      for (const documentId of new Set(content.statements.map((statement) => statement.documentId)))
        texts.set(documentId, await archive.plainText(documentId));
      return statements.view((await find(id, texts)) ?? content);
    },
  };
}

const NOTHING: Found = { conflicts: [], questions: [] };

/** Without the questions that are less likely, but for those the reader changed, or of which a conflict was accepted. */
function withoutLessLikely(found: Found, decisions: Decisions): Found {
  const { byId } = attachDecided(found.conflicts, followDecided(decisions.aboutConflicts()));
  const isAccepted = (id: string): boolean => statusOf(byId.get(id)?.decision) === 'accepted';
  const changed = new Set(decisions.standing('question').map(({ subjectId }) => subjectId));
  const questions = found.questions.filter(
    ({ id, isLessLikely, conflictIds }) => !isLessLikely || changed.has(id) || conflictIds.some(isAccepted),
  );
  return { ...found, questions };
}

/** What was found, as the reader has corrected it. */
export async function changedFound(conflicts: LibraryComparison, scope: Scope, report?: ReadingReport): Promise<Found> {
  return withChanges(await conflicts.found(scope, report), conflicts.decisions.aboutStatements());
}

/** The failure of a question that is not there. */
export const notFound = (id: string): Failure =>
  new Failure(
    'QUESTION_NOT_FOUND',
    'There is no such question in this archive. See the list of questions for what is.',
    { id },
  );

function changing(
  { statements, conflicts: { decisions } }: Parts,
  texts: Texts,
): (id: string, base: QuestionContent | undefined) => QuestionContent | undefined {
  const context: ChangeContext = {
    ledger: statements.byId(),
    statementDecisions: decisions.aboutStatements(),
    texts,
  };
  const made = decisions.standing('question');
  return (id, base) => changeQuestion(id, base, { ...context, decisions: made });
}

/** Whether all statements of a found question stand in one that the reader has changed, which was found before under another name. */
function isWithin(kept: readonly QuestionContent[]): (content: QuestionContent) => boolean {
  const sets = kept.map(({ statements }) => new Set(statements.map(({ id }) => id)));
  return ({ statements }) => sets.some((names) => statements.every(({ id }) => names.has(id)));
}
