import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = path.join(ROOT, 'src', 'core', 'search', 'wasm');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'index-code');
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

/** Where the code is kept that was compiled for the source tree, under the digest of what it was compiled from. */
export async function keepIndexCode(): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of readdirSync(SOURCES).sort())
    hash.update(`${name}\0`).update(readFileSync(path.join(SOURCES, name)));
  const file = path.join(CACHE, `${hash.digest('hex')}.wasm`);
  if (existsSync(file)) return file;
  const code = await compileIndexCode();
  mkdirSync(CACHE, { recursive: true });
  // Others may look for it meanwhile.
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, code);
  renameSync(beside, file);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await keepIndexCode());
