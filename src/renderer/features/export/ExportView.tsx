import { Download } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { toFailureCode, toFailureWords } from '../../data/failure-words.ts';
import type { ExportScopeName } from '../../data/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice } from '../../ui/States.tsx';
import { formatGroups, type ExportFormat, type ExportInput } from './export-formats.ts';
import { ExportOptions, type ExportSettings } from './ExportOptions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { MakingExport } from './MakingExport.tsx';
import { useExport } from './use-export.ts';
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
  const { exported: shown, error, progress, isMade, makeAgain, stop, save } = useExport(input);
  const [unsaved, setUnsaved] = useState<unknown>(null);
  const saving = (): void => {
    setUnsaved(null);
    save().catch(setUnsaved);
  };
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
          onPress={saving}
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
          {error !== null && <Problem error={error} onRetry={makeAgain} />}
          {unsaved !== null && <FailureNotice error={unsaved} onRetry={saving} />}
          {missing === null && error === null && shown === undefined && (
            <MakingExport isMade={isMade || input === null} progress={progress} onStop={stop} onMake={makeAgain} />
          )}
          {missing === null && shown !== undefined && <ExportPreview exported={shown} />}
        </div>
      </div>
    </div>
  );
}

function toInput(format: ExportFormat, scope: ExportInput['scope'], settings: ExportSettings): ExportInput {
  const author = settings.author.trim() === '' ? null : settings.author.trim();
  return { format, scope, options: { ...settings, author } };
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
