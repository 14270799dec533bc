import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs an app as Electron's executable would: `electron <folder> [arguments]` imports the `main` of the folder's
 * package.json, with the double in the place of the module `electron`.
 */

const ELECTRON = new URL('electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: ELECTRON, shortCircuit: true } : next(specifier, context),
});

const folder = path.resolve(process.argv[2] ?? '.');
const { main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { main: string };
Object.assign(process, { defaultApp: true, type: 'browser', resourcesPath: path.join(folder, 'e2e', 'no-resources') });
// `electron <folder> …`: two words come before the app's own arguments.
process.argv = [process.execPath, folder, ...process.argv.slice(3)];

const { app } = await import('./app.ts');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
await import(pathToFileURL(path.join(folder, main)).href);
app.becomeReady();
