import type { ReactNode } from 'react';
import { useSettings, type Settings } from '../../data/settings.ts';
import { LANGUAGES, type Language } from '../../../domain/languages.ts';
import { say } from '../../messages/say.ts';
import { ChooseOne, type Option } from '../../ui/Choices.tsx';

const optionsInWords = (): readonly Option<Settings['language']>[] => [
  { value: 'system', label: say('settings.asTheSystem') },
  ...(Object.keys(LANGUAGES) as Language[]).map((value) => ({
    value,
    label: <span lang={value}>{LANGUAGES[value].name}</span>,
  })),
];

/** The language of the interface; each is written in itself, so that who cannot read the page finds theirs. */
export function LanguageField(): ReactNode {
  const [settings, change] = useSettings();
  return (
    <ChooseOne<Settings['language']>
      label={say('settings.language')}
      value={settings.language}
      options={optionsInWords()}
      onChange={(language) => change({ language })}
    />
  );
}
