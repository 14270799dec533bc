import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { navigate } from '../../data/use-route.ts';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

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
      trigger="New question"
      label="A question of your own"
      submit="Ask it"
      isReady={text.trim() !== ''}
      onSubmit={create}
      placement="bottom end"
    >
      <TextInput
        label="Question"
        value={text}
        onChange={setText}
        autoFocus
        hint="One thing that sources may answer differently: how many, when, whether."
      />
      <TextInput
        label="Note"
        value={note}
        onChange={setNote}
        lines="many"
        hint="What counts as an answer, if it needs saying."
      />
    </FormPopover>
  );
}
