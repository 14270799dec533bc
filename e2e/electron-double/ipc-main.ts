import { EventEmitter } from 'node:events';
import { strict } from './strict.ts';

/** Electron's `ipcMain`, as far as it is used: an emitter of the messages pages send. */
export const ipcMain = strict('ipcMain', new EventEmitter());
