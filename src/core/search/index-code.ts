import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCES = new URL('./wasm/', import.meta.url);
const COMPILER = new URL('../../../build/index-code.ts', import.meta.url);
const KEPT = new URL('../../../node_modules/.cache/index-code/', import.meta.url);

/** The compiled code of `wasm`; a build has it beside its workers, and from the source tree it is compiled where it is not yet. */
export function readIndexCode(): Uint8Array<ArrayBuffer> {
  const file = keptIndexCode();
  if (!existsSync(file)) execFileSync(process.execPath, [fileURLToPath(COMPILER)], { stdio: 'inherit' });
  return readFileSync(file);
}

/** Where the code is kept that was compiled for the source tree: under the digest of what it was compiled from. */
export function keptIndexCode(): string {
  const hash = createHash('sha256').update(readFileSync(COMPILER));
  for (const name of readdirSync(SOURCES).sort()) hash.update(`${name}\0`).update(readFileSync(new URL(name, SOURCES)));
  return fileURLToPath(new URL(`${hash.digest('hex')}.wasm`, KEPT));
}
