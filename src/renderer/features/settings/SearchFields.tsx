import type { ReactNode } from 'react';
import { useSettings } from '../../data/settings.ts';
import { OnOff, type Option } from '../../ui/Choices.tsx';
import { citationStylesInWords } from '../../ui/citation-styles.ts';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { say } from '../../messages/say.ts';

const MEMORIES = [16, 48, 128, 512];

/** The log and the memory of the search. */
export function SearchFields(): ReactNode {
  const [settings, change] = useSettings();
  return (
    <>
      <OnOff selected={settings.searchLog} onChange={(searchLog) => change({ searchLog })}>
        {say('settings.writeSearchesIntoTheSearch')}
      </OnOff>
      <SelectOne
        label={say('settings.memoryForSearchFromThe')}
        value={String(settings.searchMemory)}
        options={memoriesWith(settings.searchMemory)}
        onChange={(megabytes) => change({ searchMemory: Number(megabytes) })}
      />
    </>
  );
}

/** How passages are cited. */
export function CitingFields(): ReactNode {
  const [settings, change] = useSettings();
  return (
    <SelectOne
      label={say('settings.styleOfReferences')}
      value={settings.citationStyle}
      options={citationStylesInWords()}
      onChange={(citationStyle) => change({ citationStyle })}
    />
  );
}

/** The choices, and the one that is set where it is none of them. */
function memoriesWith(megabytes: number): readonly Option[] {
  const all = [...new Set([...MEMORIES, megabytes])].toSorted((a, b) => a - b);
  return all.map((each) => ({ value: String(each), label: say('settings.mb', { each }) }));
}
