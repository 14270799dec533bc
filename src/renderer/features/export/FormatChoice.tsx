import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { formatGroups, type ExportFormat } from './export-formats.ts';
import { say } from '../../messages/say.ts';

interface FormatChoiceProps {
  readonly value: ExportFormat;
  readonly hasQuestion: boolean;
  readonly onChange: (format: ExportFormat) => void;
}

/** All formats in view, grouped by what they are for. */
export function FormatChoice({ value, hasQuestion, onChange }: FormatChoiceProps): ReactNode {
  return (
    <RadioGroup className="field" value={value} onChange={(chosen) => onChange(chosen as ExportFormat)}>
      <Label className="label">{say('common.format')}</Label>
      <div className="format-groups">
        {formatGroups(hasQuestion).map(({ purpose, formats }) => (
          <div key={purpose} className="format-group">
            <p className="meta">{purpose}</p>
            {formats.map(({ value: format, label, use }) => (
              <Radio key={format} className="choice" value={format}>
                <span className="dot" />
                <span>
                  {label} <span className="format-use">{use}</span>
                </span>
              </Radio>
            ))}
          </div>
        ))}
      </div>
    </RadioGroup>
  );
}
