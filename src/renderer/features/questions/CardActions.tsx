import { ArrowLeftRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../../ui/FormPopover.tsx';
import { positionInWords } from '../../ui/position-words.ts';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { EMPTY_VALUE, toValue } from '../../ui/value-draft.ts';
import { ValueInput } from '../../ui/ValueInput.tsx';
import type { PlacedStatement, Position, QuestionDetail } from './question-words.ts';
import { say } from '../../messages/say.ts';
import { questionInWords } from '../../ui/asked-words.ts';

interface CardActionsProps {
  readonly statement: PlacedStatement;
  readonly position: Position;
  readonly detail: QuestionDetail;
}

const ANOTHER = 'another';
const NONE = 'none';

/** Corrects where a statement stands: at another position, under another question too, or not under this one. */
export function CardActions({ statement, position, detail }: CardActionsProps): ReactNode {
  const change = useChangeQuestion();
  const { id } = detail.question;
  const [target, setTarget] = useState(position.key);
  const [draft, setDraft] = useState(EMPTY_VALUE);
  const [also, setAlso] = useState(NONE);
  const value = target === ANOTHER ? toValue(draft) : detail.positions.find(({ key }) => key === target)?.value;
  const moves = value != null && target !== position.key;
  const save = async (): Promise<void> => {
    if (moves) await change('questions.moveStatement', { id, statementId: statement.id, from: position.key, value });
    if (also !== NONE) await change('questions.addStatement', { id: also, statementId: statement.id });
  };
  return (
    <FormPopover
      icon={<ArrowLeftRight size={14} aria-hidden />}
      trigger={say('questions.move')}
      triggerLabel={say('questions.moveTheStatementOf', { name: statement.speaker.name })}
      label={say('questions.whereThisStatementStands')}
      submit={say('common.save')}
      isReady={moves || (also !== NONE && target === position.key)}
      onSubmit={save}
      actions={(run) => (
        <Button onPress={() => run(() => change('questions.removeStatement', { id, statementId: statement.id }))}>
          {say('questions.takeItOutOfThis')}
        </Button>
      )}
    >
      <PositionChoice positions={detail.positions} value={target} onChange={setTarget} />
      {target === ANOTHER && <ValueInput value={draft} onChange={setDraft} />}
      <AlsoUnder id={id} value={also} onChange={setAlso} />
    </FormPopover>
  );
}

interface PositionChoiceProps {
  readonly positions: readonly Position[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The positions of the question, put into words only once the form is open. */
function PositionChoice({ positions, value, onChange }: PositionChoiceProps): ReactNode {
  return (
    <SelectOne
      label={say('questions.position')}
      value={value}
      options={[
        ...positions.map(({ key, value: each }) => ({ value: key, label: positionInWords(each) })),
        { value: ANOTHER, label: say('questions.anotherOne') },
      ]}
      onChange={onChange}
    />
  );
}

interface AlsoUnderProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The other questions a statement can be put under as well. */
function AlsoUnder({ id, value, onChange }: AlsoUnderProps): ReactNode {
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  return (
    <SelectOne
      label={say('questions.alsoUnder')}
      value={value}
      options={[
        { value: NONE, label: say('questions.noOtherQuestion') },
        ...questions.filter((each) => each.id !== id).map((each) => ({ value: each.id, label: questionInWords(each) })),
      ]}
      onChange={onChange}
    />
  );
}
