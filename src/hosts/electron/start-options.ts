import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledEditions } from '../app-folder.ts';
import { defaultLibrary } from '../library-folder.ts';

/** What the desktop app was started with. */
export interface StartOptions {
  readonly library: string;
  readonly editions: readonly string[];
}

/** Reads the command line; switches that are Chromium's are passed over. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { library: { type: 'string' }, 'no-bundled': { type: 'boolean' } },
  });
  const { library } = values;
  return {
    library: typeof library === 'string' ? path.resolve(library) : defaultLibrary(),
    editions: values['no-bundled'] === true ? [] : bundledEditions(),
  };
}
