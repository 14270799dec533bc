import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup, Switch } from 'react-aria-components';
import { useGrowing } from './use-growing.ts';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly disabled?: boolean;
}

interface OneProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few options, all in view. */
export function ChooseOne<Value extends string>({ label, value, options, onChange }: OneProps<Value>): ReactNode {
  return (
    <RadioGroup className="field" value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} className="choice" value={option.value} isDisabled={option.disabled === true}>
            <span className="dot" />
            <span>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

interface SomeProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Options drawn at once, where there are many. */
const OPTIONS_AT_ONCE = 10;

/** Any of some options, all in view. */
export function ChooseSome({ label, values, options, onChange }: SomeProps): ReactNode {
  const last = options.findLastIndex(({ value }) => values.includes(value));
  const shown = useGrowing(options.length, Math.max(OPTIONS_AT_ONCE, last + 1), OPTIONS_AT_ONCE);
  return (
    <CheckboxGroup className="field" value={[...values]} onChange={onChange}>
      <Label className="label">{label}</Label>
      <div className="choices">
        {options.slice(0, shown).map((option) => (
          <Checkbox key={option.value} className="choice" value={option.value} isDisabled={option.disabled === true}>
            <span className="box">
              <Check size={12} strokeWidth={3} aria-hidden />
            </span>
            <span>{option.label}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

interface SwitchProps {
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
}

/** Something that is on or off, at once. */
export function OnOff({ selected, onChange, children }: SwitchProps): ReactNode {
  return (
    <Switch className="choice" isSelected={selected} onChange={onChange}>
      <span className="box">
        <Check size={12} strokeWidth={3} aria-hidden />
      </span>
      <span>{children}</span>
    </Switch>
  );
}
