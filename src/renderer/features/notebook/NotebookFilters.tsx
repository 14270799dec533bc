import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCall } from '../../data/queries.ts';
import { anchorStatesInWords } from '../../ui/annotation-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { Option } from '../../ui/Choices.tsx';
import { SelectOne } from '../../ui/SelectOne.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { shorten } from '../../ui/words.ts';
import { NO_FILTER, type Grouping, type Held, type NotebookFilter } from './notebook-filter.ts';
import { colourInWords } from '../../ui/highlight-colours.ts';
import { say } from '../../messages/say.ts';
import { shortQuestionInWords } from '../../ui/asked-words.ts';

interface NotebookFiltersProps {
  readonly grouping: Grouping;
  readonly onGroup: (by: Grouping) => void;
  readonly held: Held;
  readonly filter: NotebookFilter;
  readonly onFilter: (filter: NotebookFilter) => void;
}

/** A list that opens needs an id for "everything", and the empty string is none. */
const ALL = '*';

const kindsInWords = (): readonly Option[] => [
  { value: ALL, label: say('common.everything') },
  { value: 'bookmarking', label: say('common.bookmarks') },
  { value: 'highlighting', label: say('common.highlights') },
  { value: 'commenting', label: say('common.notes') },
  { value: 'describing', label: say('notebook.notesOnDocuments') },
];
const daysInWords = (): readonly Option[] => [
  { value: ALL, label: say('notebook.anyTime') },
  { value: '1', label: say('notebook.theLastDay') },
  { value: '7', label: say('notebook.theLastWeek') },
  { value: '30', label: say('notebook.theLastMonth') },
  { value: '365', label: say('notebook.theLastYear') },
];
const groupingsInWords = (): readonly Option<Grouping>[] => [
  { value: 'document', label: say('common.document') },
  { value: 'tag', label: say('notebook.tagAsCollections') },
  { value: 'day', label: say('common.day') },
];

/** Narrows the notebook by kind, colour, tag, document, state, date, question and words, and says how it is grouped. */
export function NotebookFilters(props: NotebookFiltersProps): ReactNode {
  const { held, filter, onFilter, grouping, onGroup } = props;
  const questions = useCall('questions.list', {}).data?.questions ?? [];
  const set = (part: Partial<NotebookFilter>): void => onFilter({ ...filter, ...part });
  const { colours, tags, documents } = held;
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
    <div className="filters" role="group" aria-label={say('notebook.filterTheNotebook')}>
      <TextInput label={say('notebook.words')} value={filter.words} onChange={(words) => set({ words })} />
      {choose(say('common.kind'), 'kind', kindsInWords())}
      {colours.length > 0 &&
        choose(say('common.colour'), 'colour', [
          { value: ALL, label: say('notebook.anyColour') },
          ...colours.map((value) => ({ value, label: colourInWords(value) })),
        ])}
      {tags.length > 0 && choose(say('common.tag'), 'tag', withAll(say('notebook.anyTag'), tags))}
      {documents.length > 1 &&
        choose(say('common.document'), 'documentId', [
          { value: ALL, label: say('notebook.allDocuments') },
          ...documents.map(({ id, title }) => ({ value: id, label: shorten(title, 60) })),
        ])}
      {choose(say('common.state'), 'state', [
        { value: ALL, label: say('notebook.anyState') },
        ...anchorStatesInWords(),
      ])}
      {choose(say('common.changed'), 'days', daysInWords())}
      {questions.length > 0 &&
        choose(say('common.question'), 'questionId', [
          { value: ALL, label: say('notebook.anyQuestion') },
          ...questions.map((question) => ({ value: question.id, label: shortQuestionInWords(question) })),
        ])}
      <SelectOne label={say('notebook.groupBy')} value={grouping} options={groupingsInWords()} onChange={onGroup} />
      {filter !== NO_FILTER && (
        <Button look="quiet" icon={<X size={14} aria-hidden />} onPress={() => onFilter(NO_FILTER)}>
          {say('notebook.showEverything')}
        </Button>
      )}
    </div>
  );
}

const withAll = (all: string, values: readonly string[]): readonly Option[] => [
  { value: ALL, label: all },
  ...values.map((value) => ({ value, label: value })),
];
