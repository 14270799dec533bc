import type { ReactNode } from 'react';
import { DisplayFields } from './DisplayFields.tsx';
import { CitingFields, SearchFields } from './SearchFields.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** Every choice of the person, in one place. */
export function SettingsView(): ReactNode {
  return (
    <div className="view settings-view">
      <header>
        <div>
          <p className="meta">They are kept in the library and go where it goes</p>
          <h1>Settings</h1>
        </div>
        <SettingsFile />
      </header>
      <div className="settings-columns">
        <section aria-labelledby="settings-display" className="settings-group">
          <h2 id="settings-display">Display</h2>
          <DisplayFields />
        </section>
        <div className="settings-side">
          <section aria-labelledby="settings-search" className="settings-group">
            <h2 id="settings-search">Search</h2>
            <SearchFields />
          </section>
          <section aria-labelledby="settings-citing" className="settings-group">
            <h2 id="settings-citing">Citing</h2>
            <CitingFields />
          </section>
        </div>
      </div>
      <section aria-labelledby="settings-keys" className="settings-group">
        <h2 id="settings-keys">Keyboard</h2>
        <Shortcuts />
      </section>
    </div>
  );
}
