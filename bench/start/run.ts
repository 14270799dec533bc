import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, rootSwitches } from '../../e2e/runtime.ts';
import { median } from '../page-times.ts';
import { makeLibrary } from './library.ts';
import { open, type Started } from './open.ts';
import { session } from './session.ts';

/**
 * Starts the browser face on an empty library and on a large one, several times in turn, and prints both with their ratio;
 * with `--session` it then opens so many documents in one page. The files are in the system's cache: the processes start
 * cold, the disk does not.
 * `node bench/start/run.ts [--documents 10000] [--rounds 5] [--session 0]`
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    session: { type: 'string', default: '0' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'synoptic-start-'));
const libraries = { empty: join(folder, 'empty'), large: join(folder, 'large') };
mkdirSync(libraries.empty);
const ids = await makeLibrary(folder, libraries.large, Number(values.documents));
const browser = await chromium.launch({ executablePath: findChromium(), args: [...rootSwitches] });
const measured: Record<keyof typeof libraries, Started[]> = { empty: [], large: [] };
try {
  for (let round = 0; round <= Number(values.rounds); round += 1)
    for (const kind of ['empty', 'large'] as const) {
      const opened = await open(browser, libraries[kind]);
      await opened.close();
      // The first of each makes the library and fills the caches.
      if (round > 0) measured[kind].push(opened.started);
    }
  print();
  if (Number(values.session) > 0) await runSession(Number(values.session));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function print(): void {
  const row = (name: string, of: (started: Started) => number): string => {
    const [empty, large] = [median(measured.empty.map(of)), median(measured.large.map(of))];
    return `${name.padEnd(28)} ${empty.toFixed(0).padStart(8)} ${large.toFixed(0).padStart(8)}   ${(large / empty).toFixed(2)}`;
  };
  console.log(`${values.documents} documents against none, median of ${values.rounds} starts; ms and MB`);
  console.log(`${''.padEnd(28)} ${'empty'.padStart(8)} ${'large'.padStart(8)}   ratio`);
  console.log(row('host answers', ({ host }) => host));
  console.log(row('interactive', ({ interactive }) => interactive));
  console.log(row('first search answered', ({ firstAnswer }) => firstAnswer));
  console.log(row('memory of the host at rest', ({ hostMegabytes }) => hostMegabytes));
  console.log(row('heap of the page', ({ pageMegabytes }) => pageMegabytes));
}

async function runSession(documents: number): Promise<void> {
  const { page, close } = await open(browser, libraries.large);
  try {
    const { opened, inputP99, longestInput, inputs, heapBefore, heapAfter } = await session(
      page,
      ids.slice(0, documents),
    );
    console.log(
      `${opened} documents opened: inputs over 16 ms ${inputs}, of these p99 ${inputP99} ms, longest ${longestInput} ms; ` +
        `heap of the page ${heapBefore.toFixed(1)} MB after a tenth, ${heapAfter.toFixed(1)} MB at the end ` +
        `(${(heapAfter / heapBefore).toFixed(2)})`,
    );
  } finally {
    await close();
  }
}
