import type { ReactNode } from 'react';
import { ChooseOne } from './Choices.tsx';
import { SelectOne } from './SelectOne.tsx';
import { TextInput } from './TextInput.tsx';
import type { ValueDraft } from './value-draft.ts';
import { say } from '../messages/say.ts';

const typesInWords = () =>
  [
    { value: 'status', label: say('ui.aStateInWords') },
    { value: 'number', label: say('ui.aNumber') },
    { value: 'date', label: say('ui.aDate') },
    { value: 'yesNo', label: say('ui.yesOrNo') },
  ] as const;

const comparatorsInWords = () =>
  [
    { value: '=', label: say('ui.exactly') },
    { value: '~', label: say('ui.about') },
    { value: '<=', label: say('ui.upTo') },
    { value: '>=', label: say('ui.atLeast') },
  ] as const;

const answersInWords = () =>
  [
    { value: 'yes', label: say('ui.yes') },
    { value: 'no', label: say('ui.no') },
  ] as const;

interface ValueInputProps {
  readonly value: ValueDraft;
  readonly onChange: (value: ValueDraft) => void;
}

/** What a statement asserts: of which type, and what. */
export function ValueInput({ value, onChange }: ValueInputProps): ReactNode {
  const set = (part: Partial<ValueDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <SelectOne
        label={say('ui.itAsserts')}
        value={value.type}
        options={typesInWords()}
        onChange={(type) => set({ type })}
      />
      {value.type === 'yesNo' && (
        <ChooseOne
          label={say('ui.answer')}
          value={value.answer}
          options={answersInWords()}
          onChange={(answer) => set({ answer })}
        />
      )}
      {value.type === 'number' && (
        <SelectOne
          label={say('ui.howExact')}
          value={value.comparator}
          options={comparatorsInWords()}
          onChange={(comparator) => set({ comparator })}
        />
      )}
      {value.type === 'number' && (
        <TextInput label={say('ui.number')} value={value.text} onChange={(text) => set({ text })} />
      )}
      {value.type === 'number' && (
        <TextInput
          label={say('ui.ofWhat')}
          value={value.unit}
          onChange={(unit) => set({ unit })}
          hint={say('ui.peopleMenRounds')}
        />
      )}
      {value.type === 'date' && (
        <TextInput
          label={say('ui.date')}
          value={value.text}
          onChange={(text) => set({ text })}
          hint={say('common.yearMonthOrDay2022')}
        />
      )}
      {value.type === 'status' && (
        <TextInput
          label={say('common.state')}
          value={value.text}
          onChange={(text) => set({ text })}
          hint={say('ui.overStillInEffect')}
        />
      )}
      <TextInput label={say('ui.forWhichPartOrOn')} value={value.coverage} onChange={(coverage) => set({ coverage })} />
    </>
  );
}
