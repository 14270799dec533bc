import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useCommands } from './app-context.tsx';
import { factsOf, type CommandId } from './command-catalogue.ts';
import { commandFor, keysOf, type Command } from './commands.ts';
import { isField, keysInWords, toKeys } from './keys.ts';
import { useSettings } from './settings.ts';

/** Offers commands while the component is there; they may be made anew each time. */
export function useOffered(commands: readonly Command[]): void {
  const store = useCommands();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const names = commands.map(({ id }) => id).join(' ');
  useEffect(() => {
    const lasting = latest.current.map(({ id }) => ({
      id,
      run: () => latest.current.find((command) => command.id === id)?.run(),
    }));
    return store.offer(lasting);
  }, [store, names]);
}

/** All commands that are offered now. */
export function useAllCommands(): readonly Command[] {
  const store = useCommands();
  return useSyncExternalStore(store.subscribe, store.all);
}

/** Carries commands out by their shortcuts, wherever the focus is. */
export function useCommandKeys(): void {
  const store = useCommands();
  const [{ shortcuts }] = useSettings();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.getModifierState('AltGraph')) return;
      const keys = toKeys(event);
      const id = keys === null ? undefined : commandFor(keys, shortcuts);
      const command = store.all().find((each) => each.id === id);
      if (command === undefined || (factsOf(command.id).yieldsToFields === true && isField(event.target))) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, shortcuts]);
}

/** The shortcut of a command as it is said now; empty where it has none. */
export function useKeysInWords(id: CommandId): string {
  const [{ shortcuts }] = useSettings();
  const [first] = keysOf(id, shortcuts);
  return first === undefined ? '' : keysInWords(first);
}
