import { createContext, use, type ReactNode } from 'react';
import type { AppClient, Host } from '../connect.ts';
import type { Commands } from './commands.ts';
import type { OpenNotes } from './open-notes.ts';
import type { SaveState } from './save-state.ts';
import type { Undo } from './undo.ts';

interface AppParts {
  readonly host: Host;
  readonly saves: SaveState;
  readonly undo: Undo;
  readonly commands: Commands;
  readonly notes: OpenNotes;
}

const AppContext = createContext<AppParts | null>(null);

/** Gives the views below their host and the state of saving. */
export function AppProvider({ children, ...parts }: AppParts & { readonly children: ReactNode }): ReactNode {
  return <AppContext value={parts}>{children}</AppContext>;
}

function useParts(): AppParts {
  const parts = use(AppContext);
  if (parts === null) throw new Error('no AppProvider above');
  return parts;
}

/** The place the page runs in. */
export function useHost(): Host {
  return useParts().host;
}

/** The operations of the core. */
export function useClient(): AppClient {
  return useParts().host.client;
}

/** The changes of this page that can be taken back. */
export function useUndo(): Undo {
  return useParts().undo;
}

/** What the page can be told to do by a key or from the palette. */
export function useCommands(): Commands {
  return useParts().commands;
}

/** The notes of this page that are being written. */
export function useNotes(): OpenNotes {
  return useParts().notes;
}

/** What is being saved, was not saved, or is still a draft. */
export function useSaves(): SaveState {
  return useParts().saves;
}
