import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { root } from '../runtime.ts';

/** A program under test with everything it wrote. */
export interface Running {
  readonly pid: number | undefined;
  readonly output: () => string;
  /** Resolves to the first match of a pattern in its output; rejects with the output when it ends first. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves when it has ended by itself or was ended. */
  readonly ended: Promise<void>;
  /** Asks it to end, as a terminal or a desktop would, and waits until it has. */
  readonly end: () => Promise<void>;
}

/** Starts a program in the checkout. */
export function start(program: string, args: readonly string[], options: SpawnOptions = {}): Running {
  const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const watchers = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const watcher of watchers) watcher();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
  });
  return {
    pid: child.pid,
    output: () => output,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(output);
          if (match === null) return;
          watchers.delete(look);
          resolve(match);
        };
        watchers.add(look);
        void exited.then(() => reject(new Error(`the program ended:\n${output}`)));
        look();
      }),
    ended: exited,
    end: () => end(child, exited),
  };
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await exited;
}
