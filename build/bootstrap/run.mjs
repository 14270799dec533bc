import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A problem the person can solve: shown as one sentence, without a stack. */
export class Stop extends Error {}

/** Runs a program to its end, sharing this terminal; returns its exit code. Signals reach it too. */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
  // The terminal signals both; this process waits for the other to close its library.
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass);
      resolve(signal === null ? code : 1);
    });
  });
}

/** Runs a program silently; returns whether it succeeded, and what it wrote. */
export function runQuietly(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Tells the person something without touching stdout, which belongs to the program that is run. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
