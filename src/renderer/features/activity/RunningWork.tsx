import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Work } from '../../../domain/activity.ts';
import { useClient } from '../../data/app-context.tsx';
import { timeLeftInWords } from '../../data/time-left.ts';
import { say } from '../../messages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { stepInWords } from '../../ui/step-words.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { between, durationInWords, kindInWords, progressInWords, secondsLeft } from './work-words.ts';

interface RunningWorkProps {
  readonly work: Work;
  /** When it was last looked at. */
  readonly now: string;
}

/** A piece of work under way: its step, how far it is, the time left, and the way to stop it. */
export function RunningWork({ work, now }: RunningWorkProps): ReactNode {
  const client = useClient();
  const [isStopping, setIsStopping] = useState(false);
  const { kind, progress, startedAt, steps } = work;
  const step = steps.at(-1)?.step;
  const counts = progressInWords(work);
  const stop = (): void => {
    setIsStopping(true);
    // It may have ended in the meantime, which the list then says.
    client['activity.cancel']({ id: work.id }).catch(() => setIsStopping(false));
  };
  return (
    <li className="work">
      <WorkProgress label={kindInWords(kind)} done={progress?.done ?? 0} total={progress?.total ?? 0} inWords={counts}>
        <strong>{kindInWords(kind)}</strong>
        {step !== undefined && <span>{stepInWords(step)}</span>}
        <span className="meta">
          {[
            counts,
            say('activity.for', { duration: durationInWords(between(startedAt, now)) }),
            timeLeftInWords(secondsLeft(work, now)),
          ]
            .filter((words) => words !== '')
            .join(', ')}
        </span>
      </WorkProgress>
      <Button icon={<X size={14} aria-hidden />} isDisabled={isStopping} onPress={stop}>
        {isStopping ? say('activity.stopping') : say('activity.stop', { kind: kindInWords(kind) })}
      </Button>
    </li>
  );
}
