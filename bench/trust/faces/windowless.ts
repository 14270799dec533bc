import { registerHooks } from 'node:module';

/** Has the Electron double open windows without a page, for tests of what the app's main process does. */
const WINDOW = new URL('windowless-window.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './browser-window.ts' && context.parentURL?.endsWith('/electron-double/electron.ts') === true
      ? { url: WINDOW, shortCircuit: true }
      : next(specifier, context),
});
