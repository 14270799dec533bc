import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { expectNoStateByColourAlone, expectRings } from './colourless.ts';
import { IS_LONG } from './form.ts';
import { expect, test } from './host.fixture.ts';
import { expectRoom } from './layout.ts';
import { wordsOfNoEnglish } from './own-words.ts';
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
    const look = await wordsOfNoEnglish(page, language);
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
