import { Check, ChevronDown, Columns3, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { ChooseSome } from '../../ui/Choices.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { numberInWords } from '../../ui/words.ts';
import { columnChoicesInWords, DEFAULT_COLUMNS, type ChosenColumn } from './columns.tsx';
import { FACETS, type Facet, type FacetValue } from './library-facets.ts';
import type { LibraryFilter } from './use-library-filter.ts';
import { say } from '../../messages/say.ts';

const namesInWords = (): Record<Facet, string> => ({
  format: say('common.format'),
  language: say('common.language'),
  source: say('common.source'),
  year: say('library.year'),
  origin: say('library.origin'),
  warnings: say('library.warnings'),
  kept: say('library.keptIn'),
});

/** Values listed of one facet; of more the most frequent are. */
const MOST = 200;

interface LibraryFacetsProps {
  readonly filter: LibraryFilter;
  readonly columns: readonly ChosenColumn[] | null;
  readonly onColumns: (columns: readonly ChosenColumn[] | null) => void;
}

/** Narrows the library by words and by what documents have in common, with counts, and chooses the table's columns. */
export function LibraryFacets({ filter, columns, onColumns }: LibraryFacetsProps): ReactNode {
  const { text, setText, chosen, choose, shown, total, clear } = filter;
  return (
    <section className="library-facets" aria-label={say('library.narrowTheLibrary')}>
      <div className="row">
        <TextInput
          label={say('library.wordsOfATitleName')}
          placeholder={say('library.titleNameOrSource')}
          hideLabel
          value={text}
          onChange={setText}
        />
        {FACETS.map((facet) => (
          <FacetMenu
            key={facet}
            name={namesInWords()[facet]}
            values={filter.counts(facet)}
            chosen={chosen[facet] ?? NOTHING}
            onChange={(values) => choose(facet, values)}
          />
        ))}
        <ColumnMenu columns={columns} onColumns={onColumns} />
      </div>
      {filter.isNarrowed && (
        <div className="row">
          <span className="meta" role="status">
            {say('library.ofDocuments', { shown: numberInWords(shown.length), total })}
          </span>
          <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={clear}>
            {say('library.showAll')}
          </Button>
        </div>
      )}
    </section>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

interface FacetMenuProps {
  readonly name: string;
  readonly values: () => readonly FacetValue[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (values: ReadonlySet<string>) => void;
}

function FacetMenu({ name, values, chosen, onChange }: FacetMenuProps): ReactNode {
  return (
    <DialogTrigger>
      <Button look={chosen.size > 0 ? 'plain' : 'quiet'}>
        {name}
        {chosen.size > 0 && ` · ${chosen.size}`} <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="panel" aria-label={name}>
          <FacetList name={name} values={values} chosen={chosen} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Counts when it is shown: an element's properties are made with the menu, shown or not. */
function FacetList({ name, values: count, chosen, onChange }: FacetMenuProps): ReactNode {
  const values = count();
  return (
    <>
      <ListBox
        className="listbox facet-values"
        // Escape closes the menu; what was chosen stays.
        escapeKeyBehavior="none"
        aria-label={name}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(new Set([...keys].map(String)))}
      >
        {values.slice(0, MOST).map(({ value, label, count }) => (
          <ListBoxItem key={value} id={value} textValue={`${label}, ${count}`}>
            {({ isSelected }) => (
              <>
                <span className="box">{isSelected && <Check size={12} strokeWidth={3} aria-hidden />}</span>
                <span className="label">{label}</span>
                <span className="count">{count}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
      {values.length > MOST && (
        <p className="meta">{say('library.theMostFrequentOfType', { most: MOST, values: values.length })}</p>
      )}
    </>
  );
}

function ColumnMenu({ columns, onColumns }: Pick<LibraryFacetsProps, 'columns' | 'onColumns'>): ReactNode {
  const values: readonly string[] = columns ?? DEFAULT_COLUMNS;
  return (
    <DialogTrigger>
      <Button look="quiet" icon={<Columns3 size={14} aria-hidden />}>
        {say('library.columns')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label={say('library.columns')}>
          <ChooseSome
            label={say('library.columnsBesideTheTitle')}
            values={values}
            options={columnChoicesInWords().map(({ id, label }) => ({ value: id, label }))}
            onChange={(next) => onColumns(columnChoicesInWords().flatMap(({ id }) => (next.includes(id) ? [id] : [])))}
          />
          <Button look="quiet" isDisabled={columns === null} onPress={() => onColumns(null)}>
            {say('library.theUsualOnes')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
