import type { CustomScheme } from 'electron';
import type { Core } from '../../core/core.ts';
import { createViewHeaders } from '../page-headers.ts';
import { PAGE_ORIGIN, VIEW_ORIGIN } from './app-protocol.ts';

/** Of all privileges only those that give it an origin, and that let a secure page frame it. */
export const viewScheme: CustomScheme = { scheme: 'original', privileges: { standard: true, secure: true } };

/** Answers `original://view/<ticket>` with the page of the ticket, once, for a frame of the app's page. */
export function createViewProtocol(takePage: Core['takePage']): (request: Request) => Response {
  const headers = createViewHeaders(PAGE_ORIGIN);
  return ({ url, method }) => {
    const [, ticket] = /^original:\/\/view\/([0-9a-f]{64})$/.exec(url) ?? [];
    const html = method === 'GET' && ticket !== undefined ? takePage(ticket) : null;
    return html === null ? new Response(null, { status: 404, headers }) : new Response(html, { headers });
  };
}

/** Whether an address is that of an original view. */
export const isView = (url: string): boolean => url.startsWith(`${VIEW_ORIGIN}/`);
