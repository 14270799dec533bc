import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptIndexCode } from '../src/core/search/index-code.ts';

const SOURCES = fileURLToPath(new URL('../src/core/search/wasm', import.meta.url));
const OPTIONS = ['--runtime', 'stub', '--enable', 'simd', '--optimizeLevel', '3', '--noAssert', '--use', 'abort='];

/** The code of the index in `src/core/search/wasm`, compiled from AssemblyScript; the same sources give the same bytes. */
export async function compileIndexCode(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let code: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['index.ts', '--baseDir', SOURCES, '--outFile', 'index.wasm', ...OPTIONS], {
    // The compiler adds the ending of imports itself.
    readFile: (name) => {
      const file = path.join(SOURCES, name);
      return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/(?<= from '\.\/[\w-]+)\.ts(?=';)/g, '') : null;
    },
    writeFile: (_name, contents) => void (code = contents as Uint8Array),
    listFiles: () => [],
  });
  if (error || !code) throw new Error(`The code of the index could not be compiled.\n${stderr.toString()}`);
  return code;
}

/** Compiles the code for the source tree, where it is not compiled yet. */
export async function keepIndexCode(): Promise<void> {
  const file = keptIndexCode();
  if (existsSync(file)) return;
  const code = await compileIndexCode();
  mkdirSync(path.dirname(file), { recursive: true });
  // Others may look for it meanwhile.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await keepIndexCode();
