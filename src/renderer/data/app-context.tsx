import { createContext, use, type ReactNode } from 'react';
import type { AppClient, Host } from '../connect.ts';
import type { SaveState } from './save-state.ts';

interface AppParts {
  readonly host: Host;
  readonly saves: SaveState;
}

const AppContext = createContext<AppParts | null>(null);

/** Gives the views below their host and the state of saving. */
export function AppProvider({ host, saves, children }: AppParts & { readonly children: ReactNode }): ReactNode {
  return <AppContext value={{ host, saves }}>{children}</AppContext>;
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

/** What is being saved, was not saved, or is still a draft. */
export function useSaves(): SaveState {
  return useParts().saves;
}
