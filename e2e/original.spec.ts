import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { makePdf } from '../src/core/formats/testing/make-files.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { ELSEWHERE, HOSTILE_PAGE } from './hostile-page.ts';
import { library } from './pages/library.page.ts';
import { reader } from './pages/reader.page.ts';

// What is read here is what each test adds.
test.use({ bundled: false });

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
  await read(host, 'log.pdf', pdfOf(120));
  await reader(page).passage(1).focus();
  await showAs(page, 'Pages');
  const canvas = sheet(page, 1).getByRole('img', { name: 'Page 1 of 120' });
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
    expect(await page.locator('.pdf-page').count()).toBe(120);
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

  await test.step('what is found is on its page', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Find in this document' }).fill('Lamp 30 was');
    await expect(sheet(page, 30).getByRole('img')).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Page' }).fill('42');
    await page.keyboard.press('Enter');
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

  await test.step('the page that was read is where the text is read on', async () => {
    await page.getByRole('textbox', { name: 'Page' }).fill('51');
    await page.keyboard.press('Enter');
    await expect(sheet(page, 51).getByRole('img')).toBeInViewport();
    const { hash } = new URL(page.url());
    await page.evaluate(() => (location.hash = '#/library'));
    await expect(library(page).documents.first()).toBeVisible();
    await page.evaluate((to) => (location.hash = to), hash.replace(/\?.*/, ''));
    await expect(page.getByText('The lighthouse keeper wrote sheet 51 of his log.')).toBeInViewport();
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

/** A PDF of these objects, the first of which is its catalogue; pdf.js finds them without a table. */
const rawPdf = (objects: readonly string[]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${objects.map((body, index) => `${index + 1} 0 obj ${body} endobj\n`).join('')}trailer << /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
const stream = (facts: string, body: string): string =>
  `<< ${facts} /Length ${body.length} >>\nstream\n${body}\nendstream`;
const PAGES = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R';

/** A page with one square that a fax would send: black, if it is decoded. */
function faxPdf(): Buffer {
  // Eight rows that are as the row above, white, then the end of the block (ITU-T T.6).
  const fax = '\u00ff\u0000\u0010\u0001';
  const image = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ColorSpace /DeviceGray';
  const packed = '/Decode [1 0] /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>';
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    PAGES,
    `<< ${PAGE} /Resources << /XObject << /I 5 0 R >> >> >>`,
    stream('', 'q 400 0 0 400 100 200 cm /I Do Q'),
    stream(`${image} ${packed}`, fax),
  ]);
}

/** A page that is one link, and scripts for when it is opened, shown and left. */
function scriptedPdf(): Buffer {
  const script = `<< /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("${ELSEWHERE}/form"\\);) >>`;
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${ELSEWHERE}/link) >> >>`;
  const button = `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (b) /Rect [0 0 600 800] /A ${script} /AA << /E ${script} >> >>`;
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AA << /WC ${script} >> /AcroForm << /Fields [7 0 R] >> >>`,
    PAGES,
    `<< ${PAGE} /Resources << /Font << /F 5 0 R >> >> /Annots [6 0 R 7 0 R] /AA << /O ${script} >> >>`,
    stream('', 'BT /F 20 Tf 72 700 Td (The harbour is closed.) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    link,
    button,
  ]);
}

test('scripts, forms and links of a PDF do nothing', async ({ host }) => {
  const { page } = host;
  let dialogs = 0;
  page.on('dialog', (dialog) => void ((dialogs += 1), dialog.dismiss()));
  await read(host, 'scripted.pdf', scriptedPdf());
  await showAs(page, 'Pages');
  await expect(sheet(page, 1)).toContainText('The harbour is closed.');
  const address = page.url();
  await sheet(page, 1).click();
  expect(await page.locator('.pdf-page :is(a, button, input, select, textarea, iframe)').count()).toBe(0);
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
  expect(dialogs).toBe(0);
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
});

test('a scan that is packed as a fax is decoded without WebAssembly, and said to have no words', async ({ host }) => {
  const { page } = host;
  await read(host, 'scan.pdf', faxPdf());
  await showAs(page, 'Pages');
  const canvas = page.getByRole('img', { name: 'Page 1 of 1, a picture without words' });
  await expect(canvas).toBeVisible();
  const [middle, corner] = await canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const context = (element as HTMLCanvasElement).getContext('2d')!;
    const at = (x: number, y: number): number => context.getImageData(x * width, y * height, 1, 1).data[0]!;
    return [at(0.5, 0.5), at(0.02, 0.02)];
  });
  expect([middle, corner]).toEqual([0, 255]);
  expect(host.problems()).toEqual([]);
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
    await expectNoViolations(page, 'original page');
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
