import type { ReactNode } from 'react';
import type { Work } from '../../../domain/activity.ts';
import { useCall } from '../../data/queries.ts';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { sayRich } from '../../messages/say-rich.ts';
import { say } from '../../messages/say.ts';
import { EndedWorks } from './EndedWorks.tsx';
import { RunningWork } from './RunningWork.tsx';

/** How often work that runs is looked at, in milliseconds. */
const EVERY = 500;

/** The long work of this session: what runs, how far it is and how to stop it, and what came of the rest. */
export function ActivityView(): ReactNode {
  const { data, error, refetch, dataUpdatedAt } = useCall(
    'activity.list',
    {},
    { every: (now) => isBusy(now) && EVERY },
  );
  const works = data?.works;
  const running = works?.filter(({ state }) => state === 'running') ?? [];
  const ended = works?.filter(({ state }) => state !== 'running') ?? [];
  return (
    <div className="view activity">
      <header>
        <div>
          <p className="meta">
            {running.length === 0
              ? say('activity.nothingRuns')
              : say('activity.piecesOfWork', { running: running.length })}
          </p>
          <h1>{say('common.activity')}</h1>
        </div>
      </header>
      <p>{say('activity.goesOn')}</p>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && works === undefined && <Skeleton lines={5} />}
      {works?.length === 0 && (
        <EmptyState title={say('activity.noLongWork')}>
          <p>{sayRich('activity.whatStandsHere', { link: (parts) => <a href="#/library">{parts}</a> })}</p>
        </EmptyState>
      )}
      {running.length > 0 && (
        <ul className="works" aria-label={say('activity.state.running')}>
          {running.map((work) => (
            <RunningWork key={work.id} work={work} now={new Date(dataUpdatedAt).toISOString()} />
          ))}
        </ul>
      )}
      {ended.length > 0 && <EndedWorks works={ended} />}
    </div>
  );
}

const isBusy = (now: { readonly works: readonly Work[] } | undefined): boolean =>
  now?.works.some(({ state }) => state === 'running') === true;
