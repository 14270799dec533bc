import { EventEmitter } from 'node:events';
import { note, noteCall } from './record.ts';
import { strict } from './strict.ts';

/** An Electron event that can be prevented. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Creates an event with the properties given. */
export function createEvent<T extends object>(properties: T): T & PreventableEvent {
  let prevented = false;
  return {
    ...properties,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => {
      prevented = true;
    },
  };
}

/** Closes what the double itself has opened; set by the browser once it runs. */
export const shutdown: { run: () => Promise<void> } = { run: () => Promise.resolve() };

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => note(({ switches }) => void (switches[name] = value)),
  });
  readonly #ready = Promise.withResolvers<undefined>();
  #quitting = false;

  whenReady(): Promise<undefined> {
    return this.#ready.promise;
  }

  /** Electron is ready some time after the main module has been evaluated. */
  becomeReady(): void {
    this.#ready.resolve(undefined);
    this.emit('ready');
  }

  /** As the environment has it, the way Electron asks the system. */
  getPreferredSystemLanguages(): string[] {
    return [(process.env['LANG'] ?? 'en').split('.')[0]?.replace('_', '-') ?? 'en'];
  }

  enableSandbox(): void {
    noteCall('app.enableSandbox');
  }

  requestSingleInstanceLock(): boolean {
    noteCall('app.requestSingleInstanceLock');
    return true;
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    this.emit('before-quit', createEvent({}));
    const event = createEvent({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit();
  }

  exit(code = 0): void {
    void shutdown.run().finally(() => process.exit(code));
  }
}

const bare = new App();
/** Electron's `app`, as far as it is used. */
export const app = strict('app', bare);
