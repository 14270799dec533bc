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
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
] as const;
const MEMORIES = [16, 48, 128, 512];
const SMALLEST = 14;
const LARGEST = 32;

/** Theme, size of the reading text, whether other sources speak under a passage, and the memory of the search. */
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
          <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
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

function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }): ReactNode {
  return (
    <div className="field" role="group" aria-label="Reading text size">
      <span className="label">Reading text size</span>
      <div className="row">
        <Button
          icon={<Minus size={14} aria-hidden />}
          isDisabled={size <= SMALLEST}
          onPress={() => onChange(Math.max(SMALLEST, size - 1))}
        >
          Smaller
        </Button>
        <output aria-live="polite">{size} px</output>
        <Button
          icon={<Plus size={14} aria-hidden />}
          isDisabled={size >= LARGEST}
          onPress={() => onChange(Math.min(LARGEST, size + 1))}
        >
          Larger
        </Button>
      </div>
    </div>
  );
}
