import { cancelled, Failure, parseFailure, unreachable } from './failure.ts';
import type { CallOptions, Invoke } from './operation.ts';

export interface HttpInvokeOptions {
  /** Where `/rpc/<name>` is, without a slash at the end. */
  readonly baseUrl: string;
  /** The session's token, sent as `Authorization: Bearer`. */
  readonly token: string;
}

/**
 * Calls over HTTP: `POST /rpc/<name>` with JSON in and lines of JSON out; cancelling closes the request.
 * Fails with `UNAUTHORISED` when the host does not know the token, and `UNREACHABLE` when it is gone.
 */
export function createHttpInvoke({ baseUrl, token }: HttpInvokeOptions): Invoke {
  return async (name, input, options = {}) => {
    const request: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: toBody(input),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: options.signal ?? null,
    };
    try {
      const response = await fetch(`${baseUrl}/rpc/${encodeURIComponent(name)}`, request);
      if (!response.ok) throw await parseRefusal(response);
      return await readReplies(response, options);
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw options.signal?.aborted === true ? cancelled() : unreachable();
    }
  };
}

function toBody(input: unknown): string {
  try {
    return input === undefined ? '' : JSON.stringify(input);
  } catch {
    throw new Failure('INVALID_INPUT', 'The call holds something that cannot be carried. Reload the page.');
  }
}

async function parseRefusal(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  if (body !== null) return parseFailure(body);
  return response.status === 401
    ? new Failure('UNAUTHORISED', 'This page has lost its session. Open the start link again.')
    : unreachable();
}

async function readReplies(response: Response, options: CallOptions): Promise<unknown> {
  if (response.body === null) throw unreachable();
  for await (const line of readLines(response.body)) {
    const reply = JSON.parse(line) as Record<string, unknown>;
    if ('progress' in reply) options.onProgress?.(reply['progress']);
    else if ('failure' in reply) throw parseFailure(reply['failure']);
    else return reply['result'];
  }
  // A stream that ends without a result was cut off.
  throw unreachable();
}

const NEWLINE = 10;

/** The whole lines of a body as they come. A line of megabytes comes in hundreds of pieces, which are joined once. */
async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  let pieces: Uint8Array[] = [];
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      let from = 0;
      for (let end = value.indexOf(NEWLINE); end !== -1; end = value.indexOf(NEWLINE, from)) {
        yield decode([...pieces, value.subarray(from, end)]);
        pieces = [];
        from = end + 1;
      }
      if (from < value.length) pieces.push(value.subarray(from));
    }
  } finally {
    // The end of the body is read, too, so that the connection is free for the next call.
    void reader.read().catch(() => undefined);
  }
}

function decode(pieces: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return new TextDecoder().decode(bytes);
}
