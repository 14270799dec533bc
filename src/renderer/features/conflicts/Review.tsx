import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useConflictDecisions, type ConflictDecisions } from '../../data/conflict-decisions.ts';
import { navigate } from '../../data/use-route.ts';
import type { ListedConflict } from './conflicts-filter.ts';
import { ConflictDetail } from './ConflictDetail.tsx';
import { ConflictList } from './ConflictList.tsx';
import { decisionOf, type Decided } from './review-keys.ts';

interface ReviewProps {
  readonly conflicts: readonly ListedConflict[];
  readonly conflictId: string;
  /** Whether the list may be another one in a moment: no key decides then on another one than is named. */
  readonly isChanging: boolean;
}

/** The proposals in a list and one of them in full; a decision goes on to the next. */
export function Review({ conflicts, conflictId, isChanging }: ReviewProps): ReactNode {
  const decisions = useConflictDecisions();
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    conflicts.findIndex(({ id }) => id === conflictId),
  );
  const current = conflicts[at];
  if (current === undefined) return null;
  const go = (id: string): void => navigate({ name: 'conflicts', conflictId: id }, { replace: true });
  const decide = (decided: Decided): void => {
    // The next one is looked at while the decision is written: the one that was decided on may leave the list.
    const next = decided.action === 'undo' ? undefined : (conflicts[at + 1] ?? conflicts[at - 1]);
    if (next) go(next.id);
    carryOut(decided, current.id, decisions).then(
      (back) => {
        if (back !== null) go(back);
        frame.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
      },
      // The status line shows the failure with its retry.
      () => go(current.id),
    );
  };
  const decideByKey = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const decided = decisionOf(event.key);
    if (decided === null || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // The list would take the letter for the beginning of an entry.
    event.stopPropagation();
    if (!isChanging || conflictId === '' || current.id === conflictId) decide(decided);
  };
  return (
    <div className="review" ref={frame} onKeyDownCapture={decideByKey}>
      <ConflictList conflicts={conflicts} current={current.id} onChoose={go} />
      <ConflictDetail key={current.id} conflict={current} onDecide={decide} />
    </div>
  );
}

/** Gives the id of the conflict to go to after it, where that is not the next one. */
async function carryOut(decided: Decided, id: string, decisions: ConflictDecisions): Promise<string | null> {
  if (decided.action === 'undo') return decisions.undo();
  await (decided.action === 'accept' ? decisions.accept(id, decided.relation) : decisions.dismiss(id, decided.reason));
  return null;
}
