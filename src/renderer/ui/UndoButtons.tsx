import { Redo2, Undo2 } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useUndo } from '../data/app-context.tsx';
import { Button } from './Button.tsx';

/** Takes the last change to the notes back, or makes it again; Ctrl+Z and Ctrl+Shift+Z do the same. */
export function UndoButtons(): ReactNode {
  const undo = useUndo();
  const { undo: last, redo: next } = useSyncExternalStore(undo.subscribe, undo.summary);
  return (
    <div className="row tight" role="group" aria-label="Changes to the notes">
      <Button
        look="quiet"
        icon={<Undo2 size={14} aria-hidden />}
        aria-label={last === null ? 'Undo' : `Undo: ${last}`}
        isDisabled={last === null}
        onPress={() => void undo.undo()}
      >
        Undo
      </Button>
      <Button
        look="quiet"
        icon={<Redo2 size={14} aria-hidden />}
        aria-label={next === null ? 'Redo' : `Redo: ${next}`}
        isDisabled={next === null}
        onPress={() => void undo.redo()}
      >
        Redo
      </Button>
    </div>
  );
}
