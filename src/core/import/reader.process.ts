import { readRequest } from './read-records.ts';
import type { ReaderMessage, ReadRequest } from './reading.ts';

/** The port of a process that Electron started; others have the channel of `fork`. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Reads files in a process of its own: bytes in, data out, no paths; it is watched and ended from outside. */
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
const say = (message: ReaderMessage): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};
const answer = (request: ReadRequest): void => {
  void readRequest(request, say).then(() => say({ kind: 'done' }));
};
// A library can leave a promise behind that nobody waits for; its failure must not cost the file that comes next.
process.on('unhandledRejection', () => undefined);
if (parentPort) parentPort.on('message', ({ data }) => answer(data as ReadRequest));
else process.on('message', (request) => answer(request as ReadRequest));
