import type { DesktopContract } from '../contract/desktop.ts';
import type { SynopticContract } from '../contract/operations.ts';
import { connectChannel, type ChannelPort } from '../rpc/channel.ts';
import { createClient } from '../rpc/client.ts';
import { Failure, unreachable } from '../rpc/failure.ts';
import { createHttpInvoke } from '../rpc/http-client.ts';
import type { Client, Invoke } from '../rpc/operation.ts';
import { markTitle } from './marked-title.ts';
import { askForToken, shareToken } from './shared-token.ts';

declare global {
  interface Window {
    /** What the desktop's preload offers; absent in a browser. */
    readonly synoptic?: ChannelPort;
  }
}

/** Every operation of the core, typed. */
export type AppClient = Client<SynopticContract>;

/** A file of the page with its path relative to what was chosen or dropped, `/` between names. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

/** What the page may ask of the place it runs in; the only door to it. */
export interface Host {
  readonly face: 'desktop' | 'browser';
  readonly client: AppClient;
  /** Lets the person choose; resolves to a token for `archive.importFiles`, or null when nothing was chosen. */
  chooseFiles(kind: 'files' | 'folder'): Promise<string | null>;
  /** Hands files over to the core; resolves to a token for `archive.importFiles`. Rejects with `Failure`. */
  uploadDropped(files: readonly PickedFile[]): Promise<string>;
  /** The bytes of an original, by its digest. Rejects with `Failure`. */
  readOriginal(sha256: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Shows a place of the app (`#/…`) in another window, or as browsers do in another tab. Rejects with `Failure`. */
  openWindow(place: string): Promise<void>;
  /**
   * Tells that long work has ended to a person who looks elsewhere: by the system's notification, and as a browser can, in
   * the title of the page until it is looked at. Rejects with `Failure`.
   */
  tellEnded(work: string, text: string): Promise<void>;
  /** Where the page of a ticket of `originals.open` is shown, once: on another origin. Rejects with `Failure`. */
  toViewAddress(ticket: string): Promise<string>;
}

/**
 * Connects to the host the page runs in; null when this is a browser page that has lost its token, and no other page of
 * the same origin has it.
 */
export async function connect(): Promise<Host | null> {
  if (window.synoptic !== undefined) return connectDesktop(window.synoptic);
  const token = takeToken() ?? (await askForToken());
  return token === null ? null : connectBrowser(token);
}

function connectDesktop(port: ChannelPort): Host {
  const invoke = connectChannel(port);
  const desktop = createClient<DesktopContract>(invoke);
  return {
    face: 'desktop',
    client: createClient<SynopticContract>(invoke),
    chooseFiles: async (kind) => (await desktop['desktop.chooseFiles']({ kind })).selection,
    uploadDropped: (files) => upload(files, {}),
    openWindow: async (place) => void (await desktop['desktop.openWindow']({ place })),
    tellEnded: async (work, text) => void (await desktop['desktop.notify']({ work, text })),
    readOriginal: (sha256, signal) => readOriginal(sha256, { signal }),
    toViewAddress: (ticket) => Promise.resolve(`original://view/${ticket}`),
  };
}

function connectBrowser(token: string): Host {
  const headers = { authorization: `Bearer ${token}` };
  const uploadDropped = (files: readonly PickedFile[]): Promise<string> => upload(files, headers);
  return {
    face: 'browser',
    client: createClient<SynopticContract>(sharing(createHttpInvoke({ baseUrl: location.origin, token }), token)),
    chooseFiles: async (kind) => {
      const files = await pickFiles(kind);
      return files.length === 0 ? null : uploadDropped(files);
    },
    uploadDropped,
    openWindow: (place) => {
      // It asks for the token as any page of this origin may; the address has none.
      window.open(`/${place}`, '_blank', 'noopener');
      return Promise.resolve();
    },
    tellEnded: (_work, text) => {
      markTitle(`✓ ${text}`);
      return Promise.resolve();
    },
    readOriginal: (sha256, signal) => readOriginal(sha256, { headers, signal }),
    toViewAddress: async (ticket) => {
      const answer = await send('/view-origin', { headers }, NOT_SHOWN);
      const { origin } = (await answer.json()) as { readonly origin: string };
      return `${origin}/${ticket}`;
    },
  };
}

/** Tells other pages the token once the host has answered a call with it: a wrong one is nobody's. */
function sharing(invoke: Invoke, token: string): Invoke {
  let isShared = false;
  return async (...call) => {
    const result = await invoke(...call);
    if (!isShared) shareToken(token);
    isShared = true;
    return result;
  };
}

/** The token leaves the address bar at once, so that it is in no history, bookmark or screenshot. */
function takeToken(): string | null {
  const fragment = new URLSearchParams(location.hash.replace(/^#\/?/, ''));
  const token = fragment.get('token');
  if (token !== null) history.replaceState(null, '', '#/library');
  return token;
}

function pickFiles(kind: 'files' | 'folder'): Promise<readonly PickedFile[]> {
  const { promise, resolve } = Promise.withResolvers<readonly PickedFile[]>();
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = kind === 'folder';
  input.hidden = true;
  input.dataset['picker'] = kind;
  const finish = (): void => {
    input.remove();
    resolve([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
  };
  input.addEventListener('change', finish, { once: true });
  input.addEventListener('cancel', finish, { once: true });
  // Some browsers only fire events for inputs that are in the page.
  document.body.append(input);
  input.click();
  return promise;
}

async function upload(files: readonly PickedFile[], headers: Readonly<Record<string, string>>): Promise<string> {
  const created = await send('/selection', { method: 'POST', headers });
  const { selection } = (await created.json()) as { readonly selection: string };
  for (const { path, file } of files) {
    const address = `/selection/${encodeURIComponent(selection)}/${encodeURIComponent(path)}`;
    await send(address, { method: 'PUT', headers, body: file });
  }
  return selection;
}

async function readOriginal(sha256: string, request: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await send(`/blob/${sha256}`, request, NOT_SHOWN);
  return new Uint8Array(await answer.arrayBuffer());
}

const NOT_HANDED_OVER = new Failure(
  'UPLOAD_FAILED',
  'A file could not be handed over. Check that it can be read, then try again.',
);
const NOT_SHOWN = new Failure('ORIGINAL_NOT_SHOWN', 'Its original could not be read. The text can be read as before.');

async function send(address: string, request: RequestInit, refused = NOT_HANDED_OVER): Promise<Response> {
  const response = await fetch(address, { cache: 'no-store', redirect: 'error', ...request }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw refused;
  return response;
}
