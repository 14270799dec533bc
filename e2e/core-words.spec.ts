import { english } from '../src/renderer/messages/en.ts';
import { expect, test } from './host.fixture.ts';
import { expectRoom } from './layout.ts';
import { library } from './pages/library.page.ts';
import { writeReports } from './reports.ts';
import { chooseLanguage, show } from './views.ts';

const AREAS = /^(?:asked|reasons|warnings|states|rejections|refusals|slips)\./;

/** Sentences the core has in English, as patterns: what stands in their places is the archive's. */
const SENTENCES = Object.entries(english).flatMap(([id, message]) => {
  const literal = message.replace(/\{[^}]*\}/g, '\0');
  const isSentence = AREAS.test(id) && !message.includes('select') && /[a-z]+\P{L}+[a-z]+\P{L}+[a-z]+/iu.test(literal);
  if (!isSentence) return [];
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('\0', '.+');
  return [new RegExp(`^(?:.*: )?${escaped}`, 'u')];
});
const COUNTED = /How many (?:people|were)/;

for (const language of ['ru', 'uk', 'de'] as const)
  test(`what the core composes is said in ${language}`, async ({ host }) => {
    test.slow();
    const { page } = host;
    await host.choose(() => library(page).addFolder(), [await writeReports(host)]);
    await expect(library(page).summary).toHaveText(/3 added/);
    await chooseLanguage(page, language);
    const { catalogue } = (await import(`../src/renderer/messages/${language}.ts`)) as { catalogue: typeof english };
    const look = async (state: string): Promise<void> => {
      const words = await page.locator('main').innerText();
      const left = words.split('\n').filter((line) => COUNTED.test(line) || SENTENCES.some((one) => one.test(line)));
      expect.soft(left, state).toEqual([]);
      for (const width of [900, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expectRoom(page, `${state} at ${width}`);
      }
    };

    await show(page, { name: 'report', hash: '#/library', ready: '.outcomes li' });
    await expect(page.locator('.outcomes')).toContainText(catalogue['refusals.file-empty']);
    await look('the report of an import');

    await show(page, { name: 'conflicts', hash: '#/conflicts', ready: '.conflict-detail' });
    await expect(page.locator('.conflict-list')).toContainText(catalogue['asked.counted.die']);
    await look('the conflicts');

    await show(page, { name: 'questions', hash: '#/questions', ready: 'main ul a' });
    await expect(page.locator('.theme > h2')).toContainText([catalogue['asked.foundInTheDocuments']]);
    await page.locator('main a', { hasText: catalogue['asked.counted.die'] }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(catalogue['asked.counted.die']);
    await page.locator('main article').first().waitFor();
    await expect(page.locator('.conflicts li')).not.toHaveCount(0);
    await look('a question');
    for (const action of await page.locator('.question-head .quiet').all())
      await expect(action).toBeInViewport({ ratio: 1 });

    await page.locator('main article a').first().click();
    await page.locator('[data-passage="1"] [data-start]').first().click({ clickCount: 3 });
    await page.getByRole('button', { name: catalogue['reading.evidence'], exact: true }).click();
    await expect(page.locator('.panel-body .statement-quote')).not.toHaveCount(0);
    await look('evidence');
    expect(host.foreignRequests()).toEqual([]);
  });
