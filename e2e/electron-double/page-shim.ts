/** Name of the binding the page's half speaks through; it is taken off the page before any script of the page runs. */
export const BINDING = '__electronDoubleSend';
/** Key of the function that delivers messages of main to the page's half. */
export const DELIVER = 'electron-double.deliver';

/**
 * The script that runs the preload bundle, unchanged, at the start of every document of the main frame, with the part
 * of `electron` a sandboxed preload has. What crosses is plain data; functions are wrapped, as a context bridge does.
 */
export function createPageShim(preload: string): string {
  return `(() => {
    const send = globalThis[${JSON.stringify(BINDING)}];
    delete globalThis[${JSON.stringify(BINDING)}];
    if (window !== window.top) return;
    const listeners = new Map();
    const missing = (name) => { throw new Error('the Electron double has no ' + name + '; add it, or do without'); };
    const strict = (name, target) => new Proxy(target, {
      get: (object, key) => (key in object || typeof key !== 'string' ? object[key] : missing(name + '.' + key)),
    });
    const bridge = (value) => {
      if (typeof value === 'function') return (...args) => bridge(value(...args.map(bridge)));
      if (Array.isArray(value)) return value.map(bridge);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bridge(item)]));
    };
    const electron = strict('electron (in the preload)', {
      contextBridge: strict('contextBridge', {
        exposeInMainWorld: (key, api) => Object.defineProperty(window, key, {
          value: Object.freeze(bridge(api)), enumerable: true, writable: false, configurable: false,
        }),
      }),
      ipcRenderer: strict('ipcRenderer', {
        send: (channel, ...args) => void send(JSON.stringify([channel, args])),
        on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
        off: (channel, listener) =>
          void listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener)),
      }),
    });
    Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(DELIVER)}), {
      value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args); },
    });
    // Chromium's interception shows no bytes of a file that is sent, so files are read before they are.
    const realFetch = globalThis.fetch;
    globalThis.fetch = async (input, init) =>
      realFetch(input, init?.body instanceof Blob ? { ...init, body: await init.body.arrayBuffer() } : init);
    // A frame of one of the app's other schemes is shown where that scheme is shown.
    const realSetAttribute = Element.prototype.setAttribute;
    HTMLIFrameElement.prototype.setAttribute = function (name, value) {
      const shown = String(value).replace(/^original:\\/\\/([a-z]+)/, 'https://$1.original.electron-double.invalid');
      realSetAttribute.call(this, name, name === 'src' ? shown : value);
    };
    const require = (name) => (name === 'electron' ? electron : missing('module "' + name + '" for a sandboxed preload'));
    const module = { exports: {} };
    (function (require, module, exports) {\n${preload}\n})(require, module, module.exports);
  })();`;
}
