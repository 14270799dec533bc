import { readRefusal } from '../../domain/refusal.ts';
import { Failure } from '../../rpc/failure.ts';
import { english, type MessageId } from '../messages/en.ts';
import { spokenNow } from '../messages/language.ts';
import { say } from '../messages/say.ts';
import { querySyntaxInWords } from './slip-words.ts';

/** A failure as it is shown: what happened, and what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly next: string;
}

const isKnown = (id: string): id is MessageId & `failures.${string}` => Object.hasOwn(english, id);

/**
 * Puts any error into words a person can act on. The core's own message names the next step, and knows the case best; it
 * is in English, so other languages have a next step for each code.
 */
export function toFailureWords(error: unknown): FailureWords {
  if (!(error instanceof Failure)) return { title: say('failures.INTERNAL'), next: say('failures.reload') };
  if (error.code === 'QUERY_SYNTAX') return { title: say('failures.QUERY_SYNTAX'), next: querySyntaxInWords(error) };
  const refusal = readRefusal(error.message);
  if (refusal) return { title: toFailureTitle(error.code), next: say(`refusals.${refusal.code}`, refusal.parameters) };
  const next = `failures.next.${error.code}`;
  return {
    title: toFailureTitle(error.code),
    next: spokenNow().language !== 'en' && isKnown(next) ? say(next) : error.message,
  };
}

/** What happened, by its code alone. */
export function toFailureTitle(code: string): string {
  const title = `failures.${code}`;
  return say(isKnown(title) ? title : 'failures.other');
}

/** The code of a failure, or `INTERNAL` for a bug. */
export function toFailureCode(error: unknown): string {
  return error instanceof Failure ? error.code : 'INTERNAL';
}
