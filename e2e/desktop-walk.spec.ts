import { expectNoViolations } from './axe.ts';
import { IS_LONG } from './form.ts';
import { expect, test } from './host.fixture.ts';
import { wordsOfNoEnglish } from './own-words.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage, show, VIEWS } from './views.ts';

test('every view of the desktop app in Ukrainian passes axe, and no word of it is English', async ({ host }) => {
  test.slow();
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await chooseLanguage(page, 'uk');
  const expectOwnWords = await wordsOfNoEnglish(page, 'uk');
  for (const view of VIEWS) {
    await show(page, view);
    await expectOwnWords(view.name);
    // The same page has the colours that the browser's walk looks at.
    await expectNoViolations(page, view.name, { rules: IS_LONG ? 'all' : 'not on colours' });
  }
  expect(host.foreignRequests()).toEqual([]);
  expect(host.problems()).toEqual([]);
});
