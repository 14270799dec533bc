import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';

/** The least and the most of a value, and how far one step goes. */
export interface Steps {
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
export function Stepped({ label, value, words, steps, less, more, onChange }: SteppedProps): ReactNode {
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
