import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { momentInWords } from '../../ui/words.ts';
import { keptInWords, reasonsInWords, sizeInWords } from './backup-words.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

type Backup = CallOutput<SynopticContract['backups.list']>['backups'][number];
type Restored = CallOutput<SynopticContract['backups.restore']>;

/** Backups, newest first; what came of a restore stands above them. */
export function BackupTable({ backups }: { readonly backups: readonly Backup[] }): ReactNode {
  const [restored, setRestored] = useState<Restored | null>(null);
  return (
    <>
      {restored !== null && <RestoredNotice restored={restored} onClose={() => setRestored(null)} />}
      <table className="plain-table" aria-label={say('common.backups')}>
        <thead>
          <tr>
            <th scope="col">{say('common.when')}</th>
            <th scope="col">{say('backups.why')}</th>
            <th scope="col">{say('backups.holds')}</th>
            <th scope="col">{say('backups.compared')}</th>
            <th scope="col">{say('backups.kept')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('backups.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <BackupRow key={backup.name} backup={backup} onRestored={setRestored} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface BackupRowProps {
  readonly backup: Backup;
  readonly onRestored: (restored: Restored) => void;
}

function BackupRow({ backup, onRestored }: BackupRowProps): ReactNode {
  const { made, reason, documents, annotations, bytes, state } = backup;
  return (
    <tr>
      <th scope="row" className="nowrap">
        <time dateTime={made}>{momentInWords(made)}</time>
      </th>
      <td>{reasonsInWords()[reason]}</td>
      <td>
        {say('common.documents', { documents })}, {say('common.annotations', { annotations })}{' '}
        <span className="meta nowrap">{sizeInWords(bytes)}</span>
      </td>
      <td>
        {sayRich('backups.everyRow', {
          state: <code title={say('backups.sha256OfAllRows', { state })}>{state.slice(0, 8)}</code>,
        })}
      </td>
      <td>{keptInWords(backup)}</td>
      <td className="act">
        <Restore backup={backup} onRestored={onRestored} />
      </td>
    </tr>
  );
}

function Restore({ backup: { name, made }, onRestored }: BackupRowProps): ReactNode {
  const client = useClient();
  const label = say('backups.restoreTheBackupOf', { made: momentInWords(made) });
  return (
    <FormPopover
      trigger={say('backups.restore')}
      triggerLabel={label}
      label={label}
      submit={say('backups.restoreIntoANewFolder')}
      isReady
      placement="bottom end"
      onSubmit={async () => onRestored(await client['backups.restore']({ name }))}
    >
      <p>{say('backups.aNewLibraryIsMade')}</p>
    </FormPopover>
  );
}

function RestoredNotice({
  restored: { to, originals, missing },
  onClose,
}: {
  readonly restored: Restored;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <div className="notice calm" role="status">
      <h2>{say('backups.restoredIntoAFolderOf')}</h2>
      <p>
        <code>{to}</code>
      </p>
      <p>
        {missing.length === 0
          ? say('backups.originalsAreThere', { originals })
          : say('backups.originalsAreThereBut', { originals, count: missing.length, missing: missing.join(', ') })}{' '}
        {sayRich('backups.startSynopticWith', { code: (parts) => <code>{parts}</code> })}
      </p>
      <div className="row">
        <Button onPress={onClose}>{say('common.close')}</Button>
      </div>
    </div>
  );
}
