import { Check, ChevronDown, Columns3, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { ChooseSome } from '../../ui/Choices.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { counted, numberInWords } from '../../ui/words.ts';
import { COLUMN_CHOICES, DEFAULT_COLUMNS, type ChosenColumn } from './columns.tsx';
import { FACETS, type Facet, type FacetValue } from './library-facets.ts';
import type { LibraryFilter } from './use-library-filter.ts';

const NAMES: Record<Facet, string> = {
  format: 'Format',
  language: 'Language',
  source: 'Source',
  year: 'Year',
  origin: 'Origin',
  warnings: 'Warnings',
  kept: 'Kept in',
};

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
    <section className="library-facets" aria-label="Narrow the library">
      <div className="row">
        <TextInput
          label="Words of a title, name or source"
          placeholder="Title, name or source"
          hideLabel
          value={text}
          onChange={setText}
        />
        {FACETS.map((facet) => (
          <FacetMenu
            key={facet}
            name={NAMES[facet]}
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
            {numberInWords(shown.length)} of {counted(total, 'document')}
          </span>
          <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={clear}>
            Show all
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
          <FacetList name={name} values={values()} chosen={chosen} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FacetList(props: Omit<FacetMenuProps, 'values'> & { readonly values: readonly FacetValue[] }): ReactNode {
  const { name, values, chosen, onChange } = props;
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
        <p className="meta">
          The {MOST} most frequent of {values.length}. Type words to find others.
        </p>
      )}
    </>
  );
}

function ColumnMenu({ columns, onColumns }: Pick<LibraryFacetsProps, 'columns' | 'onColumns'>): ReactNode {
  const values: readonly string[] = columns ?? DEFAULT_COLUMNS;
  return (
    <DialogTrigger>
      <Button look="quiet" icon={<Columns3 size={14} aria-hidden />}>
        Columns
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="panel" aria-label="Columns">
          <ChooseSome
            label="Columns beside the title"
            values={values}
            options={COLUMN_CHOICES.map(({ id, label }) => ({ value: id, label }))}
            onChange={(next) => onColumns(COLUMN_CHOICES.flatMap(({ id }) => (next.includes(id) ? [id] : [])))}
          />
          <Button look="quiet" isDisabled={columns === null} onPress={() => onColumns(null)}>
            The usual ones
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
