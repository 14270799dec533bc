import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Download, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import { fromShown, toShown, toShownPolicy } from './address.ts';
import { app, createEvent } from './app.ts';
import { ipcMain } from './ipc-main.ts';
import { BINDING, createPageShim, DELIVER } from './page-shim.ts';
import { note, noteCall } from './record.ts';
import type { DoubleSession } from './session.ts';
import { strict } from './strict.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** Electron's names for permissions, with those Chromium is told. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  media: 'camera',
  midi: 'midi',
  notifications: 'notifications',
};

/** A page of Chromium with the face of Electron's `webContents`. */
export class DoubleWebContents extends EventEmitter {
  readonly session: DoubleSession;
  readonly mainFrame = { url: '' };
  #page: Page | null = null;
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' });
  /** The address main itself is loading, which no `will-navigate` is emitted for. */
  #loading: string | null = null;

  constructor(session: DoubleSession) {
    super();
    this.session = session;
    app.emit('web-contents-created', {}, this);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    noteCall('webContents.setWindowOpenHandler', handler({ url: 'https://example.org/' }));
    this.#windowOpen = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    noteCall('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  isDestroyed(): boolean {
    return this.#page === null || this.#page.isClosed();
  }

  send(channel: string, ...args: readonly unknown[]): void {
    // A page that is being replaced loses what was on its way to it, in Electron as here.
    this.#page
      ?.evaluate(
        ([key, name, values]) =>
          (globalThis as unknown as Record<symbol, (name: string, values: unknown) => void>)[Symbol.for(key)]!(
            name,
            values,
          ),
        [DELIVER, channel, args] as const,
      )
      .catch(() => undefined);
  }

  /** Gives it its page: preload, requests, navigation, windows, downloads, permissions. */
  async attach(page: Page, preload: string): Promise<void> {
    this.#page = page;
    await page.exposeBinding(BINDING, ({ frame }, message: string) => this.#receive(frame, message));
    await page.addInitScript(createPageShim(readFileSync(preload, 'utf8')));
    await page.route('**/*', (route, request) => this.#answer(route, request));
    page.on('popup', (popup) => {
      if (this.#windowOpen({ url: fromShown(popup.url()) }).action === 'deny') void popup.close();
    });
    page.on('framenavigated', (frame) => {
      // Loading is told apart by the request it makes.
      const isMainFrame = frame === page.mainFrame();
      if (this.#loading === null) this.emit('did-navigate-in-page', {}, fromShown(frame.url()), isMainFrame);
    });
    page.on('download', (download) => this.#download(download));
    page.on('close', () => this.emit('destroyed'));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
  }

  /** Loads one of the app's addresses. */
  async load(url: string): Promise<void> {
    this.#loading = url;
    const granted = Object.keys(PERMISSIONS).filter((name) => this.session.grants(name, url));
    const origin = new URL(toShown(url)).origin;
    // What is not named here is refused for the origin.
    await this.#page!.context().grantPermissions(
      granted.map((name) => PERMISSIONS[name]!),
      { origin },
    );
    await this.#page!.goto(toShown(url));
    this.#loading = null;
  }

  #receive(frame: Frame, message: string): void {
    const [channel, args] = JSON.parse(message) as [string, unknown[]];
    const isMain = frame === this.#page?.mainFrame();
    if (isMain) this.mainFrame.url = fromShown(frame.url());
    const senderFrame = isMain ? this.mainFrame : { url: fromShown(frame.url()) };
    ipcMain.emit(channel, { sender: this, senderFrame }, ...args);
  }

  async #answer(route: Route, request: PageRequest): Promise<void> {
    const url = fromShown(request.url());
    const outcome = (is: 'answered' | 'cancelled' | 'stopped'): void =>
      note(({ requests }) => requests.push({ url, outcome: is }));
    if (request.isNavigationRequest() && !this.#mayNavigate(url, request)) {
      outcome('stopped');
      return route.abort('aborted');
    }
    const handler = this.session.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!this.session.mayRequest(url) || handler === undefined) {
      outcome('cancelled');
      return route.abort('blockedbyclient');
    }
    outcome('answered');
    const response = await handler(toRequest(url, request));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries([...response.headers].map(([name, value]) => [name, toShownPolicy(value)])),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #mayNavigate(url: string, request: PageRequest): boolean {
    const isMainFrame = request.frame() === this.#page?.mainFrame();
    if (this.#loading !== url) {
      const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
      for (const name of names) {
        const event = createEvent({ url, isMainFrame, isSameDocument: false });
        this.emit(name, event);
        if (event.defaultPrevented) return false;
      }
    }
    this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    return true;
  }

  #download(download: Download): void {
    const event = createEvent({});
    const item = strict('downloadItem', { getURL: () => fromShown(download.url()) });
    this.session.emit('will-download', event, item, this);
    noteCall('download', item.getURL(), event.defaultPrevented ? 'prevented' : 'allowed');
    if (event.defaultPrevented) void download.cancel();
  }
}

function toRequest(url: string, request: PageRequest): Request {
  const body = request.postDataBuffer();
  const hasBody = body !== null && request.method() !== 'GET';
  return new Request(url, { method: request.method(), body: hasBody ? new Uint8Array(body) : null });
}
