import type { ReactNode } from 'react';
import { useSettings, type Settings } from '../../data/settings.ts';
import { ChooseOne, OnOff } from '../../ui/Choices.tsx';
import { decimalsInWords } from '../../ui/words.ts';
import { Stepped, type Steps } from './Stepped.tsx';
import { say } from '../../messages/say.ts';

const themesInWords = () =>
  [
    { value: 'system', label: say('settings.asTheSystem') },
    { value: 'light', label: say('settings.light') },
    { value: 'sepia', label: say('settings.sepia') },
    { value: 'dark', label: say('settings.dark') },
    { value: 'high-contrast', label: say('settings.highContrast') },
  ] as const;
const facesInWords = () =>
  [
    { value: 'serif', label: say('settings.serif') },
    { value: 'sans', label: say('settings.sans') },
    { value: 'mono', label: say('settings.fixedWidth') },
  ] as const;
const densitiesInWords = () =>
  [
    { value: 'comfortable', label: say('settings.comfortable') },
    { value: 'compact', label: say('settings.compact') },
  ] as const;
const SIZE: Steps = { least: 14, most: 32, by: 1 };
const MEASURE: Steps = { least: 40, most: 110, by: 6 };
const LINE: Steps = { least: 120, most: 240, by: 15 };

/** How the app looks and how the reading text is set. */
export function DisplayFields(): ReactNode {
  const [settings, change] = useSettings();
  return (
    <>
      <ChooseOne<Settings['theme']>
        label={say('settings.theme')}
        value={settings.theme}
        options={themesInWords()}
        onChange={(theme) => change({ theme })}
      />
      <ChooseOne<Settings['density']>
        label={say('settings.density')}
        value={settings.density}
        options={densitiesInWords()}
        onChange={(density) => change({ density })}
      />
      <ChooseOne<Settings['readingFace']>
        label={say('settings.typefaceOfTheText')}
        value={settings.readingFace}
        options={facesInWords()}
        onChange={(readingFace) => change({ readingFace })}
      />
      <Stepped
        label={say('settings.readingTextSize')}
        words={say('settings.px', { textSize: settings.textSize })}
        {...{ value: settings.textSize, steps: SIZE, less: say('settings.smaller'), more: say('settings.larger') }}
        onChange={(textSize) => change({ textSize })}
      />
      <Stepped
        label={say('settings.widthOfTheColumn')}
        words={say('settings.characters', { measure: settings.measure })}
        {...{ value: settings.measure, steps: MEASURE, less: say('settings.narrower'), more: say('settings.wider') }}
        onChange={(measure) => change({ measure })}
      />
      <Stepped
        label={say('settings.heightOfALine')}
        words={decimalsInWords(settings.lineHeight / 100, 2)}
        {...{ value: settings.lineHeight, steps: LINE, less: say('settings.tighter'), more: say('settings.looser') }}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <OnOff selected={settings.marginNotes} onChange={(marginNotes) => change({ marginNotes })}>
        {say('settings.showNotesBesideTheText')}
      </OnOff>
      <OnOff selected={settings.apparatus} onChange={(apparatus) => change({ apparatus })}>
        {say('settings.showWhatOtherSourcesSay')}
      </OnOff>
    </>
  );
}
