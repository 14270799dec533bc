import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import type { FileOutcome, ImportReport } from '../../../domain/import-report.ts';
import type { Imports } from '../../data/imports.ts';
import { toReadHash } from '../../data/routes.ts';
import { Button, Toggle } from '../../ui/Button.tsx';
import { OutcomeActions, RetryFiles } from './OutcomeActions.tsx';
import { SaveReport } from './SaveReport.tsx';
import { say } from '../../messages/say.ts';
import { rejectionInWords, warningInWords } from '../../ui/warning-words.ts';

type Filter = 'all' | FileOutcome['outcome'];

const outcomesInWords = (): Record<FileOutcome['outcome'], string> => ({
  imported: say('library.added'),
  duplicate: say('library.alreadyHere'),
  rejected: say('library.notAdded'),
});
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
          <h2 id="import-report-title">{say('library.importReport')}</h2>
          <p className="meta" role="status">
            {say('library.filesAddedAlreadyHereNot', { files: files.length, imported, duplicates, rejected })}
          </p>
        </div>
        <div className="row">
          {rejected > 0 && report.retry !== undefined && <RetryFiles imports={imports} />}
          <SaveReport report={report} />
          <Button icon={<X size={14} aria-hidden />} onPress={imports.clear}>
            {say('library.closeReport')}
          </Button>
        </div>
      </div>
      <ToggleButtonGroup
        className="row"
        aria-label={say('library.showFilesByOutcome')}
        selectedKeys={[filter]}
        disallowEmptySelection
        onSelectionChange={(keys) => setFilter(([...keys][0] ?? 'all') as Filter)}
      >
        <Toggle id="all">{say('library.all', { files: files.length })}</Toggle>
        <Toggle id="imported">{say('library.added2', { imported })}</Toggle>
        <Toggle id="duplicate">{say('library.alreadyHere2', { duplicates })}</Toggle>
        <Toggle id="rejected">{say('library.notAdded2', { rejected })}</Toggle>
      </ToggleButtonGroup>
      <ul className="outcomes" aria-label={say('library.files')}>
        {shown.slice(0, MOST).map((file, index) => (
          <Outcome key={`${file.path}#${index}`} file={file} imports={imports} canRetry={report.retry !== undefined} />
        ))}
      </ul>
      {shown.length > MOST && (
        <p className="meta">{say('common.theFirstOfAreShown', { most: MOST, shown: shown.length })}</p>
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
  const message = rejectionInWords(file);
  return (
    <li className={file.outcome}>
      <strong>{outcomesInWords()[file.outcome]}</strong>
      <div>
        <span className="path">{file.path}</span>
        {file.title !== undefined && file.documentId !== undefined && (
          <a href={toReadHash(file.documentId)}>{file.title}</a>
        )}
        {message !== undefined && <p>{message}</p>}
        {file.warnings?.map((warning) => (
          <p key={warning} className="meta">
            {warningInWords(warning)}
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
  return [passages === undefined ? '' : say('library.passages', { passages }), encoding ?? '']
    .filter(Boolean)
    .join(', ');
}
