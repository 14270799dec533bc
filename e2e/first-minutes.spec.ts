import { expect, test } from './host.fixture.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';

test('the tour of the first start leads through three steps, and is gone for good once it ended', async ({ host }) => {
  const { page } = host;
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toContainText('Step 1 of 3');
  await tour.getByRole('link', { name: 'Show the questions' }).click();
  await expect(shell(page).heading('Questions')).toBeVisible();
  await tour.getByRole('button', { name: 'Next step' }).click();
  await expect(tour).toContainText('Step 2 of 3');
  await tour.getByRole('button', { name: 'Next step' }).click();
  await tour.getByRole('link', { name: 'Show the export' }).click();
  await expect(shell(page).heading('Export')).toBeVisible();
  await tour.getByRole('button', { name: 'End the tour' }).click();
  await expect(tour).toBeHidden();

  await host.restart();
  await expect(shell(host.page).heading('Library')).toBeVisible();
  await expect(host.page.getByRole('region', { name: 'Tour' })).toBeHidden();
  await shell(host.page).go('Help');
  await host.page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(host.page.getByRole('region', { name: 'Tour' })).toContainText('Step 1 of 3');
});

test('who follows what is on the screen finds a pair that differs, cites it and takes it along', async ({ host }) => {
  const { page } = host;
  const tour = page.getByRole('region', { name: 'Tour' });

  await test.step('the first step leads to the questions, and one of them to its positions', async () => {
    await tour.getByRole('link', { name: 'Show the questions' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /How many were called up/ })
      .first()
      .click();
    await expect(shell(page).heading('How many were called up?')).toBeVisible();
  });

  await test.step('a card opens its source beside the comparison, where the words can be cited', async () => {
    await page
      .getByRole('link', { name: /^Open passage 12 of / })
      .first()
      .click();
    await reader(page).pane.getByRole('group', { name: 'Passage 12', exact: true }).press('Enter');
    await reader(page).toolbar.getByRole('button', { name: 'Cite' }).click();
    await expect(page.getByRole('region', { name: 'Citation' })).toContainText('Text SHA-256');
    await page.getByRole('button', { name: 'Copy citation' }).click();
  });

  await test.step('the export of the question has its positions in their exact words', async () => {
    await page.getByRole('link', { name: 'Export this question' }).click();
    const preview = page.getByRole('region', { name: 'Preview of the file' });
    await expect(preview).toContainText('300,000');
    await expect(preview).toContainText('1,200,000');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.md$/);
  });
});

test('the help is found by the words that are in it', async ({ host }) => {
  const { page } = host;
  await shell(page).go('Help');
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('backups');
  const topics = page.getByRole('navigation', { name: 'Topics' });
  await expect(topics.getByRole('listitem').first()).toContainText('Keeping it safe');
  await topics.getByRole('link', { name: /Keeping it safe/ }).click();
  await expect(page.getByRole('article', { name: /Keeping it safe/ })).toContainText('A backup is made once a day');
});
