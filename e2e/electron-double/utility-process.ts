import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { noteCall } from './record.ts';
import { strict } from './strict.ts';

interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: Record<string, string>;
  readonly stdio?: 'ignore';
  readonly execArgv?: readonly string[];
}

/** Electron's `UtilityProcess`, as far as it is used: a Node process whose channel looks like its parent port. */
class DoubleUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(module: string, args: readonly string[], { env = {}, execArgv = [] }: ForkOptions) {
    super();
    const shim = new URL('./parent-port.ts', import.meta.url).href;
    this.#child = fork(module, [...args], {
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [...execArgv, '--import', shim],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** Electron's `utilityProcess`, as far as it is used. */
export const utilityProcess = strict('utilityProcess', {
  fork: (module: string, args: readonly string[] = [], options: ForkOptions = {}): unknown => {
    noteCall('utilityProcess.fork', options);
    return strict('UtilityProcess', new DoubleUtilityProcess(module, args, options));
  },
});
