import { say } from '../messages/say.ts';

/** Where a command stands, and its shortcuts before a person chooses, as `toKeys` writes them. */
export interface CommandFacts {
  readonly group: CommandGroup;
  readonly keys?: readonly string[];
  /** In a field its keys are the field's own. */
  readonly yieldsToFields?: true;
}

export type CommandGroup = 'go' | 'find' | 'read' | 'library' | 'notes' | 'display' | 'help';

/** Everything the app can be told to do by a key or from the palette, by the lasting names under which shortcuts are kept. */
export const CATALOGUE = {
  'palette.open': { group: 'find', keys: ['Mod+K'] },
  'search.focus': { group: 'find', keys: ['Mod+Shift+F'] },
  'read.find': { group: 'find', keys: ['Mod+F'] },
  'go.library': { group: 'go', keys: ['Mod+Alt+1'] },
  'go.search': { group: 'go', keys: ['Mod+Alt+2'] },
  'go.questions': { group: 'go', keys: ['Mod+Alt+3'] },
  'go.conflicts': { group: 'go', keys: ['Mod+Alt+4'] },
  'go.notebook': { group: 'go', keys: ['Mod+Alt+5'] },
  'go.export': { group: 'go', keys: ['Mod+Alt+6'] },
  'go.matrix': { group: 'go' },
  'go.log': { group: 'go' },
  'go.batch': { group: 'go' },
  'go.synonyms': { group: 'go' },
  'go.repair': { group: 'go' },
  'go.citation': { group: 'go' },
  'go.annotation-import': { group: 'go' },
  'go.backups': { group: 'go' },
  'go.activity': { group: 'go' },
  'go.settings': { group: 'go', keys: ['Mod+,'] },
  'go.help': { group: 'help', keys: ['F1'] },
  'read.caret': { group: 'read', keys: ['F7'] },
  'read.apparatus': { group: 'read', keys: ['Mod+Alt+O'] },
  'read.margin': { group: 'read' },
  'read.original': { group: 'read', keys: ['Mod+Alt+V'] },
  'read.nextPage': { group: 'read', keys: ['Alt+PageDown'] },
  'read.previousPage': { group: 'read', keys: ['Alt+PageUp'] },
  'read.larger': { group: 'read' },
  'read.smaller': { group: 'read' },
  'read.fitWidth': { group: 'read' },
  'read.notes': { group: 'read', keys: ['Mod+Alt+N'] },
  'read.statements': { group: 'read', keys: ['Mod+Alt+S'] },
  'read.provenance': { group: 'read', keys: ['Mod+Alt+P'] },
  'read.back': { group: 'read' },
  'read.forward': { group: 'read' },
  'library.addFiles': { group: 'library' },
  'library.addFolder': { group: 'library' },
  'library.verify': { group: 'library' },
  'notes.undo': { group: 'notes', keys: ['Mod+Z'], yieldsToFields: true },
  'notes.redo': { group: 'notes', keys: ['Mod+Shift+Z', 'Mod+Y'], yieldsToFields: true },
  'display.system': { group: 'display' },
  'display.light': { group: 'display' },
  'display.sepia': { group: 'display' },
  'display.dark': { group: 'display' },
  'display.high-contrast': { group: 'display' },
  'display.density': { group: 'display' },
  'display.print': { group: 'display', keys: ['Mod+P'] },
  'window.open': { group: 'display', keys: ['Mod+Alt+W'] },
  'language.system': { group: 'display' },
  'language.en': { group: 'display' },
  'language.ru': { group: 'display' },
  'language.uk': { group: 'display' },
  'language.de': { group: 'display' },
  'help.tour': { group: 'help' },
} as const satisfies Record<string, CommandFacts>;

export type CommandId = keyof typeof CATALOGUE;

export const COMMAND_IDS = Object.keys(CATALOGUE) as readonly CommandId[];

/** What is known of a command. */
export const factsOf = (id: CommandId): CommandFacts => CATALOGUE[id];

/** What a command is called. */
export const commandInWords = (id: CommandId): string => say(`commands.${id}`);

/** What a group of commands is called. */
export const groupInWords = (group: CommandGroup): string => say(`commands.group.${group}`);
