import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useCall } from '../data/queries.ts';
import { navigate, useRoute } from '../data/use-route.ts';
import { DisplaySettings } from './DisplaySettings.tsx';

const SHORTCUT = navigator.userAgent.includes('Mac') ? '⌘ K' : 'Ctrl K';

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

function SearchBox({ query }: { readonly query: string }): ReactNode {
  const [text, setText] = useState(query);
  const [shown, setShown] = useState(query);
  // Going to another search shows its words, and the box keeps the focus.
  if (shown !== query) {
    setShown(query);
    setText(query);
  }
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnShortcut = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', focusOnShortcut);
    return () => window.removeEventListener('keydown', focusOnShortcut);
  }, []);
  return (
    <div role="search" className="omni">
      <SearchField
        aria-label="Search the archive"
        value={text}
        onChange={setText}
        onSubmit={(value) => value.trim() !== '' && navigate({ name: 'search', query: value.trim() })}
      >
        <Search size={15} aria-hidden />
        <Input ref={input} id="archive-search" placeholder="Search the archive" maxLength={1000} spellCheck={false} />
        {text === '' ? (
          <kbd aria-hidden>{SHORTCUT}</kbd>
        ) : (
          <Button className="quiet" aria-label="Clear the search">
            <X size={14} aria-hidden />
          </Button>
        )}
      </SearchField>
    </div>
  );
}
