import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Dated } from '../../domain/dated.ts';
import { useStatementChanges } from '../data/statement-changes.ts';
import { Button } from './Button.tsx';
import { FormPopover } from './FormPopover.tsx';
import { SpeakerInput, toSpeaker, type SpeakerDraft } from './SpeakerInput.tsx';
import { say } from '../messages/say.ts';

interface CorrectStatementProps {
  readonly statementId: string;
  readonly speaker: { readonly name: string; readonly role: string | null };
  readonly said: Dated | null;
}

/** Corrects what the rules read: who says it and when, or that it is no statement; every version is kept. */
export function CorrectStatement({ statementId, speaker, said }: CorrectStatementProps): ReactNode {
  const changes = useStatementChanges();
  const [draft, setDraft] = useState<SpeakerDraft>({
    name: speaker.name,
    role: speaker.role ?? '',
    said: said?.edtf ?? '',
  });
  const save = (): Promise<unknown> => {
    const date = draft.said.trim();
    const isSame = date === (said?.edtf ?? '');
    return changes.edit({
      id: statementId,
      speaker: toSpeaker(draft),
      ...(!isSame && { said: date === '' ? null : { edtf: date, basis: 'given' } }),
    });
  };
  return (
    <FormPopover
      icon={<Pencil size={14} aria-hidden />}
      trigger={say('ui.correct')}
      triggerLabel={say('ui.correct2', { name: speaker.name })}
      label={say('ui.correctThisStatement')}
      submit={say('common.save')}
      isReady={draft.name.trim() !== ''}
      onSubmit={save}
      actions={(run) => (
        <>
          <Button onPress={() => run(() => changes.dismiss(statementId))}>{say('ui.itIsNoStatement')}</Button>
          <Button look="quiet" onPress={() => run(() => changes.restore(statementId))}>
            {say('common.takeMyLastChangeBack')}
          </Button>
        </>
      )}
    >
      <SpeakerInput value={draft} onChange={setDraft} />
    </FormPopover>
  );
}
