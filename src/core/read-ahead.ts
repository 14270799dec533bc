import { UNTIL_CANCELLED, type SynopticContract } from '../contract/operations.ts';
import type { CallContext, Handlers } from '../rpc/operation.ts';

/** Reads what pages will ask for before they do. */
export interface ReadAhead {
  /** The handlers, each counted while it works. */
  watched(handlers: Handlers<SynopticContract>): Handlers<SynopticContract>;
  /** A page is about to be shown: reads what it asks for first, and the rest once its calls are answered and none came since. */
  begin(): void;
}

interface ReadAheadOptions {
  /** What every page asks for. */
  readonly first: () => void;
  /** What only some view asks for, and takes long. */
  readonly rest: () => void;
  readonly closed: AbortSignal;
}

/** A page that was shown is read for a moment before the person does something: then nobody waits for this. */
const QUIET_MILLISECONDS = 2000;

type AnyHandler = (input: unknown, context: CallContext) => unknown;

/** Reads ahead without a page waiting for it. */
export function createReadAhead({ first, rest, closed }: ReadAheadOptions): ReadAhead {
  let [working, isBegun, isServed] = [0, false, false];
  let soon: NodeJS.Timeout | undefined;
  const readRest = (): void => {
    isServed = true;
    if (!closed.aborted) rest();
  };
  const look = (): void => {
    clearTimeout(soon);
    if (isBegun && !isServed && working === 0) soon = setTimeout(readRest, QUIET_MILLISECONDS).unref();
  };
  const counted =
    (handler: AnyHandler): AnyHandler =>
    async (input, context) => {
      working += 1;
      clearTimeout(soon);
      try {
        return await handler(input, context);
      } finally {
        working -= 1;
        look();
      }
    };
  return {
    watched: (handlers) => {
      const each = Object.entries(handlers) as [string, AnyHandler][];
      return Object.fromEntries(
        each.map(([name, handler]) => [name, UNTIL_CANCELLED.has(name) ? handler : counted(handler)]),
      ) as unknown as Handlers<SynopticContract>;
    },
    begin: () => {
      if (closed.aborted) return;
      first();
      // The rest waits for a first call that is answered: a page that asked for nothing yet is still coming.
      isBegun = true;
    },
  };
}
