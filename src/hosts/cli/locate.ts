import path from 'node:path';
import { bundledEditions } from '../app-folder.ts';
import { defaultLibrary } from '../library-folder.ts';
import { badUsage, type OptionValues } from './command.ts';

/** Which library and which editions a command line means. */
export interface Place {
  readonly library: string;
  readonly editions: readonly string[];
}

/** Reads `--library`, `--edition` and `--no-bundled`. */
export function locate(values: OptionValues): Place {
  const { library, edition } = values;
  if (library === '') throw badUsage('--library takes a folder.');
  const named = Array.isArray(edition) ? edition.map((folder) => path.resolve(String(folder))) : [];
  return {
    library: typeof library === 'string' ? path.resolve(library) : defaultLibrary(),
    editions: [...(values['no-bundled'] === true ? [] : bundledEditions()), ...named],
  };
}
