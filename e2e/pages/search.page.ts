import type { Locator, Page } from '@playwright/test';

/** The results of a search. */
export function results(page: Page) {
  const list = page.getByRole('list', { name: 'Results' });
  return {
    hits: list.getByRole('article'),
    /** The matching passage of the document whose identifier is given. */
    passage: (identifier: string, number: number): Locator =>
      list
        .getByRole('article')
        .filter({ hasText: identifier })
        .getByRole('link', { name: new RegExp(`^Passage ${number}:`) }),
    /** How many documents were found, in words. */
    count: page.getByRole('main').locator('p[role="status"]'),
  };
}
