import { expect, type BrowserContext, type Page } from '@playwright/test';
import { HOSTILE_PAGE } from '../hostile-page.ts';

interface Filled {
  readonly pages: readonly string[];
  readonly pdf: string;
}

interface Scripts {
  /** Has every dialog counted. */
  readonly count: string;
  /** Sets off what waits for a person. */
  readonly provoke: string;
  /** Vectors that run where nothing protects. */
  readonly live: readonly string[];
}

const VIEW = /^(?:http:\/\/127\.0\.0\.1:\d+|https:\/\/view\.original\.[\w.-]+)\/[0-9a-f]{64}$/;
const hitsOn = (page: Page): Promise<unknown[]> => page.evaluate(() => (globalThis as { hits?: unknown[] }).hits ?? []);

/**
 * Shows every original as it looks, in its frame, and then what was served for it in a page of its own without any policy
 * or sandbox: what was written anew must hold without them. Gives how many there were.
 */
export async function expectInertPages(page: Page, filled: Filled, scripts: Scripts): Promise<number> {
  const bare = await page.context().browser()!.newContext();
  const asked: string[] = [];
  bare.on('request', (request) => asked.push(request.url()));
  expect(await runBare(bare, scripts.live.join('\n'), scripts), 'the control runs').toBeGreaterThan(0);
  await runBare(bare, HOSTILE_PAGE, scripts);
  expect(asked.length, 'the control asks').toBeGreaterThan(3);
  for (const id of filled.pages) {
    await page.evaluate((to) => (location.hash = `#/read/${encodeURIComponent(to)}`), id);
    const original = page.getByRole('radio', { name: 'Original' });
    await expect(original).toHaveAttribute('aria-checked', 'false');
    const served = page.waitForResponse((response) => VIEW.test(response.url()));
    await original.click();
    const html = await (await served).text();
    await expect(page.frameLocator('iframe.original-page').locator('body')).toContainText('vectorbody');
    expect(await hitsOn(page), id).toEqual([]);
    asked.length = 0;
    expect(await runBare(bare, html, scripts), `${id}, without a policy`).toBe(0);
    expect(asked, `${id}, without a policy`).toEqual(['http://127.0.0.1:1/bare']);
  }
  await bare.close();
  await expectInertPdf(page, filled.pdf);
  return filled.pages.length + 1;
}

/** How often something ran of a page that nothing protects. */
async function runBare(context: BrowserContext, html: string, { count, provoke }: Scripts): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(count);
  await page.route(/^https?:\/\/(?!127\.0\.0\.1:1\/bare)/, (route) => route.abort());
  await page.route('http://127.0.0.1:1/bare', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  // A vector may keep its page loading for ever, or lead away from it.
  await page.goto('http://127.0.0.1:1/bare', { timeout: 10_000 }).catch(() => undefined);
  await page.evaluate(provoke).catch(() => undefined);
  const hits = await hitsOn(page);
  await page.close();
  return hits.length;
}

async function expectInertPdf(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => (location.hash = `#/read/${encodeURIComponent(to)}`), id);
  await page.getByRole('radio', { name: 'Pages' }).click();
  await expect(page.getByRole('img', { name: /^Page 1 of / })).toBeVisible();
  await expect(page.locator('.pdf-words')).toContainText('vectorbody');
  expect(await hitsOn(page), id).toEqual([]);
}
