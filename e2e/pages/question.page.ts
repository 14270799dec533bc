import type { Locator, Page } from '@playwright/test';

/** One question with its positions. */
export function question(page: Page) {
  const positions = page.getByRole('tabpanel', { name: /^Positions/ });
  return {
    heading: (text: string): Locator => page.getByRole('heading', { level: 1, name: text }),
    /** One region for each asserted value. */
    positions: positions.getByRole('region').filter({ has: page.getByRole('article') }),
    position: (label: string): Locator => positions.getByRole('region', { name: label, exact: true }),
    sideBySide: (): Promise<void> => page.getByRole('tab', { name: 'Side by side' }).click(),
  };
}
