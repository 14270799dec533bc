import { RotateCcw, X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  COMMAND_IDS,
  commandInWords,
  factsOf,
  groupInWords,
  type CommandGroup,
  type CommandId,
} from '../../data/command-catalogue.ts';
import { commandFor, keysOf, type ChosenKeys } from '../../data/commands.ts';
import { keysInWords, toKeys } from '../../data/keys.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../messages/say.ts';

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
      <p className="meta">{say('settings.aShortcutHoldsCtrlOr')}</p>
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
            setSaid(say('settings.allShortcutsAreAsThey'));
          }}
        >
          {say('settings.allShortcutsAsAtFirst')}
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
  const title = commandInWords(id);
  if (keys === null) return say('settings.asAtFirst', { title });
  if (keys === '') return say('settings.noShortcut', { title });
  if (before === undefined) return say('settings.isNow', { title, keys: keysInWords(keys) });
  return say('settings.isNowTaken', { title, keys: keysInWords(keys), other: commandInWords(before) });
}

interface GroupProps {
  readonly group: CommandGroup;
  readonly shortcuts: ChosenKeys;
  readonly onChoose: (id: CommandId, keys: string | null) => void;
}

function Group({ group, shortcuts, onChoose }: GroupProps): ReactNode {
  return (
    <div className="shortcut-group">
      <h3>{groupInWords(group)}</h3>
      <ul aria-label={say('settings.commands', { group: groupInWords(group) })}>
        {COMMAND_IDS.filter((id) => factsOf(id).group === group).map((id) => (
          <li key={id}>
            <span>{commandInWords(id)}</span>
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
  const title = commandInWords(id);
  const press = (event: KeyboardEvent): void => {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = toKeys(event.nativeEvent);
    if (pressed === null && event.key !== 'Escape') return;
    setWaiting(false);
    if (pressed !== null) onChoose(id, pressed);
  };
  const words = keys.map((each) => keysInWords(each)).join(say('settings.orKeys'));
  return (
    <span className="row" onKeyDownCapture={press}>
      <Button
        look="quiet"
        aria-label={
          waiting
            ? say('settings.pressTheKeysFor', { title })
            : say('settings.changeTheShortcutOf', { title, words: words || say('settings.none') })
        }
        onPress={() => setWaiting(true)}
        onBlur={() => setWaiting(false)}
      >
        {waiting ? say('settings.pressTheKeys') : <kbd>{words || say('settings.none')}</kbd>}
      </Button>
      <Button
        look="quiet"
        icon={<X size={13} aria-hidden />}
        aria-label={say('settings.noShortcutFor', { title })}
        isDisabled={keys.length === 0}
        onPress={() => onChoose(id, '')}
      >
        {say('settings.none2')}
      </Button>
    </span>
  );
}
