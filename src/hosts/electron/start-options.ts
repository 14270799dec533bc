import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundledEditions } from '../app-folder.ts';
import { defaultLibrary } from '../library-folder.ts';

/** What the desktop app was started with. */
export interface StartOptions {
  readonly library: string;
  readonly editions: readonly string[];
  /** The address of a passage to show first, `archive://…`; null for none. */
  readonly link: string | null;
}

/** Reads the command line; switches that are Chromium's are passed over. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { library: { type: 'string' }, 'no-bundled': { type: 'boolean' } },
  });
  const { library } = values;
  return {
    library: typeof library === 'string' ? path.resolve(library) : defaultLibrary(),
    editions: values['no-bundled'] === true ? [] : bundledEditions(),
    link: findLink(positionals),
  };
}

/** The address of a passage among the words of a command line; the core says whether it leads anywhere. */
export function findLink(words: readonly string[]): string | null {
  return words.find((word) => word.startsWith('archive://')) ?? null;
}
