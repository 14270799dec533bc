import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { launchBrowser, openBrowserFace } from './faces/browser-face.ts';
import { openDesktopFace } from './faces/desktop-face.ts';
import type { Face } from './faces/face.ts';

export interface HostOptions {
  readonly face: 'browser' | 'desktop';
  /** Opens the library without the bundled archive. */
  readonly bundled: boolean;
  /** Stops all clocks, so that two runs show the same; on the browser face only. */
  readonly still: boolean;
}

export interface RestartOptions {
  /** Starts the host as somebody who may write nothing; root is made such a one. */
  readonly powerless?: boolean;
  /** Stays at the place the desktop's windows come back at; otherwise the test goes on from the library, on both faces. */
  readonly asItWas?: boolean;
}

/** The app on a fresh library, on whichever face the project names. */
export interface Host {
  readonly face: HostOptions['face'];
  /** The page shown now; another one after a restart. */
  readonly page: Page;
  /** Folder of the library. */
  readonly library: string;
  /** A fresh folder for files of the test. */
  readonly folder: string;
  /** Every address asked for since the first navigation that is not the app's own. */
  readonly foreignRequests: () => readonly string[];
  /** Messages of the page's console that are errors, and exceptions nobody caught. */
  readonly problems: () => readonly string[];
  /** Presses a button that lets a person choose files or a folder, and chooses these. */
  readonly choose: (press: () => Promise<void>, paths: readonly string[]) => Promise<void>;
  /** Ends the app as a person would, changes the library if told to, and starts the app again. */
  readonly restart: (between?: () => Promise<void>, options?: RestartOptions) => Promise<void>;
  /** Ends the host and leaves the page standing. */
  readonly endHost: () => Promise<void>;
  /** What the app recorded of its security settings; on the double only. */
  readonly record: Face['record'];
  /** Everything the host wrote to its terminal. */
  readonly output: () => string;
}

/** One Chromium for all tests of a process, launched for the first that wants it; each has a context of its own in it. */
interface Shared {
  readonly chromium: () => Promise<Browser>;
}

/** Playwright's test with a running app. */
export const test = base.extend<HostOptions & { host: Host }, Shared>({
  chromium: [
    async ({}, use) => {
      const launched: Promise<Browser>[] = [];
      await use(() => (launched[0] ??= launchBrowser()));
      for (const browser of launched) await (await browser).close();
    },
    { scope: 'worker' },
  ],
  face: ['browser', { option: true }],
  bundled: [true, { option: true }],
  still: [false, { option: true }],
  host: async ({ face, bundled, still, chromium }, use, testInfo) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'synoptic-e2e-'));
    const library = path.join(folder, 'library');
    const open = face === 'browser' ? openBrowserFace : openDesktopFace;
    let current = await open({ library, bundled, folder, still, browser: chromium });
    testInfo.annotations.push({ type: 'shown by', description: current.runtime });
    const ended: Face[] = [];
    const all = (): readonly Face[] => [...ended, current];
    await use({
      face,
      library,
      folder,
      get page() {
        return current.page;
      },
      foreignRequests: () => all().flatMap((each) => each.foreignRequests()),
      problems: () => all().flatMap((each) => each.problems()),
      choose: (press, paths) => current.choose(press, paths),
      restart: async (between, options) => {
        await current.close();
        ended.push(current);
        await between?.();
        const { asItWas = false, ...others } = options ?? {};
        current = await open({ library, bundled, folder, still, browser: chromium, ...others });
        if (face === 'browser' || asItWas) return;
        await current.page.getByRole('heading', { level: 1 }).first().waitFor();
        await current.page.evaluate(() => (location.hash = '#/library'));
      },
      endHost: () => current.endHost(),
      record: () => current.record(),
      output: () =>
        all()
          .map((each) => each.output())
          .join(''),
    });
    const output = all()
      .map((each) => each.output())
      .join('');
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('host output', { body: output, contentType: 'text/plain' });
      const shot = await current.page.screenshot().catch(() => null);
      if (shot !== null) await testInfo.attach('page', { body: shot, contentType: 'image/png' });
    }
    await current.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
