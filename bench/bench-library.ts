import { synopticContract } from '../src/contract/operations.ts';
import { createCore, type Core } from '../src/core/core.ts';
import { sourceWorkers } from '../src/core/source-workers.ts';
import { createClient } from '../src/rpc/client.ts';
import { createDispatch } from '../src/rpc/dispatch.ts';
import { createInProcessInvoke } from '../src/rpc/in-process.ts';

/** A library of a bench, and its operations as a host has them. */
export interface BenchLibrary {
  readonly core: Core;
  readonly client: ReturnType<typeof createClient<typeof synopticContract>>;
}

/** Opens the library in `folder`, made when it is missing, without an edition. */
export async function openBenchLibrary(folder: string): Promise<BenchLibrary> {
  const core = await createCore({ library: folder, editions: [], workers: sourceWorkers });
  const dispatch = createDispatch(synopticContract, core.handlers, { onUnexpected: console.error });
  return { core, client: createClient<typeof synopticContract>(createInProcessInvoke(dispatch)) };
}

/** Takes one file into a library. */
export async function importFile({ core }: BenchLibrary, path: string): Promise<number> {
  const { imported } = await core.importPaths([{ path, shownAs: path }], {
    signal: new AbortController().signal,
    report: () => undefined,
  });
  return imported;
}
