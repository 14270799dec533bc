import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { NODE_FLAGS } from '../../build/bootstrap/node.mjs';
import { findChromium, root, rootSwitches } from '../runtime.ts';
import { PATIENCE, watch, type Face, type FaceOptions } from './face.ts';
import { STILL } from '../visual/still.ts';
import { start } from './process.ts';

/** At its start Chromium asks its maker for things; none of that is the app's doing. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** An original view: the other port of the host, with its ticket. */
const VIEW = /^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{64}$/;

/** Has the host and its workers read a clock that stands still. */
const STILL_CLOCK = path.join(root, 'e2e', 'visual', 'still-clock.ts');

/** The user that owns nothing. */
const NOBODY = 65_534;

/** Launches the Chromium that shows the browser face. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...QUIET, ...rootSwitches] });

/** Starts the loopback host on a library and opens its start link in a fresh context of a Chromium. */
export async function openBrowserFace({
  library,
  bundled,
  powerless = false,
  still = false,
  browser: shared,
}: FaceOptions): Promise<Face> {
  const edition = path.join(root, 'corpus', 'mobilisation-2022');
  const entry = path.join(root, 'out', 'main', 'server.js');
  const server = start(
    path.join(root, 'node_modules', '.bin', 'node'),
    [
      ...NODE_FLAGS,
      ...(still ? ['--import', STILL_CLOCK] : []),
      entry,
      '--library',
      library,
      ...(bundled ? ['--edition', edition] : []),
    ],
    {
      ...(powerless && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
      ...(still ? { env: { ...process.env, TZ: 'UTC' } } : {}),
    },
  );
  // Both start at once.
  const launched = shared?.() ?? launchBrowser();
  const [, address = ''] = await server.waitFor(/^Synoptic is at (\S+)$/m).catch(async (error: unknown) => {
    if (shared === undefined) await (await launched).close();
    throw error;
  });
  const origin = new URL(address).origin;
  const browser = await launched;
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    acceptDownloads: true,
    ...(still ? { timezoneId: 'UTC', locale: 'en-GB' } : {}),
  });
  const page = await context.newPage();
  if (still) await page.clock.setFixedTime(STILL);
  page.setDefaultTimeout(PATIENCE);
  const isOwn = (url: string): boolean => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`);
  const seen = watch(page, (url) => isOwn(url) || VIEW.test(url));
  await page.goto(address);
  return {
    page,
    runtime: `Chromium ${browser.version()}`,
    foreignRequests: () => seen.foreign,
    problems: () => seen.problems,
    choose: async (press, paths) => {
      const chooser = page.waitForEvent('filechooser');
      await press();
      await (await chooser).setFiles([...paths]);
    },
    record: () => null,
    output: server.output,
    endHost: server.end,
    close: async () => {
      await (shared === undefined ? browser : context).close();
      await server.end();
    },
  };
}
