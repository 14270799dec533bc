import type { CustomScheme } from 'electron';
import type { Core } from '../../core/core.ts';
import { originalHeaders, pageHeaders } from '../page-headers.ts';

export const archiveScheme: CustomScheme = {
  scheme: 'archive',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Answers `archive://<sha256>` with the stored original, always as a download of no type. */
export function createArchiveProtocol(readBlob: Core['readBlob']): (request: Request) => Promise<Response> {
  return async (request) => {
    const digest = new URL(request.url).host;
    const bytes = request.method === 'GET' && /^[0-9a-f]{64}$/.test(digest) ? await readBlob(digest) : null;
    if (bytes === null) return new Response(null, { status: 404, headers: pageHeaders });
    return new Response(new Uint8Array(bytes), { headers: originalHeaders });
  };
}
