import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import { ipcMain } from '../../../e2e/electron-double/ipc-main.ts';
import type { DoubleSession } from '../../../e2e/electron-double/session.ts';
import { strict } from '../../../e2e/electron-double/strict.ts';
import { DoubleWebContents } from '../../../e2e/electron-double/web-contents.ts';

/** The page of a window that has none: what is sent to it is a line of the output, and a line of the input is what it sends. */
class WindowlessContents extends DoubleWebContents {
  override isDestroyed(): boolean {
    return false;
  }

  override send(channel: string, message: unknown): void {
    process.stdout.write(`reply ${JSON.stringify([channel, message])}\n`);
  }

  override load(url: string): Promise<void> {
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    this.mainFrame.url = url;
    createInterface(process.stdin).on('line', (line) => {
      const [channel, message] = JSON.parse(line) as [string, unknown];
      ipcMain.emit(channel, { sender: this, senderFrame: this.mainFrame }, message);
    });
    process.stdout.write('loaded\n');
    return Promise.resolve();
  }
}

interface WindowSettings {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly session: DoubleSession };
}

class WindowlessBrowserWindow extends EventEmitter {
  readonly webContents: WindowlessContents;
  readonly #size: { readonly width: number; readonly height: number };

  constructor({ width, height, webPreferences }: WindowSettings) {
    super();
    this.#size = { width, height };
    this.webContents = strict('webContents', new WindowlessContents(webPreferences.session));
  }

  static getFocusedWindow(): null {
    return null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...this.#size };
  }

  isMaximized(): boolean {
    return false;
  }
}

/** Electron's `BrowserWindow` as far as the main process needs it, without anything to see. */
export const BrowserWindow = new Proxy(WindowlessBrowserWindow, {
  construct: (Target, [settings]: [WindowSettings]) => strict('BrowserWindow', new Target(settings)),
});
