import { FilePlus2, FolderPlus } from 'lucide-react';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Selection } from 'react-aria-components';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { OriginGroup } from '../../../domain/origin.ts';
import type { Imports } from '../../data/imports.ts';
import { useCall } from '../../data/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';
import { ChangedEditions } from './ChangedEditions.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { EditDescriptions } from './EditDescriptions.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { OriginActions } from './OriginActions.tsx';
import { VerifyButton } from './VerifyButton.tsx';

interface LibraryViewProps {
  readonly imports: Imports;
}

/** All documents, and the ways to add more and to check them. */
export function LibraryView({ imports }: LibraryViewProps): ReactNode {
  const { data, error, refetch } = useCall('archive.listDocuments', {});
  const { data: status } = useCall('archive.getStatus', {});
  const { data: origins } = useCall('origins.list', {});
  const documents = data?.documents;
  const [selected, setSelected] = useState<Selection>(new Set());
  const chosen = (documents ?? []).filter(({ id }) => selected === 'all' || selected.has(id));
  return (
    <div className="view library">
      <header>
        <div>
          <p className="meta">
            {documents === undefined ? 'Library' : countedOrigins(documents.length, origins?.origins)}
          </p>
          <h1>Library</h1>
        </div>
        <div className="row">
          <ImportButtons imports={imports} readOnly={status?.readOnly === true} />
          <VerifyButton />
        </div>
      </header>
      <ChangedEditions />
      <ImportPanel imports={imports} />
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && documents === undefined && <Skeleton lines={8} />}
      {documents?.length === 0 && (
        <EmptyState title="No documents yet">
          <p>
            Add PDF, Word, web pages, e-books, mail, tables, web captures, archives or plain text, or a whole folder.
            Drop them anywhere in this window, or choose them above. The originals are copied into the library and never
            changed.
          </p>
        </EmptyState>
      )}
      {chosen.length > 0 && (
        <SelectionLine chosen={chosen} groups={origins?.groups} onDone={() => setSelected(new Set())} />
      )}
      {documents !== undefined && documents.length > 0 && (
        <DocumentTable documents={documents} selected={selected} onSelect={setSelected} />
      )}
    </div>
  );
}

interface SelectionLineProps {
  readonly chosen: readonly ArchiveDocument[];
  readonly groups: readonly OriginGroup[] | undefined;
  readonly onDone: () => void;
}

/** What can be done with the chosen documents. */
function SelectionLine({ chosen, groups = [], onDone }: SelectionLineProps): ReactNode {
  const { data: status } = useCall('archive.getStatus', {});
  const readOnly = status?.readOnly === true;
  const ids = chosen.map(({ id }) => id);
  return (
    <div className="row selection-line" role="group" aria-label="Selected documents">
      <span role="status">{counted(chosen.length, 'document')} selected</span>
      <EditDescriptions key={ids.join()} documents={chosen} readOnly={readOnly} onDone={onDone} />
      <OriginActions documentIds={ids} groups={groups} readOnly={readOnly} />
      <Button look="quiet" onPress={onDone}>
        Clear selection
      </Button>
    </div>
  );
}

/** “3 origins in 11 documents”; the documents alone where each has its own, or while they are compared. */
function countedOrigins(documents: number, origins: number | undefined): string {
  const count = counted(documents, 'document');
  return origins === undefined || origins >= documents ? count : `${counted(origins, 'origin')} in ${count}`;
}

function ImportButtons({ imports, readOnly }: LibraryViewProps & { readonly readOnly: boolean }): ReactNode {
  const { kind } = useSyncExternalStore(imports.subscribe, imports.state);
  const busy = readOnly || kind === 'running';
  return (
    <>
      <Button
        look="primary"
        icon={<FilePlus2 size={15} aria-hidden />}
        isDisabled={busy}
        onPress={() => imports.choose('files')}
      >
        Add files
      </Button>
      <Button icon={<FolderPlus size={15} aria-hidden />} isDisabled={busy} onPress={() => imports.choose('folder')}>
        Add a folder
      </Button>
    </>
  );
}
