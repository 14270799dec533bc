import { createElement, Fragment, type ReactNode } from 'react';
import type { MessageId } from './en.ts';
import { messageOf } from './say.ts';

type Tag = (parts: ReactNode) => ReactNode;

/** What stands in the places of a message, and what its tags make of the words between them. */
export type RichValues = Readonly<Record<string, ReactNode | Tag>>;

const together = (parts: ReactNode): ReactNode =>
  Array.isArray(parts) ? createElement(Fragment, null, ...(parts as ReactNode[])) : parts;

/** The words of a message with elements in them: places take nodes, and tags wrap the words they stand around. */
export function sayRich(id: MessageId, values: RichValues): ReactNode {
  const given = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? (parts: ReactNode) => value(together(parts)) : value,
  ]);
  return together(messageOf(id).format<ReactNode>(Object.fromEntries(given) as Record<string, ReactNode>));
}
