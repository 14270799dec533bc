const IS_MAC = navigator.userAgent.includes('Mac');

/** What a key press is, as far as a shortcut asks. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);
/** Keys that are a shortcut by themselves; letters never are, for screen readers have those. */
const ALONE = /^F(?:[1-9]|1[0-2])$/;

/**
 * A key press as a shortcut is written: `Mod+Shift+K`, `F7`, where `Mod` is Ctrl, and ⌘ on a Mac. Null where it cannot be
 * one. Letters are those of the keyboard's Latin layer, so that a shortcut works in a Russian layout too.
 */
export function toKeys(press: KeyPress, isMac = IS_MAC): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const key = keyOf(press);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other || (!mod && !press.altKey && !ALONE.test(key))) return null;
  return [mod && 'Mod', press.altKey && 'Alt', press.shiftKey && 'Shift', key].filter(Boolean).join('+');
}

function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const [, latin] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return latin ?? (key === ' ' ? 'Space' : key);
}

const SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A shortcut as the keyboard's own labels say it. */
export function keysInWords(keys: string, isMac = IS_MAC): string {
  const parts = keys.split('+').map((part) => (isMac ? SIGNS[part] : undefined) ?? NAMES[part] ?? part);
  return parts.join(isMac ? '' : '+');
}

/** A shortcut as `aria-keyshortcuts` wants it. */
export const keysForAria = (keys: string, isMac = IS_MAC): string =>
  keys.replace('Mod', isMac ? 'Meta' : 'Control').replace('Space', ' ');

/** Whether keys are typed into this: there undo and the like are the field's own. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
