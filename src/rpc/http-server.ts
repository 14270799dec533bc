import type { IncomingMessage, ServerResponse } from 'node:http';
import { cancelled, Failure, unexpected, type FailureData } from './failure.ts';
import type { Invoke } from './operation.ts';

/** Answers a `POST /rpc/<name>`; resolves when the answer has ended. The host has checked who is asking. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpHandlerOptions {
  /** Largest body of a call, in bytes. A note of a million characters fits. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 4 * 1024 * 1024;
const PREFIX = '/rpc/';

/**
 * The far end of HTTP: JSON in, then one line of JSON for each progress and one for the result or failure.
 * A call that cannot be read is refused with 400, one that is too large with 413, both as `{code, message}`.
 */
export function createHttpHandler(invoke: Invoke, { maxBytes = MAX_BYTES }: HttpHandlerOptions = {}): HttpHandler {
  return async (request, response) => {
    const controller = new AbortController();
    response.on('close', () => controller.abort(cancelled()));
    let call: ReturnType<typeof parseCall>;
    try {
      call = parseCall(request.url ?? '', await readBody(request, maxBytes));
    } catch (error) {
      refuse(response, error);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    const write = (line: unknown): void => {
      // As bytes, which are copied less often than a long string.
      if (!response.destroyed) response.write(Buffer.from(`${JSON.stringify(line)}\n`));
    };
    const onProgress = (progress: unknown): void => write({ progress });
    try {
      write({ result: await invoke(call.name, call.input, { signal: controller.signal, onProgress }) });
    } catch (error) {
      write({ failure: toFailureData(error) });
    }
    response.end();
  };
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket must outlive a body that is refused, to carry the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new Failure('TOO_LARGE', `A call may hold ${maxBytes} bytes at most. Shorten it.`);
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

function parseCall(url: string, body: string): { name: string; input: unknown } {
  const path = url.split('?')[0] ?? '';
  const input: unknown = body === '' ? undefined : JSON.parse(body);
  return { name: decodeURIComponent(path.slice(PREFIX.length)), input };
}

function refuse(response: ServerResponse, error: unknown): void {
  const failure =
    error instanceof Failure ? error : new Failure('INVALID_INPUT', 'The call is not JSON. Reload the page.');
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  response.writeHead(failure.code === 'TOO_LARGE' ? 413 : 400, {
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  });
  response.end(JSON.stringify(failure));
}

function toFailureData(error: unknown): FailureData {
  return (error instanceof Failure ? error : unexpected()).toJSON();
}
