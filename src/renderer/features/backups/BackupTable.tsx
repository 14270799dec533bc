import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useClient } from '../../data/app-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { counted, momentInWords } from '../../ui/words.ts';
import { keptInWords, REASONS, sizeInWords } from './backup-words.ts';

type Backup = CallOutput<SynopticContract['backups.list']>['backups'][number];
type Restored = CallOutput<SynopticContract['backups.restore']>;

/** Backups, newest first; what came of a restore stands above them. */
export function BackupTable({ backups }: { readonly backups: readonly Backup[] }): ReactNode {
  const [restored, setRestored] = useState<Restored | null>(null);
  return (
    <>
      {restored !== null && <RestoredNotice restored={restored} onClose={() => setRestored(null)} />}
      <table className="plain-table" aria-label="Backups">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Why</th>
            <th scope="col">Holds</th>
            <th scope="col">Compared</th>
            <th scope="col">Kept</th>
            <th scope="col">
              <span className="visually-hidden">Restore</span>
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
      <td>{REASONS[reason]}</td>
      <td>
        {counted(documents, 'document')}, {counted(annotations, 'annotation')}{' '}
        <span className="meta nowrap">{sizeInWords(bytes)}</span>
      </td>
      <td>
        Every row <code title={`SHA-256 of all rows: ${state}`}>{state.slice(0, 8)}</code>
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
  const label = `Restore the backup of ${momentInWords(made)}`;
  return (
    <FormPopover
      trigger="Restore"
      triggerLabel={label}
      label={label}
      submit="Restore into a new folder"
      isReady
      placement="bottom end"
      onSubmit={async () => onRestored(await client['backups.restore']({ name }))}
    >
      <p>
        A new library is made beside this one, with your work as it was then and the originals that are here. This
        library and the backup stay as they are.
      </p>
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
      <h2>Restored into a folder of its own</h2>
      <p>
        <code>{to}</code>
      </p>
      <p>
        {counted(originals, 'original')} {originals === 1 ? 'is' : 'are'} there
        {missing.length > 0 && `, and ${missing.length} could not be had: ${missing.join(', ')}`}. Start Synoptic with
        this folder as <code>--library</code> to open it.
      </p>
      <div className="row">
        <Button onPress={onClose}>Close</Button>
      </div>
    </div>
  );
}
