import { useEffect } from 'react';
import { useUndo } from '../data/app-context.tsx';

/** Ctrl+Z takes the last change to the notes back, Ctrl+Shift+Z makes it again; in a field they are the field's own. */
export function useUndoKeys(): void {
  const undo = useUndo();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      const key = event.key.toLowerCase();
      const way = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
      if (way === null) return;
      event.preventDefault();
      void undo[way]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo]);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
