import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { desktopContract, type DesktopContract } from '../../contract/desktop.ts';
import { synopticContract } from '../../contract/operations.ts';
import type { Core } from '../../core/core.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import type { Handlers, Invoke } from '../../rpc/operation.ts';
import { reportUnexpected } from '../report-unexpected.ts';

const DIALOG_PROPERTIES = {
  files: ['openFile', 'multiSelections'],
  folder: ['openDirectory'],
} as const;

export interface DesktopOptions {
  /** The window whose page asks. */
  readonly window: BrowserWindow;
  readonly openWindow: (place: string) => Promise<void>;
  /** Tells that a piece of work has ended. */
  readonly notify: (work: string, text: string) => void;
}

/** Everything the desktop's page may ask: the core, the system's dialog and notifications, and another window. */
export function createDesktopInvoke(core: Core, { window, openWindow, notify }: DesktopOptions): Invoke {
  const desktop: Handlers<DesktopContract> = {
    'desktop.chooseFiles': async ({ kind }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: [...DIALOG_PROPERTIES[kind]] });
      if (canceled || filePaths.length === 0) return { selection: null, names: [] };
      return { selection: core.addSelection(filePaths), names: filePaths.map((file) => path.basename(file)) };
    },
    'desktop.openWindow': async ({ place }) => {
      await openWindow(place);
      return {};
    },
    'desktop.notify': ({ work, text }) => {
      notify(work, text);
      return {};
    },
  };
  const contract = { ...synopticContract, ...desktopContract };
  return createDispatch(contract, { ...core.handlers, ...desktop }, { onUnexpected: reportUnexpected });
}
