import { Minus, Plus, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useSettings, type Settings } from '../data/settings.ts';
import { Button } from '../ui/Button.tsx';
import { ChooseOne, OnOff } from '../ui/Choices.tsx';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
] as const;
const SMALLEST = 14;
const LARGEST = 32;

/** Theme, size of the reading text, and whether other sources speak under a passage. */
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
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
