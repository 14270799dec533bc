import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Host } from './host.fixture.ts';
import { library } from './pages/library.page.ts';
import { results } from './pages/search.page.ts';
import { shell } from './pages/shell.page.ts';

/** The five documents of the bundled archive. */
const BUNDLED = 5;
const FIFTY_MEGABYTES = 50 * 1024 * 1024;

async function writeMixedFolder(host: Host): Promise<string> {
  const folder = path.join(host.folder, 'papers');
  await mkdir(path.join(folder, 'letters'), { recursive: true });
  await writeFile(path.join(folder, 'report.txt'), 'The quartermaster counted forty wagons at the bridge.\n');
  await writeFile(path.join(folder, 'letters', 'письмо.md'), '# Письмо\n\nОбоз вышел на рассвете.\n');
  await writeFile(path.join(folder, 'page.html'), '<title>A page</title><p>The wagons were never counted.</p>');
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(path.join(folder, 'broken.txt'), randomBytes(5000));
  await writeFile(path.join(folder, 'huge.txt'), Buffer.alloc(FIFTY_MEGABYTES, 'wagon '));
  return folder;
}

test('a folder with good, broken, empty and huge files: the good come in, the others are named', async ({ host }) => {
  const { page } = host;
  const folder = await writeMixedFolder(host);
  await host.choose(() => library(page).addFolder(), [folder]);

  await expect(library(page).summary).toHaveText(/6 files: 3 added, 0 already here, 3 not added/);
  await expect(library(page).outcome('empty.txt')).toContainText('EMPTY_FILE');
  await expect(library(page).outcome('broken.txt')).toContainText('NOT_TEXT');
  await expect(library(page).outcome('huge.txt')).toContainText('TOO_LARGE');
  for (const name of ['report.txt', 'page.html', path.join('letters', 'письмо.md')]) {
    await expect(library(page).outcome(name)).toContainText('Added');
  }
  await expect(library(page).report).not.toContainText('synoptic-selection');
  await expect(library(page).documents).toHaveCount(BUNDLED + 3);

  await shell(page).search('обоз');
  await expect(results(page).hits).toHaveCount(1);
  await shell(page).search('wagons');
  await expect(results(page).hits).toHaveCount(2);

  await test.step('importing it again adds nothing and says why', async () => {
    await shell(page).go('Library');
    await host.choose(() => library(page).addFolder(), [folder]);
    await expect(library(page).summary).toHaveText(/6 files: 0 added, 3 already here, 3 not added/);
    await expect(library(page).outcome('report.txt')).toContainText('Already here');
    await expect(library(page).documents).toHaveCount(BUNDLED + 3);
  });

  await test.step('all of it is there after a restart', async () => {
    await host.restart();
    await expect(library(host.page).documents).toHaveCount(BUNDLED + 3);
    await shell(host.page).search('quartermaster');
    await expect(results(host.page).hits).toHaveCount(1);
  });
  expect(host.foreignRequests()).toEqual([]);
});

test('a cancelled import leaves the library as it was', async ({ host }) => {
  const { page } = host;
  const folder = path.join(host.folder, 'many');
  await mkdir(folder);
  const paragraph = 'The clerk wrote down every wagon that crossed the bridge that day. '.repeat(40);
  for (let index = 0; index < 60; index += 1) {
    // Long enough that the import is still under way when a person can press a button.
    await writeFile(path.join(folder, `${index}.txt`), `Sheet ${index}\n\n${`${paragraph}${index}\n\n`.repeat(150)}`);
  }
  await host.choose(() => library(page).addFolder(), [folder]);
  await library(page).cancel.click();
  await expect(page.getByRole('main')).toContainText('The import was cancelled. The library is as it was before.');
  await expect(library(page).documents).toHaveCount(BUNDLED);
  await shell(page).search('clerk');
  await expect(results(page).hits).toHaveCount(0);

  await host.restart();
  await expect(library(host.page).documents).toHaveCount(BUNDLED);
});
