import { expectNoViolations } from './axe.ts';
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
      await expectNoViolations(page, view.name);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await expectNoViolations(page, 'commands', { popover: true });
  });
}
