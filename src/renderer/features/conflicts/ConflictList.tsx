import { useLayoutEffect, useRef, type ReactNode } from 'react';
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
          {({ isSelected }) => <Entry conflict={conflict} isSelected={isSelected} />}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

interface EntryProps {
  readonly conflict: ListedConflict;
  readonly isSelected: boolean;
}

function Entry({ conflict, isSelected }: EntryProps): ReactNode {
  const start = useRef<HTMLSpanElement>(null);
  // A link can name one far down; what else is on the page stays where it is.
  useLayoutEffect(() => {
    const [entry, list] = ['option', 'listbox'].map((role) => start.current?.closest(`[role="${role}"]`));
    if (isSelected && entry && list) bringWithin(list, entry);
  }, [isSelected]);
  return (
    <>
      <span className="meta" ref={start}>
        {conflictKindsInWords()[conflict.kind]}
        {conflict.status !== 'proposed' && ` · ${say(`conflicts.status.${conflict.status}`)}`}
        {conflict.isLessLikely && ` · ${say('conflicts.lessLikely')}`}
        {!conflict.isFound && ` · ${say('conflicts.noLongerFound')}`}
      </span>
      <span className="read">{questionInWords(conflict.question)}</span>
      <span className="sides">
        {/* In brackets: who says it may be called “minutes”. */}
        <b>{positionInWords(conflict.a.value)}</b> ({conflict.a.speaker.name}) ·{' '}
        <b>{positionInWords(conflict.b.value)}</b> ({conflict.b.speaker.name})
      </span>
    </>
  );
}

/** Scrolls a list as little as it takes to show all of an entry. */
function bringWithin(list: Element, entry: Element): void {
  const [frame, { top, bottom }] = [list.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (top < frame.top) list.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
