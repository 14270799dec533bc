import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../rpc/failure.ts';
import { defaultLibrary } from '../library-folder.ts';
import { startServer, type ServerOptions } from './server.ts';

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

main().catch((error: unknown) => {
  if (!(error instanceof Failure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'BAD_USAGE' ? 2 : 1;
});
