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
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    // A stream that ends without a result was cut off.
    if (done) throw unreachable();
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const reply = JSON.parse(line) as Record<string, unknown>;
      if ('progress' in reply) options.onProgress?.(reply['progress']);
      else if ('failure' in reply) throw parseFailure(reply['failure']);
      else return reply['result'];
    }
  }
}
