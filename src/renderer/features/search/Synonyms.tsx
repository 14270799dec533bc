import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SynonymGroup } from '../../../domain/search.ts';
import { useCall } from '../../data/queries.ts';
import { useChangeSearches } from '../../data/searches.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { say } from '../../messages/say.ts';

/** Words that stand for one another in this library's searches; the person's own, and theirs to change. */
export function Synonyms(): ReactNode {
  const { data, error, refetch } = useCall('synonyms.list', {});
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  return (
    <div className="synonyms">
      <p>{say('search.aSearchForOneWord')}</p>
      <ul aria-label={say('search.groupsOfWords')}>
        {data.groups.map((group) => (
          <li key={group.id}>
            <GroupForm group={group} />
          </li>
        ))}
      </ul>
      <GroupForm key={data.groups.length} group={null} />
    </div>
  );
}

function GroupForm({ group }: { readonly group: SynonymGroup | null }): ReactNode {
  const change = useChangeSearches();
  const before = group?.words.join(', ') ?? '';
  const [text, setText] = useState(before);
  const [failure, setFailure] = useState<unknown>(null);
  const words = [...new Set(text.split(/[,;\n]/).map((word) => word.trim()))].filter((word) => word !== '');
  const save = (): void => {
    setFailure(null);
    change('synonyms.save', { ...(group && { id: group.id }), words }).catch(setFailure);
  };
  return (
    <form
      className="row group-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.length > 1) save();
      }}
    >
      <TextInput
        label={
          group === null ? say('search.aNewGroupWordsWith') : say('search.groupOf', { value: group.words[0] ?? '' })
        }
        hideLabel={group !== null}
        value={text}
        onChange={setText}
      />
      {text !== before && (
        <Button type="submit" isDisabled={words.length < 2}>
          {group === null ? say('search.addTheGroup') : say('common.save')}
        </Button>
      )}
      {group !== null && (
        <Button
          look="quiet"
          aria-label={say('search.removeTheGroup', { before })}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => void change('synonyms.remove', { id: group.id }).catch(setFailure)}
        >
          {say('common.remove')}
        </Button>
      )}
      {failure !== null && <FailureNotice error={failure} />}
    </form>
  );
}
