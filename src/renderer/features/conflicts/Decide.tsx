import { Check, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ListedConflict } from './conflicts-filter.ts';
import { RELATIONS, type Decided } from './review-keys.ts';

interface DecideProps {
  readonly conflict: ListedConflict;
  readonly onDecide: (decided: Decided) => void;
}

/** The reader's word on a proposal: it holds, it is of another kind, or it is set aside with a reason. */
export function Decide({ conflict, onDecide }: DecideProps): ReactNode {
  const { status } = conflict;
  return (
    <div className="decide" role="group" aria-label="Your decision">
      <div className="row">
        <Button
          look={status === 'accepted' ? 'plain' : 'primary'}
          icon={<Check size={15} aria-hidden />}
          isDisabled={status === 'accepted'}
          onPress={() => onDecide({ action: 'accept', relation: null })}
        >
          {status === 'accepted' ? 'Accepted' : 'Accept'} <kbd aria-hidden>A</kbd>
        </Button>
        <Dismiss onDismiss={(reason) => onDecide({ action: 'dismiss', reason })} />
        <Button look="quiet" icon={<Undo2 size={15} aria-hidden />} onPress={() => onDecide({ action: 'undo' })}>
          Take the last decision back <kbd aria-hidden>U</kbd>
        </Button>
      </div>
      <p className="label" id="relation">
        How the second stands to the first
      </p>
      <div className="row" role="group" aria-labelledby="relation">
        {RELATIONS.map(({ key, relation, label }) => (
          <Button
            key={key}
            look="quiet"
            aria-pressed={conflict.relation === relation}
            onPress={() => onDecide({ action: 'accept', relation })}
          >
            <kbd aria-hidden>{key}</kbd> {label}
          </Button>
        ))}
      </div>
      {conflict.decisionReason !== '' && <p className="card-note">Your reason: {conflict.decisionReason}</p>}
    </div>
  );
}

function Dismiss({ onDismiss }: { readonly onDismiss: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <FormPopover
      look="plain"
      icon={<X size={15} aria-hidden />}
      trigger={
        <>
          Dismiss <kbd aria-hidden>D</kbd>
        </>
      }
      label="Dismiss this proposal"
      submit="Dismiss"
      isReady
      onSubmit={() => Promise.resolve(onDismiss(reason.trim()))}
    >
      <TextInput
        label="Why, in a few words"
        value={reason}
        onChange={setReason}
        autoFocus
        hint="Proposals of the same rule rank lower in this library afterwards; taking it back undoes that."
      />
    </FormPopover>
  );
}
