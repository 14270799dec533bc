import '../bound-young-objects.ts';
import { app, protocol, session, utilityProcess, type Session } from 'electron';
import { createCore, type Core } from '../../core/core.ts';
import { sourceWorkers } from '../../core/source-workers.ts';
import type { Language } from '../../domain/languages.ts';
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
import { followLanguage, systemLanguage } from './follow-language.ts';
import { createKeptWindows, type KeptWindows } from './kept-windows.ts';
import { setMenu } from './menu.ts';
import { secureApp, secureSession } from './security.ts';
import { createNotify } from './notify.ts';
import { createUtilityReader } from './start-reader.ts';
import { findLink, parseStartOptions, type StartOptions } from './start-options.ts';
import { createViewProtocol, viewScheme } from './view-protocol.ts';
import { placeOfLink, serveWindow } from './window.ts';
import { createWindows, type Windows } from './windows.ts';
import { HOST_WORDS } from './words.ts';

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

/** The core behind the page; null where the library could not be opened. */
interface Served {
  readonly core: Core | null;
  readonly close: () => Promise<void>;
}

async function start(options: StartOptions): Promise<void> {
  await app.whenReady();
  // In memory: the page keeps nothing of its own, everything lasting is in the library.
  const pageSession = session.fromPartition('app');
  await secureSession(pageSession);
  const serving = openCore(options).then((core) => serve(core, pageSession));
  const notify = createNotify(() => windows.show(null));
  const windows: Windows = createWindows({
    session: pageSession,
    devTools: !app.isPackaged,
    kept: keptBy(serving, options.library),
    onOpen: async (window) => {
      const { core } = await serving;
      if (core === null) return;
      const openWindow = (place: string): Promise<void> => windows.open(place);
      serveWindow(window, createDesktopInvoke(core, { window, openWindow, notify }));
    },
  });
  followSystem(windows, serving);
  await windows.restore(options.link === null ? null : placeOfLink(options.link));
}

/** Second starts, links, the menu, and the end of the app. */
function followSystem(windows: Windows, serving: Promise<Served>): void {
  const showLink = (link: string | null): void => windows.show(link === null ? null : placeOfLink(link));
  const speak = (language: Language): void => setMenu(HOST_WORDS[language], () => void windows.open('#/library'));
  const quitting = new AbortController();
  speak(systemLanguage());
  void serving.then(({ core }) => core && followLanguage(core, speak, quitting.signal));
  app.on('second-instance', (_event, words) => showLink(findLink(words)));
  app.on('open-url', (event, link) => {
    event.preventDefault();
    showLink(link);
  });
  app.on('before-quit', () => void windows.quit());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    quitting.abort();
    void Promise.allSettled([windows.quit(), serving.then(({ close }) => close())]).then(() => app.exit());
  });
}

/** Which windows are open is kept in the library, unless that could not be opened or is another's to write. */
function keptBy(serving: Promise<Served>, library: string): KeptWindows {
  const { read, write } = createKeptWindows(library);
  return {
    read,
    write: async (windows) => {
      const { core } = await serving;
      if (core?.isWritable === true) await write(windows);
    },
  };
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

/** Answers the page's requests from the core, or with why there is none. */
async function serve(core: Core | Failure, { protocol: pageProtocol }: Session): Promise<Served> {
  if (core instanceof Failure) {
    pageProtocol.handle('app', createAppProtocol({ files: createFailedPage(core, systemLanguage()), work: null }));
    return { core: null, close: () => Promise.resolve() };
  }
  const selections = createSelections({ register: (paths, onUsed) => core.addSelection(paths, onUsed) });
  pageProtocol.handle(
    'app',
    createAppProtocol({ files: await createStaticFiles(builtPage), work: { selections, readBlob: core.readBlob } }),
  );
  pageProtocol.handle('archive', createArchiveProtocol(core.readBlob));
  pageProtocol.handle('original', createViewProtocol(core.takePage));
  // While the window opens the page.
  setImmediate(core.readAhead);
  return { core, close: async () => void (await Promise.allSettled([selections.close(), core.close()])) };
}
