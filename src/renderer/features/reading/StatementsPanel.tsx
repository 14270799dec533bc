import type { ReactNode } from 'react';
import { toQuestionHash, toReadHash } from '../../data/routes.ts';
import { counted, shorten } from '../../ui/words.ts';
import type { DocumentStatements } from './apparatus-lines.ts';
import { FoundConflicts } from './FoundConflicts.tsx';

interface StatementsPanelProps {
  readonly statements: DocumentStatements;
  readonly documentId: string;
}

/** The statements found in the open document, each leading to its words and to the questions it answers. */
export function StatementsPanel({
  statements: { statements, questions },
  documentId,
}: StatementsPanelProps): ReactNode {
  if (statements.length === 0) return <FoundConflicts documentId={documentId} />;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const disputed = questions.filter(({ state }) => state === 'disputed').length;
  return (
    <div className="statements-panel">
      <p className="meta">
        {counted(statements.length, 'statement')} on {counted(questions.length, 'question')}, {disputed} disputed
      </p>
      <ol>
        {statements.map((statement) => (
          <li key={statement.id}>
            <a className="statement-quote read" href={toReadHash(documentId, statement.range)}>
              {shorten(statement.quote, 140)}
            </a>
            <p className="meta">
              Passage {statement.passage} · {statement.speaker.name}
            </p>
            {statement.answers.map(({ questionId }) => (
              <p key={questionId} className="meta">
                <a href={toQuestionHash(questionId)}>{byId.get(questionId)?.shortText ?? questionId}</a>
              </p>
            ))}
          </li>
        ))}
      </ol>
      <FoundConflicts documentId={documentId} />
    </div>
  );
}
