import type { Locator, Page } from '@playwright/test';

/** The library and its imports. */
export function library(page: Page) {
  const report = page.getByRole('region', { name: 'Import report' });
  return {
    documents: page.getByRole('grid', { name: 'Documents' }).getByRole('rowheader'),
    addFiles: (): Promise<void> => page.getByRole('button', { name: 'Add files' }).click(),
    addFolder: (): Promise<void> => page.getByRole('button', { name: 'Add a folder' }).click(),
    report,
    summary: report.getByRole('status'),
    outcome: (path: string): Locator => report.getByRole('listitem').filter({ hasText: path }),
    cancel: page.getByRole('button', { name: 'Cancel import' }),
  };
}
