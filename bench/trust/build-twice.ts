import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, PartResult } from './part.ts';

const OUT = 'out/renderer';
const CODE = 'out/main/index-code.wasm';

/** Builds the page and the compiled code, and returns a digest of every file and its name. */
function buildOnce(): { digest: string; files: number } | null {
  rmSync(OUT, { recursive: true, force: true });
  rmSync(CODE, { force: true });
  const built = spawnSync('electron-vite', ['build'], { stdio: 'ignore' });
  if (built.status !== 0) return null;
  const names = readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .concat(CODE)
    .sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(name));
  return { digest: hash.digest('hex'), files: names.length };
}

/** The page and the compiled code, built twice, byte for byte the same. */
export const buildTwice: Part = {
  name: 'reproducible build',
  run: (): Promise<PartResult> => {
    const [first, second] = [buildOnce(), buildOnce()];
    const faults = first === null || first.digest !== second?.digest ? ['the two builds differ'] : [];
    return Promise.resolve({
      figures: [`${first?.files ?? 0} files, SHA-256 ${first?.digest ?? 'none'}, twice`],
      faults,
    });
  },
};
