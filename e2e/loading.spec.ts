import type { Page } from '@playwright/test';
import { expect, test } from './host.fixture.ts';
import { show, VIEWS } from './views.ts';

/** A layout shift of at most 0.1 counts as good on the web (web.dev/cls); an app from this machine can do better. */
const MOST = 0.02;
/** A processor four times as slow shows what a quick one draws at once in pieces. */
const SLOWER = 4;

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    /** What has moved by itself since the last look. */
    takeShifts: () => readonly Shift[];
  }
}

/** Watches what moves; runs in the page before anything else. */
function watchShifts(): void {
  let found: Shift[] = [];
  const take = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      const { value, hadRecentInput, sources } = entry as unknown as {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
      };
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const { nodeName, className } = (node ?? {}) as Partial<Element>;
        const words = (node?.textContent ?? '').slice(0, 40);
        return `${nodeName}.${className} “${words}” from ${from.x},${from.y} to ${to.x},${to.y}`;
      });
      if (!hadRecentInput) found.push({ value, moved });
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.takeShifts = () => {
    take(observer.takeRecords());
    const taken = found;
    found = [];
    return taken;
  };
}

/** Expects little to have moved since the last look; returns how much did. */
async function expectStill(page: Page, name: string): Promise<number> {
  // What shifts is known once it is drawn.
  const shifts = await page.evaluate(
    () =>
      new Promise<readonly Shift[]>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.takeShifts()))),
      ),
  );
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  const moved = shifts.flatMap((shift) => shift.moved).join('\n');
  expect.soft(sum, `${name} moved while it was loaded:\n${moved}`).toBeLessThanOrEqual(MOST);
  return sum;
}

// Each has a host of its own: two workers share them.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.slow());

for (const width of [1440, 900])
  test(`nothing jumps while a view is loaded, ${width} wide on a slow machine`, async ({ host }) => {
    const [, startLink = ''] = /^Synoptic is at (\S+)$/m.exec(host.output()) ?? [];
    // A page of its own has read nothing yet.
    const page = await host.page.context().newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(watchShifts);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(startLink);
    await page.locator(VIEWS[0]!.ready).first().waitFor();
    await expect(page.getByText('Index ready')).toBeVisible();
    const moved = new Map([['start', await expectStill(page, 'start')]]);
    for (const view of VIEWS) {
      await show(page, view);
      moved.set(view.name, await expectStill(page, view.name));
    }
    const [[name, most] = ['', 0]] = [...moved].toSorted(([, one], [, other]) => other - one);
    console.log(`${width} wide, of ${moved.size} views most moved ${name}: ${most.toFixed(4)}`);
  });
