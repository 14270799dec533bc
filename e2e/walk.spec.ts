import type { Page } from '@playwright/test';
import { english } from '../src/renderer/messages/en.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './host.fixture.ts';
import { expectRoom } from './layout.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage, GALLERY, show, THEMES, VIEWS, wear } from './views.ts';

const WIDTHS = [900, 1440];
/** Under forced colours every colour is the person's own. */
const OWN_COLOURS = THEMES.filter((theme) => theme !== 'forced');

/** Every view once: axe in each theme, and room for the words at each width; `look` sees to what stands there. */
async function walk(
  page: Page,
  look: (state: string) => Promise<void>,
  themes: readonly (typeof THEMES)[number][] = OWN_COLOURS,
): Promise<void> {
  for (const view of [...VIEWS, GALLERY]) {
    await show(page, view);
    if (view !== GALLERY) await look(view.name);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectRoom(page, `${view.name} at ${width}`);
    }
    for (const theme of view === GALLERY ? themes.slice(0, 1) : themes) {
      await wear(page, theme);
      await expectNoViolations(page, `${view.name}, ${theme}`, { onlyColours: theme !== 'light' });
    }
  }
}

/** Every text of the page but of the help and the archive's themes, and every name that only assistive technology is told. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const isArchive = (node: Node): boolean => node.parentElement?.closest('.help-columns, .theme > h2') != null;
    while (texts.nextNode()) if (!isArchive(texts.currentNode)) found.push(texts.currentNode.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found.filter((text) => text !== '');
  });

/** Words of the archive that the interface has, too. */
const ARCHIVE = new Set(['English', 'Yes', 'No', 'Words', 'not known']);

/** States and names by the rules; a ledger words its own, in the same words at times (“war”). */
const STATES = /^(?:states|reasons\.term)\./;

/** What an interface says and an archive does not. */
const SAID =
  'button, label, th[scope="col"], dt, legend, [role="tab"], [role="columnheader"], .label, .hint, nav.side > ul a';

/** Among it, the words of queries, sources, keys and languages. */
const NOT_SAID = '.syntax dt, .matrix th, :has(kbd), :has([lang])';
const MARKED = /[àƀćđéƒģĥíĵķļɱñóřšťúṽŵýž·]/u;

// Each has a host of its own: two workers share them.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.slow());

test('every view in English passes axe in each theme, and its words have room', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await walk(page, () => Promise.resolve());
  for (const theme of OWN_COLOURS) {
    await wear(page, theme);
    await expectNoViolations(page, `gallery, ${theme}`, { onlyColours: true });
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('menuitem').first().waitFor();
  for (const theme of OWN_COLOURS) {
    await wear(page, theme);
    await expectNoViolations(page, `commands, ${theme}`, { popover: true });
  }
});

for (const language of ['ru', 'uk', 'de'] as const)
  test(`every view in ${language} passes axe, its words have room, and none is English`, async ({ host }) => {
    const { page } = host;
    await chooseLanguage(page, language);
    const { catalogue } = (await import(`../src/renderer/messages/${language}.ts`)) as { catalogue: typeof english };
    const ids = (Object.keys(english) as (keyof typeof english)[]).filter((id) => !STATES.test(id));
    const foreign = new Set<string>(ids.filter((id) => english[id] !== catalogue[id]).map((id) => english[id]));
    const own = new Set<string>(Object.values(catalogue));
    await walk(page, async (state) => {
      const left = (await textsOf(page)).filter((text) => foreign.has(text) && !own.has(text) && !ARCHIVE.has(text));
      expect.soft(left, state).toEqual([]);
    });
  });

test('every label goes through a message, and has room for two fifths more', async ({ host }) => {
  const { page } = host;
  await page.evaluate(() => (location.hash = '#/library?language=pseudo'));
  await expect(page.getByText('íƀřàřý').first()).toBeVisible();
  const look = async (state: string): Promise<void> => {
    const said = await page.locator(`:is(${SAID}):not(${NOT_SAID})`).allTextContents();
    const plain = said.filter((text) => /\p{L}{2}/u.test(text) && !MARKED.test(text) && !/ \(\d+\)$/.test(text));
    expect.soft([...new Set(plain)], state).toEqual([]);
  };
  // The marked words have the colours that English has.
  await walk(page, look, ['light']);
});
