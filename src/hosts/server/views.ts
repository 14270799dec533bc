import type { IncomingMessage, Server } from 'node:http';
import type { Core } from '../../core/core.ts';
import { createViewHeaders } from '../page-headers.ts';
import { createServer } from './http.ts';

/** Views are small and few. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 1_000, maxHeaderSize: 8_192 };

export interface ViewServerOptions {
  readonly takePage: Core['takePage'];
  /** `127.0.0.1:<port>` of this server, known once it listens. */
  readonly host: () => string;
  /** Origin of the page, which alone may frame a view. */
  readonly page: () => string;
}

/**
 * Serves original views, on an origin of its own: each once, for its ticket, to a frame of the page and to nobody else.
 * It knows no token, sets no cookie and answers nothing else.
 */
export function createViewServer({ takePage, host, page }: ViewServerOptions): Server {
  return createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(createViewHeaders(page()))) response.setHeader(name, value);
    const refused = refuse(request, host());
    const [, ticket] = /^\/([0-9a-f]{64})$/.exec(request.url ?? '') ?? [];
    const html = refused !== null || ticket === undefined ? null : takePage(ticket);
    if (html !== null) response.writeHead(200).end(html);
    else response.writeHead(refused ?? 404, { connection: 'close' }).end(GONE);
  });
}

const GONE =
  '<!doctype html><meta charset="utf-8"><title>Nothing here</title><p>There is nothing here. Open the original again.</p>';

/** The status that a request is refused with before its ticket is looked at; null where it may be answered. */
function refuse({ method, headers }: IncomingMessage, host: string): number | null {
  if (headers.host !== host) return 421;
  if (method !== 'GET') return method === 'OPTIONS' ? 403 : 405;
  const site = headers['sec-fetch-site'];
  const destination = headers['sec-fetch-dest'];
  // Both ports are of one site; a frame is the only thing that may ask, and never by a script.
  const isFrame = destination === undefined || destination === 'iframe';
  const isOwnSite = site === undefined || site === 'same-site';
  return headers.origin === undefined && isFrame && isOwnSite ? null : 403;
}
