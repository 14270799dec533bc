import type { ReactNode } from 'react';
import { useCall } from '../data/queries.ts';
import { useRoute } from '../data/use-route.ts';
import { DisplaySettings } from './DisplaySettings.tsx';
import { SearchBox } from './SearchBox.tsx';
import { say } from '../messages/say.ts';

/** The wordmark, the search box, the edition that is open, and how things look. */
export function Header(): ReactNode {
  const { data } = useCall('archive.getStatus', {});
  const editions = data?.editions ?? [];
  const route = useRoute();
  const query = route.name === 'search' || route.name === 'read' ? route.query : '';
  return (
    <header className="bar">
      <a className="wordmark" href="#/library">
        {say('app.synoptic')}
      </a>
      <SearchBox query={query} />
      <span className="edition meta" title={editions.map(({ title }) => title).join(', ')}>
        {editions.map(({ title, version }) => say('app.edition', { title, version })).join(', ') ||
          say('app.noEditionOpen')}
      </span>
      <DisplaySettings />
    </header>
  );
}
