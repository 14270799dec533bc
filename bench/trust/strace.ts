import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { withFolder, type Part, type PartOptions, type PartResult } from './part.ts';

/** A part that interferes with system calls, in a fresh folder; where that cannot be done it says why. */
export const straced = (name: string, run: (options: PartOptions, folder: string) => Promise<PartResult>): Part => ({
  name,
  run: async (options) => {
    const skipped = whyNoStrace();
    if (skipped !== null) return { figures: [], faults: [], skipped };
    return withFolder((folder) => run(options, folder));
  },
});

function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace is of Linux only; run this part there';
  return spawnSync('strace', ['-V']).status === 0 ? null : 'strace is missing (apt-get install strace)';
}

/** A strace that is attached to the main thread of a process. */
export interface Tracer {
  /** Lets the process go on undisturbed. */
  detach(): Promise<void>;
}

/** Attaches to the main thread of `pid`; resolves when it is there. Counts of `inject` begin then. */
export async function attach(pid: number, args: readonly string[]): Promise<Tracer> {
  const strace = spawn('strace', [...args, '-p', String(pid)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const ended = new Promise<void>((resolve) => strace.on('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    strace.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (/attached/.test(said)) resolve();
    });
    void ended.then(() => reject(new Error(`strace: ${said}`)));
  });
  return {
    detach: () => {
      strace.kill('SIGTERM');
      return ended;
    },
  };
}

/** How often each system call was made while the trace was written. */
export function countCalls(trace: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of existsSync(trace) ? readFileSync(trace, 'utf8').split('\n') : []) {
    const name = /^(?:\d+ +)?(\w+)\(/.exec(line)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
