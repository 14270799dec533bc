import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { TextRange } from '../../../domain/text-range.ts';
import { toFailureWords } from '../../data/failure-words.ts';
import { useCall } from '../../data/queries.ts';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { useStatementChanges } from '../../data/statement-changes.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { SpeakerInput, toSpeaker, type SpeakerDraft } from '../../ui/SpeakerInput.tsx';
import { EMPTY_VALUE, toValue } from '../../ui/value-draft.ts';
import { ValueInput } from '../../ui/ValueInput.tsx';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

interface AddStatementProps {
  readonly loaded: LoadedDocument;
  readonly range: TextRange;
  readonly onDone: () => void;
}

const NONE = 'none';
const NOBODY: SpeakerDraft = { name: '', role: '', said: '' };

/** Makes a statement of the selected words: who says it, what it asserts, and which question it answers. */
export function AddStatement({ loaded, range, onDone }: AddStatementProps): ReactNode {
  const changes = useStatementChanges();
  const change = useChangeQuestion();
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const [speaker, setSpeaker] = useState(NOBODY);
  const [draft, setDraft] = useState(EMPTY_VALUE);
  const [questionId, setQuestionId] = useState(NONE);
  const [failure, setFailure] = useState<unknown>(null);
  const value = toValue(draft);
  const save = async (): Promise<void> => {
    const { id: documentId } = loaded.document;
    const said = speaker.said.trim();
    const added = await changes.add({
      documentId,
      range,
      speaker: toSpeaker(speaker),
      ...(said === '' ? {} : { said: { edtf: said, basis: 'given' } }),
      value,
    });
    const [statement] = added.statements;
    if (questionId !== NONE && statement !== undefined)
      await change('questions.addStatement', { id: questionId, statementId: statement.id, value });
  };
  return (
    <Form
      className="panel-form add-statement"
      aria-label={say('reading.aStatementOfYourOwn')}
      onSubmit={(event) => {
        event.preventDefault();
        setFailure(null);
        save().then(onDone, setFailure);
      }}
    >
      <h3>{say('reading.aStatementOfYourOwn')}</h3>
      <blockquote className="read">{loaded.text.slice(range.start, range.end)}</blockquote>
      <SpeakerInput value={speaker} onChange={setSpeaker} />
      <ValueInput value={draft} onChange={setDraft} />
      <SelectOne
        label={say('reading.itAnswers')}
        value={questionId}
        options={[
          { value: NONE, label: say('reading.noQuestionYet') },
          ...questions.map((question) => ({ value: question.id, label: questionInWords(question) })),
        ]}
        onChange={setQuestionId}
      />
      {failure !== null && <p role="alert">{toFailureWords(failure).next}</p>}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={speaker.name.trim() === '' || value === null}>
          {say('reading.addStatement')}
        </Button>
        <Button onPress={onDone}>{say('common.cancel')}</Button>
      </div>
    </Form>
  );
}
