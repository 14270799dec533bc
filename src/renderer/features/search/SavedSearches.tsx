import { Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { SavedSearch } from '../../../domain/search.ts';
import { useCall } from '../../data/queries.ts';
import { toSearchHash } from '../../data/routes.ts';
import { useChangeSearches } from '../../data/searches.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { dayInWords } from '../../ui/words.ts';
import { SearchHelp } from './SearchHelp.tsx';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

/** Searches kept under a name, with what imports brought them since they were last looked at. */
export function SavedSearches(): ReactNode {
  const { data, error, refetch } = useCall('searches.list', {});
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <>
      {data.searches.length === 0 ? (
        <EmptyState title={say('search.noSavedSearchesYet')}>
          <p>{say('search.searchForSomethingAndChoose')}</p>
        </EmptyState>
      ) : (
        <ul className="saved-searches" aria-label={say('common.savedSearches')}>
          {data.searches.map((search) => (
            <Saved key={search.id} search={search} />
          ))}
        </ul>
      )}
      <SearchHelp open />
    </>
  );
}

function Saved({ search }: { readonly search: SavedSearch }): ReactNode {
  const change = useChangeSearches();
  const [naming, setNaming] = useState<string | null>(null);
  const { id, name, text, created, fresh } = search;
  const rename = (): void => {
    change('searches.rename', { id, name: naming?.trim() ?? name }).then(
      () => setNaming(null),
      () => undefined,
    );
  };
  return (
    <li>
      <div className="saved-words">
        {naming === null ? (
          <h2>
            <a href={toSearchHash(text)}>{name}</a>
            {fresh > 0 && <span className="badge">{say('search.newDocuments', { fresh })}</span>}
          </h2>
        ) : (
          <Form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              if (naming.trim() !== '') rename();
            }}
          >
            <TextInput label={say('search.name')} hideLabel value={naming} onChange={setNaming} autoFocus />
            <Button type="submit" isDisabled={naming.trim() === ''}>
              {say('search.rename')}
            </Button>
            <Button look="quiet" onPress={() => setNaming(null)}>
              {say('common.cancel')}
            </Button>
          </Form>
        )}
        <p className="meta">{sayRich('search.saved', { text: <code>{text}</code>, created: dayInWords(created) })}</p>
      </div>
      <div className="row">
        <Button
          look="quiet"
          aria-label={say('search.rename2', { name })}
          icon={<Pencil size={14} aria-hidden />}
          onPress={() => setNaming(name)}
        >
          {say('search.rename')}
        </Button>
        <Button
          look="quiet"
          aria-label={say('search.remove', { name })}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => void change('searches.remove', { id }).catch(() => undefined)}
        >
          {say('common.remove')}
        </Button>
      </div>
    </li>
  );
}
