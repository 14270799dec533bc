import type { ListedConflict } from './conflicts-filter.ts';

export type Relation = NonNullable<ListedConflict['relation']>;

/** What a reader decides about a proposal. */
export type Decided =
  | { readonly action: 'accept'; readonly relation: Relation | null }
  | { readonly action: 'dismiss'; readonly reason: string }
  | { readonly action: 'undo' };

/** How two statements stand to each other, on the number keys. */
export const RELATIONS: readonly { readonly key: string; readonly relation: Relation; readonly label: string }[] = [
  { key: '1', relation: 'contradicts', label: 'Contradicts' },
  { key: '2', relation: 'differs-in-number', label: 'Differs in number' },
  { key: '3', relation: 'differs-in-date', label: 'Differs in date' },
  { key: '4', relation: 'overtaken', label: 'Overtaken later' },
  { key: '5', relation: 'qualifies', label: 'Qualifies' },
  { key: '6', relation: 'agrees', label: 'Agrees' },
  { key: '7', relation: 'same-report', label: 'Same report' },
  { key: '8', relation: 'not-related', label: 'Not comparable' },
];

/** What a key decides, pressed anywhere in the review but in a text; null for any other key. */
export function decisionOf(key: string): Decided | null {
  const relation = RELATIONS.find((each) => each.key === key)?.relation;
  if (relation) return { action: 'accept', relation };
  if (key.toLowerCase() === 'a') return { action: 'accept', relation: null };
  if (key.toLowerCase() === 'd') return { action: 'dismiss', reason: '' };
  return key.toLowerCase() === 'u' ? { action: 'undo' } : null;
}
