import { describe, expect, test } from 'vitest';
import { COMMAND_IDS, factsOf } from './command-catalogue.ts';
import { commandFor, createCommands, keysOf } from './commands.ts';

const run = (): void => undefined;

describe('commands', () => {
  test('are offered as long as what offers them is there, and the later of one name counts', () => {
    const commands = createCommands();
    let told = 0;
    commands.subscribe(() => (told += 1));
    const later = { id: 'read.find', run: () => undefined } as const;
    const takeBack = commands.offer([{ id: 'read.find', run }]);
    commands.offer([{ id: 'read.caret', run }, later]);
    expect(commands.all().map(({ id }) => id)).toEqual(['read.find', 'read.caret']);
    expect(commands.all()[0]?.run).toBe(later.run);
    takeBack();
    expect(commands.all()).toHaveLength(2);
    expect(told).toBe(3);
  });

  test('have no shortcut in common, and none that is a letter alone', () => {
    const all = COMMAND_IDS.flatMap((id) => factsOf(id).keys ?? []);
    expect(new Set(all).size).toBe(all.length);
    for (const keys of all) expect(keys).toMatch(/^(?:Mod\+|Alt\+|F\d)/);
  });
});

describe('shortcuts', () => {
  test('are the command’s own until a person chooses another or none', () => {
    expect(keysOf('notes.redo', {})).toEqual(['Mod+Shift+Z', 'Mod+Y']);
    expect(keysOf('notes.redo', { 'notes.redo': 'F2' })).toEqual(['F2']);
    expect(keysOf('notes.redo', { 'notes.redo': '' })).toEqual([]);
  });

  test('belong to one command: what was given to another is no longer here', () => {
    expect(keysOf('read.find', { 'notes.redo': 'Mod+F' })).toEqual([]);
    expect(commandFor('Mod+F', { 'notes.redo': 'Mod+F' })).toBe('notes.redo');
    expect(commandFor('Mod+F', {})).toBe('read.find');
    expect(commandFor('Mod+J', {})).toBeUndefined();
  });
});
