import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Form, Popover } from 'react-aria-components';
import { toFailureWords } from '../../data/failure-words.ts';
import { useStatementChanges } from '../../data/statement-changes.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { ConflictSide } from './conflicts-filter.ts';

/** Corrects what the rules read: who says it and when, or that it is no statement; every version is kept. */
export function CorrectStatement({ side }: { readonly side: ConflictSide }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<Pencil size={14} aria-hidden />} aria-label={`Correct ${side.speaker.name}`}>
        Correct
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="panel" aria-label="Correct this statement">
          <Correction side={side} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface CorrectionProps {
  readonly side: ConflictSide;
  readonly onDone: () => void;
}

function Correction({ side, onDone }: CorrectionProps): ReactNode {
  const changes = useStatementChanges();
  const [name, setName] = useState(side.speaker.name);
  const [role, setRole] = useState(side.speaker.role ?? '');
  const [said, setSaid] = useState(side.said?.edtf ?? '');
  const [failure, setFailure] = useState<unknown>(null);
  const carryOut = (change: Promise<unknown>): void => {
    change.then(onDone, setFailure);
  };
  const save = (): void => {
    const speaker = { name: name.trim(), role: role.trim() === '' ? null : role.trim() };
    const date = said.trim();
    carryOut(
      changes.edit({
        id: side.statementId,
        speaker,
        ...(date !== (side.said?.edtf ?? '') && { said: date === '' ? null : { edtf: date, basis: 'given' } }),
      }),
    );
  };
  return (
    <Form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save();
      }}
    >
      <TextInput label="Who says it" value={name} onChange={setName} autoFocus />
      <TextInput label="In which role" value={role} onChange={setRole} />
      <TextInput
        label="Said on"
        value={said}
        onChange={setSaid}
        hint="Year, month or day: 2022-10, 2022-10-31; ~ for about"
      />
      {failure !== null && <p role="alert">{toFailureWords(failure).next}</p>}
      <div className="row">
        <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
          Save
        </Button>
        <Button onPress={() => carryOut(changes.dismiss(side.statementId))}>It is no statement</Button>
        <Button look="quiet" onPress={() => carryOut(changes.restore(side.statementId))}>
          Take my last change back
        </Button>
      </div>
    </Form>
  );
}
