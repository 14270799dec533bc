import type { IncomingMessage, ServerResponse } from 'node:http';
import { synopticContract } from '../../contract/operations.ts';
import type { Core } from '../../core/core.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import { Failure } from '../../rpc/failure.ts';
import { createHttpHandler } from '../../rpc/http-server.ts';
import { originalHeaders } from '../page-headers.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import type { Selections } from '../selections.ts';
import type { StaticFiles } from '../static-files.ts';
import type { Refusal, Session } from './session.ts';

export interface RouteOptions {
  readonly core: Core;
  readonly files: StaticFiles;
  readonly selections: Selections;
  readonly session: Session;
  /** Where the page finds original views. */
  readonly viewOrigin: string;
}

/** Answers a request that has passed the guard against other sites. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const NOT_FOUND: Refusal = { status: 404, code: 'NOT_FOUND', message: 'There is nothing here. Open the start link.' };
const NOT_AUTHORISED: Refusal = {
  status: 401,
  code: 'UNAUTHORISED',
  message: 'This page has lost its session. Open the start link again.',
};
const SELECTION_STATUS: Readonly<Record<string, number>> = {
  SELECTION_NOT_FOUND: 404,
  INVALID_PATH: 400,
  DUPLICATE_PATH: 409,
  TOO_LARGE: 413,
};

/** Everything the browser face answers: the page, calls, originals, and files handed over. */
export function createRoutes({ core, files, selections, session, viewOrigin }: RouteOptions): Route {
  const call = createHttpHandler(createDispatch(synopticContract, core.handlers, { onUnexpected: reportUnexpected }));
  const routes: readonly { readonly method: string; readonly path: RegExp; readonly answer: Route }[] = [
    { method: 'POST', path: /^\/rpc\//, answer: (request, response) => answerCall(call, request, response) },
    { method: 'POST', path: /^\/selection$/, answer: (_, response) => openSelection(selections, response) },
    { method: 'PUT', path: /^\/selection\//, answer: (request, response) => addFile(selections, request, response) },
    { method: 'GET', path: /^\/view-origin$/, answer: (_, response) => sayViewOrigin(viewOrigin, response) },
    { method: 'GET', path: /^\/blob\//, answer: (request, response) => sendOriginal(core, request, response) },
  ];
  const sendFile = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const file = await sendStatic(files, request, response);
    // While the browser evaluates the page's script, what it will ask for first is read.
    if (file?.mediaType.startsWith('text/javascript') === true) response.once('finish', core.readAhead);
  };
  return async (request, response) => {
    const path = pathOf(request);
    const route = routes.find((candidate) => candidate.method === request.method && candidate.path.test(path));
    if (route === undefined) await sendFile(request, response);
    else if (session.isAuthorised(request.headers)) await route.answer(request, response);
    else refuse(response, NOT_AUTHORISED);
  };
}

/** Ends a response with a refusal as JSON `{code, message}`; the connection is closed, since a body may be unread. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  sendJson(response, status, { code, message });
}

async function answerCall(call: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') await call(request, response);
  else refuse(response, { status: 415, code: 'NOT_JSON', message: 'A call must be sent as application/json.' });
}

function sayViewOrigin(origin: string, response: ServerResponse): Promise<void> {
  sendJson(response, 200, { origin });
  return Promise.resolve();
}

async function openSelection(selections: Selections, response: ServerResponse): Promise<void> {
  sendJson(response, 200, { selection: await selections.open() });
}

async function addFile(selections: Selections, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [token = '', ...rest] = pathOf(request).slice('/selection/'.length).split('/');
  const name = decode(rest.join('/'));
  // The socket must outlive a file that is refused, to carry the refusal.
  const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  try {
    if (name === null) throw new Failure('INVALID_PATH', 'The path of a file is not a URL path.');
    await selections.add(token, name, bytes);
    response.writeHead(204).end();
  } catch (error) {
    const status = error instanceof Failure ? SELECTION_STATUS[error.code] : undefined;
    if (!(error instanceof Failure) || status === undefined) throw error;
    refuse(response, { status, code: error.code, message: error.message });
  }
}

async function sendOriginal(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const digest = pathOf(request).slice('/blob/'.length);
  const bytes = /^[0-9a-f]{64}$/.test(digest) ? await core.readBlob(digest) : null;
  if (bytes === null) refuse(response, NOT_FOUND);
  else response.writeHead(200, originalHeaders).end(bytes);
}

/** Resolves to the file that was sent, or null where there was none to send. */
async function sendStatic(
  files: StaticFiles,
  request: IncomingMessage,
  response: ServerResponse,
): ReturnType<StaticFiles> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'This cannot be done here.' });
    return null;
  }
  const file = await files(pathOf(request));
  if (file === null) refuse(response, NOT_FOUND);
  else response.writeHead(200, { 'content-type': file.mediaType }).end(file.bytes);
  return file;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const close = status === 200 ? {} : { connection: 'close' };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...close }).end(JSON.stringify(body));
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
