import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCore, type CoreOptions } from '../../core/core.ts';
import { sourceWorkers } from '../../core/source-workers.ts';
import { Failure } from '../../rpc/failure.ts';
import { builtPage } from '../app-folder.ts';
import { defaultLibrary } from '../library-folder.ts';
import { listen, type Listening } from './listen.ts';

export interface ServerOptions {
  readonly library: string;
  /** Folders of the editions to open beside it. */
  readonly editions: readonly string[];
  /** 0, the default, for any free port. */
  readonly port?: number;
  /** Folder of the built page; `out/renderer` by default. */
  readonly renderer?: string;
  /** Worker entries; those of the sources by default. */
  readonly workers?: CoreOptions['workers'];
}

/**
 * Opens a library and serves it to the browser on 127.0.0.1. `close` closes both. Rejects with the failures of
 * `createCore` and of `listen`.
 */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const { library, editions, port = 0, renderer = builtPage, workers = sourceWorkers } = options;
  const core = await createCore({ library, editions, workers, checkFixity: true });
  try {
    const listening = await listen({ core, renderer, port });
    const closed = listening.stopped.then(() => core.close());
    return {
      ...listening,
      close: async () => {
        await listening.close();
        await closed;
      },
    };
  } catch (error) {
    await core.close();
    throw error;
  }
}

function parseCommandLine(): ServerOptions {
  const options = {
    library: { type: 'string' },
    edition: { type: 'string', multiple: true },
    port: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError('--port takes 0 to 65535');
    return {
      library: path.resolve(values.library ?? defaultLibrary()),
      editions: (values.edition ?? []).map((folder) => path.resolve(folder)),
      port,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Failure('BAD_USAGE', `${why}\nUsage: server [--library <dir>] [--edition <bag>]… [--port <number>]`);
  }
}

async function main(): Promise<void> {
  const server = await startServer(parseCommandLine());
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`Synoptic is at ${server.startLink}\n`);
  if ((await server.stopped) === 'guessing') {
    process.stderr.write('Synoptic stopped: something on this machine tried to guess its token. Start it again.\n');
    process.exitCode = 1;
  }
}

// In the bundled command line this file is not the entry, whatever `import.meta.main` says there.
if (import.meta.main && path.basename(import.meta.filename) === 'server.ts') {
  main().catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code === 'BAD_USAGE' ? 2 : 1;
  });
}
