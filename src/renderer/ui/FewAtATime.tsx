import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { say } from '../messages/say.ts';

interface FewAtATimeProps<Item> {
  readonly items: readonly Item[];
  /** Items shown before more are asked for. */
  readonly few: number;
  /** Index of an item that must be shown, or -1. */
  readonly around?: number;
  /** Class of the list. */
  readonly className?: string;
  readonly children: (item: Item) => ReactNode;
}

/** A long list in parts: what is asked for, and the rest a press away, so that thousands stay fluent. */
export function FewAtATime<Item>(props: FewAtATimeProps<Item>): ReactNode {
  const { items, few, around = -1, className = 'annotation-list', children } = props;
  const [range, setRange] = useState({ from: 0, count: few });
  const { from, count } =
    around >= 0 && (around < range.from || around >= range.from + range.count)
      ? { from: Math.max(0, around - Math.floor(few / 2)), count: few }
      : range;
  const start = Math.min(from, Math.max(0, items.length - 1));
  const shown = items.slice(start, start + count);
  const left = items.length - start - shown.length;
  return (
    <>
      {start > 0 && (
        <Button onPress={() => setRange({ from: Math.max(0, start - few), count: count + Math.min(few, start) })}>
          {say('ui.showEntriesBefore', { few: Math.min(few, start) })}
        </Button>
      )}
      <ul className={className}>{shown.map(children)}</ul>
      {left > 0 && (
        <Button onPress={() => setRange({ from: start, count: count + few })}>
          {say('ui.showMoreEntriesOfEntries', { few: Math.min(few, left), left })}
        </Button>
      )}
    </>
  );
}
