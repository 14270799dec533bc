import { createCore, type CoreOptions } from '../../core/core.ts';
import { sourceWorkers } from '../../core/source-workers.ts';
import { builtPage } from '../app-folder.ts';
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
