import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './host.fixture.ts';
import { library } from './pages/library.page.ts';
import { shell } from './pages/shell.page.ts';

test('an import is paused and watched from other views, and its report is saved and acted on', async ({ host }) => {
  const { page } = host;
  const folder = path.join(host.folder, 'papers');
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < 120; index += 1)
    await writeFile(
      path.join(folder, `${index}.txt`),
      `Sheet ${index}\n\n${'The clerk counted wagons. '.repeat(2000)}`,
    );
  await writeFile(path.join(folder, 'broken.txt'), randomBytes(5000));
  await host.choose(() => library(page).addFolder(), [folder]);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText('paused');
  await expectNoViolations(page, 'paused import');
  await shell(page).go('Questions');
  const tray = page.getByRole('region', { name: 'Import', exact: true });
  await expect(tray).toContainText(/\d of 121, .* MB/);
  await expectNoViolations(page, 'import tray');
  await tray.getByRole('button', { name: 'Go on' }).click();
  await expect(tray).toContainText('Imported: 120 added, 0 already here, 1 not added.', { timeout: 60_000 });
  await tray.getByRole('link', { name: 'Show the report' }).click();
  await library(page)
    .report.getByRole('radio', { name: /Not added/ })
    .click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = await readFile(await (await saving).path(), 'utf8');
  expect(saved.split('\r\n')).toHaveLength(1 + 121 + 1);
  expect(saved).toContain('broken.txt,rejected,NOT_TEXT');
  await page.getByRole('button', { name: /^Drop .*broken\.txt/ }).click();
  await expect(library(page).summary).toHaveText(/120 files: 120 added, 0 already here, 0 not added/);
  await page.getByRole('button', { name: 'Close report' }).click();
  await expect(library(page).report).toHaveCount(0);
});
