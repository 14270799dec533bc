import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '../../core/core.ts';
import { Failure } from '../../rpc/failure.ts';
import { createPageHeaders } from '../page-headers.ts';
import { reportUnexpected } from '../report-unexpected.ts';
import { createSelections } from '../selections.ts';
import { createStaticFiles } from '../static-files.ts';
import { createServer } from './http.ts';
import { createRoutes, refuse, type Route } from './routes.ts';
import { createSession, refuseForeign } from './session.ts';
import { createViewServer } from './views.ts';

export interface ListenOptions {
  readonly core: Core;
  /** Folder of the built page. */
  readonly renderer: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Largest file that may be handed over, in bytes. */
  readonly maxUploadBytes?: number;
}

/** A running browser face. */
export interface Listening {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Where original views are shown from: another port, and so another origin. */
  readonly viewOrigin: string;
  readonly token: string;
  /** Address to open: the origin with the token in the fragment, which browsers never send. */
  readonly startLink: string;
  /** Settles when the face stops: `closed`, or `guessing` after too many wrong tokens. */
  readonly stopped: Promise<'closed' | 'guessing'>;
  /** Stops answering and removes files that were handed over. The core stays open. */
  readonly close: () => Promise<void>;
}

/** Slow senders hold no connection for longer than this, in milliseconds. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 };

/**
 * Serves the page and a core on 127.0.0.1. Rejects with `PAGE_MISSING` when the page has not been built, and
 * `PORT_TAKEN` when the port is in use.
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const files = await createStaticFiles(options.renderer).catch(() => {
    throw new Failure('PAGE_MISSING', 'The page has not been built. Run “npm run build” first.');
  });
  const stopping = Promise.withResolvers<'closed' | 'guessing'>();
  const selections = createSelections({
    register: (paths, onUsed) => options.core.addSelection(paths, onUsed),
    ...(options.maxUploadBytes === undefined ? {} : { maxBytes: options.maxUploadBytes }),
  });
  let host = '';
  let viewHost = '';
  const views = createViewServer({
    takePage: options.core.takePage,
    host: () => viewHost,
    page: () => `http://${host}`,
  });
  const close = async (why: 'closed' | 'guessing'): Promise<void> => {
    await Promise.all([end(server), end(views)]);
    await selections.close();
    stopping.resolve(why);
  };
  const session = createSession({ onGuessing: () => void close('guessing') });
  viewHost = `127.0.0.1:${await bind(views, 0)}`;
  const viewOrigin = `http://${viewHost}`;
  const route = createRoutes({ core: options.core, files, selections, session, viewOrigin });
  // Without a scheme it is the page's own.
  const server = createGuarded(route, { host: () => host, headers: createPageHeaders(viewHost) });
  const port = await bind(server, options.port).catch(async (error: unknown) => {
    await end(views);
    throw error;
  });
  host = `127.0.0.1:${port}`;
  return {
    origin: `http://${host}`,
    viewOrigin,
    token: session.token,
    startLink: `http://${host}/#token=${session.token}`,
    stopped: stopping.promise,
    close: () => close('closed'),
  };
}

const WRONG_HOST = 421;

async function end(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

interface Guard {
  readonly host: () => string;
  readonly headers: Readonly<Record<string, string>>;
}

function createGuarded(route: Route, { host, headers }: Guard): Server {
  return createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.headers.host !== host()) {
      // A page whose name was pointed at this machine could read every byte of an answer.
      response.writeHead(WRONG_HOST, { connection: 'close', 'content-length': 0 }).end();
      return;
    }
    const refusal = refuseForeign(request.method ?? '', request.headers, host());
    if (refusal !== null) {
      refuse(response, refusal);
      return;
    }
    route(request, response).catch((error: unknown) => {
      if (response.destroyed || request.destroyed) return;
      reportUnexpected(error, 'http');
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, code: 'INTERNAL', message: 'Something went wrong. Try again.' });
    });
  });
}

async function bind(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? new Failure('PORT_TAKEN', `Port ${port} cannot be used. Choose another, or 0 for any that is free.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
