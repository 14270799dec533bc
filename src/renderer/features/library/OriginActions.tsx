import { useState, type ReactNode } from 'react';
import type { OriginGroup } from '../../../domain/origin.ts';
import { useClient } from '../../data/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { say } from '../../messages/say.ts';

interface OriginActionsProps {
  /** The chosen documents. */
  readonly documentIds: readonly string[];
  readonly groups: readonly OriginGroup[];
  readonly readOnly: boolean;
}

/** Says of chosen documents that they have one origin, or another than the documents they were grouped with. */
export function OriginActions({ documentIds, groups, readOnly }: OriginActionsProps): ReactNode {
  const client = useClient();
  const [error, setError] = useState<unknown>(null);
  const chosen = new Set(documentIds);
  const isOne = groups.some((group) => documentIds.every((id) => group.documentIds.includes(id)));
  const canSplit = groups.some(
    ({ documentIds: ids }) => ids.some((id) => chosen.has(id)) && ids.some((id) => !chosen.has(id)),
  );
  const decide = async (operation: 'origins.join' | 'origins.split'): Promise<void> => {
    setError(null);
    await client[operation]({ documentIds: [...documentIds] }).catch(setError);
  };
  return (
    <>
      {documentIds.length > 1 && (
        <Button isDisabled={readOnly || isOne} onPress={() => void decide('origins.join')}>
          {say('library.oneOrigin')}
        </Button>
      )}
      {canSplit && (
        <Button isDisabled={readOnly} onPress={() => void decide('origins.split')}>
          {say('library.anotherOrigin')}
        </Button>
      )}
      {error !== null && <FailureNotice error={error} />}
    </>
  );
}
