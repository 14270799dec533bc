import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import { toHash, toQuestionHash, type QuestionsTab } from '../../data/routes.ts';
import { Toggle } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { Matrix } from './Matrix.tsx';
import { NewQuestion } from './NewQuestion.tsx';
import { STATES, type QuestionSummary } from './question-words.ts';

/** All questions by theme, with how many say how much about each; or sources against questions. */
export function QuestionListView({ tab }: { readonly tab: QuestionsTab }): ReactNode {
  return (
    <div className="view question-list">
      <header>
        <div>
          <p className="meta">What the sources of this archive answer, alike and differently</p>
          <h1>Questions</h1>
        </div>
        <NewQuestion />
      </header>
      <nav className="tab-list" aria-label="How questions are shown">
        <a href={toHash({ name: 'questions', tab: '' })} aria-current={tab === '' ? 'page' : undefined}>
          List
        </a>
        <a href={toHash({ name: 'questions', tab: 'matrix' })} aria-current={tab === 'matrix' ? 'page' : undefined}>
          Sources against questions
        </a>
      </nav>
      {tab === 'matrix' ? <Matrix /> : <QuestionList />}
    </div>
  );
}

function QuestionList(): ReactNode {
  const { data, error, refetch } = useCall('questions.list', {});
  const found = useCall('questions.list', { proposed: true, scope: 'own' });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const proposed = (found.data?.questions ?? []).filter(({ origin }) => origin === 'proposed');
  const questions = [...proposed, ...data.questions];
  return (
    <>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined && found.error === null && (
        <p className="meta" role="status">
          Reading the documents for more questions…
        </p>
      )}
      {questions.length > 0 ? (
        <Themes questions={questions} />
      ) : (
        found.data !== undefined && (
          <EmptyState title="No questions yet">
            <p>
              Questions come with an archive edition, and are found in documents of yours that tell of the same things
              and differ. Import two reports on one event to begin.
            </p>
          </EmptyState>
        )
      )}
    </>
  );
}

function Themes({ questions }: { readonly questions: readonly QuestionSummary[] }): ReactNode {
  const [state, setState] = useState('all');
  const states = [...new Set(questions.map((question) => question.state))];
  const shown = state === 'all' ? questions : questions.filter((question) => question.state === state);
  return (
    <>
      <ToggleButtonGroup
        className="row"
        aria-label="Show questions by state"
        selectedKeys={[state]}
        disallowEmptySelection
        onSelectionChange={(keys) => setState(String([...keys][0] ?? 'all'))}
      >
        <Toggle id="all">All {questions.length}</Toggle>
        {states.map((each) => (
          <Toggle key={each} id={each}>
            {capital(STATES[each])} {questions.filter((question) => question.state === each).length}
          </Toggle>
        ))}
      </ToggleButtonGroup>
      {[...Map.groupBy(shown, ({ theme }) => theme)].map(([theme, group]) => (
        <section key={theme} className="theme" aria-label={theme}>
          <h2>{theme}</h2>
          <ul>
            {group.map((question) => (
              <Item key={question.id} question={question} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Item({ question }: { readonly question: QuestionSummary }): ReactNode {
  const { id, text, state, statements, positions, origins } = question;
  return (
    <li>
      <a className="question-link read" href={toQuestionHash(id)}>
        {text}
      </a>
      <span className={`state ${state}`}>{STATES[state]}</span>
      <span className="meta counts">
        {counted(statements, 'statement')} · {counted(positions, 'position')} · {counted(origins, 'origin')}
      </span>
    </li>
  );
}
