import type { ReactNode } from 'react';
import { OnOff } from '../../ui/Choices.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ExportFormat } from './export-formats.ts';
import { say } from '../../messages/say.ts';

/** How an export is made; the name as it is typed. */
export interface ExportSettings {
  readonly author: string;
  readonly anonymous: boolean;
  readonly originals: boolean;
}

interface ExportOptionsProps {
  readonly format: ExportFormat;
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}

/** Whose name an export bears, and what it leaves out or takes in. */
export function ExportOptions({ format, settings, onChange }: ExportOptionsProps): ReactNode {
  return (
    <div className="export-options">
      {!settings.anonymous && (
        <TextInput
          label={say('export.yourNameInTheFile')}
          hint={say('export.leftEmptyTheFileNames')}
          value={settings.author}
          onChange={(author) => onChange({ ...settings, author })}
        />
      )}
      <OnOff selected={settings.anonymous} onChange={(anonymous) => onChange({ ...settings, anonymous })}>
        {say('export.leaveOutNamesOfAnnotators')}
      </OnOff>
      {format === 'bagit' && (
        <OnOff selected={settings.originals} onChange={(originals) => onChange({ ...settings, originals })}>
          {say('export.putTheSourcesInNot')}
        </OnOff>
      )}
    </div>
  );
}
