import { expect, test } from './host.fixture.ts';
import { question } from './pages/question.page.ts';
import { reader } from './pages/reader.page.ts';
import { show, VIEWS } from './views.ts';

test('a question of one’s own takes statements from the reader and from other questions, and lasts', async ({
  host,
}) => {
  const go = (hash: string): Promise<void> => host.page.evaluate((to) => void (location.hash = to), hash);
  const heading = (name: string) => host.page.getByRole('heading', { level: 1, name });

  await test.step('ask', async () => {
    await go('#/questions');
    await host.page.getByRole('button', { name: 'New question' }).click();
    await host.page.getByRole('textbox', { name: 'Question' }).fill('Was the goal an upper bound?');
    await host.page.getByRole('button', { name: 'Ask it' }).click();
    await expect(heading('Was the goal an upper bound?')).toBeVisible();
    await expect(host.page.getByRole('heading', { name: 'Nobody answers this yet' })).toBeVisible();
    await expect(
      host.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Questions 34' }),
    ).toBeVisible();
  });

  await test.step('make a statement of words in a text', async () => {
    await show(
      host.page,
      VIEWS.find(({ name }) => name === 'reader')!,
    );
    await reader(host.page).select(7, 'up to 300,000 people');
    await reader(host.page).toolbar.getByRole('button', { name: 'Statement' }).click();
    const form = host.page.getByRole('form', { name: 'A statement of your own' });
    await form.getByRole('textbox', { name: 'Who says it' }).fill('Dmitry Peskov');
    await form.getByRole('button', { name: /It asserts/ }).click();
    await host.page.getByRole('option', { name: 'yes or no' }).click();
    await form.getByRole('button', { name: /It answers/ }).click();
    await host.page.getByRole('option', { name: 'Was the goal an upper bound?' }).click();
    await form.getByRole('button', { name: 'Add statement' }).click();
    await expect(form).toBeHidden();
  });

  await test.step('put a statement of another question under it too', async () => {
    await go('#/questions/how-many-called-up');
    await host.page.getByRole('button', { name: 'Move the statement of Russia', exact: true }).first().click();
    await host.page.getByRole('button', { name: /Also under/ }).click();
    await host.page.getByRole('option', { name: 'Was the goal an upper bound?' }).click();
    await host.page.getByRole('button', { name: 'Save' }).click();
    await expect(host.page.getByRole('dialog')).toBeHidden();
  });

  await test.step('drag it to the other position, and find it there after a restart', async () => {
    await go('#/questions');
    await host.page.getByRole('link', { name: 'Was the goal an upper bound?' }).first().click();
    await expect(question(host.page).positions).toHaveCount(2);
    const yes = host.page.getByRole('region', { name: 'Yes', exact: true });
    const card = host.page.getByRole('article', { name: /^Russia/ });
    await card.dragTo(yes);
    await expect(question(host.page).positions).toHaveCount(1);
    await expect(yes.getByRole('article')).toHaveCount(2);
    await host.restart();
    await host.page
      .getByRole('navigation')
      .getByRole('link', { name: /^Questions/ })
      .click();
    await host.page.getByRole('link', { name: 'Was the goal an upper bound?' }).first().click();
    await expect(host.page.getByRole('region', { name: 'Yes', exact: true }).getByRole('article')).toHaveCount(2);
  });

  await test.step('take the last change back', async () => {
    await host.page.getByRole('button', { name: 'Take my last change back' }).click();
    await expect(question(host.page).positions).toHaveCount(2);
  });
});
