import type { ListedConflict } from './conflicts-filter.ts';
import { say } from '../../messages/say.ts';

export type Relation = NonNullable<ListedConflict['relation']>;

/** What a reader decides about a proposal. */
export type Decided =
  | { readonly action: 'accept'; readonly relation: Relation | null }
  | { readonly action: 'dismiss'; readonly reason: string }
  | { readonly action: 'undo' };

/** How two statements stand to each other, on the number keys. */
export const RELATIONS: readonly { readonly key: string; readonly relation: Relation }[] = [
  { key: '1', relation: 'contradicts' },
  { key: '2', relation: 'differs-in-number' },
  { key: '3', relation: 'differs-in-date' },
  { key: '4', relation: 'overtaken' },
  { key: '5', relation: 'qualifies' },
  { key: '6', relation: 'agrees' },
  { key: '7', relation: 'same-report' },
  { key: '8', relation: 'not-related' },
];

/** What a key decides, pressed anywhere in the review but in a text; null for any other key. */
export function decisionOf(key: string): Decided | null {
  const relation = RELATIONS.find((each) => each.key === key)?.relation;
  if (relation) return { action: 'accept', relation };
  if (key.toLowerCase() === 'a') return { action: 'accept', relation: null };
  if (key.toLowerCase() === 'd') return { action: 'dismiss', reason: '' };
  return key.toLowerCase() === 'u' ? { action: 'undo' } : null;
}

/** How two statements stand to each other, in words. */
export const relationInWords = (relation: Relation): string => say(`conflicts.relation.${relation}`);
