import type { ReactNode } from 'react';
import { say } from '../../messages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Skeleton } from '../../ui/States.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import type { ExportProgress } from './use-export.ts';

interface MakingExportProps {
  readonly isMade: boolean;
  readonly progress: ExportProgress | null;
  readonly onStop: () => void;
  readonly onMake: () => void;
}

/** What stands in place of a file that is not there yet: how far it is and the way to stop it, or that it was stopped. */
export function MakingExport({ isMade, progress, onStop, onMake }: MakingExportProps): ReactNode {
  if (!isMade)
    return (
      <EmptyState title={say('export.stopped')}>
        <Button onPress={onMake}>{say('export.make')}</Button>
      </EmptyState>
    );
  const { done, total } = progress ?? { done: 0, total: 0 };
  const words = progress === null ? '' : inWords(progress);
  return (
    <div className="export-making">
      {progress !== null && (
        <WorkProgress label={say('common.export')} done={done} total={total} inWords={words}>
          <span className="meta" role="status">
            {words}
          </span>
          <Button onPress={onStop}>{say('common.cancel')}</Button>
        </WorkProgress>
      )}
      <Skeleton lines={10} />
    </div>
  );
}

function inWords({ stage, done, total }: ExportProgress): string {
  if (stage === 'wait') return say('ui.waitingForOtherExports');
  if (total === 0) return say('ui.writingTheFile');
  return stage === 'gather' ? say('export.gathered', { done, total }) : say('export.written', { done, total });
}
