import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCore } from '../../src/core/core.ts';
import { sourceWorkers } from '../../src/core/source-workers.ts';
import type { Generated } from './generate.ts';

/**
 * Imports generated files, one in a hundred poisonous, and prints what it costs, beside recollindex (Debian's recollcmd)
 * on the same folder where it is installed: `npm run build && node bench/import/run.ts [files]`.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTE = 1024 * 1024;
const count = Number(process.argv[2] ?? 10_000);
const place = mkdtempSync(join(tmpdir(), 'bench-import-'));
const folder = join(place, 'in');
const clock = (): (() => number) => {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
};
const rate = ({ bytes, good }: Generated, seconds: number): string =>
  `${seconds.toFixed(1)} s, ${(good.length / seconds).toFixed(1)} files/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`;

/** Processor seconds of all processes that were started and have ended, theirs included; Linux alone tells. */
function secondsOfChildren(): number {
  try {
    // Fields 16 and 17 of proc(5), in hundredths; the name before them can hold spaces.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** The built app, as it is shipped, with a reader that the poison breaks. */
function copyApp(): string {
  const app = join(place, 'app');
  cpSync(join(ROOT, 'out', 'main'), app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"type":"module"}');
  renameSync(join(app, 'reader.process.js'), join(app, 'reader.built.js'));
  cpSync(new URL('poison.mjs', import.meta.url), join(app, 'poison.mjs'));
  writeFileSync(join(app, 'reader.process.js'), "import './reader.built.js';\nimport './poison.mjs';\n");
  return join(app, 'cli.js');
}

interface Watched {
  readonly rss: number;
  readonly heap: number;
  readonly stop: number;
  readonly ownStop: number;
}

async function importAll(generated: Generated): Promise<void> {
  const library = join(place, 'library');
  const watched = join(place, 'watched.json');
  const command = [copyApp(), 'import', folder, '--library', library, '--no-bundled', '--json'];
  const watching = fileURLToPath(new URL('watch.mjs', import.meta.url));
  const [seconds, used] = [clock(), secondsOfChildren()];
  const { stdout } = spawnSync(process.execPath, ['--import', watching, ...command], {
    encoding: 'utf8',
    maxBuffer: 256 * MEGABYTE,
    env: { ...process.env, WATCHED: watched },
  });
  const [total, processor] = [seconds(), secondsOfChildren() - used];
  const report = JSON.parse(stdout) as { imported: number; files: readonly { code: string | null }[] };
  const codes = new Map<string, number>();
  for (const { code } of report.files) if (code) codes.set(code, (codes.get(code) ?? 0) + 1);
  const told = [...codes].map(([code, times]) => `${times} ${code}`).join(', ');
  const found = await findByOwnWords(library, generated);
  const { rss, heap, stop, ownStop } = JSON.parse(readFileSync(watched, 'utf8')) as Watched;
  console.log(`Synoptic: ${rate(generated, total)}, ${processor.toFixed(0)} s of the processors`);
  console.log(`${report.imported} of ${generated.good.length} good files imported, ${found} found by their own word`);
  console.log(`${generated.poisonous.length} poisonous files: ${told}`);
  console.log(
    `main process: at most ${mebibytes(rss)} MiB (its own heap ${mebibytes(heap)}), longest stop ${stop.toFixed(0)} ms, ${ownStop.toFixed(0)} ms of it not for want of a processor`,
  );
}

/** How many documents a search for the word that only they have finds. */
async function findByOwnWords(library: string, { good }: Generated): Promise<number> {
  const core = await createCore({ library, editions: [], workers: sourceWorkers });
  const found = new Set<string>();
  for (const name of good) {
    const mark = `mark${/\d+/.exec(name)?.[0] ?? ''}`;
    for (const { identifier } of await core.rank(mark, 1)) found.add(identifier);
  }
  await core.close();
  return found.size;
}

const mebibytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

function recoll(generated: Generated): void {
  const config = join(place, 'recoll');
  mkdirSync(config);
  writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\nskippedNames = sparse-*\nloglevel = 1\n`);
  const [seconds, used] = [clock(), secondsOfChildren()];
  const { error, status } = spawnSync('recollindex', ['-c', config], { stdio: 'ignore' });
  if (error) console.log('recollindex: not installed');
  else {
    const cost = `${rate(generated, seconds())}, ${(secondsOfChildren() - used).toFixed(0)} s of the processors`;
    console.log(`recollindex (without the sparse files): ${cost}, exit code ${status}`);
  }
}

try {
  // In a process of its own, so that what it holds is not counted as the app's.
  const made = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('generate.ts', import.meta.url)), folder, String(count)],
    {
      encoding: 'utf8',
      maxBuffer: 64 * MEGABYTE,
    },
  );
  const generated = JSON.parse(made.stdout) as Generated;
  console.log(`${count} files, ${(generated.bytes / 1e6).toFixed(0)} MB that can be read`);
  recoll(generated);
  await importAll(generated);
} finally {
  rmSync(place, { recursive: true, force: true });
}
