import type { Page } from '@playwright/test';
import { english } from '../src/renderer/messages/en.ts';
import { expectNoViolations } from './axe.ts';
import { expectNoStateByColourAlone, expectRings } from './colourless.ts';
import { IS_LONG } from './form.ts';
import { expect, test } from './host.fixture.ts';
import { expectRoom } from './layout.ts';
import { shell } from './pages/shell.page.ts';
import { chooseLanguage, GALLERY, show, THEMES, VIEWS, wear } from './views.ts';

const WIDTHS = [900, 1440];
/** Under forced colours every colour is the person's own. */
const OWN_COLOURS = THEMES.filter((theme) => theme !== 'forced');
const OTHERS = OWN_COLOURS.filter((theme) => theme !== 'light');
type Theme = (typeof THEMES)[number];

interface Walk {
  /** Sees to what stands in a view. */
  readonly look: (state: string) => Promise<void>;
  /** In these axe looks at a view: at everything in the first, at colours in the others. */
  readonly themes: readonly Theme[];
  readonly rules?: 'all' | 'not on colours';
}

/** Every view once: axe, and room for the words at each width, there and back so that a window changes once a view. */
async function walk(page: Page, { look, themes, rules = 'all' }: Walk): Promise<void> {
  for (const [index, view] of [...VIEWS, GALLERY].entries()) {
    await show(page, view);
    if (view !== GALLERY) await look(view.name);
    for (const width of index % 2 === 0 ? WIDTHS : WIDTHS.toReversed()) {
      if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
      await expectRoom(page, `${view.name} at ${width}`);
    }
    for (const [at, theme] of themes.entries()) {
      await wear(page, theme);
      await expectNoViolations(page, `${view.name}, ${theme}`, { rules: at === 0 ? rules : 'on colours' });
    }
  }
}

/** Every text of the page but of the archive's themes, and every name that only assistive technology is told. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const isArchive = (node: Node): boolean => node.parentElement?.closest('.theme > h2') != null;
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

test('every view in English passes axe, and its words have room', async ({ host }) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  await walk(page, { look: () => Promise.resolve(), themes: ['light'] });
});

test('every view passes axe in each theme, and tells nothing by colour alone under forced colours', async ({
  host,
}) => {
  const { page } = host;
  await expect(shell(page).heading('Library')).toBeVisible();
  for (const [index, view] of [...VIEWS, GALLERY].entries()) {
    await show(page, view);
    await wear(page, 'forced');
    await expectNoStateByColourAlone(page, view.name);
    await expectRings(page, view.name);
    // What is around the views has its colours in all of them.
    const part = index === 0 || IS_LONG ? {} : { within: 'main' };
    for (const theme of OTHERS) {
      await wear(page, theme);
      await expectNoViolations(page, `${view.name}, ${theme}`, { rules: 'on colours', ...part });
    }
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
    const look = async (state: string): Promise<void> => {
      const left = (await textsOf(page)).filter((text) => foreign.has(text) && !own.has(text) && !ARCHIVE.has(text));
      expect.soft(left, state).toEqual([]);
    };
    // Words in another language have the colours that English has.
    await walk(page, IS_LONG ? { look, themes: OWN_COLOURS } : { look, themes: ['light'], rules: 'not on colours' });
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
  // Marked words have the names and the colours that English has.
  await walk(page, { look, themes: IS_LONG ? ['light'] : [] });
});
