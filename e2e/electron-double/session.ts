import { EventEmitter } from 'node:events';
import { noteCall } from './record.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type RequestListener = (details: { url: string }, answer: (result: { cancel?: boolean }) => void) => void;
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;
type PermissionRequest = (
  contents: { getURL: () => string },
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;

/** A session: who answers its requests, and what its pages may do. */
export class DoubleSession extends EventEmitter {
  readonly partition: string;
  readonly handlers = new Map<string, Handler>();
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler): void => void this.handlers.set(scheme, handler),
  });
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#noted('webRequest.onBeforeRequest', listener);
      this.#onBeforeRequest = listener;
    },
  });
  proxy: { proxyRules?: string; proxyBypassRules?: string } | null = null;
  #onBeforeRequest: RequestListener | null = null;
  // Electron grants everything unless it is told otherwise; so does its double.
  #check: PermissionCheck = () => true;
  #request: PermissionRequest = (_contents, _permission, answer) => answer(true);

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.#noted('setPermissionCheckHandler', handler);
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#noted('setPermissionRequestHandler', handler);
    this.#request = handler;
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.#noted('setDevicePermissionHandler', handler({ deviceType: 'usb', device: {}, origin: 'app://synoptic' }));
  }

  setDisplayMediaRequestHandler(handler: (request: object, answer: (streams: unknown) => void) => void): void {
    handler({}, (streams) => this.#noted('setDisplayMediaRequestHandler', streams ?? null));
  }

  setBluetoothPairingHandler(handler: (details: object, answer: (response: unknown) => void) => void): void {
    handler({ deviceId: 'x', pairingKind: 'confirm' }, (response) =>
      this.#noted('setBluetoothPairingHandler', response),
    );
  }

  setUSBProtectedClassesHandler(handler: (details: { protectedClasses: string[] }) => string[]): void {
    this.#noted('setUSBProtectedClassesHandler', handler({ protectedClasses: ['audio', 'hid'] }));
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.#noted('setSpellCheckerEnabled', enabled);
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.#noted('setSpellCheckerDictionaryDownloadURL', url);
  }

  setProxy(config: NonNullable<DoubleSession['proxy']>): Promise<void> {
    this.#noted('setProxy', config);
    this.proxy = config;
    return Promise.resolve();
  }

  /** Whether a page of this session would be granted a permission: both handlers have to agree. */
  grants(permission: string, url: string): boolean {
    let granted = false;
    this.#request({ getURL: () => url }, permission, (answer) => (granted = answer), {});
    return granted && this.#check(null, permission, url, {});
  }

  /** Whether a request may go on, as the app's listener says. */
  mayRequest(url: string): boolean {
    let cancelled = false;
    this.#onBeforeRequest?.({ url }, ({ cancel = false }) => (cancelled = cancel));
    return !cancelled;
  }

  #noted(what: string, ...args: readonly unknown[]): void {
    noteCall(`session.${what}`, ...args);
  }
}

const sessions = new Map<string, DoubleSession>();

/** Electron's `session`, as far as it is used. */
export const session = strict('session', {
  fromPartition: (partition: string): DoubleSession => {
    const known = sessions.get(partition);
    if (known !== undefined) return known;
    const created = strict('session', new DoubleSession(partition));
    sessions.set(partition, created);
    noteCall('session.fromPartition', partition);
    return created;
  },
});
