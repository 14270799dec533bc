import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeZip } from '../src/core/formats/testing/make-files.ts';
import { JPEG, makePng } from '../src/core/formats/testing/make-pictures.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test, type Host } from './host.fixture.ts';
import { library } from './pages/library.page.ts';

const address = (bytes: Uint8Array | string, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const FILLER = Array.from(
  { length: 140 },
  (_, index) =>
    `<p>Entry ${index + 1} of the log: the lamp was lit at dusk and burned until the morning came over the pier.</p>`,
).join('');

const PAGE = `<!doctype html><title>The quay</title>
<p>The new quay was opened on Monday.</p>
<figure><img src="quay_files/quay.png" alt="The quay from the sea"><figcaption>Seen from the ferry.</figcaption></figure>
<p>A small one stands in the words <img src="${address(JPEG, 'image/jpeg')}"> of this passage.</p>
<p><img src="https://elsewhere.example/a.png"><img src="https://elsewhere.example/b.png">Two lie elsewhere.</p>
<p><img src="${address('<svg xmlns="http://www.w3.org/2000/svg" onload="window.hits=1"><script>window.hits=1</script></svg>', 'image/svg+xml')}">One is a document.</p>
<p><img src="${address(makePng(8, 6, { say: { width: 60_000, height: 60_000 } }))}">One is a bomb.</p>
<p><img src="${address(makePng(40, 30).subarray(0, 60))}">One is cut off.</p>
${FILLER}<p><img src="quay_files/last.png" alt="">The last entry.</p>`;

/** Takes a page with its files in and opens it. */
async function read(host: Host): Promise<void> {
  const { page } = host;
  const file = path.join(host.folder, 'quay.zip');
  const files = {
    'quay_files/quay.png': makePng(640, 320, { colour: 0x70 }),
    'quay_files/last.png': makePng(300, 900),
  };
  await writeFile(file, makeZip({ 'quay.html': PAGE, ...files }));
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      ((window as { violations?: string[] }).violations ??= []).push(event.violatedDirective),
    );
  });
  await host.choose(() => library(page).addFiles(), [file]);
  await page.getByRole('link', { name: 'The quay' }).first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

test('a page shows its pictures at their place in the text, and says of the others why not', async ({ host }) => {
  const { page } = host;
  await read(host);
  const text = page.getByRole('article').first();
  const quay = text.getByRole('img', { name: 'The quay from the sea' });
  await expect(quay).toBeVisible();
  await expect.poll(() => quay.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(640);
  const small = text.getByRole('img', { name: 'Picture without a description' });
  await expect.poll(() => small.first().evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(8);
  expect(await quay.getAttribute('src')).toMatch(/^blob:/);

  await test.step('it stands between its passages, and is none', async () => {
    const order = await text
      .locator('.passage, .picture')
      .evaluateAll((all) =>
        all
          .slice(0, 4)
          .map((each) => (each.matches('.picture') ? 'picture' : (each as HTMLElement).dataset['passage'])),
      );
    expect(order).toEqual(['1', 'picture', '2', '3']);
  });

  await test.step('what was refused is told of in one line each', async () => {
    await expect(text.locator('.picture-line')).toHaveText([
      '2 pictures not kept: outside this file, and nothing is ever fetched',
      'Picture not kept: not a PNG, JPEG, GIF or WebP picture',
      'Picture not kept: larger than is kept',
      'Picture not kept: damaged or cut off',
    ]);
  });

  expect(await page.evaluate(() => (window as { violations?: string[] }).violations ?? [])).toEqual([]);
  expect(await page.evaluate(() => 'hits' in window)).toBe(false);
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
  await expectNoViolations(page, 'the reader with pictures');
});

test('a picture has its room before it comes: nothing moves', async ({ host }) => {
  const { page } = host;
  await read(host);
  const text = page.getByRole('article').first();
  const last = text.locator('.picture').last();
  await expect(last).toHaveAttribute('data-picture', 'waiting');
  const { height: before } = (await last.boundingBox())!;
  await page.locator('.page-scroll').evaluate((view) => view.scrollTo(0, view.scrollHeight));
  await expect(last).toHaveAttribute('data-picture', 'there');
  expect((await last.boundingBox())!.height).toBe(before);
  await expect.poll(() => last.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(300);
});
