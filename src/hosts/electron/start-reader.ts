import { fileURLToPath } from 'node:url';
import type { UtilityProcess, utilityProcess as utility } from 'electron';
import { READER_HEAP, type ReaderListener, type StartReader } from '../../core/core.ts';

/**
 * Starts readers as Electron's utility processes: its executable is not Node, and is never used as one. There is no
 * confinement to the app's own files here as Node gives it: a reader is fed bytes and watched, which is what protects.
 */
export function createUtilityReader(utilityProcess: typeof utility): StartReader {
  return (module) => {
    const child: UtilityProcess = utilityProcess.fork(fileURLToPath(module), [], {
      serviceName: 'Synoptic reader',
      env: {},
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${READER_HEAP}`],
    });
    let listener: ReaderListener | undefined;
    child.on('message', (message) => listener?.message(message));
    child.on('exit', () => listener?.exit());
    return {
      get pid() {
        return child.pid;
      },
      send: (message) => child.postMessage(message),
      listen: (next) => {
        listener = next;
      },
      // Only a kill ends one that hangs; the gentle signal may wait for its loop.
      kill: () => void (child.pid === undefined ? child.kill() : killNow(child.pid)),
    };
  };
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
