import type { Locator, Page } from '@playwright/test';

/** What surrounds every view. */
export function shell(page: Page) {
  return {
    heading: (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name }),
    /** Goes to a view by its link, as a person would. */
    go: async (
      view: 'Library' | 'Search' | 'Questions' | 'Notebook' | 'Export' | 'Settings' | 'Help',
    ): Promise<void> => {
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('link', { name: new RegExp(`^${view}`) })
        .click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${view}`) }).waitFor();
    },
    search: async (text: string): Promise<void> => {
      const box = page.getByRole('combobox', { name: 'Search the archive' });
      await box.fill(text);
      await box.press('Enter');
      await page.getByRole('heading', { level: 1, name: `Search: ${text}` }).waitFor();
    },
    /** Says whether everything is saved. */
    saved: page.getByRole('contentinfo', { name: 'Status' }).getByRole('status'),
    status: page.getByRole('contentinfo', { name: 'Status' }),
  };
}
