import { Download, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { LoggedSearch } from '../../../domain/search.ts';
import { useClient } from '../../data/app-context.tsx';
import { useCall } from '../../data/queries.ts';
import { toSearchHash } from '../../data/routes.ts';
import { saveFile } from '../../data/save-file.ts';
import { useChangeSearches } from '../../data/searches.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { OnOff } from '../../ui/Choices.tsx';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { instantInWords } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

const PAGE = 100;

/** What was searched for, when, and what came of it; kept on this machine, and only while the person wants it. */
export function SearchLog(): ReactNode {
  const [limit, setLimit] = useState(PAGE);
  const [settings, changeSettings] = useSettings();
  const { data, error, refetch } = useCall('searches.log', { limit, offset: 0 });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  return (
    <>
      <div className="row spread">
        <OnOff selected={settings.searchLog} onChange={(searchLog) => changeSettings({ searchLog })}>
          {say('search.writeDownEachSearchIn')}
        </OnOff>
        {data.total > 0 && <LogActions />}
      </div>
      {data.total === 0 ? (
        <EmptyState title={say('search.nothingSearchedForYet')}>
          <p>{say('search.eachSearchIsWrittenDown')}</p>
        </EmptyState>
      ) : (
        <LogTable entries={data.entries} />
      )}
      {data.entries.length < data.total && limit < 1000 && (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, 1000))}>{say('search.showMore', { page: PAGE })}</Button>
      )}
    </>
  );
}

function LogActions(): ReactNode {
  const client = useClient();
  const change = useChangeSearches();
  const [failure, setFailure] = useState<unknown>(null);
  const save = (format: 'csv' | 'markdown'): void => {
    client['searches.exportLog']({ format }).then(saveFile, setFailure);
  };
  return (
    <div className="row">
      {failure !== null && <FailureNotice error={failure} />}
      <Button look="quiet" icon={<Download size={14} aria-hidden />} onPress={() => save('csv')}>
        {say('common.saveAsCsv')}
      </Button>
      <Button look="quiet" icon={<Download size={14} aria-hidden />} onPress={() => save('markdown')}>
        {say('search.saveAsMarkdown')}
      </Button>
      <DialogTrigger>
        <Button look="quiet" icon={<Trash2 size={14} aria-hidden />}>
          {say('search.clearTheLog')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog className="panel" aria-label={say('search.clearTheLog')}>
            {({ close }) => (
              <>
                <p>{say('search.everyEntryIsDeletedAnd')}</p>
                <div className="row">
                  <Button
                    look="primary"
                    onPress={() => void change('searches.clear', {}).then(close, () => undefined)}
                    autoFocus
                  >
                    {say('search.deleteAllEntries')}
                  </Button>
                  <Button onPress={close}>{say('search.keepThem')}</Button>
                </div>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function LogTable({ entries }: { readonly entries: readonly LoggedSearch[] }): ReactNode {
  return (
    <table className="plain-table" aria-label={say('search.searchesThatWereMade')}>
      <thead>
        <tr>
          <th scope="col">{say('common.when')}</th>
          <th scope="col">{say('common.search')}</th>
          <th scope="col">{say('common.found')}</th>
          <th scope="col">{say('search.whatCameOfIt')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="meta nowrap">
              <time dateTime={entry.at}>{instantInWords(entry.at)}</time>
            </td>
            <td>
              <a href={toSearchHash(entry.text)}>{entry.text}</a>
            </td>
            <td className="number">{say('search.documents', { total: entry.total })}</td>
            <td>
              <Outcome entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ entry }: { readonly entry: LoggedSearch }): ReactNode {
  const change = useChangeSearches();
  const [note, setNote] = useState(entry.note);
  const marked = entry.outcome === 'looked-not-found';
  const mark = (outcome: LoggedSearch['outcome'], words: string): void => {
    void change('searches.mark', { id: entry.id, outcome, note: words }).catch(() => undefined);
  };
  return (
    <div className="row">
      <AriaButton
        className="quiet"
        aria-pressed={marked}
        aria-label={say('search.lookedNotFound2', { text: entry.text })}
        onPress={() => mark(marked ? null : 'looked-not-found', note)}
      >
        {say('search.lookedNotFound')}
      </AriaButton>
      {marked && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            mark('looked-not-found', note);
          }}
        >
          <TextInput label={say('search.noteOn', { text: entry.text })} hideLabel value={note} onChange={setNote} />
          {note !== entry.note && (
            <Button look="quiet" type="submit">
              {say('search.saveTheNote')}
            </Button>
          )}
        </form>
      )}
    </div>
  );
}
