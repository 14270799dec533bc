import type { ReactNode } from 'react';
import { TextInput } from './TextInput.tsx';
import { say } from '../messages/say.ts';

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
      <TextInput label={say('ui.whoSaysIt')} value={value.name} onChange={(name) => set({ name })} autoFocus />
      <TextInput label={say('ui.inWhichRole')} value={value.role} onChange={(role) => set({ role })} />
      <TextInput
        label={say('ui.saidOn')}
        value={value.said}
        onChange={(said) => set({ said })}
        hint={say('common.yearMonthOrDay2022')}
      />
    </>
  );
}
