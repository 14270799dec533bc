import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import type { FileOutcome, ImportReport } from '../../../domain/import-report.ts';
import type { Imports } from '../../data/imports.ts';
import { toReadHash } from '../../data/routes.ts';
import { Button, Toggle } from '../../ui/Button.tsx';
import { counted } from '../../ui/words.ts';
import { OutcomeActions, RetryFiles } from './OutcomeActions.tsx';
import { SaveReport } from './SaveReport.tsx';

type Filter = 'all' | FileOutcome['outcome'];

const OUTCOMES: Record<FileOutcome['outcome'], string> = {
  imported: 'Added',
  duplicate: 'Already here',
  rejected: 'Not added',
};
/** Rows shown at first; a report on thousands of files is looked at through its filters. */
const MOST = 200;

interface ImportReportPanelProps {
  readonly report: ImportReport;
  readonly imports: Imports;
}

/** What became of each file of an import, and for those that were not added why, and what to do. */
export function ImportReportPanel({ report, imports }: ImportReportPanelProps): ReactNode {
  const { files, imported, duplicates, rejected } = report;
  const [filter, setFilter] = useState<Filter>('all');
  const shown = filter === 'all' ? files : files.filter(({ outcome }) => outcome === filter);
  return (
    <section className="import-report" aria-labelledby="import-report-title">
      <div className="row spread">
        <div>
          <h2 id="import-report-title">Import report</h2>
          <p className="meta" role="status">
            {counted(files.length, 'file')}: {imported} added, {duplicates} already here, {rejected} not added
          </p>
        </div>
        <div className="row">
          {rejected > 0 && report.retry !== undefined && <RetryFiles imports={imports} />}
          <SaveReport report={report} />
          <Button icon={<X size={14} aria-hidden />} onPress={imports.clear}>
            Close report
          </Button>
        </div>
      </div>
      <ToggleButtonGroup
        className="row"
        aria-label="Show files by outcome"
        selectedKeys={[filter]}
        disallowEmptySelection
        onSelectionChange={(keys) => setFilter(([...keys][0] ?? 'all') as Filter)}
      >
        <Toggle id="all">All {files.length}</Toggle>
        <Toggle id="imported">Added {imported}</Toggle>
        <Toggle id="duplicate">Already here {duplicates}</Toggle>
        <Toggle id="rejected">Not added {rejected}</Toggle>
      </ToggleButtonGroup>
      <ul className="outcomes" aria-label="Files">
        {shown.slice(0, MOST).map((file, index) => (
          <Outcome key={`${file.path}#${index}`} file={file} imports={imports} canRetry={report.retry !== undefined} />
        ))}
      </ul>
      {shown.length > MOST && (
        <p className="meta">
          The first {MOST} of {shown.length} are shown.
        </p>
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly file: FileOutcome;
  readonly imports: Imports;
  readonly canRetry: boolean;
}

function Outcome({ file, imports, canRetry }: OutcomeProps): ReactNode {
  return (
    <li className={file.outcome}>
      <strong>{OUTCOMES[file.outcome]}</strong>
      <div>
        <span className="path">{file.path}</span>
        {file.title !== undefined && file.documentId !== undefined && (
          <a href={toReadHash(file.documentId)}>{file.title}</a>
        )}
        {file.message !== undefined && <p>{file.message}</p>}
        {file.warnings?.map((warning) => (
          <p key={warning} className="meta">
            {warning}
          </p>
        ))}
        <OutcomeActions file={file} imports={imports} canRetry={canRetry} />
      </div>
      <span className="meta">{detailsOf(file)}</span>
    </li>
  );
}

function detailsOf({ code, passages, encoding }: FileOutcome): string {
  if (code !== undefined) return code;
  return [passages === undefined ? '' : counted(passages, 'passage'), encoding ?? ''].filter(Boolean).join(', ');
}
