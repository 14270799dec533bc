import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import { toHash, toQuestionHash, type QuestionsTab } from '../../data/routes.ts';
import { Toggle } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { Matrix } from './Matrix.tsx';
import { NewQuestion } from './NewQuestion.tsx';
import { statesInWords, type QuestionSummary } from './question-words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords, themeInWords } from '../../ui/asked-words.ts';

/** All questions by theme, with how many say how much about each; or sources against questions. */
export function QuestionListView({ tab }: { readonly tab: QuestionsTab }): ReactNode {
  return (
    <div className="view question-list">
      <header>
        <div>
          <p className="meta">{say('questions.whatTheSourcesOfThis')}</p>
          <h1>{say('common.questions')}</h1>
        </div>
        <NewQuestion />
      </header>
      <nav className="tab-list" aria-label={say('questions.howQuestionsAreShown')}>
        <a href={toHash({ name: 'questions', tab: '' })} aria-current={tab === '' ? 'page' : undefined}>
          {say('questions.list')}
        </a>
        <a href={toHash({ name: 'questions', tab: 'matrix' })} aria-current={tab === 'matrix' ? 'page' : undefined}>
          {say('questions.sourcesAgainstQuestions')}
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
  const isReading = found.data === undefined && found.error === null;
  const reading = isReading && (
    <p className="meta reading-on" role="status">
      {say('questions.readingTheDocumentsForMore')}
    </p>
  );
  const questions = [...proposed, ...data.questions];
  return (
    <>
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {questions.length > 0 ? <Themes questions={questions}>{reading}</Themes> : reading}
      {questions.length === 0 && found.data !== undefined && (
        <EmptyState title={say('questions.noQuestionsYet')}>
          <p>{say('questions.questionsComeWithAnArchive')}</p>
        </EmptyState>
      )}
    </>
  );
}

interface ThemesProps {
  readonly questions: readonly QuestionSummary[];
  /** What stands beside the states. */
  readonly children: ReactNode;
}

function Themes({ questions, children }: ThemesProps): ReactNode {
  const [state, setState] = useState('all');
  const states = [...new Set(questions.map((question) => question.state))];
  const shown = state === 'all' ? questions : questions.filter((question) => question.state === state);
  return (
    <>
      <div className="row">
        <ToggleButtonGroup
          className="row"
          aria-label={say('questions.showQuestionsByState')}
          selectedKeys={[state]}
          disallowEmptySelection
          onSelectionChange={(keys) => setState(String([...keys][0] ?? 'all'))}
        >
          <Toggle id="all">{say('questions.all', { questions: questions.length })}</Toggle>
          {states.map((each) => (
            <Toggle key={each} id={each}>
              {capital(statesInWords()[each])} {questions.filter((question) => question.state === each).length}
            </Toggle>
          ))}
        </ToggleButtonGroup>
        {children}
      </div>
      {[...Map.groupBy(shown, themeInWords)].map(([theme, group]) => (
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
  const { id, state, statements, positions, origins } = question;
  return (
    <li>
      <a className="question-link read" href={toQuestionHash(id)}>
        {questionInWords(question)}
      </a>
      <span className={`state ${state}`}>{statesInWords()[state]}</span>
      <span className="meta counts">
        {say('common.statements', { statements })} · {say('common.positions', { positions })} ·{' '}
        {say('questions.origins', { origins })}
      </span>
    </li>
  );
}
