import { useEffect, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { navigate } from '../../data/use-route.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { say } from '../../messages/say.ts';

/** Goes on to the passage of an address, or says why there is none here. */
export function FollowLink({ address }: { readonly address: string }): ReactNode {
  const { data, error } = useCall('citing.follow', { link: address }, { enabled: address !== '' });
  useEffect(() => {
    if (data === undefined) return;
    navigate({ name: 'read', documentId: data.documentId, at: data.range, query: '' }, { replace: true });
  }, [data]);
  return (
    <div className="view">
      {error === null ? (
        <>
          <h1>{say('reading.goingToAPassage')}</h1>
          <Skeleton lines={6} />
        </>
      ) : (
        <FailureNotice level={1} error={error}>
          <p className="meta">{address}</p>
          <div className="row">
            <LinkButton href="#/notebook?tab=citation">{say('common.checkACitation')}</LinkButton>
          </div>
        </FailureNotice>
      )}
    </div>
  );
}
