import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AnchoredAnnotation } from '../../../domain/annotation.ts';
import { useCall } from '../../data/queries.ts';
import { ANCHOR_STATES } from '../../ui/annotation-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { Option } from '../../ui/Choices.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { shorten } from '../../ui/words.ts';
import { NO_FILTER, type Grouping, type NotebookFilter } from './filter-annotations.ts';

interface NotebookFiltersProps {
  readonly grouping: Grouping;
  readonly onGroup: (by: Grouping) => void;
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
  { value: 'describing', label: 'Notes on documents' },
];
const DAYS: readonly Option[] = [
  { value: ALL, label: 'Any time' },
  { value: '1', label: 'The last day' },
  { value: '7', label: 'The last week' },
  { value: '30', label: 'The last month' },
  { value: '365', label: 'The last year' },
];
const GROUPINGS: readonly Option<Grouping>[] = [
  { value: 'document', label: 'Document' },
  { value: 'tag', label: 'Tag, as collections' },
  { value: 'day', label: 'Day' },
];

/** Narrows the notebook by kind, colour, tag, document, state, date, question and words, and says how it is grouped. */
export function NotebookFilters(props: NotebookFiltersProps): ReactNode {
  const { annotations, filter, onFilter, grouping, onGroup } = props;
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const set = (part: Partial<NotebookFilter>): void => onFilter({ ...filter, ...part });
  const colours = distinct(annotations.flatMap(({ colour }) => colour ?? []));
  const tags = distinct(annotations.flatMap(({ tags: each }) => each));
  const titles = new Map(
    annotations.map(({ target, documentTitle }) => [target.documentId, shorten(documentTitle, 60)]),
  );
  const choose = (
    label: string,
    name: Exclude<keyof NotebookFilter, 'words'>,
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
      {choose('State', 'state', [{ value: ALL, label: 'Any state' }, ...ANCHOR_STATES])}
      {choose('Changed', 'days', DAYS)}
      {questions.length > 0 &&
        choose('Question', 'questionId', [
          { value: ALL, label: 'Any question' },
          ...questions.map(({ id, shortText }) => ({ value: id, label: shortText })),
        ])}
      <SelectOne label="Group by" value={grouping} options={GROUPINGS} onChange={onGroup} />
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
