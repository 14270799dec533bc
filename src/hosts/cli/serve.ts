import { startServer } from '../server/server.ts';
import { badUsage, type Command, type OptionValues } from './command.ts';
import type { Place } from './locate.ts';

/** Opens the browser face; it ends with SIGINT or SIGTERM. */
export const serveCommand: Command = {
  usage: '[--port <n>]',
  summary: 'open the app for the browser on this machine',
  options: { port: { type: 'string' } },
  words: { least: 0, most: 0 },
  // It opens its own core, so it is run by `serve` and never by this.
  run: () => Promise.reject(new Error('serve is run apart')),
};

/** Serves until it is told to stop; resolves to the exit code. */
export async function serve({ library, editions }: Place, values: OptionValues): Promise<number> {
  const port = Number(values['port'] ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw badUsage('--port takes a number from 0 to 65535.');
  const server = await startServer({ library, editions, port });
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const line =
    values['json'] === true
      ? JSON.stringify({ url: server.startLink, origin: server.origin })
      : `Synoptic is at ${server.startLink}`;
  process.stdout.write(`${line}\n`);
  return (await server.stopped) === 'guessing' ? 1 : 0;
}
