import { RotateCcw, X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { COMMAND_IDS, factsOf, type CommandGroup, type CommandId } from '../../data/command-catalogue.ts';
import { commandFor, keysOf, type ChosenKeys } from '../../data/commands.ts';
import { keysInWords, toKeys } from '../../data/keys.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';

const GROUPS = [...new Set(COMMAND_IDS.map((id) => factsOf(id).group))];

/** Every command with its shortcut, which can be another or none. */
export function Shortcuts(): ReactNode {
  const [{ shortcuts }, change] = useSettings();
  const [said, setSaid] = useState('');
  const choose = (id: CommandId, keys: string | null): void => {
    const before = keys === null || keys === '' ? undefined : commandFor(keys, shortcuts);
    change({ shortcuts: withKeys(shortcuts, id, keys) });
    setSaid(inWords(id, keys, before === id ? undefined : before));
  };
  return (
    <>
      <p className="meta">
        A shortcut holds Ctrl, ⌘ or Alt, or is one of F1 to F12: letters alone are left to screen readers. What a
        browser or the system takes for itself does not get here.
      </p>
      <div className="shortcut-groups">
        {GROUPS.map((group) => (
          <Group key={group} group={group} shortcuts={shortcuts} onChoose={choose} />
        ))}
      </div>
      <div className="row">
        <Button
          isDisabled={Object.keys(shortcuts).length === 0}
          icon={<RotateCcw size={14} aria-hidden />}
          onPress={() => {
            change({ shortcuts: {} });
            setSaid('All shortcuts are as they were at first.');
          }}
        >
          All shortcuts as at first
        </Button>
        <p role="status" className="meta">
          {said}
        </p>
      </div>
    </>
  );
}

/** The chosen shortcuts with one more; what had those keys has none, and null takes a choice back. */
function withKeys(shortcuts: ChosenKeys, id: CommandId, keys: string | null): ChosenKeys {
  const others = Object.entries(shortcuts).filter(([other]) => other !== id);
  if (keys === null) return Object.fromEntries(others);
  const kept = others.map(([other, own]) => [other, own === keys ? '' : own] as const);
  return { ...Object.fromEntries(kept), [id]: keys };
}

function inWords(id: CommandId, keys: string | null, before: CommandId | undefined): string {
  const { title } = factsOf(id);
  if (keys === null) return `${title}: as at first.`;
  if (keys === '') return `${title}: no shortcut.`;
  const taken = before === undefined ? '' : ` ${factsOf(before).title} has it no longer.`;
  return `${title}: ${keysInWords(keys)}.${taken}`;
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly shortcuts: ChosenKeys;
  readonly onChoose: (id: CommandId, keys: string | null) => void;
}

function Group({ group, shortcuts, onChoose }: GroupProps): ReactNode {
  return (
    <div className="shortcut-group">
      <h3>{group}</h3>
      <ul aria-label={`Commands: ${group}`}>
        {COMMAND_IDS.filter((id) => factsOf(id).group === group).map((id) => (
          <li key={id}>
            <span>{factsOf(id).title}</span>
            <Keys id={id} shortcuts={shortcuts} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface KeysProps extends Omit<GroupProps, 'group'> {
  readonly id: CommandId;
}

/** A shortcut that waits for other keys once it is pressed; Escape, Tab or leaving it keeps the one that is. */
function Keys({ id, shortcuts, onChoose }: KeysProps): ReactNode {
  const [waiting, setWaiting] = useState(false);
  const keys = keysOf(id, shortcuts);
  const { title } = factsOf(id);
  const press = (event: KeyboardEvent): void => {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = toKeys(event.nativeEvent);
    if (pressed === null && event.key !== 'Escape') return;
    setWaiting(false);
    if (pressed !== null) onChoose(id, pressed);
  };
  const words = keys.map((each) => keysInWords(each)).join(' or ');
  return (
    <span className="row" onKeyDownCapture={press}>
      <Button
        look="quiet"
        aria-label={waiting ? `Press the keys for ${title}` : `Change the shortcut of ${title}: ${words || 'none'}`}
        onPress={() => setWaiting(true)}
        onBlur={() => setWaiting(false)}
      >
        {waiting ? 'Press the keys…' : <kbd>{words || 'none'}</kbd>}
      </Button>
      <Button
        look="quiet"
        icon={<X size={13} aria-hidden />}
        aria-label={`No shortcut for ${title}`}
        isDisabled={keys.length === 0}
        onPress={() => onChoose(id, '')}
      >
        None
      </Button>
    </span>
  );
}
