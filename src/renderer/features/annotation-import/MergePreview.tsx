import { useState, type ReactNode } from 'react';
import { ToggleButtonGroup } from 'react-aria-components';
import { Button, Toggle } from '../../ui/Button.tsx';
import { ChooseOne } from '../../ui/Choices.tsx';
import { shorten } from '../../ui/words.ts';
import type { MergeEntry, OnConflict, Preview } from './use-annotation-import.ts';

interface MergePreviewProps {
  readonly preview: Preview;
  readonly isBusy: boolean;
  readonly onApply: (onConflict: OnConflict) => void;
  readonly onClear: () => void;
}

const STATES: Record<MergeEntry['state'], string> = {
  new: 'New',
  same: 'Here already',
  conflicting: 'Differs',
  kept: 'Kept without a place',
  unknown: 'Document not here',
};

const FORMATS: Record<Preview['format'], string> = {
  'web-annotation': 'Web Annotation',
  'epub-annotations': 'EPUB Annotations',
  'research-package': 'research package',
  markdown: 'Markdown',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  bibtex: 'BibTeX',
};

const CHOICES = [
  { value: 'keep-mine', label: 'Keep mine' },
  { value: 'take-theirs', label: 'Take theirs, mine stays in the history' },
  { value: 'keep-both', label: 'Keep both' },
] as const;

/** Rows shown at first; a long list is looked at through its filter. */
const MOST = 200;

/** What an import would do, entry by entry, and the one decision it needs. */
export function MergePreview({ preview, isBusy, onApply, onClear }: MergePreviewProps): ReactNode {
  const [filter, setFilter] = useState<MergeEntry['state'] | 'all'>('all');
  const [onConflict, setOnConflict] = useState<OnConflict>('keep-mine');
  const { entries, counts } = preview;
  const shown = filter === 'all' ? entries : entries.filter(({ state }) => state === filter);
  const states = (Object.keys(STATES) as MergeEntry['state'][]).filter((state) => counts[state] > 0);
  return (
    <section aria-label="What would be imported">
      <p className="meta" role="status">
        A {FORMATS[preview.format]} file: {counts.new} new, {counts.same} here already, {counts.conflicting} that differ
        {counts.kept > 0 && <>, {counts.kept} without a place here</>}
        {counts.unknown > 0 && <>, {counts.unknown} of documents that are not here</>}
      </p>
      {counts.conflicting > 0 && (
        <ChooseOne
          label="Where yours and theirs differ"
          value={onConflict}
          options={CHOICES}
          onChange={setOnConflict}
        />
      )}
      <div className="row">
        <Button look="primary" isDisabled={isBusy} onPress={() => onApply(onConflict)}>
          Import
        </Button>
        <Button isDisabled={isBusy} onPress={onClear}>
          Put away
        </Button>
      </div>
      <ToggleButtonGroup
        className="row"
        aria-label="Show entries by state"
        selectedKeys={[filter]}
        disallowEmptySelection
        onSelectionChange={(keys) => setFilter(([...keys][0] ?? 'all') as typeof filter)}
      >
        <Toggle id="all">All {entries.length}</Toggle>
        {states.map((state) => (
          <Toggle key={state} id={state}>
            {STATES[state]} {counts[state]}
          </Toggle>
        ))}
      </ToggleButtonGroup>
      <ul className="outcomes" aria-label="Entries">
        {shown.slice(0, MOST).map((entry) => (
          <Entry key={`${entry.kind}:${entry.id}`} entry={entry} />
        ))}
      </ul>
      {shown.length > MOST && (
        <p className="meta">
          The first {MOST} of {shown.length} are shown.
        </p>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: MergeEntry }): ReactNode {
  const { state, label, documentTitle, differences, reason } = entry;
  return (
    <li className={state}>
      <strong>{STATES[state]}</strong>
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
                  yours: {mine === '' ? 'nothing' : shorten(mine, 200)}
                  <br />
                  theirs: {theirs === '' ? 'nothing' : shorten(theirs, 200)}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
