import { useMemo, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { toHash } from '../../data/routes.ts';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { diffTexts, type TextDifference } from './diff-texts.ts';

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
    <section className="text-differences" aria-label="Differences of the two texts">
      <h1>What differs</h1>
      <p>
        <del>{left?.document.description.title}</del> <ins>{right?.document.description.title}</ins>
      </p>
      <p className="meta" role="status">
        {changed === 0 ? 'Word for word the same.' : `${counted(changed, 'passage')} differ or stand in one text only.`}
      </p>
      <FewAtATime items={differences} few={FEW} className="differences">
        {(difference) => (
          <li key={keyOf(difference, differences)}>
            {difference.kind === 'same' ? (
              <p className="meta">{counted(difference.passages, 'passage')} the same</p>
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
                  Show both places
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
