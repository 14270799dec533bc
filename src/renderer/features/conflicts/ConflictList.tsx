import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { conflictKindsInWords } from '../../ui/conflict-words.ts';
import { positionInWords } from '../../ui/position-words.ts';
import type { ListedConflict } from './conflicts-filter.ts';
import { reasonInWords } from '../../ui/reason-words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

interface ConflictListProps {
  readonly conflicts: readonly ListedConflict[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** The conflicts by their questions; arrow keys go through them. */
export function ConflictList({ conflicts, current, onChoose }: ConflictListProps): ReactNode {
  return (
    <ListBox
      className="conflict-list"
      aria-label={say('common.conflicts')}
      items={conflicts}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const [id] = [...keys];
        if (id !== undefined) onChoose(String(id));
      }}
    >
      {(conflict) => (
        <ListBoxItem id={conflict.id} textValue={`${questionInWords(conflict.question)} ${reasonInWords(conflict)}`}>
          <span className="meta">
            {conflictKindsInWords()[conflict.kind]}
            {conflict.status !== 'proposed' && ` · ${say(`conflicts.status.${conflict.status}`)}`}
            {conflict.isLessLikely && ` · ${say('conflicts.lessLikely')}`}
            {!conflict.isFound && ` · ${say('conflicts.noLongerFound')}`}
          </span>
          <span className="read">{questionInWords(conflict.question)}</span>
          <span className="sides">
            <b>{positionInWords(conflict.a.value)}</b> {conflict.a.speaker.name} ·{' '}
            <b>{positionInWords(conflict.b.value)}</b> {conflict.b.speaker.name}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
