import { COMMAND_IDS, factsOf, type CommandId } from './command-catalogue.ts';
import { createListeners } from './listeners.ts';

/** A command that can be carried out now. */
export interface Command {
  readonly id: CommandId;
  readonly run: () => void;
}

/** The commands of what is on the page now. */
export interface Commands {
  /** Offers commands until the function it returns is called. */
  readonly offer: (commands: readonly Command[]) => () => void;
  /** In the order of the catalogue. */
  readonly all: () => readonly Command[];
  readonly subscribe: (changed: () => void) => () => void;
}

/** No commands at first; of two with one name the later offered counts. */
export function createCommands(): Commands {
  const offered = new Set<readonly Command[]>();
  const listeners = createListeners();
  let all: readonly Command[] = [];
  const changed = (): void => {
    const now = new Map([...offered].flat().map((command) => [command.id, command]));
    all = COMMAND_IDS.flatMap((id) => now.get(id) ?? []);
    listeners.tell();
  };
  return {
    offer: (commands) => {
      offered.add(commands);
      changed();
      return () => {
        offered.delete(commands);
        changed();
      };
    },
    all: () => all,
    subscribe: listeners.subscribe,
  };
}

/** Shortcuts that a person chose, by command; an empty one means none. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** The shortcuts of a command: the one a person chose, or its own that nobody gave to another. */
export function keysOf(id: CommandId, chosen: ChosenKeys): readonly string[] {
  const own = chosen[id];
  if (own !== undefined) return own === '' ? [] : [own];
  const taken = new Set(Object.values(chosen));
  return (factsOf(id).keys ?? []).filter((keys) => !taken.has(keys));
}

/** The command those keys ask for. */
export function commandFor(keys: string, chosen: ChosenKeys): CommandId | undefined {
  return COMMAND_IDS.find((id) => keysOf(id, chosen).includes(keys));
}
