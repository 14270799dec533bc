import { parentPort } from 'node:worker_threads';
import { readRequest } from './read-records.ts';
import type { ReadRequest } from './reading.ts';

/** Reads files away from the main loop: bytes in, data out, no paths. */
parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(readRequest(request)));
