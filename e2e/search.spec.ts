import { expect, test } from './host.fixture.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

test('a search is completed, narrowed, read in context, and kept', async ({ host }) => {
  const { page } = host;
  const box = page.getByRole('combobox', { name: 'Search the archive' });

  await test.step('the words of the archive complete what is typed', async () => {
    await box.fill('');
    await box.pressSequentially('mobilis');
    const list = page.getByRole('listbox');
    await expect(list.getByRole('option').first()).toBeVisible();
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(box).toHaveValue('mobilisation');
    await box.press('Enter');
    await expect(shell(page).heading('Search: mobilisation')).toBeVisible();
  });

  await test.step('a value of a facet narrows it', async () => {
    await page.getByRole('link', { name: /^Only Meduza/ }).click();
    await expect(results(page).count).toContainText('1 document found');
    await page.getByRole('link', { name: /^No longer only Meduza/ }).click();
    await expect(results(page).count).toContainText('5 documents found');
  });

  await test.step('every match stands in its sentence', async () => {
    await page.getByRole('link', { name: 'In context' }).click();
    const lines = page.getByRole('region', { name: 'Every match in its sentence' }).getByRole('row');
    await expect.poll(() => lines.count()).toBeGreaterThan(5);
    await page.getByText('words on the right', { exact: true }).click();
    await lines.nth(1).getByRole('link').click();
    await expect(page.getByRole('main').locator('[data-passage]').first()).toBeVisible();
  });

  await test.step('it is saved, and still there after a restart', async () => {
    await shell(page).search('decree NEAR/5 (signed OR published)');
    await expect(results(page).hits.first()).toBeVisible();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('The decree');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved as “The decree”')).toBeVisible();
    await host.restart();
    await host.page.getByRole('link', { name: 'The decree', exact: true }).click();
    await expect(results(host.page).hits.first()).toBeVisible();
  });
  expect(host.foreignRequests()).toEqual([]);
});
