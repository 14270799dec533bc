import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCore } from '../../src/core/core.ts';
import { sourceWorkers } from '../../src/core/source-workers.ts';
import type { Generated } from './generate.ts';

/**
 * Imports generated files, one in a hundred poisonous, and prints what it costs, beside recollindex (Debian's recollcmd)
 * on the same folder where it is installed: `node bench/import/run.ts [files]`.
 */
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

async function importAll(generated: Generated): Promise<void> {
  const workers = { ...sourceWorkers, reader: new URL('poison-reader.ts', import.meta.url) };
  const core = await createCore({ library: join(place, 'library'), editions: [], workers });
  const watch = watchProcess();
  try {
    const seconds = clock();
    const stages = new Map<string, number>();
    const report = await core.importPaths([{ path: folder, shownAs: 'in' }], {
      signal: new AbortController().signal,
      report: ({ stage }) => {
        watch.enter(stage);
        if (!stages.has(stage)) stages.set(stage, seconds());
      },
    });
    watch.enter('afterwards');
    const total = seconds();
    const found = new Set<string>();
    for (const name of generated.good) {
      const mark = `mark${/\d+/.exec(name)?.[0] ?? ''}`;
      for (const { identifier } of await core.rank(mark, 1)) found.add(identifier);
    }
    const codes = new Map<string, number>();
    for (const { code } of report.files) if (code) codes.set(code, (codes.get(code) ?? 0) + 1);
    const told = [...codes].map(([code, times]) => `${times} ${code}`).join(', ');
    const begun = [...stages].map(([stage, at]) => `${stage} from ${at.toFixed(1)} s`).join(', ');
    console.log(`Synoptic: ${rate(generated, total)}; ${begun}`);
    console.log(
      `${report.imported} of ${generated.good.length} good files imported, ${found.size} found by their own word`,
    );
    console.log(`${generated.poisonous.length} poisonous files: ${told}`);
    for (const line of watch.lines()) console.log(line);
  } finally {
    watch.close();
    await core.close();
  }
}

/** Looks at memory and at stops of this process, the app's main one, step by step. */
function watchProcess() {
  const seen = new Map<string, { memory: number; heap: number; stop: number }>();
  let [step, last] = ['opened', performance.now()];
  const look = (): void => {
    const { rss, heapUsed } = process.memoryUsage();
    const { memory, heap, stop } = seen.get(step) ?? { memory: 0, heap: 0, stop: 0 };
    const now = performance.now();
    seen.set(step, {
      memory: Math.max(memory, rss),
      heap: Math.max(heap, heapUsed),
      stop: Math.max(stop, now - last),
    });
    last = now;
  };
  const timer = setInterval(look, 20);
  return {
    enter: (next: string): void => {
      if (next === step) return;
      look();
      step = next;
    },
    close: (): void => clearInterval(timer),
    lines: (): string[] =>
      [...seen].map(
        ([name, { memory, heap, stop }]) =>
          `main process while ${name}: at most ${mebibytes(memory)} MiB (its own heap ${mebibytes(heap)}), longest stop ${stop.toFixed(0)} ms`,
      ),
  };
}

const mebibytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

function recoll(generated: Generated): void {
  const config = join(place, 'recoll');
  mkdirSync(config);
  writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\nskippedNames = sparse-*\nloglevel = 1\n`);
  const seconds = clock();
  const { error, status } = spawnSync('recollindex', ['-c', config], { stdio: 'ignore' });
  if (error) console.log('recollindex: not installed');
  else console.log(`recollindex (without the sparse files): ${rate(generated, seconds())}, exit code ${status}`);
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
