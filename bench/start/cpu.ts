import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { COMPILE_CACHE, NODE_FLAGS } from '../../build/bootstrap/node.mjs';
import { start } from '../../e2e/faces/process.ts';
import { findChromium, root, rootSwitches } from '../../e2e/runtime.ts';
import { makeLibrary } from '../notebook/library.ts';
import { median } from '../page-times.ts';

/**
 * What the host of the browser face has computed, in processor time and not in time that passed, until its first page is
 * shown, and until the notebook is, on a library without annotations and on one with many; several starts, the median.
 * `node bench/start/cpu.ts [--annotations 50000] [--rounds 3] [--built out/main]`, on Linux
 */
const { values } = parseArgs({
  options: {
    annotations: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
    built: { type: 'string', default: join(root, 'out', 'main') },
  },
});

/** Ticks of `/proc/<pid>/stat` in a second on every Linux there is; proc_pid_stat(5). */
const TICKS = 100;

/** Milliseconds of processor time a process has used, with all its threads. */
function used(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (1000 * (Number(fields[11]) + Number(fields[12]))) / TICKS;
}

interface Used {
  readonly page: number;
  readonly notebook: number;
}

async function startOnce(browser: Browser, library: string): Promise<Used> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const entry = join(values.built, 'server.js');
  const server = start(join(root, 'node_modules', '.bin', 'node'), [...NODE_FLAGS, entry, '--library', library], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
  });
  const [, address = ''] = await server.waitFor(/^Synoptic is at (\S+)$/m);
  await page.goto(address);
  await page.locator('[role="grid"] [role="rowheader"]').first().waitFor();
  const shown = used(server.pid);
  await page.evaluate(() => (location.hash = '#/notebook'));
  await page.locator('.annotation, .empty').first().waitFor();
  const notebook = used(server.pid);
  await context.close();
  await server.end();
  return { page: shown, notebook };
}

const folder = mkdtempSync(join(tmpdir(), 'synoptic-cpu-'));
const browser = await chromium.launch({ executablePath: findChromium(), args: [...rootSwitches] });
try {
  for (const count of [0, Number(values.annotations)]) {
    const own = join(folder, String(count));
    mkdirSync(own);
    await makeLibrary(own, count);
    const rounds: Used[] = [];
    // The first one fills the caches and checks the library.
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const once = await startOnce(browser, join(own, 'library'));
      if (round > 0) rounds.push(once);
    }
    const of = (name: keyof Used): string => median(rounds.map((each) => each[name])).toFixed(0);
    console.log(
      `${count} annotations: ${of('page')} ms of processor time until the first page, ${of('notebook')} until the notebook`,
    );
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
