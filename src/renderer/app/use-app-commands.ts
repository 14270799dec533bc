import { useClient, useHost, useUndo } from '../data/app-context.tsx';
import type { CommandId } from '../data/command-catalogue.ts';
import type { Command } from '../data/commands.ts';
import { toHash, type Route } from '../data/routes.ts';
import { useSettings, type Settings } from '../data/settings.ts';
import { useOffered } from '../data/use-commands.ts';
import { useImports } from './ImportProvider.tsx';

const PLACES: Partial<Record<CommandId, Route>> = {
  'go.library': { name: 'library' },
  'go.search': { name: 'search', query: '', tab: '' },
  'go.questions': { name: 'questions', tab: '' },
  'go.conflicts': { name: 'conflicts', conflictId: '' },
  'go.notebook': { name: 'notebook', tab: '', note: '' },
  'go.export': { name: 'export', scope: '' },
  'go.matrix': { name: 'questions', tab: 'matrix' },
  'go.log': { name: 'search', query: '', tab: 'log' },
  'go.batch': { name: 'search', query: '', tab: 'batch' },
  'go.synonyms': { name: 'search', query: '', tab: 'synonyms' },
  'go.repair': { name: 'notebook', tab: 'repair', note: '' },
  'go.citation': { name: 'notebook', tab: 'citation', note: '' },
  'go.annotation-import': { name: 'annotation-import' },
  'go.backups': { name: 'backups' },
  'go.activity': { name: 'activity' },
  'go.settings': { name: 'settings' },
  'go.help': { name: 'help', topic: '' },
};
const THEMES: Partial<Record<CommandId, Settings['theme']>> = {
  'display.system': 'system',
  'display.light': 'light',
  'display.sepia': 'sepia',
  'display.dark': 'dark',
  'display.high-contrast': 'high-contrast',
};

const LANGUAGES_CHOSEN: Partial<Record<CommandId, Settings['language']>> = {
  'language.system': 'system',
  'language.en': 'en',
  'language.ru': 'ru',
  'language.uk': 'uk',
  'language.de': 'de',
};

/** Offers what can be done from everywhere. */
export function useAppCommands(): void {
  useOffered([...PLACE_COMMANDS, ...useLibraryCommands(), ...useDisplayCommands()]);
}

const go = (route: Route): void => {
  window.location.hash = toHash(route);
};

const PLACE_COMMANDS: readonly Command[] = Object.entries(PLACES).map(([id, route]) => ({
  id: id as CommandId,
  run: () => go(route),
}));

function useLibraryCommands(): readonly Command[] {
  const imports = useImports();
  const client = useClient();
  const undo = useUndo();
  const choose = (kind: 'files' | 'folder') => () => {
    go({ name: 'library' });
    imports.choose(kind);
  };
  return [
    { id: 'library.addFiles', run: choose('files') },
    { id: 'library.addFolder', run: choose('folder') },
    {
      id: 'library.verify',
      run: () => {
        go({ name: 'library' });
        // What came of it stands in the status line.
        void client['archive.verify']({ work: crypto.randomUUID() }).catch(() => undefined);
      },
    },
    { id: 'notes.undo', run: () => void undo.undo() },
    { id: 'notes.redo', run: () => void undo.redo() },
  ];
}

function useDisplayCommands(): readonly Command[] {
  const [{ density }, change] = useSettings();
  const host = useHost();
  return [
    ...Object.entries(THEMES).map(([id, theme]) => ({ id: id as CommandId, run: () => change({ theme }) })),
    ...Object.entries(LANGUAGES_CHOSEN).map(([id, language]) => ({
      id: id as CommandId,
      run: () => change({ language }),
    })),
    { id: 'display.density', run: () => change({ density: density === 'compact' ? 'comfortable' : 'compact' }) },
    // Where it cannot be opened, the window it was asked for in is as it was.
    { id: 'window.open', run: () => void host.openWindow(window.location.hash).catch(() => undefined) },
    { id: 'display.print', run: () => window.print() },
    { id: 'help.tour', run: () => change({ tourDone: false }) },
  ];
}
