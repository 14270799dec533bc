import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { COMPILE_CACHE, NODE_FLAGS } from '../../build/bootstrap/node.mjs';
import { start } from '../../e2e/faces/process.ts';
import { root } from '../../e2e/runtime.ts';

/** One start of the browser face, in milliseconds and megabytes. */
export interface Started {
  /** From the start of the host to the address it prints. */
  readonly host: number;
  /**
   * From the start of the host until the library is shown and its search field takes words; the browser runs already, with
   * an empty page.
   */
  readonly interactive: number;
  /** From the start of the host to the first result of a search. */
  readonly firstAnswer: number;
  /** Resident memory of the host, with the core in it, some seconds later. */
  readonly hostMegabytes: number;
  /** Heap of the page after a collection. */
  readonly pageMegabytes: number;
}

const MEGABYTE = 1024 * 1024;
const REST = 3000;
const WORD = 'configuration';

/** A host on a library and a page of it. */
export interface Opened {
  readonly started: Started;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts a host on the library, opens its page in a browser that runs, and searches for a word. */
export async function open(browser: Browser, library: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  const page = await context.newPage();
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const entry = join(root, 'out', 'main', 'server.js');
  const edition = join(root, 'corpus', 'mobilisation-2022');
  const node = join(root, 'node_modules', '.bin', 'node');
  const server = start(node, [...NODE_FLAGS, entry, '--library', library, '--edition', edition], {
    // As the app itself is started.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE },
  });
  const [, address = ''] = await server.waitFor(/^Synoptic is at (\S+)$/m);
  const host = since();
  await page.goto(address);
  await page.locator('[role="grid"] [role="rowheader"]').first().waitFor();
  const box = page.getByRole('combobox', { name: 'Search the archive' });
  await box.fill(WORD);
  const interactive = since();
  await box.press('Enter');
  await page.locator('.hits .hit, .empty').first().waitFor();
  const firstAnswer = since();
  await page.waitForTimeout(REST);
  const hostMegabytes = residentOf(server.pid);
  const pageMegabytes = await heapOf(page);
  return {
    started: { host, interactive, firstAnswer, hostMegabytes, pageMegabytes },
    page,
    close: async () => {
      await context.close();
      await server.end();
    },
  };
}

/** Heap of a page after a collection, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}

/** Resident memory of a process as Linux tells it; not a number elsewhere. */
function residentOf(pid: number | undefined): number {
  try {
    const [, kilobytes = ''] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return NaN;
  }
}
