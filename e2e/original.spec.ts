import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { makePdf } from '../src/core/formats/testing/make-files.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { ELSEWHERE, HOSTILE_PAGE } from './hostile-page.ts';
import { library } from './pages/library.page.ts';
import { reader } from './pages/reader.page.ts';

/** Adds one file and opens it in the reader. */
async function read(host: Host, name: string, content: string | Uint8Array): Promise<void> {
  const { page } = host;
  const file = path.join(host.folder, name);
  await writeFile(file, content);
  await host.choose(() => library(page).addFiles(), [file]);
  await expect(library(page).summary).toHaveText(/1 file: 1 added/);
  await library(page).outcome(name).getByRole('link').first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

const showAs = (page: Page, name: 'Text' | 'Pages' | 'Original'): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Show as' }).getByRole('radio', { name, exact: true }).click();

const sheet = (page: Page, number: number) => page.getByRole('group', { name: new RegExp(`^Page ${number} of `) });

/** A PDF of as many pages, each with one sentence that names it. */
const pdfOf = (pages: number): Uint8Array =>
  makePdf(
    Array.from({ length: pages }, (_, index) => [
      { text: `The lighthouse keeper wrote sheet ${index + 1} of his log.`, y: 720, size: 14 },
      { text: `Lamp ${index + 1} was lit at dusk and burned until the morning.`, y: 640 },
    ]),
  );

test('a PDF is read as pages, page by page, and its text and its pages lead to each other', async ({ host }) => {
  const { page } = host;
  await read(host, 'log.pdf', pdfOf(60));
  await reader(page).passage(1).focus();
  await showAs(page, 'Pages');
  const canvas = sheet(page, 1).getByRole('img', { name: 'Page 1 of 60' });
  await expect(canvas).toBeVisible();

  await test.step('what is drawn is the page, and its words are there to select and to read aloud', async () => {
    const dark = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return data.filter((value, index) => index % 4 === 0 && value < 100).length;
    });
    expect(dark).toBeGreaterThan(200);
    await expect(sheet(page, 1)).toContainText('The lighthouse keeper wrote sheet 1 of his log.');
    const place = await sheet(page, 1).getByText('The lighthouse keeper').boundingBox();
    await page.mouse.dblclick(place!.x + 60, place!.y + place!.height / 2);
    expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe('lighthouse');
  });

  await test.step('only pages near the window are drawn', async () => {
    expect(await page.locator('.pdf-page').count()).toBe(60);
    expect(await page.locator('.pdf-page canvas').count()).toBeLessThan(8);
  });

  await test.step('next, previous, a number, and keys', async () => {
    const number = page.getByRole('textbox', { name: 'Page' });
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(number).toHaveValue('2');
    await page.getByRole('region', { name: 'Original pages' }).press('ArrowRight');
    await expect(number).toHaveValue('3');
    await page.keyboard.press('ArrowLeft');
    await expect(number).toHaveValue('2');
    await number.fill('41');
    await number.press('Enter');
    await expect(sheet(page, 41).getByRole('img')).toBeInViewport();
    await expect(page.locator('.pdf-page[data-page="2"] canvas')).toHaveCount(0);
    expect(await page.locator('.pdf-page canvas').count()).toBeLessThan(8);
    await page.keyboard.press('Alt+PageDown');
    await expect(number).toHaveValue('42');
  });

  await test.step('larger and smaller, with the place kept', async () => {
    const size = page.getByRole('status', { name: 'Size of the pages' });
    const before = Number.parseInt((await size.textContent()) ?? '', 10);
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(async () => Number.parseInt((await size.textContent()) ?? '', 10)).toBeGreaterThan(before);
    await expect(sheet(page, 42).getByRole('img')).toBeInViewport();
    await page.getByRole('button', { name: 'Fit width' }).click();
    await expect(size).toHaveText(`${before}%`);
  });

  await test.step('back to the text of this page, and from a passage to its page', async () => {
    await page.keyboard.press('Control+Alt+v');
    await expect(page.getByText('The lighthouse keeper wrote sheet 42 of his log.')).toBeInViewport();
    await reader(page).passage(20).focus();
    await page.keyboard.press('Enter');
    const words = await reader(page).passage(20).textContent();
    const [, wanted = ''] = /(?:sheet|Lamp) (\d+)/.exec(words ?? '') ?? [];
    await reader(page).press('On its page');
    await expect(sheet(page, Number(wanted)).getByRole('img')).toBeInViewport();
  });
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
});

test('pages pass axe, and a PDF that cannot be drawn says so and is read as text', async ({ host }) => {
  const { page } = host;
  await read(host, 'log.pdf', pdfOf(3));
  await showAs(page, 'Pages');
  await expect(sheet(page, 1).getByRole('img')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoViolations(page, `pages in ${colorScheme}`);
  }
  await page.route('**/blob/*', (route) => route.fulfill({ body: 'this is no PDF any more' }));
  await showAs(page, 'Text');
  await showAs(page, 'Pages');
  await expect(page.getByRole('alert')).toContainText('The PDF is damaged');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('article').first()).toContainText('lighthouse keeper');
});

test('a saved page is shown as it looks: another origin, no token, nothing runs and nothing leaves', async ({
  host,
}) => {
  const { page } = host;
  await read(host, 'hostile.html', HOSTILE_PAGE);
  await showAs(page, 'Original');
  const element = page.locator('iframe.original-page');
  const frame: FrameLocator = element.contentFrame();
  await expect(frame.getByText('The wagons crossed the bridge at dawn')).toBeVisible();
  expect(await element.getAttribute('sandbox')).toBe('');
  const shown = page.frames().find((each) => each !== page.mainFrame())!;
  expect(new URL(shown.url()).origin).not.toBe(new URL(page.url()).origin);

  await test.step('its markup holds no address and nothing that acts', async () => {
    // eslint-disable-next-line no-restricted-properties -- it is read
    const markup = await frame.locator('html').evaluate((root) => root.outerHTML);
    expect(markup).not.toMatch(/<(?:script|iframe|object|embed|form|input|link|base|video|svg|meta (?!charset))/i);
    expect(markup).not.toMatch(/\s(?:on\w+|href|src|srcset|action|ping|background)=/i);
    expect(markup).not.toContain('url(');
    const link = frame.getByText('a link elsewhere');
    await expect(link).toHaveAttribute('title', `${ELSEWHERE}/link`);
    await link.click();
    await frame.getByText('A script link').click();
    await expect(frame.getByText('The wagons crossed the bridge at dawn')).toBeVisible();
  });
  await test.step('the app around it passes axe, and the text is one key away', async () => {
    await expectNoViolations(page, 'original page', { withoutFrames: true });
    // Keys that are pressed in the frame stay in it; the app hears them again outside.
    await page.getByRole('radio', { name: 'Original' }).focus();
    await page.keyboard.press('Control+Alt+v');
    await expect(page.getByRole('article').first()).toContainText('says the hostile paper');
  });
  expect(await page.evaluate(() => (globalThis as { hits?: unknown }).hits ?? [])).toEqual([]);
  expect(host.foreignRequests()).toEqual([]);
  // Of the tests' own looks into the frame, which allows no script.
  const isOwn = (problem: string): boolean => /^Blocked script execution in .* 'allow-scripts'/.test(problem);
  expect(host.problems().filter((problem) => !isOwn(problem))).toEqual([]);
});
