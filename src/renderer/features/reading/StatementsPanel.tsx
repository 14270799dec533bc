import type { ReactNode } from 'react';
import { toQuestionHash, toReadHash } from '../../data/routes.ts';
import { shorten } from '../../ui/words.ts';
import { AddStatement } from './AddStatement.tsx';
import type { DocumentStatements } from './apparatus-lines.ts';
import { FoundConflicts } from './FoundConflicts.tsx';
import { FoundStatements } from './FoundStatements.tsx';
import type { PanelState } from './use-panel.ts';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';

interface StatementsPanelProps {
  readonly statements: DocumentStatements;
  readonly loaded: LoadedDocument;
  readonly panel: PanelState;
}

/** The statements of the open document: one that is being made, those of an edition, and those that were found. */
export function StatementsPanel({ statements, loaded, panel }: StatementsPanelProps): ReactNode {
  const { id: documentId } = loaded.document;
  return (
    <>
      <h2 className="visually-hidden">{say('reading.statements2')}</h2>
      {panel.statementOn !== null && (
        <AddStatement
          key={panel.statementOn.start}
          loaded={loaded}
          range={panel.statementOn}
          onDone={() => panel.writeStatement(null)}
        />
      )}
      {statements.statements.length > 0 && <Curated statements={statements} documentId={documentId} />}
      <FoundConflicts documentId={documentId} />
      {statements.statements.length === 0 && <FoundStatements documentId={documentId} />}
    </>
  );
}

interface CuratedProps {
  readonly statements: DocumentStatements;
  readonly documentId: string;
}

/** The statements of an edition's ledger, each leading to its words and to the questions it answers. */
function Curated({ statements: { statements, questions }, documentId }: CuratedProps): ReactNode {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const disputed = questions.filter(({ state }) => state === 'disputed').length;
  return (
    <div className="statements-panel">
      <p className="meta">
        {say('reading.statementsOnQuestionsDisputed', {
          statements: statements.length,
          questions: questions.length,
          disputed,
        })}
      </p>
      <ol>
        {statements.map((statement) => (
          <li key={statement.id}>
            <a className="statement-quote read" href={toReadHash(documentId, statement.range)}>
              {shorten(statement.quote, 140)}
            </a>
            <p className="meta">
              {say('reading.passage2', { passage: statement.passage, name: statement.speaker.name })}
            </p>
            {statement.answers.map(({ questionId }) => (
              <p key={questionId} className="meta">
                <a href={toQuestionHash(questionId)}>{byId.get(questionId)?.shortText ?? questionId}</a>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
