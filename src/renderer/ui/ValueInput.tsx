import type { ReactNode } from 'react';
import { ChooseOne } from './Choices.tsx';
import { SelectOne } from './SelectOne.tsx';
import { TextInput } from './TextInput.tsx';
import type { ValueDraft } from './value-draft.ts';

const TYPES = [
  { value: 'status', label: 'a state, in words' },
  { value: 'number', label: 'a number' },
  { value: 'date', label: 'a date' },
  { value: 'yesNo', label: 'yes or no' },
] as const;

const COMPARATORS = [
  { value: '=', label: 'exactly' },
  { value: '~', label: 'about' },
  { value: '<=', label: 'up to' },
  { value: '>=', label: 'at least' },
] as const;

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
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
      <SelectOne label="It asserts" value={value.type} options={TYPES} onChange={(type) => set({ type })} />
      {value.type === 'yesNo' && (
        <ChooseOne label="Answer" value={value.answer} options={ANSWERS} onChange={(answer) => set({ answer })} />
      )}
      {value.type === 'number' && (
        <SelectOne
          label="How exact"
          value={value.comparator}
          options={COMPARATORS}
          onChange={(comparator) => set({ comparator })}
        />
      )}
      {value.type === 'number' && <TextInput label="Number" value={value.text} onChange={(text) => set({ text })} />}
      {value.type === 'number' && (
        <TextInput label="Of what" value={value.unit} onChange={(unit) => set({ unit })} hint="people, men, rounds …" />
      )}
      {value.type === 'date' && (
        <TextInput
          label="Date"
          value={value.text}
          onChange={(text) => set({ text })}
          hint="Year, month or day: 2022-10, 2022-10-31; ~ for about"
        />
      )}
      {value.type === 'status' && (
        <TextInput label="State" value={value.text} onChange={(text) => set({ text })} hint="over, still in effect …" />
      )}
      <TextInput
        label="For which part or on which condition"
        value={value.coverage}
        onChange={(coverage) => set({ coverage })}
      />
    </>
  );
}
