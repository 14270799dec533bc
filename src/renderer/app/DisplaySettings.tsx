import { Minus, Plus, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSettings, type Settings } from '../data/settings.ts';
import { Button } from '../ui/Button.tsx';
import { ChooseOne, OnOff, type Option } from '../ui/Choices.tsx';
import { SelectOne } from '../ui/SelectOne.tsx';

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
const MEMORIES = [16, 48, 128, 512];
const SIZE: Steps = { least: 14, most: 32, by: 1 };
const MEASURE: Steps = { least: 40, most: 110, by: 6 };
const LINE: Steps = { least: 120, most: 240, by: 15 };

/** Theme, how the reading text is set, what stands beside and under it, and the memory of the search. */
export function DisplaySettings(): ReactNode {
  const [settings, change] = useSettings();
  return (
    <DialogTrigger>
      <Button look="quiet" icon={<Type size={15} aria-hidden />}>
        Display
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label="Display">
          <ChooseOne<Settings['theme']>
            label="Theme"
            value={settings.theme}
            options={THEMES}
            onChange={(theme) => change({ theme })}
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
          <SelectOne
            label="Memory for search, from the next start"
            value={String(settings.searchMemory)}
            options={memoriesWith(settings.searchMemory)}
            onChange={(megabytes) => change({ searchMemory: Number(megabytes) })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The choices, and the one that is set where it is none of them. */
function memoriesWith(megabytes: number): readonly Option[] {
  const all = [...new Set([...MEMORIES, megabytes])].toSorted((a, b) => a - b);
  return all.map((each) => ({ value: String(each), label: `${each} MB` }));
}

interface Steps {
  readonly least: number;
  readonly most: number;
  readonly by: number;
}

interface SteppedProps {
  readonly label: string;
  readonly value: number;
  /** The value as it is shown and said. */
  readonly words: string;
  readonly steps: Steps;
  readonly less: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}

/** A value that goes up and down in steps. */
function Stepped({ label, value, words, steps, less, more, onChange }: SteppedProps): ReactNode {
  const { least, most, by } = steps;
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      <div className="row">
        <Button
          icon={<Minus size={14} aria-hidden />}
          isDisabled={value <= least}
          onPress={() => onChange(Math.max(least, value - by))}
        >
          {less}
        </Button>
        <output aria-live="polite">{words}</output>
        <Button
          icon={<Plus size={14} aria-hidden />}
          isDisabled={value >= most}
          onPress={() => onChange(Math.min(most, value + by))}
        >
          {more}
        </Button>
      </div>
    </div>
  );
}
