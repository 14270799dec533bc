import type { ReactNode } from 'react';
import { TextInput } from './TextInput.tsx';

/** Who says something, and when, while somebody types it. */
export interface SpeakerDraft {
  readonly name: string;
  readonly role: string;
  /** EDTF. */
  readonly said: string;
}

/** The speaker that was typed. */
export function toSpeaker({ name, role }: SpeakerDraft): { readonly name: string; readonly role: string | null } {
  return { name: name.trim(), role: role.trim() === '' ? null : role.trim() };
}

interface SpeakerInputProps {
  readonly value: SpeakerDraft;
  readonly onChange: (value: SpeakerDraft) => void;
}

/** Who says it, in which role, and on which day. */
export function SpeakerInput({ value, onChange }: SpeakerInputProps): ReactNode {
  const set = (part: Partial<SpeakerDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <TextInput label="Who says it" value={value.name} onChange={(name) => set({ name })} autoFocus />
      <TextInput label="In which role" value={value.role} onChange={(role) => set({ role })} />
      <TextInput
        label="Said on"
        value={value.said}
        onChange={(said) => set({ said })}
        hint="Year, month or day: 2022-10, 2022-10-31; ~ for about"
      />
    </>
  );
}
