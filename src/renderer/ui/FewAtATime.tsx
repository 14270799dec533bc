import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';

/** A part of a list: where it begins, and how many there are at most. */
export interface Stretch {
  readonly from: number;
  readonly count: number;
}

interface ListProps<Item> {
  /** Items shown before more are asked for. */
  readonly few: number;
  /** Class of the list. */
  readonly className?: string;
  readonly children: (item: Item) => ReactNode;
}

interface FewAtATimeProps<Item> extends ListProps<Item> {
  readonly items: readonly Item[];
  /** Index of an item that must be shown, or -1. */
  readonly around?: number;
}

/** A long list in parts: what is asked for, and the rest a press away, so that thousands stay fluent. */
export function FewAtATime<Item>({ items, around = -1, ...props }: FewAtATimeProps<Item>): ReactNode {
  const { few } = props;
  const [range, setStretch] = useState<Stretch>({ from: 0, count: few });
  const { from, count } =
    around >= 0 && (around < range.from || around >= range.from + range.count)
      ? { from: Math.max(0, around - Math.floor(few / 2)), count: few }
      : range;
  const start = Math.min(from, Math.max(0, items.length - 1));
  const shown = items.slice(start, start + count);
  return <ListPart {...props} shown={shown} from={start} total={items.length} onStretch={setStretch} />;
}

interface ListPartProps<Item> extends ListProps<Item> {
  readonly shown: readonly Item[];
  /** How many of them are drawn yet. */
  readonly drawn?: number;
  readonly from: number;
  readonly total: number;
  readonly onStretch: (stretch: Stretch) => void;
}

/** A stretch of a list, with what asks for more before and behind it. */
export function ListPart<Item>(props: ListPartProps<Item>): ReactNode {
  const { shown, from, total, few, className = 'annotation-list', onStretch, children } = props;
  const { drawn = shown.length } = props;
  const before = Math.min(few, from);
  const left = total - from - shown.length;
  return (
    <>
      {before > 0 && (
        <Button onPress={() => onStretch({ from: from - before, count: shown.length + before })}>
          {say('ui.showEntriesBefore', { few: before })}
        </Button>
      )}
      <ul className={className}>{shown.slice(0, drawn).map(children)}</ul>
      {left > 0 && (
        <Button onPress={() => onStretch({ from, count: shown.length + few })}>
          {say('ui.showMoreEntriesOfEntries', { few: Math.min(few, left), left })}
        </Button>
      )}
    </>
  );
}
