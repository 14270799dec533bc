import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '../../../build/bootstrap/node.mjs';
import type { SynopticContract } from '../../../src/contract/operations.ts';
import { connectChannel } from '../../../src/rpc/channel.ts';
import { createClient } from '../../../src/rpc/client.ts';
import { createHttpInvoke } from '../../../src/rpc/http-client.ts';
import type { Client } from '../../../src/rpc/operation.ts';
import { startProcess, type Actor } from '../part.ts';

/** A face of the built app with a library open, and what a page of it may ask. */
export interface Face {
  readonly name: 'server' | 'desktop';
  readonly actor: Actor;
  /** Null where it ended before it could be asked. */
  readonly client: Client<SynopticContract> | null;
}

/** Where the built app is. */
export const BUILT = fileURLToPath(new URL('../../../out/main', import.meta.url));

const NODE = [process.execPath, ...NODE_FLAGS];
const DOUBLE = fileURLToPath(new URL('../../../e2e/electron-double/run.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Told of the process of a face once it runs, long before it can be asked. */
type OnStart = (actor: Actor) => void;

/** Starts the loopback server as the browser face does. */
export async function startServer(library: string, onStart?: OnStart): Promise<Face> {
  const actor = startProcess([...NODE, `${BUILT}/server.js`, '--library', library]);
  onStart?.(actor);
  const link = /(http:\S+)#token=(\w+)$/.exec((await actor.next('Synoptic is at ')) ?? '');
  const [, address = '', token = ''] = link ?? [];
  const invoke = createHttpInvoke({ baseUrl: address.replace(/\/$/, ''), token });
  return { name: 'server', actor, client: link ? createClient<SynopticContract>(invoke) : null };
}

/** Starts the desktop's main process on the double of Electron, with a window that has no page. */
export async function startDesktop(library: string, onStart?: OnStart): Promise<Face> {
  const windowless = new URL('windowless.ts', import.meta.url).href;
  const actor = startProcess([...NODE, '--import', windowless, DOUBLE, ROOT, '--library', library, '--no-bundled']);
  onStart?.(actor);
  const isLoaded = (await actor.next('loaded')) !== null;
  const client = createClient<SynopticContract>(
    connectChannel({
      post: (message) => actor.say(JSON.stringify(['synoptic', message])),
      listen: (callback) => {
        let isOpen = true;
        void (async () => {
          for (let line = await actor.next('reply '); line !== null; line = await actor.next('reply ')) {
            if (isOpen) callback((JSON.parse(line.slice('reply '.length)) as [string, unknown])[1]);
          }
          if (isOpen) callback({ type: 'closed' });
        })();
        return () => (isOpen = false);
      },
    }),
  );
  return { name: 'desktop', actor, client: isLoaded ? client : null };
}

/** How a command of the built command line ended. */
export interface Ran {
  readonly pid: number;
  readonly code: number | null;
  /** What it answered, or the failure it told. */
  readonly json: unknown;
  readonly errors: string;
}

/** Starts a command of the built command line on a library, with its answer as JSON. */
export function startCommand(library: string, ...words: readonly string[]): { actor: Actor; ended: Promise<Ran> } {
  const actor = startProcess([...NODE, `${BUILT}/cli.js`, ...words, '--library', library, '--no-bundled', '--json']);
  const ended = actor.ended.then((): Ran => {
    const errors = actor.errors();
    const said = actor.process.exitCode === 0 ? actor.lines.join('\n') : (/^\{.*\}$/m.exec(errors)?.[0] ?? 'null');
    return { pid: actor.pid, code: actor.process.exitCode, json: JSON.parse(said || 'null') as unknown, errors };
  });
  return { actor, ended };
}
