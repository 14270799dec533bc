import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './host.fixture.ts';
import { library } from './pages/library.page.ts';
import { reader } from './pages/reader.page.ts';
import { shell } from './pages/shell.page.ts';

const LETTERS = [...'юабцдефгхийклмнопярстужвьызшэщчъ'];
const koi8 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((character) => {
      const at = LETTERS.indexOf(character.toLowerCase());
      if (at === -1) return character.charCodeAt(0);
      return (character === character.toLowerCase() ? 0xc0 : 0xe0) + at;
    }),
  );
const garbled = (text: string): string => new TextDecoder('windows-1251').decode(koi8(text));

/** A page that says it is windows-1251 and is KOI8-R, as many were. */
const PAGE = koi8(`<meta charset="windows-1251"><title>Паром</title><h1>Паром</h1>
<p>Паром вышел в полдень. На борту было 212 человек.</p><p>Капитан молчал.</p>`);

test('a page that says a wrong encoding is read again in the right one, and its highlight stays', async ({ host }) => {
  const { page } = host;
  const file = path.join(host.folder, 'parom.html');
  await mkdir(host.folder, { recursive: true });
  await writeFile(file, PAGE);
  await host.choose(() => library(page).addFiles(), [file]);
  await library(page).report.getByRole('link').click();
  await reader(page).select(1, garbled('человек'));
  await reader(page).highlight('green');
  await page.getByRole('tab', { name: 'Provenance' }).click();
  await page.getByRole('button', { name: 'Read again' }).click();
  const form = page.getByRole('dialog', { name: /^Read .* again$/ });
  await expect(form.getByRole('status')).toContainText('the text it has');
  await form.getByRole('button', { name: /Encoding/ }).click();
  await page.getByRole('option', { name: 'Cyrillic, KOI8-R' }).click();
  await expect(form).toContainText('Капитан молчал.');
  await expect(form.getByRole('status')).toContainText('1 note: 1 in place.');
  await expectNoViolations(page, 'read again', { popover: true });
  await form.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByRole('region', { name: 'What came of reading again' })).toContainText('1 new text');
  await expect(reader(page).passage(1)).toContainText('Паром вышел в полдень.');
  await expect(page.locator('.provenance')).toContainText('Intact');
  await page.getByRole('button', { name: /What differs/ }).click();
  await expect(page.locator('.versions del').first()).toContainText(garbled('Паром'));
  await expectNoViolations(page, 'versions');
  await page.getByRole('tab', { name: /^Notes/ }).click();
  await expect(reader(page).notes).toContainText('человек');
  await shell(page).search('капитан');
  await expect(page.locator('main article mark').first()).toHaveText(/капитан/i);
  await host.restart();
  await expect(host.page.getByRole('rowheader', { name: /^Паром/ })).toBeVisible();
  expect(host.foreignRequests()).toEqual([]);
});
