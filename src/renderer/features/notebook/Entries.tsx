import { useState, type ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { AnnotationItem } from '../../ui/AnnotationItem.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { ListPart, type Stretch } from '../../ui/FewAtATime.tsx';
import { useGrowing } from '../../ui/use-growing.ts';
import { EmptyState, FailureNotice, Skeleton } from '../../ui/States.tsx';
import { NotebookFilters } from './NotebookFilters.tsx';
import { NO_FILTER, type Grouping, type Held } from './notebook-filter.ts';
import { say } from '../../messages/say.ts';

type Listed = CallOutput<SynopticContract['notebook.list']>;
type Group = Listed['groups'][number];

/** Entries of a group shown at once, and groups. */
const FEW = 20;
const FEW_GROUPS = 12;
/** Groups drawn at once: each can have twenty entries, and each of these half a dozen buttons. */
const FIRST_GROUPS = 2;

interface Shown {
  readonly groups: Stretch;
  /** Of groups that were asked for more, by their keys. */
  readonly stretches: Readonly<Record<string, Stretch>>;
}

const AT_FIRST: Shown = { groups: { from: 0, count: FEW_GROUPS }, stretches: {} };

interface EntriesProps {
  readonly held: Held;
  /** The entry that was asked for; empty for none. */
  readonly note: string;
}

/** All entries, narrowed and grouped as the person chooses; of those the part that is shown is read. */
export function Entries({ held, note }: EntriesProps): ReactNode {
  const [filter, setFilter] = useState(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>('document');
  const [shown, setShown] = useState(AT_FIRST);
  const [withRemoved, setRemoved] = useState<readonly string[]>([]);
  // What was asked for is shown until the person goes elsewhere.
  const [around, setAround] = useState(note === '' ? null : note);
  const { data, error, refetch, isPlaceholderData } = useCall(
    'notebook.list',
    {
      ...{ filter, by: grouping, around, withRemoved: [...withRemoved], stretches: { ...shown.stretches } },
      groups: shown.groups,
      entries: { from: 0, count: FEW },
    },
    { keepsLast: true },
  );
  const wanted = JSON.stringify([filter, grouping]);
  const [listed, setListed] = useState(wanted);
  if (!isPlaceholderData && listed !== wanted) setListed(wanted);
  const show = (next: Shown): void => {
    setShown(next);
    setAround(null);
  };
  const startOver = (): void => show(AT_FIRST);
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (held.count === 0 && (data?.removed.length ?? withRemoved.length) === 0) return <Empty />;
  return (
    <>
      <NotebookFilters
        {...{ held, filter, grouping }}
        onFilter={(next) => {
          setFilter(next);
          startOver();
        }}
        onGroup={(next) => {
          setGrouping(next);
          startOver();
        }}
      />
      {data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <p className="meta" role="status">
            {data.count === held.count
              ? say('notebook.entries', { annotations: held.count })
              : say('notebook.ofEntries', { kept: data.count, annotations: held.count })}
          </p>
          {data.groupCount === 0 && <p>{say('notebook.noEntryFitsAllOf')}</p>}
          <Groups
            key={listed}
            {...{ data, note, shown, onShow: show }}
            by={grouping}
            onRemoved={(id) => setRemoved((old) => [...old.filter((each) => each !== id), id])}
          />
        </>
      )}
    </>
  );
}

interface GroupsProps {
  readonly data: Listed;
  readonly note: string;
  readonly by: Grouping;
  readonly shown: Shown;
  readonly onShow: (next: Shown) => void;
  readonly onRemoved: (id: string) => void;
}

/** The groups that were read: the first at once, the others as the page draws. */
function Groups({ data, note, by, shown, onShow, onRemoved }: GroupsProps): ReactNode {
  const asked = data.groups.findIndex(({ entries }) => entries.some(({ id }) => id === note));
  const drawn = useGrowing(data.groups.length, Math.max(FIRST_GROUPS, asked + 1));
  const stretches = { ...shown.stretches, ...stretchesOf(data) };
  return (
    <ListPart
      shown={data.groups}
      drawn={drawn}
      from={data.groupsFrom}
      total={data.groupCount}
      few={FEW_GROUPS}
      className="notebook-groups"
      onStretch={(groups) => onShow({ groups, stretches })}
    >
      {(group) => (
        <EntryGroup
          key={group.key}
          {...{ group, data, note, onRemoved }}
          title={group.key === '' ? say('notebook.withoutATag') : group.title}
          href={by === 'document' ? toReadHash(group.key) : null}
          onStretch={(stretch) =>
            onShow({
              groups: { from: data.groupsFrom, count: Math.max(data.groups.length, FEW_GROUPS) },
              stretches: { ...stretches, [group.key]: stretch },
            })
          }
        />
      )}
    </ListPart>
  );
}

/** What is shown of groups that do not begin at their first entry, so that they stay where they are. */
function stretchesOf({ groups }: Listed): Record<string, Stretch> {
  const moved = groups.filter(({ from }) => from > 0);
  return Object.fromEntries(moved.map(({ key, from, entries }) => [key, { from, count: entries.length }]));
}

interface EntryGroupProps {
  readonly group: Group;
  readonly data: Listed;
  readonly note: string;
  readonly title: string;
  readonly href: string | null;
  readonly onStretch: (stretch: Stretch) => void;
  readonly onRemoved: (id: string) => void;
}

function EntryGroup({ group, data, note, title, href, onStretch, onRemoved }: EntryGroupProps): ReactNode {
  return (
    <li className="notebook-group" aria-label={title}>
      <h2>{href === null ? title : <a href={href}>{title}</a>}</h2>
      <ListPart shown={group.entries} from={group.from} total={group.count} few={FEW} onStretch={onStretch}>
        {(annotation) => (
          <li key={annotation.id}>
            <AnnotationItem
              annotation={annotation}
              active={annotation.id === note}
              backlinks={data.backlinks[annotation.id]}
              removed={data.removed.includes(annotation.id)}
              onRemoved={() => onRemoved(annotation.id)}
            />
          </li>
        )}
      </ListPart>
    </li>
  );
}

function Empty(): ReactNode {
  return (
    <EmptyState title={say('notebook.nothingNotedYet')}>
      <p>{say('notebook.openADocumentAndSelect')}</p>
      <LinkButton href="#/library">{say('common.goToTheLibrary')}</LinkButton>
    </EmptyState>
  );
}
