import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { openPage } from './browser.ts';
import { note } from './record.ts';
import type { DoubleSession } from './session.ts';
import { strict } from './strict.ts';
import { DoubleWebContents } from './web-contents.ts';

interface WindowSettings {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly session: DoubleSession; readonly preload: string };
}

const windows = new Set<DoubleBrowserWindow>();

/** Electron's `BrowserWindow`, as far as it is used: one page of Chromium. */
class DoubleBrowserWindow extends EventEmitter {
  /** Nobody sits before the double. */
  static getFocusedWindow(): null {
    return null;
  }

  readonly webContents: DoubleWebContents;
  readonly #settings: WindowSettings;

  constructor(settings: WindowSettings) {
    super();
    this.#settings = settings;
    const { session, ...preferences } = settings.webPreferences;
    const noted = { ...settings, webPreferences: { ...preferences, session: session.partition } };
    note((record) => record.windows.push(noted));
    this.webContents = strict('webContents', new DoubleWebContents(session));
    windows.add(this);
  }

  async loadURL(url: string): Promise<void> {
    const { width, height, webPreferences } = this.#settings;
    let switches = {};
    note((record) => (switches = record.switches));
    const page = await openPage(webPreferences.session, switches);
    await page.setViewportSize({ width, height });
    await this.webContents.attach(page, webPreferences.preload);
    page.on('close', () => this.#closed());
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    note((record) => record.calls.push({ what: 'window.show', with: [] }));
  }

  focus(): void {
    note((record) => record.calls.push({ what: 'window.focus', with: [] }));
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width, height } = this.#settings;
    return { x, y, width, height };
  }

  isMaximized(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  #closed(): void {
    // Of a page of Chromium that is closed nothing is heard before it is gone.
    this.emit('close', {});
    windows.delete(this);
    this.emit('closed');
    if (windows.size === 0) app.emit('window-all-closed');
  }
}

/** The class the app constructs; what it makes throws when it is asked for more than the double has. */
export const BrowserWindow = new Proxy(DoubleBrowserWindow, {
  construct: (Target, [settings]: [WindowSettings]) => strict('BrowserWindow', new Target(settings)),
});
