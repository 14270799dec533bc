import { app, protocol, session, utilityProcess, type BrowserWindow } from 'electron';
import { createCore, type Core } from '../../core/core.ts';
import { sourceWorkers } from '../../core/source-workers.ts';
import { Failure } from '../../rpc/failure.ts';
import { builtPage } from '../app-folder.ts';
import { COMMAND_NAMES } from '../cli/command-names.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { createSelections } from '../selections.ts';
import { createStaticFiles } from '../static-files.ts';
import { appScheme, createAppProtocol } from './app-protocol.ts';
import { archiveScheme, createArchiveProtocol } from './archive-protocol.ts';
import { createDesktopInvoke } from './desktop.ts';
import { createFailedPage } from './failed-page.ts';
import { setMenu } from './menu.ts';
import { secureApp, secureSession } from './security.ts';
import { createUtilityReader } from './start-reader.ts';
import { findLink, parseStartOptions, type StartOptions } from './start-options.ts';
import { createViewProtocol, viewScheme } from './view-protocol.ts';
import { createWindow, serveWindow, showPage } from './window.ts';

/** What the person typed; from a checkout, Electron's own first argument is the app's folder. */
const args = process.argv.slice(process.defaultApp ? 2 : 1);

if (COMMAND_NAMES.some((name) => name === args[0])) {
  // Not awaited: Electron becomes ready only once this module has been evaluated.
  void app.whenReady().then(runCommandLine);
} else if (app.requestSingleInstanceLock()) {
  secureApp(app);
  protocol.registerSchemesAsPrivileged([appScheme, archiveScheme, viewScheme]);
  start(parseStartOptions(args)).catch((error: unknown) => {
    reportUnexpected(error, 'start');
    app.exit(1);
  });
} else {
  app.quit();
}

async function runCommandLine(): Promise<void> {
  const { runCli } = await import('../cli/cli.ts');
  app.exit(await runCli(args, { startReader: createUtilityReader(utilityProcess) }));
}

async function start(options: StartOptions): Promise<void> {
  await app.whenReady();
  // In memory: the page keeps nothing of its own, everything lasting is in the library.
  const pageSession = session.fromPartition('app');
  await secureSession(pageSession);
  setMenu();
  const window = createWindow({ session: pageSession, devTools: !app.isPackaged });
  app.on('second-instance', (_event, words) => {
    bringToFront(window);
    const link = findLink(words);
    if (link !== null) void showPage(window, link);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    bringToFront(window);
    void showPage(window, link);
  });
  app.on('window-all-closed', () => app.quit());
  const opened = await openCore(options);
  if (opened instanceof Failure) {
    pageSession.protocol.handle('app', createAppProtocol({ files: createFailedPage(opened), work: null }));
  } else {
    await serve(opened, window);
    // While the window opens the page.
    setImmediate(opened.readAhead);
  }
  await showPage(window, options.link);
}

async function openCore({ library, editions }: StartOptions): Promise<Core | Failure> {
  const startReader = createUtilityReader(utilityProcess);
  try {
    return await createCore({ library, editions, workers: sourceWorkers, startReader, checkFixity: true });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

async function serve(core: Core, window: BrowserWindow): Promise<void> {
  const selections = createSelections({ register: (paths, onUsed) => core.addSelection(paths, onUsed) });
  const pageProtocol = window.webContents.session.protocol;
  pageProtocol.handle(
    'app',
    createAppProtocol({ files: await createStaticFiles(builtPage), work: { selections, readBlob: core.readBlob } }),
  );
  pageProtocol.handle('archive', createArchiveProtocol(core.readBlob));
  pageProtocol.handle('original', createViewProtocol(core.takePage));
  serveWindow(window, createDesktopInvoke(core, window));
  app.on('will-quit', (event) => {
    event.preventDefault();
    void Promise.allSettled([selections.close(), core.close()]).then(() => app.exit());
  });
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
