import { BookmarkPlus, SearchX } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { useChangeSearches } from '../../data/searches.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Answer } from './answer.ts';
import { say } from '../../messages/say.ts';

interface FoundActionsProps {
  readonly query: string;
  /** Undefined until it is there: the actions hold their place. */
  readonly answer: Answer | undefined;
}

/** What a person does with a search: keep it, or write down that what was looked for is not there. */
export function FoundActions({ query, answer }: FoundActionsProps): ReactNode {
  const { data } = useCall('searches.list', {});
  const [{ searchLog }] = useSettings();
  const logId = answer === undefined ? (searchLog ? undefined : null) : answer.logId;
  const saved = data?.searches.find(({ text }) => text === query);
  useSeen(saved?.id, saved?.fresh ?? 0);
  return (
    <>
      {saved === undefined ? (
        <SaveSearch query={query} />
      ) : (
        <span className="meta">{say('search.savedAs', { name: saved.name })}</span>
      )}
      {logId !== null && <NotFound logId={logId} />}
    </>
  );
}

/** What is shown has been looked at: it is fresh no more. */
function useSeen(id: string | undefined, fresh: number): void {
  const change = useChangeSearches();
  useEffect(() => {
    if (id !== undefined && fresh > 0) void change('searches.seen', { id }).catch(() => undefined);
  }, [change, id, fresh]);
}

function SaveSearch({ query }: { readonly query: string }): ReactNode {
  const change = useChangeSearches();
  const [name, setName] = useState(query.slice(0, 200));
  return (
    <FormPopover
      icon={<BookmarkPlus size={15} aria-hidden />}
      trigger={say('search.saveThisSearch')}
      label={say('search.saveThisSearch')}
      submit={say('common.save')}
      isReady={name.trim() !== ''}
      onSubmit={() => change('searches.save', { name: name.trim(), text: query })}
      placement="bottom end"
    >
      <TextInput
        label={say('search.name')}
        value={name}
        onChange={setName}
        autoFocus
        hint={say('search.anImportThatBringsMatching')}
      />
    </FormPopover>
  );
}

function NotFound({ logId }: { readonly logId: number | undefined }): ReactNode {
  const change = useChangeSearches();
  const { data } = useCall('searches.log', { limit: 1000, offset: 0 }, { enabled: logId !== undefined });
  const marked = data?.entries.find(({ id }) => id === logId)?.outcome === 'looked-not-found';
  return (
    <Button
      look="quiet"
      icon={<SearchX size={15} aria-hidden />}
      aria-pressed={marked}
      isDisabled={logId === undefined}
      onPress={() =>
        logId !== undefined &&
        void change('searches.mark', { id: logId, outcome: marked ? null : 'looked-not-found', note: '' }).catch(
          () => undefined,
        )
      }
    >
      {say('search.lookedNotFound')}
    </Button>
  );
}
