import { expect, test, type Host } from './host.fixture.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

/** What a PDF of the page says, and on how many sheets. */
async function printed({ page }: Host): Promise<{ text: string; sheets: number }> {
  const bytes = new Uint8Array(await page.pdf({ format: 'A4' }));
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    parts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return { text: parts.join(' ').replace(/\s+/g, ' '), sheets: document.numPages };
}

test('a document is printed whole and a question with all its positions, without the controls', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();

  await test.step('the longest document, to its last words', async () => {
    await page.evaluate(() => (location.hash = '#/read/mobilisation-2022%3Aeuaa-mobilisation'));
    const last = page.locator('[data-passage]').last();
    await last.waitFor({ state: 'attached' });
    const words = ((await last.locator('[data-start]').last().textContent()) ?? '').trim().split(/\s+/).slice(-4);
    const { text, sheets } = await printed(host);
    expect(sheets).toBeGreaterThan(2);
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('Search the archive');
    expect(text).not.toContain('Offline: no connection');
    expect(text).not.toContain('Outline');
  });

  await test.step('a question with all its positions', async () => {
    await show(
      page,
      VIEWS.find(({ name }) => name === 'question')!,
    );
    const quotes = await page.locator('.card q').allTextContents();
    const { text } = await printed(host);
    expect(text).toContain('How many were called up?');
    for (const quote of quotes) expect(text).toContain(quote.trim().split(/\s+/)[0] ?? '');
    expect(text).not.toContain('Export this question');
    expect(text).not.toContain('Disputed');
  });
});
