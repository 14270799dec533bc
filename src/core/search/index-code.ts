import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

// No addresses: where there is a page, its own would be made.
const SOURCES = path.join(import.meta.dirname, 'wasm');
const COMPILER = path.join(import.meta.dirname, '../../../build/index-code.ts');
const KEPT = path.join(import.meta.dirname, '../../../node_modules/.cache/index-code');

/** The compiled code of `wasm`; a build has it beside its workers, and from the source tree it is compiled where it is not yet. */
export function readIndexCode(): Uint8Array<ArrayBuffer> {
  const file = keptIndexCode();
  if (!existsSync(file)) execFileSync(process.execPath, [COMPILER], { stdio: 'inherit' });
  return readFileSync(file);
}

/** Where the code is kept that was compiled for the source tree: under the digest of what it was compiled from. */
export function keptIndexCode(): string {
  const hash = createHash('sha256').update(readFileSync(COMPILER));
  for (const name of readdirSync(SOURCES).sort())
    hash.update(`${name}\0`).update(readFileSync(path.join(SOURCES, name)));
  return path.join(KEPT, `${hash.digest('hex')}.wasm`);
}
