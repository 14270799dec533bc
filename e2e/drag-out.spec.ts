import type { Locator, Page } from '@playwright/test';
import { expect, test } from './host.fixture.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';

type Dragged = Readonly<Record<'text/plain' | 'text/html', string>>;

/** What the page gives away when a drag begins at the middle of these pixels. */
async function dragFrom(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<Dragged> {
  const told = page.evaluate(
    () =>
      new Promise<Dragged>((resolve) => {
        const tell = ({ dataTransfer }: DragEvent): void => {
          const of = (type: string): string => dataTransfer?.getData(type) ?? '';
          resolve({ 'text/plain': of('text/plain'), 'text/html': of('text/html') });
        };
        window.addEventListener('dragstart', tell, { once: true });
      }),
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 10, { steps: 8 });
  const given = await told;
  await page.mouse.up();
  return given;
}

const middleOf = async (place: Locator): Promise<{ x: number; y: number }> => {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function openPassage(page: Page): Promise<void> {
  await shell(page).go('Questions');
  await page.getByRole('main').getByRole('link', { name: 'How many were called up?' }).first().click();
  await expect(shell(page).heading('How many were called up?')).toBeVisible();
}

test('words that are dragged out of the text take their citation along, and it can be checked', async ({ host }) => {
  const { page } = host;
  await openPassage(page);
  await page
    .getByRole('link', { name: /^Open passage 12 of / })
    .first()
    .click();
  const text = reader(page).passage(12);
  await text.getByText(/./).first().waitFor();
  const [words = ''] = /[\p{L}\d]{4,}/u.exec(await text.locator('[data-start]').first().innerText()) ?? [];
  await reader(page).select(12, words);
  const place = await page.evaluate(() => {
    const { x, y, width, height } = document.getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  // The reference is there some milliseconds after the words were selected.
  await expect
    .poll(async () => (await dragFrom(page, place))['text/plain'])
    .toMatch(new RegExp(`^“${words}”\\n\\n[\\s\\S]+text SHA-256 [0-9a-f]{64}`));
});

test('a card that is dragged out is its quotation with the reference', async ({ host }) => {
  const { page } = host;
  await openPassage(page);
  const card = page.getByRole('article').first();
  await card.scrollIntoViewIfNeeded();
  let dragged: Dragged = { 'text/plain': '', 'text/html': '' };
  await expect(async () => {
    dragged = await dragFrom(page, await middleOf(card.locator('.who')));
    expect(dragged['text/plain']).toMatch(/^“[\s\S]+”\n\n[\s\S]+archive:\/\/[\s\S]+text SHA-256 [0-9a-f]{64}/);
  }).toPass({ timeout: 15_000 });
  expect(dragged['text/html']).toMatch(/<blockquote>“.+”<\/blockquote><p>/);

  await shell(page).go('Notebook');
  await page.getByRole('link', { name: 'Check a citation' }).click();
  await page.getByRole('textbox').first().fill(dragged['text/plain']);
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByRole('main')).toContainText(/unchanged/i);
});
