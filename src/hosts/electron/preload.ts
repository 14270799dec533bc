import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

/** The same word as in window.ts; a sandboxed preload is one file and cannot share it. */
const CHANNEL = 'synoptic';

contextBridge.exposeInMainWorld('synoptic', {
  post: (message: unknown): void => ipcRenderer.send(CHANNEL, message),
  listen: (callback: (message: unknown) => void): (() => void) => {
    const take = (_event: IpcRendererEvent, message: unknown): void => callback(message);
    ipcRenderer.on(CHANNEL, take);
    return () => void ipcRenderer.off(CHANNEL, take);
  },
});
