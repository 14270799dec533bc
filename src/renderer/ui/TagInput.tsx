import { Plus, X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useCall } from '../data/queries.ts';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';

interface TagInputProps {
  readonly tags: readonly string[];
  /** What is typed and not yet a tag; it is taken when the note is saved. */
  readonly pending: string;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onPending: (words: string) => void;
  readonly autoFocus?: boolean;
}

/** Tags that are offered at a time. */
const MOST_OFFERED = 8;

/** Tags as a list, and a field that completes them from those in use; Enter or a comma takes one. */
export function TagInput({ tags, pending, onTags, onPending, autoFocus = false }: TagInputProps): ReactNode {
  const used = useCall('annotations.listTags', {}).data?.tags ?? [];
  const [chosen, setChosen] = useState(0);
  const typed = pending.trim().toLowerCase();
  const offered = used
    .filter(({ tag }) => !tags.includes(tag) && tag.toLowerCase().includes(typed))
    .slice(0, MOST_OFFERED);
  const add = (words: string): void => {
    onTags(withTag(tags, words));
    onPending('');
    setChosen((count) => count + 1);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const input = event.target as HTMLElement;
    const isTaken =
      event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !input.hasAttribute('aria-activedescendant');
    if (!(input instanceof HTMLInputElement) || !(isTaken || event.key === ',') || typed === '') return;
    event.preventDefault();
    event.stopPropagation();
    add(pending);
  };
  return (
    <div className="tag-input" onKeyDownCapture={press}>
      <ComboBox
        key={chosen}
        className="field"
        allowsCustomValue
        menuTrigger="input"
        autoFocus={autoFocus || chosen > 0}
        items={offered}
        inputValue={pending}
        onInputChange={onPending}
        onSelectionChange={(tag) => tag !== null && add(String(tag))}
      >
        <Label className="label">{say('ui.tags2')}</Label>
        <div className="row tight">
          <Input spellCheck={false} placeholder={say('ui.addATag')} />
          {typed !== '' && (
            <Button look="quiet" slot={null} icon={<Plus size={13} aria-hidden />} onPress={() => add(pending)}>
              {say('ui.add')}
            </Button>
          )}
        </div>
        <Popover className="popover">
          <ListBox<(typeof offered)[number]> className="listbox">
            {({ tag, count }) => (
              <ListBoxItem id={tag} textValue={tag}>
                {tag} <span className="count">{count}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <TagList tags={tags} onTags={onTags} />
    </div>
  );
}

function TagList({ tags, onTags }: Pick<TagInputProps, 'tags' | 'onTags'>): ReactNode {
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label={say('ui.tagsOfThisNote')}>
      {tags.map((tag) => (
        <li key={tag}>
          {tag}
          <AriaButton
            aria-label={say('ui.takeOffTheTag', { tag })}
            onPress={() => onTags(tags.filter((each) => each !== tag))}
          >
            <X size={12} aria-hidden />
          </AriaButton>
        </li>
      ))}
    </ul>
  );
}

/** The tags with those in `words`, which commas separate. */
export function withTag(tags: readonly string[], words: string): readonly string[] {
  const added = words.split(',').map((tag) => tag.trim());
  return [...new Set([...tags, ...added])].filter((tag) => tag !== '');
}
