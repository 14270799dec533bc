import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { Button } from '../../ui/Button.tsx';
import type { Option } from '../../ui/Choices.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { shorten } from '../../ui/words.ts';
import { NO_FILTER, type NotebookFilter } from './filter-annotations.ts';

interface NotebookFiltersProps {
  readonly annotations: readonly AnchoredAnnotation[];
  readonly filter: NotebookFilter;
  readonly onFilter: (filter: NotebookFilter) => void;
}

/** A list that opens needs an id for "everything", and the empty string is none. */
const ALL = '*';

const KINDS: readonly Option[] = [
  { value: ALL, label: 'Everything' },
  { value: 'bookmarking', label: 'Bookmarks' },
  { value: 'highlighting', label: 'Highlights' },
  { value: 'commenting', label: 'Notes' },
];

/** Narrows the notebook by kind, colour, tag, document and words. */
export function NotebookFilters({ annotations, filter, onFilter }: NotebookFiltersProps): ReactNode {
  const set = (part: Partial<NotebookFilter>): void => onFilter({ ...filter, ...part });
  const colours = distinct(annotations.flatMap(({ colour }) => colour ?? []));
  const tags = distinct(annotations.flatMap(({ tags: each }) => each));
  const titles = new Map(
    annotations.map(({ target, documentTitle }) => [target.documentId, shorten(documentTitle, 60)]),
  );
  const choose = (
    label: string,
    name: 'kind' | 'colour' | 'tag' | 'documentId',
    options: readonly Option[],
  ): ReactNode => (
    <SelectOne
      label={label}
      value={filter[name] === '' ? ALL : filter[name]}
      options={options}
      onChange={(value) => set({ [name]: value === ALL ? '' : value })}
    />
  );
  return (
    <div className="filters" role="group" aria-label="Filter the notebook">
      <TextInput label="Words" value={filter.words} onChange={(words) => set({ words })} />
      {choose('Kind', 'kind', KINDS)}
      {colours.length > 0 && choose('Colour', 'colour', withAll('Any colour', colours))}
      {tags.length > 0 && choose('Tag', 'tag', withAll('Any tag', tags))}
      {titles.size > 1 &&
        choose('Document', 'documentId', [
          { value: ALL, label: 'All documents' },
          ...[...titles].map(([value, label]) => ({ value, label })),
        ])}
      {filter !== NO_FILTER && (
        <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={() => onFilter(NO_FILTER)}>
          Show everything
        </Button>
      )}
    </div>
  );
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();

const withAll = (all: string, values: readonly string[]): readonly Option[] => [
  { value: ALL, label: all },
  ...values.map((value) => ({ value, label: value })),
];
