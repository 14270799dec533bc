import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Host } from './host.fixture.ts';
import { library } from './pages/library.page.ts';

const REPORTS = [
  {
    name: 'herald.md',
    publisher: 'The Herald',
    words:
      'The ferry Oriel sank off Tallow Point on Monday. Nine people died when the ferry sank, the coastguard said.',
  },
  {
    name: 'radio.md',
    publisher: 'Coast Radio',
    words:
      'The ferry Oriel sank off Tallow Point on Monday. Twenty-four people died when the ferry sank, a union of seafarers said.',
  },
] as const;

async function writeReports({ folder }: Host): Promise<string> {
  const place = path.join(folder, 'reports');
  await mkdir(place);
  for (const { name, publisher, words } of REPORTS)
    await writeReport(path.join(place, name), { title: `The loss of the Oriel, ${publisher}`, publisher }, words);
  return place;
}

async function writeReport(file: string, about: Readonly<Record<'title' | 'publisher', string>>, words: string) {
  const { title, publisher } = about;
  const head = `title: ${title}\npublisher: ${publisher}\ndate: 2031-03-05\nlanguage: en`;
  await writeFile(file, `---\n${head}\n---\n\n${words}\n`);
}

test('two reports that differ are set beside each other, and the decision is kept', async ({ host }) => {
  await host.choose(() => library(host.page).addFolder(), [await writeReports(host)]);
  await expect(library(host.page).summary).toHaveText(/2 added/);

  await test.step('the conflict is proposed with both statements in their exact words', async () => {
    await host.page.getByRole('link', { name: 'Conflicts', exact: true }).click();
    const detail = host.page.getByRole('region', { name: 'The conflict' });
    await expect(detail).toContainText('Different numbers');
    await expect(detail.getByRole('article')).toHaveCount(2);
    for (const words of ['Nine people', 'Twenty-four people']) await expect(detail).toContainText(words);
    for (const side of await detail.getByRole('article').all())
      await expect(side.locator('mark').first()).toBeVisible();
  });

  await test.step('a key decides it', async () => {
    await host.page.getByRole('listbox', { name: 'Conflicts' }).press('2');
    await expect(host.page.getByRole('contentinfo', { name: 'Status' })).toContainText('Saved');
  });

  await test.step('the question is in the list, and the decision there after a restart', async () => {
    await host.page.getByRole('link', { name: 'Questions', exact: false }).first().click();
    await expect(host.page.getByRole('region', { name: 'Found in the documents' }).getByRole('link')).toHaveCount(1);
    await host.restart();
    await host.page.getByRole('link', { name: 'Conflicts', exact: true }).click();
    // By key: a list that opens under the pointer can take the end of the click for a choice.
    await host.page.getByRole('button', { name: /^To review Show|Show/ }).press('Enter');
    await host.page.getByRole('option', { name: 'Accepted', exact: true }).click();
    await expect(host.page.getByRole('button', { name: 'Differs in number' })).toHaveAttribute('aria-pressed', 'true');
  });
  expect(host.foreignRequests()).toEqual([]);
});

test('a link to a less likely conflict shows it in the list, and the button says that they are shown', async ({
  host,
}) => {
  const place = path.join(host.folder, 'many');
  await mkdir(place);
  for (let at = 0; at < 12; at += 1) {
    const words = [`It carried ${212 + 31 * at} people, the mate said.`, `It sank at ${at + 5} metres, a diver said.`];
    const told =
      at % 2 === 0 ? `The hall has ${120 + at} beds, the mayor said.` : `We counted ${60 + at} cots, a nurse said.`;
    await writeReport(
      path.join(place, `${at}.md`),
      { title: `Report ${at}`, publisher: `Paper ${at}` },
      `The ferry Oriel sank off Carrow. ${words.join(' ')}\n\n${told}`,
    );
  }
  await host.choose(() => library(host.page).addFolder(), [place]);
  await expect(library(host.page).summary).toHaveText(/12 added/);
  const { page } = host;
  await page.getByRole('button', { name: 'Skip the tour' }).click();
  await page.getByRole('link', { name: 'Conflicts', exact: true }).click();
  const list = page.getByRole('listbox', { name: 'Conflicts' });
  const button = page.getByRole('button', { name: /^And \d+ less likely$/ });
  await button.click();
  const last = list.getByRole('option').last();
  await expect(last).toContainText('less likely');
  await list.press('End');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await page.goBack();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await button.click();
  await expect(list.getByText('less likely')).toHaveCount(0);
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});
