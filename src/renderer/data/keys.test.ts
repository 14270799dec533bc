// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { keysForAria, keysInWords, toKeys, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

describe('a shortcut', () => {
  test('is written by what is held, then the key', () => {
    expect(toKeys(press('k', { ctrlKey: true }), false)).toBe('Mod+K');
    expect(toKeys(press('F', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+F');
    expect(toKeys(press('F7'), false)).toBe('F7');
    expect(toKeys(press('ArrowLeft', { altKey: true }), false)).toBe('Alt+ArrowLeft');
  });

  test('is the same in a Russian layout, and with a shifted digit', () => {
    expect(toKeys(press('л', { code: 'KeyK', ctrlKey: true }), false)).toBe('Mod+K');
    expect(toKeys(press('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+1');
  });

  test('follows the letters a layout prints, not where they lie', () => {
    expect(toKeys(press('z', { code: 'KeyY', ctrlKey: true }), false)).toBe('Mod+Z');
  });

  test('is never a letter alone, a modifier, or the other system’s key', () => {
    expect(toKeys(press('k'), false)).toBeNull();
    expect(toKeys(press('K', { shiftKey: true }), false)).toBeNull();
    expect(toKeys(press('Control', { ctrlKey: true }), false)).toBeNull();
    expect(toKeys(press('k', { metaKey: true }), false)).toBeNull();
    expect(toKeys(press('k', { ctrlKey: true }), true)).toBeNull();
    expect(toKeys(press('k', { metaKey: true }), true)).toBe('Mod+K');
  });

  test('is said as the keyboard labels it', () => {
    expect(keysInWords('Mod+Shift+F', false)).toBe('Ctrl+Shift+F');
    expect(keysInWords('Mod+Shift+F', true)).toBe('⌘⇧F');
    expect(keysInWords('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(keysForAria('Mod+K', false)).toBe('Control+K');
  });
});
