import { cancelled, Failure, unexpected } from './failure.ts';
import type { CallOptions, Client, Contract, Invoke } from './operation.ts';
import { isPlain } from './plain.ts';

/**
 * A typed client over any transport. The contract is taken as a type only, so no schema reaches the page.
 * It owns cancellation: an aborted call rejects with `CANCELLED` at once, whatever the far side does, and reports
 * nothing more. Rejects with `Failure` only.
 */
export function createClient<C extends Contract>(invoke: Invoke): Client<C> {
  const calls = new Map<string, (input: unknown, options?: CallOptions) => Promise<unknown>>();
  return new Proxy(Object.create(null) as Client<C>, {
    get(_target, name) {
      // A client that seems to have `then` would be called when it is returned from an async function.
      if (typeof name !== 'string' || name === 'then') return undefined;
      let call = calls.get(name);
      if (call === undefined) {
        call = (input, options) => callOnce(invoke, { name, input, options: options ?? {} });
        calls.set(name, call);
      }
      return call;
    },
  });
}

interface Call {
  readonly name: string;
  readonly input: unknown;
  readonly options: CallOptions;
}

function callOnce(invoke: Invoke, { name, input, options }: Call): Promise<unknown> {
  const { signal, onProgress } = options;
  if (signal?.aborted === true) return Promise.reject(cancelled());
  if (!isPlain(input)) return Promise.reject(notPlain());
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const far = new AbortController();
  let settled = false;
  const settle = (finish: () => void): void => {
    if (settled) return;
    settled = true;
    signal?.removeEventListener('abort', cancel);
    finish();
  };
  const cancel = (): void => {
    settle(() => reject(cancelled()));
    far.abort();
  };
  signal?.addEventListener('abort', cancel);
  const report = (progress: unknown): void => {
    if (settled) return;
    try {
      onProgress?.(progress);
    } catch (error) {
      // The listener's bug is the caller's: it gets it as it is, and the far side need not go on.
      settle(() => reject(error));
      far.abort();
    }
  };
  invoke(name, input, { signal: far.signal, onProgress: report }).then(
    (output) => settle(() => resolve(output)),
    (error: unknown) => settle(() => reject(error instanceof Failure ? error : unexpected())),
  );
  return promise;
}

function notPlain(): Failure {
  return new Failure('INVALID_INPUT', 'The call holds something that cannot be carried. Reload the page.');
}
