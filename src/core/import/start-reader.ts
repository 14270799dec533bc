import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process that reads files, as the one who watches it sees it. */
export interface ReaderProcess {
  /** Undefined until the system has given one. */
  readonly pid: number | undefined;
  send(message: unknown): void;
  /** Who is told of its messages and of its end, until the next one is. */
  listen(listener: ReaderListener): void;
  kill(): void;
}

/** Follows a reader process. */
export interface ReaderListener {
  readonly message: (message: unknown) => void;
  /** However it ends. */
  readonly exit: () => void;
}

/** Starts the reader at `module`; a host with processes of its own kind brings its own. */
export type StartReader = (module: URL) => ReaderProcess;

/** Room for objects, in MiB; buffers come on top and are watched from outside. */
export const READER_HEAP = 512;

/** Starts the reader as a Node process that may read the app's own code, and no other file, and start nothing. */
export const forkReader: StartReader = (module) => {
  const path = fileURLToPath(module);
  const child = fork(path, [], {
    serialization: 'advanced',
    // Nothing of the person's environment is its business.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      '--permission',
      `--allow-fs-read=${join(codeFolder(path), '*')}`,
      `--max-old-space-size=${READER_HEAP}`,
      '--no-memory-protection-keys',
    ],
  });
  let listener: ReaderListener | undefined;
  child.on('message', (message) => listener?.message(message));
  child.on('exit', () => listener?.exit()).on('error', () => listener?.exit());
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => void child.send(message as object, () => undefined),
    listen: (next) => {
      listener = next;
    },
    kill: () => void child.kill('SIGKILL'),
  };
};

/** The folder of the package that `path` is in, or its own folder. */
function codeFolder(path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'package.json'))) return folder;
  return path.slice(0, path.lastIndexOf(sep));
}
