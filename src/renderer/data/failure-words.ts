import { Failure } from '../../rpc/failure.ts';
import { english, type MessageId } from '../messages/en.ts';
import { say } from '../messages/say.ts';

/** A failure as it is shown: what happened, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly next: string;
}

const isTitled = (id: string): id is MessageId & `failures.${string}` => Object.hasOwn(english, id);

/** Puts any error into words a person can act on; the core's own message names the next step. */
export function toFailureWords(error: unknown): FailureWords {
  if (!(error instanceof Failure)) return { title: say('failures.INTERNAL'), next: say('failures.reload') };
  const id = `failures.${error.code}`;
  return { title: say(isTitled(id) ? id : 'failures.other'), next: error.message };
}

/** The code of a failure, or `INTERNAL` for a bug. */
export function toFailureCode(error: unknown): string {
  return error instanceof Failure ? error.code : 'INTERNAL';
}
