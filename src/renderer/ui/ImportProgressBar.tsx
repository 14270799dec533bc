import { Pause, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Imports, RunningImport } from '../data/imports.ts';
import { timeLeftInWords } from '../data/time-left.ts';
import { Button } from './Button.tsx';
import { stepInWords } from './step-words.ts';
import { WorkProgress } from './WorkProgress.tsx';
import { decimalsInWords, numberInWords } from './words.ts';
import { say } from '../messages/say.ts';

const MEGABYTE = 1_000_000;

interface ImportProgressBarProps {
  readonly state: RunningImport;
  readonly imports: Imports;
  /** Leaves the file in hand out. */
  readonly isSmall?: boolean;
}

/** An import under way: its step, files, bytes, the time left, and the ways to pause and to cancel it. */
export function ImportProgressBar({ state, imports, isSmall = false }: ImportProgressBarProps): ReactNode {
  const { progress, isPaused } = state;
  const { done, total } = progress ?? { done: 0, total: 0 };
  const stage = progress === null ? say('ui.starting') : stepInWords(progress.stage);
  const said = isPaused ? say('ui.paused', { stage }) : stage;
  return (
    <>
      <WorkProgress
        label={say('ui.importProgress')}
        done={done}
        total={total}
        inWords={`${said}, ${say('ui.of', { done: String(done), total: String(total) })}`}
      >
        <strong>{said}</strong>
        <span className="meta">{countsInWords(state)}</span>
        {!isSmall && <span className="meta path">{progress?.path ?? ''}</span>}
      </WorkProgress>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      <div className="row">
        <Button
          icon={isPaused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
          onPress={() => imports.pause(!isPaused)}
        >
          {isPaused ? say('ui.goOn') : say('ui.pause')}
        </Button>
        <Button icon={<X size={14} aria-hidden />} onPress={imports.cancel}>
          {say('ui.cancelImport')}
        </Button>
      </div>
    </>
  );
}

function countsInWords({ progress, isPaused, secondsLeft }: RunningImport): string {
  if (progress === null || progress.total === 0) return '';
  const files = say('ui.of', { done: numberInWords(progress.done), total: numberInWords(progress.total) });
  const { bytes } = progress;
  const size = bytes && say('ui.ofMb', { done: megabytes(bytes.done), total: megabytes(bytes.total) });
  return [files, size, isPaused ? undefined : timeLeftInWords(secondsLeft)].filter(Boolean).join(', ');
}

const megabytes = (bytes: number): string => decimalsInWords(bytes / MEGABYTE, bytes < 10 * MEGABYTE ? 1 : 0);
