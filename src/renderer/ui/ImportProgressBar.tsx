import { Pause, Play, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { ImportProgress } from '../../domain/import-report.ts';
import type { Imports, RunningImport } from '../data/imports.ts';
import { timeLeftInWords } from '../data/time-left.ts';
import { Button } from './Button.tsx';
import { numberInWords } from './words.ts';

const STAGES: Record<ImportProgress['stage'], string> = {
  discovering: 'Looking for files',
  reading: 'Reading',
  storing: 'Storing',
  indexing: 'Making searchable',
};

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
  const stage = progress === null ? 'Starting' : STAGES[progress.stage];
  const said = isPaused ? `${stage}, paused` : stage;
  return (
    <>
      <ProgressBar
        className="progress"
        aria-label="Import progress"
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
          {isPaused ? 'Go on' : 'Pause'}
        </Button>
        <Button icon={<X size={14} aria-hidden />} onPress={imports.cancel}>
          Cancel import
        </Button>
      </div>
    </>
  );
}

function countsInWords({ progress, isPaused, secondsLeft }: RunningImport): string {
  if (progress === null || progress.total === 0) return '';
  const files = `${numberInWords(progress.done)} of ${numberInWords(progress.total)}`;
  const { bytes } = progress;
  const size = bytes === undefined ? '' : `, ${megabytes(bytes.done)} of ${megabytes(bytes.total)} MB`;
  return `${files}${size}${isPaused ? '' : `, ${timeLeftInWords(secondsLeft)}`}`;
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
