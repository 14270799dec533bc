import type { ReactNode } from 'react';
import { useCall } from '../data/queries.ts';
import { toQuestionHash, toSearchHash, type Route } from '../data/routes.ts';
import { useRoute } from '../data/use-route.ts';
import { say } from '../messages/say.ts';
import { shortQuestionInWords } from '../ui/asked-words.ts';

/** Places the side list holds, beyond which a list is a search. */
const MOST_QUESTIONS = 12;
const MOST_SEARCHES = 6;

/** The views with their counts, and the questions on which sources differ. */
export function SideNav(): ReactNode {
  const { data } = useCall('archive.getStatus', {});
  const questions = useCall('questions.list', {}).data?.questions.length;
  const running = useCall('activity.list', {}).data?.works.filter(({ state }) => state === 'running').length ?? 0;
  const route = useRoute();
  return (
    <nav className="side" aria-label={say('app.views')}>
      <ul>
        <Place href="#/library" current={route.name === 'library'} count={data?.documents}>
          {say('common.library')}
        </Place>
        <Place href="#/search" current={route.name === 'search' || route.name === 'similar'}>
          {say('common.search')}
        </Place>
        <Place href="#/questions" current={route.name === 'questions'} count={questions}>
          {say('common.questions')}
        </Place>
        <Place href="#/conflicts" current={route.name === 'conflicts'}>
          {say('common.conflicts')}
        </Place>
        <Place href="#/notebook" current={route.name === 'notebook'} count={data?.annotations}>
          {say('common.notebook')}
        </Place>
        <Place href="#/annotation-import" current={route.name === 'annotation-import'}>
          {say('common.importAnnotations')}
        </Place>
        <Place href="#/export" current={route.name === 'export'}>
          {say('common.export')}
        </Place>
        <Place href="#/backups" current={route.name === 'backups'}>
          {say('common.backups')}
        </Place>
        <Place href="#/activity" current={route.name === 'activity'} count={running === 0 ? undefined : running}>
          {say('common.activity')}
        </Place>
        <Place href="#/settings" current={route.name === 'settings'}>
          {say('common.settings')}
        </Place>
        <Place href="#/help" current={route.name === 'help'}>
          {say('common.help')}
        </Place>
      </ul>
      <Saved route={route} />
      <Disputed route={route} />
      <Recent route={route} />
    </nav>
  );
}

interface PlaceProps {
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | undefined;
  readonly children: string;
}

function Place({ href, current, count, children }: PlaceProps): ReactNode {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {children} {count !== undefined && <span className="count">{count}</span>}
      </a>
    </li>
  );
}

/** Saved searches, those first that an import brought something. */
function Saved({ route }: { readonly route: Route }): ReactNode {
  const { data } = useCall('searches.list', {});
  const searches = (data?.searches ?? []).toSorted((a, b) => b.fresh - a.fresh);
  if (searches.length === 0) return null;
  return (
    <div className="side-group">
      <h2 id="side-saved">{say('common.savedSearches')}</h2>
      <ul aria-labelledby="side-saved">
        {searches.slice(0, MOST_SEARCHES).map(({ id, name, text, fresh }) => (
          <li key={id}>
            <a
              href={toSearchHash(text)}
              aria-current={route.name === 'search' && route.query === text ? 'page' : undefined}
            >
              {name} {fresh > 0 && <span className="count fresh">{say('app.new', { fresh })}</span>}
            </a>
          </li>
        ))}
      </ul>
      {searches.length > MOST_SEARCHES && (
        <a href="#/search">{say('app.allSavedSearches', { searches: searches.length })}</a>
      )}
    </div>
  );
}

function Disputed({ route }: { readonly route: Route }): ReactNode {
  const { data } = useCall('questions.list', {});
  const disputed = (data?.questions ?? []).filter(({ state }) => state === 'disputed');
  if (disputed.length === 0) return null;
  return (
    <div className="side-group">
      <h2 id="side-disputed">{say('app.disputed')}</h2>
      <ul aria-labelledby="side-disputed">
        {disputed.slice(0, MOST_QUESTIONS).map((question) => (
          <li key={question.id}>
            <a
              href={toQuestionHash(question.id)}
              aria-current={route.name === 'question' && route.questionId === question.id ? 'page' : undefined}
            >
              {shortQuestionInWords(question)}{' '}
              <span
                className="count"
                title={say('app.statementsPositions', {
                  statements: question.statements,
                  positions: question.positions,
                })}
              >
                {question.statements} · {question.positions}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {disputed.length > MOST_QUESTIONS && (
        <a href="#/questions">{say('app.allDisputedQuestions', { disputed: disputed.length })}</a>
      )}
    </div>
  );
}

function Recent({ route }: { readonly route: Route }): ReactNode {
  const { data } = useCall('reading.listRecent', { limit: 4 });
  const positions = data?.positions ?? [];
  if (positions.length === 0) return null;
  return (
    <div className="side-group">
      <h2 id="side-recent">{say('app.readRecently')}</h2>
      <ul aria-labelledby="side-recent">
        {positions.map(({ documentId, title }) => (
          <li key={documentId}>
            <a
              className="two-lines"
              href={`#/read/${encodeURIComponent(documentId)}`}
              aria-current={route.name === 'read' && route.documentId === documentId ? 'page' : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
