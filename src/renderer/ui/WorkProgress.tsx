import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components';

interface WorkProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 where it cannot be told; then the bar says that it goes on. */
  readonly total: number;
  /** How far it is, as a screen reader says it. */
  readonly inWords: string;
  /** What stands above the bar. */
  readonly children: ReactNode;
}

/** How far a piece of work is. */
export function WorkProgress({ label, done, total, inWords, children }: WorkProgressProps): ReactNode {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={inWords}
    >
      {({ percentage }) => (
        <>
          <div className="row">{children}</div>
          <div className="track">
            <div
              className="fill"
              data-indeterminate={percentage === undefined || undefined}
              style={{ width: `${percentage ?? 100}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
