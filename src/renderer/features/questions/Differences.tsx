import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { conflictKindsInWords } from '../../ui/conflict-words.ts';
import { reasonInWords } from '../../ui/reason-words.ts';
import type { QuestionDetail } from './question-words.ts';
import { say } from '../../messages/say.ts';

interface DifferencesProps {
  readonly differences: readonly QuestionDetail['conflicts'][number][];
  /** Which is looked at; null before the first step. */
  readonly at: number | null;
  readonly onStep: (at: number) => void;
}

/** Goes from difference to difference between the sources in view; each source follows to its own words. */
export function Differences({ differences, at, onStep }: DifferencesProps): ReactNode {
  const difference = at === null ? undefined : differences[at];
  if (differences.length === 0) return <p className="meta">{say('questions.noDifferenceIsRecorded')}</p>;
  return (
    <div className="differences">
      <div className="row">
        <Button
          look="quiet"
          icon={<ChevronUp size={14} aria-hidden />}
          isDisabled={at === null || at === 0}
          onPress={() => onStep((at ?? 0) - 1)}
        >
          {say('questions.previousDifference')}
        </Button>
        <Button
          look="quiet"
          icon={<ChevronDown size={14} aria-hidden />}
          isDisabled={at !== null && at >= differences.length - 1}
          onPress={() => onStep(at === null ? 0 : at + 1)}
        >
          {say('questions.nextDifference')}
        </Button>
      </div>
      <p role="status">
        {difference === undefined || at === null ? (
          <span className="meta">
            {say('questions.differencesBetweenTheseSources', { differences: differences.length })}
          </span>
        ) : (
          <>
            <span className="meta">{say('questions.of2', { at: at + 1, differences: differences.length })}</span>{' '}
            <b>{conflictKindsInWords()[difference.kind]}:</b> {reasonInWords(difference)}
          </>
        )}
      </p>
    </div>
  );
}
