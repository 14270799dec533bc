import type { ReactNode } from 'react';
import type { Imports, RunningImport } from '../../data/imports.ts';
import { ImportProgressBar } from '../../ui/ImportProgressBar.tsx';
import { ReadAgain } from '../../ui/ReadAgain.tsx';
import { RereadOutcome } from '../../ui/RereadOutcome.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import type { Example } from './example.tsx';
import { SampleApp } from './sample-app.tsx';
import { damaged, rereadDocuments } from './samples.ts';

const nothing = (): void => undefined;

const IMPORTS: Imports = {
  choose: nothing,
  drop: nothing,
  cancel: nothing,
  resume: nothing,
  pause: nothing,
  retry: nothing,
  dropFile: nothing,
  clear: nothing,
  subscribe: () => nothing,
  state: () => ({ kind: 'idle' }),
};

const running = (part: Partial<RunningImport>): ReactNode => (
  <div className="import-running">
    <ImportProgressBar
      imports={IMPORTS}
      state={{
        kind: 'running',
        progress: {
          stage: 'reading',
          done: 120,
          total: 480,
          path: 'letters/1943/a letter.html',
          bytes: { done: 3_400_000, total: 18_000_000 },
        },
        isPaused: false,
        secondsLeft: 95,
        ...part,
      }}
    />
  </div>
);

const progress = (state: string, done: number, total: number): Example => ({
  state,
  show: () => (
    <WorkProgress label={`Work, ${state}`} done={done} total={total} inWords={`${done} of ${total}`}>
      <strong>Comparing</strong>
      <span className="meta">{total === 0 ? 'It goes on.' : `${done} of ${total}`}</span>
    </WorkProgress>
  ),
});

const states: readonly Example[] = [
  {
    state: 'empty',
    show: () => (
      <EmptyState title="Nothing is here yet">
        <p>Why that is so, and what can be done about it.</p>
      </EmptyState>
    ),
  },
  { state: 'failed', show: () => <FailureNotice error={damaged} onRetry={nothing} /> },
  { state: 'failed by a bug', show: () => <FailureNotice error={new Error('bug')} /> },
  { state: 'busy', show: () => <Skeleton /> },
];

/** What says how work goes and what came of it, by their files. */
export const WORK_EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  States: states,
  WorkProgress: [progress('half done', 60, 120), progress('of unknown length', 0, 0), progress('done', 5, 5)],
  ImportProgressBar: [
    { state: 'starting', show: () => running({ progress: null, secondsLeft: null }) },
    { state: 'busy', show: () => running({}) },
    { state: 'paused', show: () => running({ isPaused: true }) },
  ],
  ReadAgain: [
    {
      state: 'closed',
      show: () => (
        <SampleApp>
          <ReadAgain documents={[{ id: 'sample:letter', description: { title: 'A letter', format: 'text/plain' } }]} />
        </SampleApp>
      ),
    },
  ],
  RereadOutcome: [
    { state: 'some changed, one failed', show: () => <RereadOutcome documents={rereadDocuments} onClose={nothing} /> },
  ],
};
