import type { ReactNode } from 'react';
import { useCall } from '../data/queries.ts';
import { useRoute } from '../data/use-route.ts';
import { DisplaySettings } from './DisplaySettings.tsx';
import { SearchBox } from './SearchBox.tsx';

/** The wordmark, the search box, the edition that is open, and how things look. */
export function Header(): ReactNode {
  const { data } = useCall('archive.getStatus', {});
  const editions = data?.editions ?? [];
  const route = useRoute();
  const query = route.name === 'search' || route.name === 'read' ? route.query : '';
  return (
    <header className="bar">
      <a className="wordmark" href="#/library">
        Synoptic
      </a>
      <SearchBox query={query} />
      <span className="edition meta" title={editions.map(({ title }) => title).join(', ')}>
        {editions.map(({ title, version }) => `${title} · edition ${version}`).join(', ') || 'No edition open'}
      </span>
      <DisplaySettings />
    </header>
  );
}
