import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { testedModule } from '../../../core/test-workers.ts';

/** The program that scripts start. */
export const MAIN = fileURLToPath(testedModule('cli.js', 'src/hosts/cli/main.ts'));

/** How a run of the command line ended, and what it wrote. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as scripts do: a process of its own, in a folder. */
export function runSynoptic(folder: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
