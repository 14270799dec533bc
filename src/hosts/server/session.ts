import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** One run of the browser face: who may ask. */
export interface Session {
  /** 256 random bits as 64 hexadecimal digits. */
  readonly token: string;
  /** Whether the headers carry the token. A wrong one is counted, a missing one is not. */
  readonly isAuthorised: (headers: IncomingHttpHeaders) => boolean;
}

export interface SessionOptions {
  /** Called once, when somebody has tried too many wrong tokens. */
  readonly onGuessing: () => void;
}

/** A page with an old token asks a few times; nobody asks twenty times by accident. */
const MAX_WRONG_TOKENS = 20;

/** Creates a session with a fresh token. */
export function createSession({ onGuessing }: SessionOptions): Session {
  const token = randomBytes(32).toString('hex');
  const expected = digest(token);
  let wrong = 0;
  return {
    token,
    isAuthorised: ({ authorization }) => {
      if (authorization === undefined) return false;
      // Digests have one length, so the comparison takes the same time whatever was sent.
      if (timingSafeEqual(digest(authorization.replace(/^Bearer /, '')), expected)) return true;
      wrong += 1;
      if (wrong === MAX_WRONG_TOKENS) onGuessing();
      return false;
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A refusal: an HTTP status with what the caller is told. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request to this `host` must not be answered, whatever it asks for, or null. Guards against other sites in the same
 * browser: pages of other origins (Origin, Sec-Fetch-Site), and preflights.
 */
export function refuseForeign(method: string, headers: IncomingHttpHeaders, host: string): Refusal | null {
  const site = headers['sec-fetch-site'];
  const ownOrigin = headers.origin === undefined || headers.origin === `http://${host}`;
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!ownOrigin || !ownSite || method === 'OPTIONS') {
    return { status: 403, code: 'FOREIGN_REQUEST', message: 'Other sites may not ask Synoptic anything.' };
  }
  return null;
}
