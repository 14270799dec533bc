import type { StepUnit } from '../../text/step-text.ts';

/** What a key asks of the caret. */
export type CaretAction =
  | { readonly kind: 'step'; readonly unit: StepUnit; readonly forward: boolean; readonly drawing: boolean }
  | { readonly kind: 'mark' | 'act' | 'leave' };

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const PLAIN: Readonly<Record<string, CaretAction['kind']>> = { ' ': 'mark', Enter: 'act', Escape: 'leave' };

/** What the caret does on a key, or null where the key is not its own: letters never are. */
export function toCaretAction({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): CaretAction | null {
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  const step = (unit: StepUnit): CaretAction => ({ kind: 'step', unit, forward, drawing: shiftKey });
  if (key === 'ArrowUp' || key === 'ArrowDown') return step('passage');
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return step(altKey ? 'sentence' : ctrlKey || metaKey ? 'word' : 'character');
  if (ctrlKey || altKey || metaKey) return null;
  const kind = PLAIN[key];
  return kind === undefined || kind === 'step' ? null : { kind };
}
