import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import { Button, Toggle } from '../../ui/Button.tsx';
import { ChooseOne } from '../../ui/Choices.tsx';
import { shorten } from '../../ui/words.ts';
import type { MergeEntry, OnConflict, Preview } from './use-annotation-import.ts';
import { say } from '../../messages/say.ts';

interface MergePreviewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onApply: (onConflict: OnConflict) => void;
  readonly onClear: () => void;
}

const statesInWords = (): Record<MergeEntry['state'], string> => ({
  new: say('merging.new'),
  same: say('merging.hereAlready'),
  conflicting: say('merging.differs'),
  kept: say('merging.keptWithoutAPlace'),
  unknown: say('merging.documentNotHere'),
});

const formatsInWords = (): Record<Preview['format'], string> => ({
  'web-annotation': say('merging.webAnnotation'),
  'epub-annotations': say('common.epubAnnotations'),
  'research-package': say('merging.researchPackage'),
  markdown: say('merging.markdown'),
  'csl-json': say('common.cslJson'),
  ris: say('common.ris'),
  bibtex: say('merging.bibtex'),
});

const choicesInWords = () =>
  [
    { value: 'keep-mine', label: say('merging.keepMine') },
    { value: 'take-theirs', label: say('merging.takeTheirsMineStaysIn') },
    { value: 'keep-both', label: say('merging.keepBoth') },
  ] as const;

/** Rows shown at first; a long list is looked at through its filter. */
const MOST = 200;

/** What an import would do, entry by entry, and the one decision it needs. */
export function MergePreview({ preview, isBusy, onApply, onClear }: MergePreviewProps): ReactNode {
  const [filter, setFilter] = useState<MergeEntry['state'] | 'all'>('all');
  const [onConflict, setOnConflict] = useState<OnConflict>('keep-mine');
  const { entries, counts } = preview;
  const shown = filter === 'all' ? entries : entries.filter(({ state }) => state === filter);
  const states = (Object.keys(statesInWords()) as MergeEntry['state'][]).filter((state) => counts[state] > 0);
  return (
    <section aria-label={say('merging.whatWouldBeImported')}>
      <p className="meta" role="status">
        {[
          say('merging.inAll', { format: formatsInWords()[preview.format], ...counts, fresh: counts.new }),
          counts.kept > 0 && say('merging.withoutAPlaceHere', { kept: counts.kept }),
          counts.unknown > 0 && say('merging.ofDocumentsThatAreNot', { unknown: counts.unknown }),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {counts.conflicting > 0 && (
        <ChooseOne
          label={say('merging.whereYoursAndTheirsDiffer')}
          value={onConflict}
          options={choicesInWords()}
          onChange={setOnConflict}
        />
      )}
      <div className="row">
        <Button look="primary" isDisabled={isBusy} onPress={() => onApply(onConflict)}>
          {say('common.import')}
        </Button>
        <Button isDisabled={isBusy} onPress={onClear}>
          {say('merging.putAway')}
        </Button>
      </div>
      <ToggleButtonGroup
        className="row"
        aria-label={say('merging.showEntriesByState')}
        selectedKeys={[filter]}
        disallowEmptySelection
        onSelectionChange={(keys) => setFilter(([...keys][0] ?? 'all') as typeof filter)}
      >
        <Toggle id="all">{say('merging.all', { entries: entries.length })}</Toggle>
        {states.map((state) => (
          <Toggle key={state} id={state}>
            {statesInWords()[state]} {counts[state]}
          </Toggle>
        ))}
      </ToggleButtonGroup>
      <ul className="outcomes" aria-label={say('merging.entries')}>
        {shown.slice(0, MOST).map((entry) => (
          <Entry key={`${entry.kind}:${entry.id}`} entry={entry} />
        ))}
      </ul>
      {shown.length > MOST && (
        <p className="meta">{say('common.theFirstOfAreShown', { most: MOST, shown: shown.length })}</p>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: MergeEntry }): ReactNode {
  const { state, label, documentTitle, differences, reason } = entry;
  return (
    <li className={state}>
      <strong>{statesInWords()[state]}</strong>
      <div>
        <span className="read">{shorten(label, 160)}</span>
        {documentTitle !== null && <p className="meta">{documentTitle}</p>}
        {reason !== null && <p>{reason}</p>}
        {differences.length > 0 && (
          <dl className="differences">
            {differences.map(({ field, mine, theirs }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  {say('merging.yours', { words: mine === '' ? say('merging.nothing') : shorten(mine, 200) })}
                  <br />
                  {say('merging.theirs', { words: theirs === '' ? say('merging.nothing') : shorten(theirs, 200) })}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
