import { Check, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ListedConflict } from './conflicts-filter.ts';
import { RELATIONS, relationInWords, type Decided } from './review-keys.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

interface DecideProps {
  readonly conflict: ListedConflict;
  readonly onDecide: (decided: Decided) => void;
}

/** The reader's word on a proposal: it holds, it is of another kind, or it is set aside with a reason. */
export function Decide({ conflict, onDecide }: DecideProps): ReactNode {
  const { status } = conflict;
  return (
    <div className="decide" role="group" aria-label={say('conflicts.yourDecision')}>
      <div className="row">
        <Button
          look={status === 'accepted' ? 'plain' : 'primary'}
          icon={<Check size={15} aria-hidden />}
          isDisabled={status === 'accepted'}
          onPress={() => onDecide({ action: 'accept', relation: null })}
        >
          {status === 'accepted' ? say('conflicts.accepted') : say('conflicts.accept')}{' '}
          <kbd aria-hidden>{say('conflicts.a')}</kbd>
        </Button>
        <Dismiss
          // Of what is less likely nothing is learned.
          hint={conflict.isLessLikely ? undefined : say('conflicts.proposalsOfTheSameRule')}
          onDismiss={(reason) => onDecide({ action: 'dismiss', reason })}
        />
        <Button look="quiet" icon={<Undo2 size={15} aria-hidden />} onPress={() => onDecide({ action: 'undo' })}>
          {sayRich('conflicts.takeTheLastDecisionBack', { kbd: (parts) => <kbd aria-hidden>{parts}</kbd> })}
        </Button>
      </div>
      <p className="label" id="relation">
        {say('conflicts.howTheSecondStandsTo')}
      </p>
      <div className="row" role="group" aria-labelledby="relation">
        {RELATIONS.map(({ key, relation }) => (
          <Button
            key={key}
            look="quiet"
            aria-pressed={conflict.relation === relation}
            onPress={() => onDecide({ action: 'accept', relation })}
          >
            <kbd aria-hidden>{key}</kbd> {relationInWords(relation)}
          </Button>
        ))}
      </div>
      {conflict.decisionReason !== '' && (
        <p className="card-note">{say('conflicts.yourReason', { decisionReason: conflict.decisionReason })}</p>
      )}
    </div>
  );
}

interface DismissProps {
  readonly hint: string | undefined;
  readonly onDismiss: (reason: string) => void;
}

function Dismiss({ hint, onDismiss }: DismissProps): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <FormPopover
      look="plain"
      icon={<X size={15} aria-hidden />}
      trigger={<>{sayRich('conflicts.dismissD', { kbd: (parts) => <kbd aria-hidden>{parts}</kbd> })}</>}
      label={say('conflicts.dismissThisProposal')}
      submit={say('conflicts.dismiss')}
      isReady
      onSubmit={() => Promise.resolve(onDismiss(reason.trim()))}
    >
      <TextInput
        label={say('conflicts.whyInAFewWords')}
        value={reason}
        onChange={setReason}
        autoFocus
        {...(hint === undefined ? {} : { hint })}
      />
    </FormPopover>
  );
}
