import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { synopticContract, type SynopticContract } from '../../contract/operations.ts';
import type { ImportReport } from '../../domain/import-report.ts';
import { createClient } from '../../rpc/client.ts';
import { createDispatch } from '../../rpc/dispatch.ts';
import { createInProcessInvoke } from '../../rpc/in-process.ts';
import type { CallInput, CallOutput, Client } from '../../rpc/operation.ts';
import { createCore, type Core } from '../core.ts';
import { testWorkers } from '../test-workers.ts';

/** The bundled edition, as tests open it. */
export const BUNDLED = 'corpus/mobilisation-2022';

/** A real core on a fresh library in a folder of its own, for tests; what fails unexpectedly throws. */
export interface OpenedCore {
  readonly place: string;
  readonly library: string;
  readonly core: Core;
  readonly client: Client<typeof synopticContract>;
  /** Closes the core and opens it again on the same library; `between` runs while it is closed. */
  reopen(options?: {
    readonly editions?: readonly string[];
    /** The module of another reader. */
    readonly reader?: URL;
    readonly between?: () => void | Promise<void>;
  }): Promise<void>;
  write(name: string, content: string | Uint8Array): string;
  importing(...paths: string[]): Promise<ImportReport>;
  /** An export with its bytes, and those as text. */
  exporting(
    input: CallInput<SynopticContract['export.create']>,
  ): Promise<CallOutput<SynopticContract['export.create']> & { readonly file: Uint8Array; readonly content: string }>;
  /** Closes everything and removes the folder. */
  dispose(): Promise<void>;
}

/** Makes the folder and opens a core in it. */
export async function openTestCore(editions: readonly string[] = []): Promise<OpenedCore> {
  const place = mkdtempSync(join(tmpdir(), 'synoptic-core-'));
  const library = join(place, 'library');
  let open = editions;
  let core = await createCore({ library, editions, workers: testWorkers });
  let client = clientOf(core);
  return {
    place,
    library,
    get core() {
      return core;
    },
    get client() {
      return client;
    },
    reopen: async ({ editions: next = open, reader, between } = {}) => {
      await core.close();
      await between?.();
      open = next;
      const readers = reader === undefined ? {} : { reader };
      core = await createCore({ library, editions: open, workers: { ...testWorkers, ...readers } });
      client = clientOf(core);
    },
    write: (name, content) => {
      const path = join(place, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    importing: (...paths) => client['archive.importFiles']({ selection: core.addSelection(paths) }),
    exporting: async (input) => {
      const about = await client['export.create'](input);
      const file = new Uint8Array((await core.readBlob(about.sha256)) ?? []);
      return { ...about, file, content: Buffer.from(file).toString() };
    },
    dispose: async () => {
      await core.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function clientOf(core: Core): Client<typeof synopticContract> {
  const onUnexpected = (error: unknown): never => {
    throw error;
  };
  return createClient<typeof synopticContract>(
    createInProcessInvoke(createDispatch(synopticContract, core.handlers, { onUnexpected })),
  );
}
