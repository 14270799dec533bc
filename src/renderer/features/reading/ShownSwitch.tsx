import { ToggleButtonGroup } from 'react-aria-components';
import type { ReactNode } from 'react';
import { Toggle } from '../../ui/Button.tsx';
import type { Shown, ShownAs } from './use-shown.ts';
import { say } from '../../messages/say.ts';

/** Between the typeset text and the original as it looks; nothing where there is no such original. */
export function ShownSwitch({ shown }: { readonly shown: Shown }): ReactNode {
  const { as, original, show } = shown;
  if (original === null) return null;
  return (
    <ToggleButtonGroup
      className="row shown-switch"
      aria-label={say('original.showAs')}
      selectedKeys={[as]}
      disallowEmptySelection
      onSelectionChange={(keys) => show(([...keys][0] ?? 'text') as ShownAs)}
    >
      <Toggle id="text">{say('original.text')}</Toggle>
      <Toggle id={original}>{say(original === 'pages' ? 'original.pages' : 'original.page')}</Toggle>
    </ToggleButtonGroup>
  );
}
