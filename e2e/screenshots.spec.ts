import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './host.fixture.ts';
import { reader } from './pages/reader.page.ts';
import { root } from './runtime.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

const FOLDER = path.join(root, 'test-results', 'screenshots');

test('pictures of every view, light and dark, wide and narrow', async ({ host }) => {
  const { page } = host;
  await mkdir(FOLDER, { recursive: true });
  await expect(shell(page).heading('Library')).toBeVisible();
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await show(
    page,
    VIEWS.find(({ name }) => name === 'reader')!,
  );
  await reader(page).select(7, 'up to 300,000 people');
  await reader(page).highlight('yellow');
  await reader(page).select(8, 'this goal had been met');
  await reader(page).note('Met, or only said to be met? The goal is an upper bound.');
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 900]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const view of VIEWS) {
        await show(page, view);
        const file = path.join(FOLDER, `${view.name}-${colorScheme}-${width}.png`);
        const picture = await page.screenshot({ path: file });
        expect(picture.length).toBeGreaterThan(5000);
      }
    }
  }
});
