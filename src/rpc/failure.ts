/** Codes every operation may fail with, besides those it declares. */
export type CommonFailureCode = 'INVALID_INPUT' | 'UNKNOWN_OPERATION' | 'CANCELLED' | 'INTERNAL';

/** What crosses a transport when a call fails. `details` is plain JSON. */
export interface FailureData {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

/** An expected failure: a code to act on, a sentence to show with the next step in it, and details to use. */
export class Failure extends Error implements FailureData {
  readonly code: string;
  readonly details: unknown;

  constructor(code: string, message: string, details?: unknown) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }

  /** Plain data, to be carried. */
  toJSON(): FailureData {
    const { code, message, details } = this;
    return details === undefined ? { code, message } : { code, message, details };
  }
}

/** The failure of a call that was cancelled. */
export function cancelled(): Failure {
  return new Failure('CANCELLED', 'The call was cancelled.');
}
