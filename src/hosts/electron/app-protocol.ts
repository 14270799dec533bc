import type { CustomScheme } from 'electron';
import { place } from '../../contract/desktop.ts';
import type { Core } from '../../core/core.ts';
import { Failure } from '../../rpc/failure.ts';
import { createPageHeaders, originalHeaders } from '../page-headers.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import type { Selections } from '../selections.ts';
import type { StaticFiles } from '../static-files.ts';

/** Where the page is: a scheme of our own, so that it is neither the web nor `file:`. */
export const PAGE_ORIGIN = 'app://synoptic';
/** The place of the page that an address of it names, or null for any other address. */
export function placeOf(url: string): string | null {
  const page = `${PAGE_ORIGIN}/`;
  const found = url.startsWith(page) ? place.safeParse(url.slice(page.length)) : undefined;
  return found?.data ?? null;
}

/** Where original views are: an origin that is not the page's. */
export const VIEW_ORIGIN = 'original://view';

export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

export interface AppProtocolOptions {
  readonly files: StaticFiles;
  /** Absent when the library could not be opened. */
  readonly work: { readonly selections: Selections; readonly readBlob: Core['readBlob'] } | null;
}

/** The policy of the page lets original views be framed, and nothing else. */
const headers = createPageHeaders(VIEW_ORIGIN);

/** Answers requests of the page for its own files, for originals, and takes in files that were dropped on it. */
export function createAppProtocol({ files, work }: AppProtocolOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'synoptic') return answer(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
    try {
      if (work !== null && pathname === '/selection' && request.method === 'POST') {
        return answer(200, { selection: await work.selections.open() });
      }
      if (work !== null && pathname.startsWith('/selection/') && request.method === 'PUT') {
        return await addFile(work.selections, pathname, request.body);
      }
      if (work !== null && pathname.startsWith('/blob/') && request.method === 'GET') {
        return await sendOriginal(work.readBlob, pathname);
      }
      return await sendFile(files, request.method, pathname);
    } catch (error) {
      if (error instanceof Failure) return answer(400, error.toJSON());
      reportUnexpected(error, 'app protocol');
      return answer(500, { code: 'INTERNAL', message: 'Something went wrong. Try again.' });
    }
  };
}

async function addFile(selections: Selections, pathname: string, body: Request['body']): Promise<Response> {
  const [token = '', ...rest] = pathname.slice('/selection/'.length).split('/');
  await selections.add(token, decodePath(rest.join('/')), body ?? noBytes());
  return new Response(null, { status: 204, headers });
}

/** An original from the page's own origin, so that its policy need name no other. */
async function sendOriginal(readBlob: Core['readBlob'], pathname: string): Promise<Response> {
  const [, digest] = /^\/blob\/([0-9a-f]{64})$/.exec(pathname) ?? [];
  const bytes = digest === undefined ? null : await readBlob(digest);
  if (bytes === null) return answer(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
  return new Response(new Uint8Array(bytes), { headers: originalHeaders });
}

async function sendFile(files: StaticFiles, method: string, pathname: string): Promise<Response> {
  const file = method === 'GET' ? await files(pathname) : null;
  if (file === null) return answer(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
  return new Response(file.bytes, { headers: { ...headers, 'content-type': file.mediaType } });
}

function answer(status: number, body: unknown): Response {
  const json = { ...headers, 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(body), { status, headers: json });
}

function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Failure('INVALID_PATH', 'The path of a file is not a URL path.');
  }
}

// eslint-disable-next-line require-yield -- an empty file has no chunks
async function* noBytes(): AsyncGenerator<Uint8Array> {
  return;
}
