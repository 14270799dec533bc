import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useClient } from '../../data/app-context.tsx';
import { toFailureCode, toFailureWords } from '../../data/failure-words.ts';
import { useCall } from '../../data/queries.ts';
import type { ExportScopeName } from '../../data/routes.ts';
import { saveFile } from '../../data/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { formatGroups, type ExportFormat, type ExportInput } from './export-formats.ts';
import { ExportOptions, type ExportSettings } from './ExportOptions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { useExportScope } from './use-export-scope.tsx';
import { say } from '../../messages/say.ts';

const PLAIN: ExportSettings = { author: '', anonymous: false, originals: false };

/** Chooses what to export, how and for whom, shows it, and saves it. */
export function ExportView({ scope: wanted }: { readonly scope: ExportScopeName }): ReactNode {
  const [wish, setFormat] = useState<ExportFormat>('markdown');
  const [settings, setSettings] = useState(PLAIN);
  const { scope, fields, missing } = useExportScope(wanted);
  const hasQuestion = scope?.kind === 'question';
  const known = formatGroups(hasQuestion).some(({ formats }) => formats.some(({ value }) => value === wish));
  const format = known ? wish : 'markdown';
  const input = useDeferredValue(scope && toInput(format, scope, settings));
  const { data, error, refetch } = useExport(input);
  const shown = error === null ? data : undefined;
  return (
    <div className="view export">
      <header>
        <div>
          <p className="meta">{say('export.yourWorkInOpenFormats')}</p>
          <h1>{say('common.export')}</h1>
        </div>
        <Button
          look="primary"
          icon={<Download size={15} aria-hidden />}
          isDisabled={shown === undefined}
          onPress={() => shown !== undefined && saveFile(shown)}
        >
          {say('export.saveTheFile')}
        </Button>
      </header>
      <div className="export-desk">
        <div className="export-choices">
          {fields}
          <FormatChoice value={format} hasQuestion={hasQuestion} onChange={setFormat} />
          <ExportOptions format={format} settings={settings} onChange={setSettings} />
        </div>
        <div className="export-result">
          {missing !== null && <Nothing>{missing}</Nothing>}
          {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
          {missing === null && error === null && shown === undefined && <Skeleton lines={10} />}
          {missing === null && shown !== undefined && input !== null && (
            <ExportPreview exported={shown} input={input} />
          )}
        </div>
      </div>
    </div>
  );
}

function toInput(format: ExportFormat, scope: ExportInput['scope'], settings: ExportSettings): ExportInput {
  const author = settings.author.trim() === '' ? null : settings.author.trim();
  return { format, scope, options: { ...settings, author } };
}

function useExport(input: ExportInput | null) {
  const client = useClient();
  // The status counts annotations, so a change there makes the preview new.
  const { data: status } = useCall('archive.getStatus', {});
  return useQuery({
    queryKey: ['export.create', input, status?.annotations],
    queryFn: ({ signal }) => client['export.create'](input as ExportInput, { signal }),
    enabled: input !== null,
    staleTime: 0,
  });
}

function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): ReactNode {
  if (toFailureCode(error) === 'NOTHING_TO_EXPORT') return <Nothing>{toFailureWords(error).next}</Nothing>;
  return <FailureNotice error={error} onRetry={onRetry} />;
}

function Nothing({ children }: { readonly children: string }): ReactNode {
  return (
    <EmptyState title={say('export.nothingToExportYet')}>
      <p>{children}</p>
    </EmptyState>
  );
}
