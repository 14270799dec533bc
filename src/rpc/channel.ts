import { cancelled, Failure, parseFailure, unexpected, unreachable, type FailureData } from './failure.ts';
import type { CallOptions, Invoke } from './operation.ts';

/** Any two-way pipe of structured-cloneable messages: a MessagePort, Electron's IPC, a worker. */
export interface ChannelPort {
  readonly post: (message: unknown) => void;
  /** Calls back for every message until the returned function is called. */
  readonly listen: (callback: (message: unknown) => void) => () => void;
}

type Request =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };

type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly failure: FailureData }
  | { readonly type: 'closed' };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Failure) => void;
  readonly report: ((progress: unknown) => void) | undefined;
}

/** The near end of a channel. Fails with `UNREACHABLE` once the far end has closed. */
export function connectChannel(port: ChannelPort): Invoke {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let open = true;
  const stop = port.listen((message) => {
    if (typeof message !== 'object' || message === null) return;
    const reply = message as Reply;
    if (reply.type === 'closed') {
      open = false;
      stop();
      for (const call of waiting.values()) call.reject(unreachable());
      waiting.clear();
    } else {
      takeReply(waiting, reply);
    }
  });
  return (name, input, options = {}) => {
    if (!open) return Promise.reject(unreachable());
    lastId += 1;
    return send({ port, waiting }, { type: 'call', id: lastId, name, input }, options);
  };
}

interface NearEnd {
  readonly port: ChannelPort;
  readonly waiting: Map<number, Waiting>;
}

function send({ port, waiting }: NearEnd, call: Request, { signal, onProgress }: CallOptions): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  if (signal?.aborted === true) return Promise.reject(cancelled());
  const cancel = (): void => {
    waiting.delete(call.id);
    port.post({ type: 'cancel', id: call.id } satisfies Request);
    reject(cancelled());
  };
  const forget = (): void => signal?.removeEventListener('abort', cancel);
  waiting.set(call.id, { resolve, reject, report: onProgress });
  try {
    port.post(call);
    signal?.addEventListener('abort', cancel, { once: true });
  } catch {
    waiting.delete(call.id);
    reject(new Failure('INVALID_INPUT', 'The call holds something that cannot be carried. Reload the page.'));
  }
  promise.then(forget, forget);
  return promise;
}

function takeReply(waiting: Map<number, Waiting>, reply: Exclude<Reply, { type: 'closed' }>): void {
  const call = waiting.get(reply.id);
  // Late replies to a cancelled call are expected and mean nothing.
  if (call === undefined) return;
  if (reply.type === 'progress') {
    call.report?.(reply.value);
    return;
  }
  waiting.delete(reply.id);
  if (reply.type === 'done') call.resolve(reply.value);
  else call.reject(parseFailure(reply.failure));
}

/**
 * The far end of a channel. The returned function ends it: running calls are aborted and the near end is told.
 * Messages that are no calls are ignored; a call without a name fails with `INVALID_INPUT`.
 */
export function serveChannel(port: ChannelPort, invoke: Invoke): () => void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply): void => port.post(reply);
  const start = (id: number, name: string, input: unknown): void => {
    const controller = new AbortController();
    running.set(id, controller);
    const reply = (message: Reply): void => {
      if (running.get(id) === controller) post(message);
    };
    const onProgress = (value: unknown): void => reply({ type: 'progress', id, value });
    void invoke(name, input, { signal: controller.signal, onProgress })
      .then(
        (value) => reply({ type: 'done', id, value }),
        (error: unknown) => reply({ type: 'failed', id, failure: toFailureData(error) }),
      )
      .finally(() => running.delete(id));
  };
  const stop = port.listen((message) => {
    const request = parseRequest(message);
    if (request === null) return;
    if (request.type === 'cancel') running.get(request.id)?.abort(cancelled());
    else if (typeof request.name !== 'string') post({ type: 'failed', id: request.id, failure: malformedCall() });
    // An id in use is a bug of the near end or a hostile one: the first call keeps it.
    else if (!running.has(request.id)) start(request.id, request.name, request.input);
  });
  return () => {
    stop();
    for (const controller of running.values()) controller.abort(cancelled());
    running.clear();
    post({ type: 'closed' });
  };
}

function parseRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, id } = message as Partial<Request>;
  return Number.isSafeInteger(id) && (type === 'call' || type === 'cancel') ? (message as Request) : null;
}

function malformedCall(): FailureData {
  return { code: 'INVALID_INPUT', message: 'The call has no name. Reload the page.' };
}

function toFailureData(error: unknown): FailureData {
  return (error instanceof Failure ? error : unexpected()).toJSON();
}
