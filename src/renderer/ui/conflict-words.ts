import type { ConflictKind } from '../../domain/conflict.ts';

/** The kinds of conflict as the page names them. */
export const CONFLICT_KINDS: Record<ConflictKind, string> = {
  value: 'Different numbers',
  date: 'Different dates',
  polarity: 'Yes against no',
  status: 'Different states',
  attribution: 'Who says it differs',
  scope: 'Different scope',
  superseded: 'Overtaken later',
  'denial-then-action': 'Denied, then done',
  wording: 'Different wording',
  'not-comparable': 'Not comparable',
};
