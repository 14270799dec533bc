import path from 'node:path';
import { BrowserWindow, ipcMain, type IpcMainEvent, type Rectangle, type Session } from 'electron';
import { serveChannel } from '../../rpc/channel.ts';
import type { Invoke } from '../../rpc/operation.ts';
import { PAGE_ORIGIN } from './app-protocol.ts';
import { isPage } from './security.ts';

/** The one channel between the page and this process; the preload names it too. */
const CHANNEL = 'synoptic';

export interface WindowOptions {
  readonly session: Session;
  /** Developer tools, in a checkout only. */
  readonly devTools: boolean;
  /** Where it stood the last time. */
  readonly bounds?: Rectangle | undefined;
}

/** Creates the window, powerless and hidden until it has something to show. */
export function createWindow({ session, devTools, bounds }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 1360,
    height: 900,
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    title: 'Synoptic',
    webPreferences: {
      session,
      preload: path.join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Shows a place of the page. */
export async function showPage(window: BrowserWindow, place: string): Promise<void> {
  await window.loadURL(`${PAGE_ORIGIN}/${place}`);
}

/** The place that shows the passage of an address `archive://…`. */
export const placeOfLink = (link: string): string => `#/link?${new URLSearchParams({ to: link }).toString()}`;

/**
 * Carries calls of the window's page, and of nobody else: each message is taken only from the main frame showing the
 * app's own page. Calls end when the page is left or the window closed.
 */
export function serveWindow(window: BrowserWindow, invoke: Invoke): void {
  let stop = serveOnce(window, invoke);
  window.webContents.on('did-start-navigation', (details) => {
    if (!details.isMainFrame || details.isSameDocument) return;
    stop();
    stop = serveOnce(window, invoke);
  });
  window.webContents.on('render-process-gone', () => stop());
  window.on('closed', () => stop());
}

function serveOnce(window: BrowserWindow, invoke: Invoke): () => void {
  const { webContents } = window;
  let open = true;
  const stop = serveChannel(
    {
      post: (message) => {
        if (open && !webContents.isDestroyed()) webContents.send(CHANNEL, message);
      },
      listen: (callback) => {
        const take = (event: IpcMainEvent, message: unknown): void => {
          const { senderFrame } = event;
          const trusted = senderFrame !== null && senderFrame === webContents.mainFrame && isPage(senderFrame.url);
          if (trusted) callback(message);
        };
        ipcMain.on(CHANNEL, take);
        return () => void ipcMain.off(CHANNEL, take);
      },
    },
    invoke,
  );
  return () => {
    // A page that is being left must not be told, or it would show for a moment that its host is gone.
    open = false;
    stop();
  };
}
