import { useQueryClient } from '@tanstack/react-query';
import { DatabaseBackup } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useClient } from '../../data/app-context.tsx';
import { readAgain, useCall } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { BackupTable } from './BackupTable.tsx';
import { say } from '../../messages/say.ts';

/** The backups of the library: when and why each was made, how long it stays, one more now, and back from one. */
export function BackupsView(): ReactNode {
  const { data, error, refetch } = useCall('backups.list', {});
  const { data: status } = useCall('archive.getStatus', {});
  const backups = data?.backups;
  return (
    <div className="view backups">
      <header>
        <div>
          <p className="meta">
            {backups === undefined ? say('common.library') : say('backups.backups', { backups: backups.length })}
          </p>
          <h1>{say('common.backups')}</h1>
        </div>
        <MakeOne isDisabled={status === undefined || status.whyReadOnly === 'newer'} />
      </header>
      <p>{say('backups.eachIsACopyOf')}</p>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && backups === undefined && <Skeleton lines={5} />}
      {backups?.length === 0 && (
        <EmptyState title={say('backups.noBackupsYet')}>
          <p>{say('backups.oneIsMadeEachDay')}</p>
        </EmptyState>
      )}
      {backups !== undefined && backups.length > 0 && <BackupTable backups={backups} />}
    </div>
  );
}

type Making = 'none' | 'running' | 'made';

function MakeOne({ isDisabled }: { readonly isDisabled: boolean }): ReactNode {
  const client = useClient();
  const queries = useQueryClient();
  const [making, setMaking] = useState<Making>('none');
  const [error, setError] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    setError(null);
    setMaking('running');
    try {
      await client['backups.make']({ work: crypto.randomUUID() });
      setMaking('made');
      await readAgain(queries, 'backups');
    } catch (reason) {
      setMaking('none');
      setError(reason);
    }
  };
  return (
    <div className="row">
      <span role="status" className="meta">
        {making === 'running' && say('backups.copyingAndComparing')}
        {making === 'made' && say('backups.madeAndComparedWithThe')}
      </span>
      <Button
        look="primary"
        icon={<DatabaseBackup size={15} aria-hidden />}
        isDisabled={isDisabled || making === 'running'}
        onPress={() => void make()}
      >
        {say('backups.backUpNow')}
      </Button>
      {error !== null && <FailureNotice error={error} onRetry={() => void make()} />}
    </div>
  );
}
