import { screen, type BrowserWindow, type Rectangle, type Session } from 'electron';
import { placeOf } from './app-protocol.ts';
import type { KeptWindow, KeptWindows } from './kept-windows.ts';
import { createWindow, showPage } from './window.ts';

export interface WindowsOptions {
  readonly session: Session;
  /** Developer tools, in a checkout only. */
  readonly devTools: boolean;
  /** Is told of every window; its page is loaded once that resolves. */
  readonly onOpen: (window: BrowserWindow) => Promise<void>;
  readonly kept: KeptWindows;
}

/** The windows of the app. */
export interface Windows {
  /** Opens those of the last time, or one; where a place is given the first of them shows that. */
  readonly restore: (place: string | null) => Promise<void>;
  /** Opens one more. */
  readonly open: (place: string) => Promise<void>;
  /** Shows a place in the window that was used last, and brings it to the front. */
  readonly show: (place: string | null) => void;
  /** From now on what closes stays kept; resolves once everything is written. */
  readonly quit: () => Promise<void>;
}

const FIRST = '#/library';

/** Opens windows and keeps which are open: a crash or the end of the app loses none of them. */
export function createWindows({ session, devTools, onOpen, kept }: WindowsOptions): Windows {
  const shown = new Map<BrowserWindow, string>();
  let isQuitting = false;
  let written: Promise<void> = Promise.resolve();
  const keep = (): void => {
    if (!isQuitting && shown.size > 0) written = kept.write([...shown].map(toKept));
  };
  const openOne = async ({ place, bounds, isMaximized }: Partial<KeptWindow> & { place: string }): Promise<void> => {
    const window = createWindow({ session, devTools, bounds: bounds && onScreen(bounds) });
    if (isMaximized === true) window.maximize();
    shown.set(window, place);
    window.webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame) shown.set(window, placeOf(url) ?? place);
      keep();
    });
    window.on('focus', () => {
      // The one used last is the last of them.
      const now = shown.get(window) ?? place;
      shown.delete(window);
      shown.set(window, now);
    });
    // The last one to close is what the next start begins with.
    window.on('close', keep);
    window.on('closed', () => {
      shown.delete(window);
      keep();
    });
    keep();
    await onOpen(window);
    await showPage(window, place);
  };
  return {
    open: (place) => openOne({ place }),
    restore: async (place) => {
      const [first, ...others] = kept.read();
      await openOne({ ...first, place: place ?? first?.place ?? FIRST });
      for (const other of others) await openOne(other);
    },
    show: (place) => {
      const window = [...shown.keys()].at(-1);
      if (window === undefined) return;
      if (window.isMinimized()) window.restore();
      window.focus();
      if (place !== null) void showPage(window, place);
    },
    quit: () => {
      keep();
      isQuitting = true;
      return written;
    },
  };
}

function toKept([window, place]: [BrowserWindow, string]): KeptWindow {
  return { place, bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** A window that was on a screen that is gone comes back on one that is there, and no larger than it. */
function onScreen(bounds: Rectangle): Rectangle {
  const { workArea } = screen.getDisplayMatching(bounds);
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return {
    x: Math.min(Math.max(bounds.x, workArea.x), workArea.x + workArea.width - width),
    y: Math.min(Math.max(bounds.y, workArea.y), workArea.y + workArea.height - height),
    width,
    height,
  };
}
