import { FilePlus2, FolderPlus } from 'lucide-react';
import { useDeferredValue, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Selection } from 'react-aria-components';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { OriginGroup } from '../../../domain/origin.ts';
import type { Imports } from '../../data/imports.ts';
import { useCall } from '../../data/queries.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { ReadAgain } from '../../ui/ReadAgain.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { ChangedDatabase } from './ChangedDatabase.tsx';
import { ChangedEditions } from './ChangedEditions.tsx';
import { CompareButtons, EditionComparison, useEditionComparison } from './CompareEditions.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { EditDescriptions } from './EditDescriptions.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { LibraryFacets } from './LibraryFacets.tsx';
import { OriginActions } from './OriginActions.tsx';
import { useLibraryFilter } from './use-library-filter.ts';
import { VerifyButton } from './VerifyButton.tsx';
import { say } from '../../messages/say.ts';

interface LibraryViewProps {
  readonly imports: Imports;
}

const NO_GROUPS: readonly OriginGroup[] = [];

/** All documents, and the ways to add more and to check them. */
export function LibraryView({ imports }: LibraryViewProps): ReactNode {
  const { data, error, refetch } = useCall('archive.listDocuments', {});
  const { data: status } = useCall('archive.getStatus', {});
  const documents = data?.documents;
  // After the documents, which the core would otherwise be kept from sending.
  const { data: origins } = useCall('origins.list', {}, { enabled: documents !== undefined });
  const groups = useDeferredValue(origins === undefined || origins.groups.length === 0 ? NO_GROUPS : origins.groups);
  const [comparison, compare, closeComparison] = useEditionComparison();
  return (
    <div className="view library">
      <header>
        <div>
          <p className="meta">
            {documents === undefined ? say('common.library') : countedOrigins(documents.length, origins?.origins)}
          </p>
          <h1>{say('common.library')}</h1>
        </div>
        <div className="row">
          <ImportButtons imports={imports} readOnly={status?.readOnly === true} />
          <CompareButtons editions={status?.editions} isBusy={comparison.kind === 'running'} onCompare={compare} />
          <VerifyButton />
        </div>
      </header>
      <ChangedDatabase />
      <ChangedEditions />
      <ImportPanel imports={imports} />
      <EditionComparison state={comparison} onClose={closeComparison} />
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {error === null && documents === undefined && <Skeleton lines={8} />}
      {documents?.length === 0 && (
        <EmptyState title={say('library.noDocumentsYet')}>
          <p>{say('library.addPdfWordWebPages')}</p>
        </EmptyState>
      )}
      {documents !== undefined && documents.length > 0 && <LibraryDocuments documents={documents} groups={groups} />}
    </div>
  );
}

interface LibraryDocumentsProps {
  readonly documents: readonly ArchiveDocument[];
  readonly groups: readonly OriginGroup[];
}

/** The documents, narrowed as the person wants, and what can be done with the selected ones. */
function LibraryDocuments({ documents, groups }: LibraryDocumentsProps): ReactNode {
  const [selected, setSelected] = useState<Selection>(new Set());
  const [settings, changeSettings] = useSettings();
  const filter = useLibraryFilter(documents, groups);
  // What is no longer shown is not acted on.
  const chosen = filter.shown.flatMap(({ id, document }) => (selected === 'all' || selected.has(id) ? [document] : []));
  const columns = settings.libraryColumns;
  return (
    <>
      {chosen.length > 0 && <SelectionLine chosen={chosen} groups={groups} onDone={() => setSelected(new Set())} />}
      <LibraryFacets
        filter={filter}
        columns={columns}
        onColumns={(next) => changeSettings({ libraryColumns: next && [...next] })}
      />
      {filter.shown.length === 0 ? (
        <EmptyState title={say('library.nothingLeft')}>
          <p>{say('library.noDocumentHasAllOf')}</p>
        </EmptyState>
      ) : (
        <DocumentTable rows={filter.shown} {...{ columns, selected }} onSelect={setSelected} />
      )}
    </>
  );
}

interface SelectionLineProps {
  readonly chosen: readonly ArchiveDocument[];
  readonly groups: readonly OriginGroup[];
  readonly onDone: () => void;
}

/** What can be done with the chosen documents. */
function SelectionLine({ chosen, groups, onDone }: SelectionLineProps): ReactNode {
  const { data: status } = useCall('archive.getStatus', {});
  const readOnly = status?.readOnly === true;
  const ids = chosen.map(({ id }) => id);
  const own = chosen.filter(({ editionId }) => editionId === null);
  return (
    <div className="row selection-line" role="group" aria-label={say('library.selectedDocuments')}>
      <span role="status">{say('library.documentsSelected', { chosen: chosen.length })}</span>
      <EditDescriptions key={ids.join()} documents={chosen} readOnly={readOnly} onDone={onDone} />
      {own.length > 0 && !readOnly && <ReadAgain documents={own} />}
      <OriginActions documentIds={ids} groups={groups} readOnly={readOnly} />
      <Button look="quiet" onPress={onDone}>
        {say('library.clearSelection')}
      </Button>
    </div>
  );
}

/** “3 origins in 11 documents”; the documents alone where each has its own, or while they are compared. */
function countedOrigins(documents: number, origins: number | undefined): string {
  const count = say('common.documents', { documents });
  return origins === undefined || origins >= documents ? count : say('library.originsIn', { origins, count });
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
        {say('library.addFiles')}
      </Button>
      <Button icon={<FolderPlus size={15} aria-hidden />} isDisabled={busy} onPress={() => imports.choose('folder')}>
        {say('library.addAFolder')}
      </Button>
    </>
  );
}
