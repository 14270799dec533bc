import { EventEmitter } from 'node:events';

/** What a utility process of Electron has instead of Node's own channel: messages come as events with `data`. */
const send = process.send?.bind(process);
const parentPort = Object.assign(new EventEmitter(), { postMessage: (message: unknown): void => void send?.(message) });
process.on('message', (data) => parentPort.emit('message', { data }));
Object.assign(process, { parentPort });
