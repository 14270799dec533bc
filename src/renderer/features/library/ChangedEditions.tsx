import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { readAgain, useCall } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/States.tsx';
import { dayInWords } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

type Changed = CallOutput<SynopticContract['archive.getStatus']>['changedEditions'][number];

/** Editions that are not the ones this library first opened, each with both digests and the two ways on. */
export function ChangedEditions(): ReactNode {
  const { data: status } = useCall('archive.getStatus', {});
  const changed = status?.changedEditions ?? [];
  return changed.map((each) => (
    <ChangedEdition key={each.editionId} edition={each} readOnly={status?.readOnly === true} />
  ));
}

function ChangedEdition({ edition, readOnly }: { readonly edition: Changed; readonly readOnly: boolean }): ReactNode {
  const client = useClient();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const { editionId, version, sha256, firstSha256, firstAt } = edition;
  const accept = async (): Promise<void> => {
    setError(null);
    await client['archive.acceptEdition']({ editionId, sha256 }).catch(setError);
    await readAgain(queries, 'fixity');
  };
  return (
    <section className="notice" aria-label={say('library.editionHasChanged', { editionId })}>
      <h3>{say('library.theEditionIsNotThe', { editionId })}</h3>
      <p>
        {firstAt === null
          ? say('library.itsFilesStillAgree', { version })
          : say('library.itsFilesStillAgreeSince', { version, firstAt: dayInWords(firstAt) })}
      </p>
      <dl className="facts-list">
        <dt>{say('library.tagFilesThenSha256')}</dt>
        <dd>
          <code>{firstSha256}</code>
        </dd>
        <dt>{say('library.tagFilesNowSha256')}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
      <div className="row">
        <Button isDisabled={readOnly} onPress={() => void accept()}>
          {say('library.acceptThisEdition')}
        </Button>
      </div>
      {error !== null && <FailureNotice error={error} />}
    </section>
  );
}
