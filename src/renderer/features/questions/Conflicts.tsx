import { useState, type ReactNode } from 'react';
import { Button, Toggle } from '../../ui/Button.tsx';
import { ConflictReason } from '../../ui/ConflictReason.tsx';
import type { QuestionDetail } from './question-words.ts';
import { say } from '../../messages/say.ts';

/** Conflicts shown before the rest is asked for. */
const FIRST = 3;

interface ConflictsProps {
  readonly detail: QuestionDetail;
  /** Statements of the conflict that is being looked at. */
  readonly picked: readonly string[];
  readonly onPick: (statementIds: readonly string[]) => void;
}

/** Where statements do not go together, and why, in a sentence each. The app does not say who is right. */
export function Conflicts({ detail: { conflicts }, picked, onPick }: ConflictsProps): ReactNode {
  const [all, setAll] = useState(false);
  if (conflicts.length === 0) return null;
  const shown = all ? conflicts : conflicts.slice(0, FIRST);
  const hidden = conflicts.length - shown.length;
  return (
    <section className="conflicts" aria-label={say('questions.whereTheStatementsDiffer')}>
      <ul>
        {shown.map((conflict) => (
          <Line key={conflict.id} conflict={conflict} picked={conflict.statementIds === picked} onPick={onPick} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {say('questions.showMoreDifferences', { hidden })}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly conflict: QuestionDetail['conflicts'][number];
  readonly picked: boolean;
  readonly onPick: ConflictsProps['onPick'];
}

function Line({ conflict: { id, kind, reason, because, ourSum, statementIds }, picked, onPick }: LineProps): ReactNode {
  return (
    <li className={kind === 'not-comparable' ? 'conflict calm' : 'conflict'}>
      <p id={`conflict-${id}`}>
        <ConflictReason kind={kind} reason={reason} because={because} ourSum={ourSum} />
      </p>
      <Toggle
        aria-describedby={`conflict-${id}`}
        isSelected={picked}
        onChange={(show) => {
          onPick(show ? statementIds : []);
          if (show) showFirst(statementIds);
        }}
      >
        {say('questions.markTheStatements', { statementIds: statementIds.length })}
      </Toggle>
    </li>
  );
}

function showFirst([first]: readonly string[]): void {
  if (first === undefined) return;
  document.querySelector(`[data-statement="${CSS.escape(first)}"]`)?.scrollIntoView({ block: 'nearest' });
}
