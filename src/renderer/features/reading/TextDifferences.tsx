import { useMemo, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { toHash } from '../../data/routes.ts';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { diffTexts, type TextDifference } from './diff-texts.ts';
import { say } from '../../messages/say.ts';

interface TextDifferencesProps {
  readonly documentId: string;
  readonly otherId: string;
}

const FEW = 60;

/** Two documents as one: what is left out of the first is struck through, what the second puts in is underlined. */
export function TextDifferences({ documentId, otherId }: TextDifferencesProps): ReactNode {
  const before = useCall('archive.getDocument', { documentId });
  const after = useCall('archive.getDocument', { documentId: otherId });
  const [left, right] = [before.data, after.data];
  const differences = useMemo(
    () => (left === undefined || right === undefined ? undefined : diffTexts(left, right)),
    [left, right],
  );
  const error = before.error ?? after.error;
  if (error !== null) return <FailureNotice error={error} />;
  if (differences === undefined) return <Skeleton lines={8} />;
  const changed = differences.filter(({ kind }) => kind === 'differs').length;
  return (
    <section className="text-differences" aria-label={say('reading.differencesOfTheTwoTexts')}>
      <h1>{say('reading.whatDiffers')}</h1>
      <p>
        <del>{left?.document.description.title}</del> <ins>{right?.document.description.title}</ins>
      </p>
      <p className="meta" role="status">
        {changed === 0 ? say('reading.wordForWordTheSame') : say('reading.passagesDifferOrStandIn', { changed })}
      </p>
      <FewAtATime items={differences} few={FEW} className="differences">
        {(difference) => (
          <li key={keyOf(difference, differences)}>
            {difference.kind === 'same' ? (
              <p className="meta">{say('reading.passagesTheSame', { passages: difference.passages })}</p>
            ) : (
              <>
                <WordingDiff wording={difference.wording} />
                <a
                  className="meta"
                  href={toHash({
                    ...{ name: 'read', documentId, at: difference.before, query: '' },
                    beside: { documentId: otherId, at: difference.after },
                  })}
                >
                  {say('reading.showBothPlaces')}
                </a>
              </>
            )}
          </li>
        )}
      </FewAtATime>
    </section>
  );
}

const keyOf = (difference: TextDifference, all: readonly TextDifference[]): number => all.indexOf(difference);
