import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The compiled code of `wasm`; a build has it beside its workers, and from the source tree it is compiled where it is not yet. */
export function readIndexCode(): Uint8Array<ArrayBuffer> {
  const compile = fileURLToPath(new URL('../../../build/index-code.ts', import.meta.url));
  return readFileSync(execFileSync(process.execPath, [compile], { encoding: 'utf8' }).trim());
}
