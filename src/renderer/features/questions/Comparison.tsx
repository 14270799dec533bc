import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import type { QuestionRoute, QuestionView } from '../../data/routes.ts';
import { navigate } from '../../data/use-route.ts';
import { Positions } from './Positions.tsx';
import { QuestionActions } from './QuestionActions.tsx';
import { statesInWords, type QuestionDetail } from './question-words.ts';
import { SideBySide } from './SideBySide.tsx';
import { StatementTable } from './StatementTable.tsx';
import { Timeline } from './Timeline.tsx';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';
import { questionInWords } from '../../ui/asked-words.ts';
import { Markdown } from '../../ui/Markdown.tsx';

interface ComparisonProps {
  readonly route: QuestionRoute;
  readonly detail: QuestionDetail;
}

/** A question as a headline, and under it what is said: by position, or source beside source. */
export function Comparison({ route, detail }: ComparisonProps): ReactNode {
  const { question } = detail;
  const total = useCall('archive.getStatus', {}).data?.documents;
  return (
    <>
      <header className="question-head">
        <p className="meta">
          {sayRich(
            total === undefined
              ? 'questions.questionStatementsFromOriginsIn'
              : 'questions.questionStatementsFromOriginsInOf',
            {
              state: <span className={`state ${question.state}`}>{statesInWords()[question.state]}</span>,
              statements: question.statements,
              origins: question.origins,
              documents: question.documents,
              total,
            },
          )}
        </p>
        <div className="row spread">
          <h1 tabIndex={-1}>{questionInWords(question)}</h1>
          <QuestionActions question={question} />
        </div>
        {question.note !== null && <QuestionNote origin={question.origin} note={question.note} />}
      </header>
      <Tabs
        className="tabs"
        selectedKey={route.view}
        onSelectionChange={(view) => navigate({ ...route, view: view as QuestionView }, { replace: true })}
      >
        <TabList className="tab-list" aria-label={say('questions.waysToCompare')}>
          <Tab id="positions">
            {say('questions.positions')} <span className="count">{detail.positions.length}</span>
          </Tab>
          <Tab id="side-by-side">{say('common.sideBySide')}</Tab>
          <Tab id="timeline">{say('questions.timeline')}</Tab>
          <Tab id="table">{say('questions.table')}</Tab>
        </TabList>
        <TabPanel id="positions" className="tab-panel">
          <Positions route={route} detail={detail} />
        </TabPanel>
        <TabPanel id="side-by-side" className="tab-panel">
          <SideBySide route={route} detail={detail} />
        </TabPanel>
        <TabPanel id="timeline" className="tab-panel">
          <Timeline detail={detail} />
        </TabPanel>
        <TabPanel id="table" className="tab-panel">
          <StatementTable detail={detail} />
        </TabPanel>
      </Tabs>
    </>
  );
}

interface QuestionNoteProps {
  readonly origin: QuestionDetail['question']['origin'];
  readonly note: string;
}

/** What counts as an answer: the reader's words are Markdown, those of a ledger stand as they are. */
function QuestionNote({ origin, note }: QuestionNoteProps): ReactNode {
  if (origin === 'ledger') return <p className="question-note">{note}</p>;
  return (
    <div className="question-note">
      <Markdown text={note} headingLevel={2} />
    </div>
  );
}
