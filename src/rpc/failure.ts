/** Codes every operation may fail with, besides those it declares. */
export type CommonFailureCode = 'INVALID_INPUT' | 'UNKNOWN_OPERATION' | 'CANCELLED' | 'INTERNAL';

/** Codes a transport fails with by itself: the far side is gone, does not know this page, or takes no call this big. */
export type TransportFailureCode = 'UNREACHABLE' | 'UNAUTHORISED' | 'TOO_LARGE';

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

/** The failure of a call whose far side is gone. */
export function unreachable(): Failure {
  return new Failure('UNREACHABLE', 'Synoptic has stopped answering. Start it again; what was saved is still there.');
}

/** The failure of a call that met a bug; says nothing of what went wrong inside. */
export function unexpected(): Failure {
  return new Failure(
    'INTERNAL',
    'Something went wrong that was not expected. Try again; if it happens again, restart Synoptic.',
  );
}

/** The failure that `value`, as it came over a transport, describes; `INTERNAL` when it describes none. */
export function parseFailure(value: unknown): Failure {
  if (typeof value !== 'object' || value === null) return unexpected();
  const { code, message, details } = value as Partial<FailureData>;
  if (typeof code !== 'string' || typeof message !== 'string') return unexpected();
  return new Failure(code, message, details);
}
