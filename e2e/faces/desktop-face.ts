import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { DoubleRecord } from '../electron-double/record.ts';
import { findChromium, findDesktopRuntime, root, rootSwitches } from '../runtime.ts';
import { PATIENCE, watch, type Face, type FaceOptions } from './face.ts';
import { start } from './process.ts';

const OWN =
  /^(?:blob:)?(?:app:\/\/synoptic|archive:\/\/|original:\/\/view\/|https:\/\/(?:synoptic\.app|view\.original)\.electron-double\.invalid)/;

/** Starts the desktop app on a library, in a real Electron or its double, and takes hold of its window's page. */
export async function openDesktopFace({ library, bundled, folder }: FaceOptions): Promise<Face> {
  const { executable, kind } = findDesktopRuntime();
  const recordFile = path.join(folder, 'record.json');
  const dialogFile = path.join(folder, 'dialog.json');
  const app = start(
    executable,
    [
      root,
      '--library',
      library,
      ...(bundled ? [] : ['--no-bundled']),
      '--remote-debugging-port=0',
      `--user-data-dir=${path.join(folder, 'profile')}`,
      ...rootSwitches,
    ],
    {
      env: {
        ...process.env,
        ELECTRON_DOUBLE_RECORD: recordFile,
        ELECTRON_DOUBLE_DIALOG: dialogFile,
        PLAYWRIGHT_CHROMIUM: findChromium(),
      },
    },
  );
  const [, endpoint = ''] = await app.waitFor(/DevTools listening on (ws:\S+)/);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await Promise.race([takePage(browser), app.ended.then(() => null)]);
  if (page === null) throw new Error(`the app ended:\n${app.output()}`);
  page.setDefaultTimeout(PATIENCE);
  const seen = watch(page, (url) => OWN.test(url));
  const isDouble = kind === 'Electron double';
  const record = (): DoubleRecord | null =>
    isDouble ? (JSON.parse(readFileSync(recordFile, 'utf8')) as DoubleRecord) : null;
  // The double has seen the requests made before the test took hold of the page.
  const early = (): string[] => (record()?.requests ?? []).map(({ url }) => url).filter((url) => !OWN.test(url));
  const closed: { early: string[] | null } = { early: null };
  return {
    page,
    runtime: kind,
    foreignRequests: () => [...seen.foreign, ...(closed.early ?? early())],
    problems: () => seen.problems,
    choose: async (press, paths) => {
      await writeFile(dialogFile, JSON.stringify(paths));
      await press();
    },
    record,
    output: app.output,
    endHost: app.end,
    close: async () => {
      closed.early ??= early();
      await browser.close();
      await app.end();
    },
  };
}

async function takePage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(OWN);
  return page;
}
