import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useClient } from '../../data/app-context.tsx';
import { toFailureWords } from '../../data/failure-words.ts';
import { saveFile } from '../../data/save-file.ts';
import { useSettings, type Settings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../messages/say.ts';

const FORMAT = 'synoptic-settings';
/** Far more than all settings take. */
const MOST_BYTES = 1_000_000;

/** Takes the settings to a file, and from one; a file that is not all settings changes nothing. */
export function SettingsFile(): ReactNode {
  const client = useClient();
  const [settings] = useSettings();
  const [said, setSaid] = useState('');
  const take = async (file: File): Promise<void> => {
    const read = await readSettings(file);
    if (read === null) return setSaid(say('settings.isNoFileOfSettings', { name: file.name }));
    try {
      await client['settings.update'](read);
      setSaid(say('settings.theSettingsOfAreIn', { name: file.name }));
    } catch (error) {
      setSaid(say('settings.nothingWasChanged', { next: toFailureWords(error).next }));
    }
  };
  return (
    <div className="settings-file">
      <div className="row">
        <Button
          onPress={() =>
            saveFile({
              fileName: 'synoptic-settings.json',
              mediaType: 'application/json',
              content: `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`,
            })
          }
        >
          {say('settings.saveSettingsToAFile')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['application/json']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void take(file);
          }}
        >
          <Button>{say('settings.takeSettingsFromAFile')}</Button>
        </FileTrigger>
      </div>
      <p role="status" className="meta">
        {said}
      </p>
    </div>
  );
}

/** What a file says of settings, or null; the core checks each of them. */
async function readSettings(file: File): Promise<Partial<Settings> | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const read = JSON.parse(await file.text()) as { readonly format?: unknown; readonly settings?: Partial<Settings> };
    return read.format === FORMAT && typeof read.settings === 'object' ? read.settings : null;
  } catch {
    return null;
  }
}
