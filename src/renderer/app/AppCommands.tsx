import type { ReactNode } from 'react';
import { useCommandKeys } from '../data/use-commands.ts';
import { CommandPalette } from './CommandPalette.tsx';
import { useAppCommands } from './use-app-commands.ts';

/** What can be done from everywhere, by its keys and from the palette. */
export function AppCommands(): ReactNode {
  useAppCommands();
  useCommandKeys();
  return <CommandPalette />;
}
