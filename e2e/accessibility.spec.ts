import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './host.fixture.ts';
import { shell } from './pages/shell.page.ts';
import { show, VIEWS } from './views.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every view passes axe in ${colorScheme}`, async ({ host }) => {
    const { page } = host;
    // A dozen views, each looked at whole.
    test.slow();
    await expect(shell(page).heading('Library')).toBeVisible();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const view of VIEWS) {
      await show(page, view);
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      expect.soft(found, view.name).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
    }
  });
}
