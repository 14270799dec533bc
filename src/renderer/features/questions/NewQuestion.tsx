import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { navigate } from '../../data/use-route.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { NoteField } from '../../ui/NoteField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { say } from '../../messages/say.ts';

/** Asks a question of one's own; statements are put under it from other questions and from the reader. */
export function NewQuestion(): ReactNode {
  const change = useChangeQuestion();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const create = async (): Promise<void> => {
    const { question } = await change('questions.create', { text: text.trim(), note: note.trim() || null });
    setText('');
    setNote('');
    navigate({ name: 'question', questionId: question.id, view: 'positions', sources: [], open: null });
  };
  return (
    <FormPopover
      look="primary"
      icon={<Plus size={15} aria-hidden />}
      trigger={say('questions.newQuestion')}
      label={say('questions.aQuestionOfYourOwn')}
      submit={say('questions.askIt')}
      isReady={text.trim() !== ''}
      onSubmit={create}
      placement="bottom end"
    >
      <TextInput
        label={say('common.question')}
        value={text}
        onChange={setText}
        autoFocus
        hint={say('questions.oneThingThatSourcesMay')}
      />
      <NoteField
        label={say('common.note')}
        text={note}
        onText={setNote}
        documentId={null}
        hint={say('questions.whatCountsAsAnAnswer')}
      />
    </FormPopover>
  );
}
