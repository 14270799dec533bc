import { Pause, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../domain/import-report.ts';
import type { Imports, RunningImport } from '../data/imports.ts';
import { timeLeftInWords } from '../data/time-left.ts';
import { Button } from './Button.tsx';
import { decimalsInWords, numberInWords } from './words.ts';
import { say } from '../messages/say.ts';

const stagesInWords = (): Record<ImportProgress['stage'], string> => ({
  discovering: say('ui.lookingForFiles'),
  reading: say('ui.reading'),
  storing: say('ui.storing'),
  indexing: say('ui.makingSearchable'),
});

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
  const total = progress?.total ?? 0;
  const stage = progress === null ? say('ui.starting') : stagesInWords()[progress.stage];
  const said = isPaused ? say('ui.paused', { stage }) : stage;
  return (
    <>
      <ProgressBar
        className="progress"
        aria-label={say('ui.importProgress')}
        value={progress?.done ?? 0}
        maxValue={Math.max(total, 1)}
        isIndeterminate={total === 0}
        valueLabel={`${said}, ${progress?.done ?? 0} of ${total}`}
      >
        {({ percentage }) => (
          <>
            <div className="row">
              <strong>{said}</strong>
              <span className="meta">{countsInWords(state)}</span>
              {!isSmall && <span className="meta path">{progress?.path ?? ''}</span>}
            </div>
            <div className="track">
              <div className="fill" style={{ width: `${percentage ?? 8}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
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
