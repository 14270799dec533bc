import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** The export view. */
export function exportView(page: Page) {
  return {
    /** Chooses a format, saves the file, and reads what was saved. */
    save: async (format: RegExp): Promise<{ name: string; content: string }> => {
      const formats = page.getByRole('radiogroup', { name: 'Format' });
      await formats.locator('label').filter({ hasText: format }).click();
      await expect(formats.getByRole('radio', { name: format })).toBeChecked();
      const button = page.getByRole('button', { name: 'Save the file' });
      await page.getByRole('main').getByRole('region').first().waitFor();
      const downloading = page.waitForEvent('download');
      await button.click();
      const download = await downloading;
      return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
    },
  };
}
