import type { ReactNode } from 'react';
import { LanguageField } from './LanguageField.tsx';
import { DisplayFields } from './DisplayFields.tsx';
import { CitingFields, SearchFields } from './SearchFields.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { say } from '../../messages/say.ts';

/** Every choice of the person, in one place. */
export function SettingsView(): ReactNode {
  return (
    <div className="view settings-view">
      <header>
        <div>
          <p className="meta">{say('settings.theyAreKeptInThe')}</p>
          <h1>{say('common.settings')}</h1>
        </div>
        <SettingsFile />
      </header>
      <div className="settings-columns">
        <section aria-labelledby="settings-display" className="settings-group">
          <h2 id="settings-display">{say('common.display')}</h2>
          <LanguageField />
          <DisplayFields />
        </section>
        <div className="settings-side">
          <section aria-labelledby="settings-search" className="settings-group">
            <h2 id="settings-search">{say('common.search')}</h2>
            <SearchFields />
          </section>
          <section aria-labelledby="settings-citing" className="settings-group">
            <h2 id="settings-citing">{say('settings.citing')}</h2>
            <CitingFields />
          </section>
        </div>
      </div>
      <section aria-labelledby="settings-keys" className="settings-group">
        <h2 id="settings-keys">{say('settings.keyboard')}</h2>
        <Shortcuts />
      </section>
    </div>
  );
}
