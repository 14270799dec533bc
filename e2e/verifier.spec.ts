import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import { findChromium } from './runtime.ts';

/** The page is opened as a file, as a person without the app does. */
test('the page checks a citation against a text without a network', async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const text = 'The decree remains in effect until it is cancelled.';
  const sha256 = createHash('sha256').update(text).digest('hex');
  const citation = `“remains in effect”\n\nSomebody.\narchive://e/d#char=11,28 · edition e 1 · text SHA-256 ${sha256}`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(resolve('docs/check-citation.html')).href);
  const answer = page.getByRole('status');
  const choose = async (words: string, of: string): Promise<void> => {
    await page.getByLabel('The citation').fill(of);
    await page
      .getByLabel('The text, or the folder of the edition')
      .setInputFiles({ name: 'd.txt', mimeType: 'text/plain', buffer: Buffer.from(words) });
    await page.getByRole('button', { name: 'Check' }).click();
  };
  await choose(text, citation);
  await expect(answer).toContainText('Unchanged');
  await choose(text, citation.replace('remains', 'stays'));
  await expect(answer).toContainText('Altered');
  await choose(text.replace('effect', 'effect,'), citation);
  await expect(answer).toContainText('another version');
  await choose('Nothing of it is here at all.', citation);
  await expect(answer).toContainText('Not in this edition');
  await expect(answer).toContainText('SHA-256');
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await browser.close();
});
