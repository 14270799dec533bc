import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { noteCall } from './record.ts';
import { strict } from './strict.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility-process.ts';

/** Electron's `protocol`, as far as it is used. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes: unknown): void => noteCall('protocol.registerSchemesAsPrivileged', schemes),
});

/** Electron's `screen`, as far as it is used: one of them. */
export const screen = strict('screen', {
  getDisplayMatching: (): unknown => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
});

/** Electron's `Notification`, as far as it is used: what it would show is recorded. */
export class Notification extends EventEmitter {
  readonly #options: unknown;

  constructor(options: unknown) {
    super();
    this.#options = options;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    noteCall('notification.show', this.#options);
  }
}

/** Electron's `Menu`, as far as it is used. */
export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => noteCall('Menu.setApplicationMenu', menu),
});

/** Electron's `dialog`; the person's answer stands in the file that `ELECTRON_DOUBLE_DIALOG` names. */
export const dialog = strict('dialog', {
  showOpenDialog: (_window: unknown, options: unknown): Promise<{ canceled: boolean; filePaths: string[] }> => {
    noteCall('dialog.showOpenDialog', options);
    const file = process.env['ELECTRON_DOUBLE_DIALOG'];
    if (file === undefined) throw new Error('a dialog was opened, and ELECTRON_DOUBLE_DIALOG names no answer');
    const filePaths = JSON.parse(readFileSync(file, 'utf8')) as string[];
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  },
});
