/** What a command is called, where it stands, and its shortcuts before a person chooses, as `toKeys` writes them. */
export interface CommandFacts {
  readonly title: string;
  readonly group: CommandGroup;
  readonly keys?: readonly string[];
  /** In a field its keys are the field's own. */
  readonly yieldsToFields?: true;
}

export type CommandGroup = 'Go to' | 'Find' | 'Read' | 'Library' | 'Notes' | 'Display' | 'Help';

/** Everything the app can be told to do by a key or from the palette, by the lasting names under which shortcuts are kept. */
export const CATALOGUE = {
  'palette.open': { title: 'All commands', group: 'Find', keys: ['Mod+K'] },
  'search.focus': { title: 'Search the archive', group: 'Find', keys: ['Mod+Shift+F'] },
  'read.find': { title: 'Find in this document', group: 'Find', keys: ['Mod+F'] },
  'go.library': { title: 'Go to: Library', group: 'Go to', keys: ['Mod+Alt+1'] },
  'go.search': { title: 'Go to: Search', group: 'Go to', keys: ['Mod+Alt+2'] },
  'go.questions': { title: 'Go to: Questions', group: 'Go to', keys: ['Mod+Alt+3'] },
  'go.conflicts': { title: 'Go to: Conflicts', group: 'Go to', keys: ['Mod+Alt+4'] },
  'go.notebook': { title: 'Go to: Notebook', group: 'Go to', keys: ['Mod+Alt+5'] },
  'go.export': { title: 'Go to: Export', group: 'Go to', keys: ['Mod+Alt+6'] },
  'go.matrix': { title: 'Go to: Sources against questions', group: 'Go to' },
  'go.log': { title: 'Go to: Search log', group: 'Go to' },
  'go.batch': { title: 'Go to: Batch search', group: 'Go to' },
  'go.synonyms': { title: 'Go to: Synonyms', group: 'Go to' },
  'go.repair': { title: 'Go to: Notes that lost their place', group: 'Go to' },
  'go.citation': { title: 'Go to: Check a citation', group: 'Go to' },
  'go.annotation-import': { title: 'Go to: Import annotations', group: 'Go to' },
  'go.backups': { title: 'Go to: Backups', group: 'Go to' },
  'go.activity': { title: 'Go to: Activity', group: 'Go to' },
  'go.settings': { title: 'Go to: Settings', group: 'Go to', keys: ['Mod+,'] },
  'go.help': { title: 'Go to: Help', group: 'Help', keys: ['F1'] },
  'read.caret': { title: 'Caret in the text: mark words by keyboard', group: 'Read', keys: ['F7'] },
  'read.apparatus': { title: 'What other sources say: show or hide', group: 'Read', keys: ['Mod+Alt+O'] },
  'read.margin': { title: 'Notes beside the text: show or hide', group: 'Read' },
  'read.original': { title: 'The text, or the original as it looks', group: 'Read', keys: ['Mod+Alt+V'] },
  'read.nextPage': { title: 'Next page of the original', group: 'Read', keys: ['Alt+PageDown'] },
  'read.previousPage': { title: 'Previous page of the original', group: 'Read', keys: ['Alt+PageUp'] },
  'read.larger': { title: 'Pages of the original: larger', group: 'Read' },
  'read.smaller': { title: 'Pages of the original: smaller', group: 'Read' },
  'read.fitWidth': { title: 'Pages of the original: as wide as there is room', group: 'Read' },
  'read.notes': { title: 'Notes of this document', group: 'Read', keys: ['Mod+Alt+N'] },
  'read.statements': { title: 'Statements of this document', group: 'Read', keys: ['Mod+Alt+S'] },
  'read.provenance': { title: 'Provenance of this document', group: 'Read', keys: ['Mod+Alt+P'] },
  'read.back': { title: 'Back to where you read before', group: 'Read' },
  'read.forward': { title: 'Forward again', group: 'Read' },
  'library.addFiles': { title: 'Add files to the library', group: 'Library' },
  'library.addFolder': { title: 'Add a folder to the library', group: 'Library' },
  'library.verify': { title: 'Verify everything that is stored', group: 'Library' },
  'notes.undo': { title: 'Undo the last change to the notes', group: 'Notes', keys: ['Mod+Z'], yieldsToFields: true },
  'notes.redo': { title: 'Redo it', group: 'Notes', keys: ['Mod+Shift+Z', 'Mod+Y'], yieldsToFields: true },
  'display.system': { title: 'Theme: as the system', group: 'Display' },
  'display.light': { title: 'Theme: light', group: 'Display' },
  'display.sepia': { title: 'Theme: sepia', group: 'Display' },
  'display.dark': { title: 'Theme: dark', group: 'Display' },
  'display.high-contrast': { title: 'Theme: high contrast', group: 'Display' },
  'display.density': { title: 'Density: comfortable or compact', group: 'Display' },
  'display.print': { title: 'Print this view, or save it as PDF', group: 'Display', keys: ['Mod+P'] },
  'help.tour': { title: 'Take the tour', group: 'Help' },
} as const satisfies Record<string, CommandFacts>;

export type CommandId = keyof typeof CATALOGUE;

export const COMMAND_IDS = Object.keys(CATALOGUE) as readonly CommandId[];

/** What is known of a command. */
export const factsOf = (id: CommandId): CommandFacts => CATALOGUE[id];
