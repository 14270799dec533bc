import type { CustomScheme } from 'electron';
import { Failure } from '../../rpc/failure.ts';
import { pageHeaders } from '../page-headers.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import type { Selections } from '../selections.ts';
import type { StaticFiles } from '../static-files.ts';

/** Where the page is: a scheme of our own, so that it is neither the web nor `file:`. */
export const PAGE_ORIGIN = 'app://synoptic';

export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

export interface AppProtocolOptions {
  readonly files: StaticFiles;
  /** Absent when the library could not be opened. */
  readonly selections: Selections | null;
}

/** Answers requests of the page for its own files, and takes in files that were dropped on it. */
export function createAppProtocol({ files, selections }: AppProtocolOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'synoptic') return answer(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
    try {
      if (selections !== null && pathname === '/selection' && request.method === 'POST') {
        return answer(200, { selection: await selections.open() });
      }
      if (selections !== null && pathname.startsWith('/selection/') && request.method === 'PUT') {
        return await addFile(selections, pathname, request.body);
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
  return new Response(null, { status: 204, headers: pageHeaders });
}

async function sendFile(files: StaticFiles, method: string, pathname: string): Promise<Response> {
  const file = method === 'GET' ? await files(pathname) : null;
  if (file === null) return answer(404, { code: 'NOT_FOUND', message: 'There is nothing here.' });
  return new Response(file.bytes, { headers: { ...pageHeaders, 'content-type': file.mediaType } });
}

function answer(status: number, body: unknown): Response {
  const headers = { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(body), { status, headers });
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
