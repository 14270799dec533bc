import type { ReactNode } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** An example of what to type, where the label is hidden. */
  readonly placeholder?: string;
  readonly lines?: 'one' | 'many';
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
}

/** A labelled field for one line or several. */
export function TextInput({
  label,
  hint,
  placeholder,
  lines = 'one',
  hideLabel,
  autoFocus,
  ...rest
}: TextInputProps): ReactNode {
  return (
    <TextField className="field" autoFocus={autoFocus === true} {...rest}>
      <Label className={hideLabel === true ? 'visually-hidden' : 'label'}>{label}</Label>
      {lines === 'one' ? <Input {...(placeholder === undefined ? {} : { placeholder })} /> : <TextArea />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
