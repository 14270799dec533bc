import { AppWindow, Download, Pencil, Trash2, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useHost } from '../../data/app-context.tsx';
import { toHash } from '../../data/routes.ts';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { navigate } from '../../data/use-route.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { NoteField } from '../../ui/NoteField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { QuestionSummary } from './question-words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

/** What can be done with a question: export it, and where it is no edition's, word it anew or take it away. */
export function QuestionActions({ question }: { readonly question: QuestionSummary }): ReactNode {
  const change = useChangeQuestion();
  const host = useHost();
  const { id, origin } = question;
  // The status line shows a failure with its retry.
  const carryOut = (changed: Promise<unknown>): void => void changed.catch(() => undefined);
  return (
    <div className="row">
      {origin !== 'ledger' && <Rename question={question} />}
      {origin !== 'ledger' && (
        <Button
          look="quiet"
          icon={<Trash2 size={15} aria-hidden />}
          onPress={() =>
            carryOut(change('questions.remove', { id }).then(() => navigate({ name: 'questions', tab: '' })))
          }
        >
          {say('common.remove')}
        </Button>
      )}
      <Button
        look="quiet"
        icon={<Undo2 size={15} aria-hidden />}
        onPress={() => carryOut(change('questions.undo', { id }))}
      >
        {say('common.takeMyLastChangeBack')}
      </Button>
      <Button
        look="quiet"
        icon={<AppWindow size={15} aria-hidden />}
        onPress={() => carryOut(host.openWindow(window.location.hash))}
      >
        {say('questions.inAnotherWindow')}
      </Button>
      <LinkButton
        look="quiet"
        icon={<Download size={15} aria-hidden />}
        href={toHash({ name: 'export', scope: `question:${id}` })}
      >
        {say('questions.exportThisQuestion')}
      </LinkButton>
    </div>
  );
}

function Rename({ question }: { readonly question: QuestionSummary }): ReactNode {
  const change = useChangeQuestion();
  const shown = questionInWords(question);
  const [typed, setTyped] = useState(shown);
  // A question that only gets another note keeps its words in every language.
  const text = typed.trim() === shown ? question.text : typed.trim();
  const [note, setNote] = useState(question.note ?? '');
  return (
    <FormPopover
      icon={<Pencil size={15} aria-hidden />}
      trigger={say('questions.reword')}
      label={say('questions.wordThisQuestionAnew')}
      submit={say('common.save')}
      isReady={text !== ''}
      onSubmit={() => change('questions.rename', { id: question.id, text, note: note.trim() || null })}
      placement="bottom end"
    >
      <TextInput label={say('common.question')} value={typed} onChange={setTyped} autoFocus />
      <NoteField label={say('common.note')} text={note} onText={setNote} documentId={null} />
    </FormPopover>
  );
}
