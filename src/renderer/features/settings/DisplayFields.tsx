import type { ReactNode } from 'react';
import { useSettings, type Settings } from '../../data/settings.ts';
import { ChooseOne, OnOff } from '../../ui/Choices.tsx';
import { Stepped, type Steps } from './Stepped.tsx';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
] as const;
const FACES = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
  { value: 'mono', label: 'Fixed width' },
] as const;
const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
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
        label="Theme"
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => change({ theme })}
      />
      <ChooseOne<Settings['density']>
        label="Density"
        value={settings.density}
        options={DENSITIES}
        onChange={(density) => change({ density })}
      />
      <ChooseOne<Settings['readingFace']>
        label="Typeface of the text"
        value={settings.readingFace}
        options={FACES}
        onChange={(readingFace) => change({ readingFace })}
      />
      <Stepped
        label="Reading text size"
        words={`${settings.textSize} px`}
        {...{ value: settings.textSize, steps: SIZE, less: 'Smaller', more: 'Larger' }}
        onChange={(textSize) => change({ textSize })}
      />
      <Stepped
        label="Width of the column"
        words={`${settings.measure} characters`}
        {...{ value: settings.measure, steps: MEASURE, less: 'Narrower', more: 'Wider' }}
        onChange={(measure) => change({ measure })}
      />
      <Stepped
        label="Height of a line"
        words={(settings.lineHeight / 100).toFixed(2)}
        {...{ value: settings.lineHeight, steps: LINE, less: 'Tighter', more: 'Looser' }}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <OnOff selected={settings.marginNotes} onChange={(marginNotes) => change({ marginNotes })}>
        Show notes beside the text where there is room
      </OnOff>
      <OnOff selected={settings.apparatus} onChange={(apparatus) => change({ apparatus })}>
        Show what other sources say under a passage
      </OnOff>
    </>
  );
}
