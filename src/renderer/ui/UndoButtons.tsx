import { Redo2, Undo2 } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useUndo } from '../data/app-context.tsx';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';

/** Takes the last change to the notes back, or makes it again; Ctrl+Z and Ctrl+Shift+Z do the same. */
export function UndoButtons(): ReactNode {
  const undo = useUndo();
  const { undo: last, redo: next } = useSyncExternalStore(undo.subscribe, undo.summary);
  return (
    <div className="row tight" role="group" aria-label={say('ui.changesToTheNotes')}>
      <Button
        look="quiet"
        icon={<Undo2 size={14} aria-hidden />}
        aria-label={last === null ? say('ui.undo') : say('ui.undo2', { last })}
        isDisabled={last === null}
        onPress={() => void undo.undo()}
      >
        {say('ui.undo')}
      </Button>
      <Button
        look="quiet"
        icon={<Redo2 size={14} aria-hidden />}
        aria-label={next === null ? say('ui.redo') : say('ui.redo2', { next })}
        isDisabled={next === null}
        onPress={() => void undo.redo()}
      >
        {say('ui.redo')}
      </Button>
    </div>
  );
}
