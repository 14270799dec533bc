import type { ConflictKind } from '../../domain/conflict.ts';
import { say } from '../messages/say.ts';

/** The kinds of conflict as the page names them. */
export const conflictKindsInWords = (): Record<ConflictKind, string> => ({
  value: say('ui.differentNumbers'),
  date: say('ui.differentDates'),
  polarity: say('ui.yesAgainstNo'),
  status: say('ui.differentStates'),
  attribution: say('ui.whoSaysItDiffers'),
  scope: say('ui.differentScope'),
  superseded: say('ui.overtakenLater'),
  'denial-then-action': say('ui.deniedThenDone'),
  wording: say('ui.differentWording'),
  'not-comparable': say('ui.notComparable'),
});
